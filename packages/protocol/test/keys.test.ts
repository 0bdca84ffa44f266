import { createRequire } from 'node:module'
import { computeAddress, SigningKey } from 'ethers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytesToUint, concatBytes, fromHex, type Hex, keccakHex, toHex, uintToBytes } from '../src/index.ts'
import { seededRandom } from './support/random.ts'

const require = createRequire(import.meta.url)
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n

/** The key module on top of one of the two implementations that the library may pick on a machine. */
async function keysOn(implementation: string): Promise<typeof import('../src/signing/keys.ts')> {
  vi.resetModules()
  vi.doMock('secp256k1', () => ({ default: require(`secp256k1/${implementation}`) as unknown }))
  return import('../src/signing/keys.ts')
}

afterEach(() => {
  vi.doUnmock('secp256k1')
  vi.resetModules()
})

const privateKey = seededRandom(11).bytes(32)
const digest = keccakHex(Uint8Array.of(1, 2, 3))
const refusal = expect.objectContaining({ code: 'BAD_SIGNATURE' })

describe.each(['index.js', 'elliptic.js'])('keys on secp256k1/%s', implementation => {
  it('agree with ethers on address, public key and signature', async () => {
    const { workKey } = await keysOn(implementation)
    const random = seededRandom(5)
    for (let round = 0; round < 6; round++) {
      const secret = random.bytes(32)
      const message = toHex(random.bytes(32))
      const key = workKey(secret)
      const theirs = new SigningKey(secret)
      expect(key.address).toBe(computeAddress(theirs.publicKey).toLowerCase())
      expect(toHex(key.publicKey)).toBe(theirs.compressedPublicKey)
      expect(key.sign(message)).toBe(theirs.sign(message).serialized)
    }
  })

  it('recover the signer', async () => {
    const { recoverAddress, requireSignature, workKey } = await keysOn(implementation)
    const key = workKey(privateKey)
    const signature = key.sign(digest)
    expect(recoverAddress(digest, signature)).toBe(key.address)
    expect(() => requireSignature('receipt', digest, signature, key.address)).not.toThrow()
  })

  it('name who signed when it is not who was claimed', async () => {
    const { requireSignature, workKey } = await keysOn(implementation)
    const key = workKey(privateKey)
    const other = workKey(seededRandom(12).bytes(32))
    expect(() => requireSignature('receipt', digest, key.sign(digest), other.address)).toThrow(
      expect.objectContaining({
        code: 'BAD_SIGNATURE',
        data: { what: 'receipt', expected: other.address, actual: key.address }
      })
    )
    const elsewhere = keccakHex(Uint8Array.of(9))
    expect(() => requireSignature('receipt', elsewhere, key.sign(digest), key.address)).toThrow(refusal)
  })

  it('refuse the other half of a signature, which anybody could make', async () => {
    const { recoverAddress, workKey } = await keysOn(implementation)
    const bytes = fromHex(workKey(privateKey).sign(digest))
    const high = order - bytesToUint(bytes.subarray(32, 64))
    const flipped = bytes[64] === 27 ? 28 : 27
    const malleable = concatBytes(bytes.subarray(0, 32), uintToBytes(high, 32), Uint8Array.of(flipped))
    expect(() => recoverAddress(digest, toHex(malleable))).toThrow(refusal)
  })

  it('refuse malformed signatures', async () => {
    const { recoverAddress, workKey } = await keysOn(implementation)
    const good = workKey(privateKey).sign(digest)
    const body = good.slice(2, 130)
    const word = (value: bigint) => toHex(uintToBytes(value, 32)).slice(2)
    const malformed = [
      '',
      '0x',
      'no hex',
      good.slice(0, -2),
      `${good}00`,
      `0x${body}00`,
      `0x${body}01`,
      `0x${body}1d`,
      `0x${word(0n)}${word(1n)}1b`,
      `0x${word(1n)}${word(0n)}1b`,
      `0x${word(order)}${word(1n)}1b`,
      `0x${word(5n)}${word(1n)}1b` // 5 is the x of no point on the curve
    ] as Hex[]
    for (const signature of malformed) {
      expect(() => recoverAddress(digest, signature), signature).toThrow(refusal)
    }
  })

  it('refuse private keys that are none', async () => {
    const { workKey } = await keysOn(implementation)
    for (const bad of [
      new Uint8Array(32),
      uintToBytes(order, 32),
      new Uint8Array(31).fill(1),
      new Uint8Array(0)
    ]) {
      expect(() => workKey(bad)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT', data: { field: 'privateKey' } })
      )
    }
    expect(() => workKey(uintToBytes(order - 1n, 32))).not.toThrow()
  })

  it('derive one address from both forms of a public key', async () => {
    const { addressOf, workKey } = await keysOn(implementation)
    const key = workKey(privateKey)
    expect(addressOf(key.publicKey)).toBe(key.address)
    expect(addressOf(fromHex(new SigningKey(privateKey).publicKey))).toBe(key.address)
  })
})
