import { TypedDataEncoder } from 'ethers'
import { describe, expect, it } from 'vitest'
import * as protocol from '../src/index.ts'
import {
  domainName,
  domainSeparator,
  domainVersion,
  encodeType,
  type Hex,
  hashStruct,
  type SigningDomain,
  type StructType,
  type StructValue,
  toHex,
  typedDigest
} from '../src/index.ts'
import { type SeededRandom, seededRandom } from './support/random.ts'
import { signedTypes } from './support/signed-types.ts'

const domain: SigningDomain = { chainId: 31_337, verifyingContract: `0x${'a1'.repeat(20)}` }

const theirs = (type: StructType) => ({
  [type.name]: Object.entries(type.fields).map(([name, fieldType]) => ({ name, type: fieldType }))
})
const theirDomain = (of: SigningDomain) => ({ name: domainName, version: domainVersion, ...of })

function randomValue(type: StructType, random: SeededRandom): StructValue<StructType['fields']> {
  const entries = Object.entries(type.fields).map(([name, fieldType]) => {
    if (fieldType === 'address') return [name, toHex(random.bytes(20))]
    if (fieldType === 'bytes32') return [name, toHex(random.bytes(32))]
    const bits = BigInt(fieldType.slice(4))
    const value = BigInt(toHex(random.bytes(32))) & (2n ** bits - 1n)
    return [name, random.pick([0n, 1n, 2n ** bits - 1n, value])]
  })
  return Object.fromEntries(entries) as StructValue<StructType['fields']>
}

describe('the signed types', () => {
  it('are the known ones', () => {
    expect(signedTypes.map(encodeType).sort()).toMatchInlineSnapshot(`
      [
        "Assignment(bytes32 job,uint32 segment,uint32 from,bytes32 model,address node,address market,uint32 lane,bytes32 inputCommitment,uint64 ask,uint32 maxUnits,uint64 deadline)",
        "FaultAccusation(uint32 node,uint32 epoch,bytes32 line)",
        "FaultAcquittal(uint32 node,uint32 epoch,bytes32 line)",
        "FaultVote(uint32 node,uint32 epoch,bytes32 line)",
        "ModelManifest(address publisher,bytes32 body)",
        "NodeConsent(address owner,address workKey)",
        "NodeRecord(address node,uint64 sequence,bytes32 body)",
        "PaymentLine(uint32 epoch,bytes32 job,uint32 from,uint32 to,uint32 node,uint32 market,uint64 amount,bytes32 receipt)",
        "Receipt(bytes32 job,uint32 segment,uint32 from,uint32 to,bytes32 model,address node,address market,address client,bytes32 inputCommitment,bytes32 outputCommitment,bytes32 evidenceRoot,uint8 stopReason,uint64 amount,uint32 p,uint64 startedAt,uint64 endedAt)",
        "SeedOpening(uint32 epoch,address verifier,bytes32 seed,uint32 verdicts,bytes32 verdictRoot,bytes32 lateHash)",
        "VerdictCommit(uint32 epoch,bytes32 job,uint32 segment,address verifier,bytes32 commitment)",
        "VerdictReveal(uint32 epoch,bytes32 job,uint32 segment,address verifier,bytes32 receipt,uint8 verdict,bytes32 evidence,bytes32 salt)",
        "Voucher(uint32 lane,uint48 seq,bytes32 previous,uint64 cumulative,bytes32 line)",
        "WorkClass(bytes32 receipt,bytes32 numericsClass)",
      ]
    `)
  })

  it.each(signedTypes.map(type => [type.name, type] as const))(
    '%s has the digest that ethers computes',
    (_name, type) => {
      const random = seededRandom(7)
      for (let round = 0; round < 20; round++) {
        const value = randomValue(type, random)
        expect(encodeType(type)).toBe(TypedDataEncoder.from(theirs(type)).encodeType(type.name))
        expect(hashStruct(type, value)).toBe(TypedDataEncoder.hashStruct(type.name, theirs(type), value))
        expect(typedDigest(domain, type, value)).toBe(
          TypedDataEncoder.hash(theirDomain(domain), theirs(type), value)
        )
      }
    }
  )

  it('refuse members that do not fit', () => {
    const lane = { lane: 0, seq: 0, previous: protocol.zeroHash, cumulative: 0n, line: protocol.zeroHash }
    const digest = (wrong: object) => () => hashStruct(protocol.Voucher, { ...lane, ...wrong })
    expect(digest({})).not.toThrow()
    expect(digest({ lane: 2 ** 32 })).toThrow(RangeError)
    expect(digest({ seq: 2 ** 48 })).toThrow(RangeError)
    expect(digest({ cumulative: 2n ** 64n })).toThrow(RangeError)
    expect(digest({ cumulative: -1n })).toThrow(RangeError)
    expect(digest({ previous: '0x00' })).toThrow(RangeError)
  })
})

describe('the domain', () => {
  it('is the one that ethers separates', () => {
    for (const chainId of [0, 1, 31_337, 2 ** 40]) {
      const of = { ...domain, chainId }
      expect(domainSeparator(of)).toBe(TypedDataEncoder.hashDomain(theirDomain(of)))
    }
  })

  it('keeps deployments apart', () => {
    const consent = { owner: `0x${'01'.repeat(20)}` as Hex, workKey: `0x${'02'.repeat(20)}` as Hex }
    const digests = [
      domain,
      { ...domain, chainId: 1 },
      { ...domain, verifyingContract: `0x${'a2'.repeat(20)}` as Hex }
    ].map(of => typedDigest(of, protocol.NodeConsent, consent))
    expect(new Set(digests).size).toBe(3)
  })
})
