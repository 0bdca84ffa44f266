import { SeedOpening, type SeedReveal, typedDigest, zeroHash } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { checkReveals, lateHash } from '../src/checks/check-reveals.ts'
import type { EpochMaterial } from '../src/epochs/deriving/derive-epoch.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const key = testKey(1)
const fail = 2

const late = [{ verifier: testKey(3).address, passes: 2 }]

function seedOf(epoch: number): SeedReveal {
  const opening = {
    epoch,
    verifier: key.address,
    seed: hashOf('seed'),
    verdicts: 1,
    verdictRoot: hashOf('root')
  }
  const digest = typedDigest(deployment.domain, SeedOpening, { ...opening, lateHash: lateHash(late) })
  return { ...opening, late, signature: key.sign(digest) }
}

function materialOf(change: Partial<EpochMaterial> = {}): EpochMaterial {
  const work = new LaneWriter(deployment).work()
  const { reveal } = verdictOn(work, fail, key, deployment)
  return { epoch: 0, work: [work], reveals: [reveal], seeds: [seedOf(0)], previous: zeroHash, ...change }
}

const refusal = (message: RegExp) =>
  expect.objectContaining({ code: 'BAD_EPOCH', message: expect.stringMatching(message) })
const check = (material: EpochMaterial) => () => checkReveals(material, deployment.domain)

it('takes a proposal whose seeds and verdicts are of its epoch and signed', () => {
  expect(check(materialOf())).not.toThrow()
})

describe('refuses', () => {
  it('a seed that was opened for another epoch', () => {
    expect(check(materialOf({ seeds: [seedOf(1)] }))).toThrow(refusal(/seed is of epoch 1, not 0/))
  })

  it('a seed that another signed', () => {
    const seed = { ...seedOf(0), verifier: testKey(2).address }
    expect(check(materialOf({ seeds: [seed] }))).toThrow(refusal(/seed is not signed/))
  })

  it('a seed with more said of others than its verifier signed', () => {
    const seed = { ...seedOf(0), late: [{ verifier: testKey(3).address, passes: 3 }] }
    expect(check(materialOf({ seeds: [seed] }))).toThrow(refusal(/seed is not signed/))
  })

  it('a verdict that is replayed from another epoch', () => {
    const work = new LaneWriter(deployment).work()
    const { reveal } = verdictOn(work, fail, key, deployment, [], 1)
    expect(check(materialOf({ work: [work], reveals: [reveal] }))).toThrow(refusal(/is of epoch 1, not 0/))
  })

  it('a verdict on another receipt of the same line', () => {
    const { work, reveals } = materialOf()
    const changed = work.map(entry => ({
      ...entry,
      receipt: { ...entry.receipt, receipt: { ...entry.receipt.receipt, amount: 11n } }
    }))
    expect(check(materialOf({ work: changed, reveals }))).toThrow(refusal(/about another receipt/))
  })

  it('a verdict whose findings are not those signed', () => {
    const { work, reveals } = materialOf()
    const changed = reveals.map(reveal => ({ ...reveal, findings: [{ code: 'made-up', detail: '' }] }))
    expect(check(materialOf({ work, reveals: changed }))).toThrow(refusal(/not signed by/))
  })
})
