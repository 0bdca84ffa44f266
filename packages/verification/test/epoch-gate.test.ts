import {
  epochEndMs,
  type Hex,
  SeedOpening,
  type SeedReveal,
  silentLogger,
  topics,
  typedDigest,
  zeroHash
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { lateHash } from '../src/checks/check-reveals.ts'
import { createEpochGate, epochsAheadMax } from '../src/checks/epoch-gate.ts'
import { createVerdictBook } from '../src/checks/verdict-book.ts'
import { createVerdictDesk } from '../src/checks/verdict-desk.ts'
import { hearVerifiers } from '../src/serve-verification.ts'
import { createWorkBook, lineName } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { domain } = deployment
const verifier = testKey(1)
const parties = { isVerifier: (address: Hex) => address === verifier.address }
/** The present is epoch 7. */
const present = 7
const newest = present + epochsAheadMax

function listening() {
  const warned: string[] = []
  const gate = createEpochGate({
    deployment,
    clock: { unixMs: () => epochEndMs(deployment, present) - 1 },
    logger: { ...silentLogger, info: (fields: object) => void warned.push(JSON.stringify(fields)) },
    onRefused: () => undefined
  })
  const book = createWorkBook(openStore({ path: ':memory:' }))
  const verdicts = createVerdictBook({ domain, quorum: 2, ...parties, epochOf: book.epochOf, gate })
  const nothing = () => undefined
  const desk = createVerdictDesk({
    ...{ verdicts, book, gate, duties: { escalate: nothing }, records: { suspect: nothing } },
    ...{ onDispute: nothing, onRefuted: nothing }
  })
  return { book, gate, verdicts, desk, warned }
}

function seedOf(epoch: number): SeedReveal {
  const opening = { epoch, verifier: verifier.address, seed: zeroHash, verdicts: 0, verdictRoot: zeroHash }
  const digest = typedDigest(domain, SeedOpening, { ...opening, lateHash: lateHash([]) })
  return { ...opening, late: [], signature: verifier.sign(digest) }
}

it('refuses, by a typed error, what is of an epoch farther ahead than clocks and vouchers differ', () => {
  const { gate } = listening()
  for (const epoch of [0, present, newest]) gate.require('a seed', epoch)
  expect(() => gate.require('a seed', newest + 1)).toThrow(
    expect.objectContaining({
      code: 'LIMIT_EXCEEDED',
      data: { field: 'epoch', limit: newest, actual: newest + 1 }
    })
  )
})

it('keeps no commitment of an epoch far ahead, and takes the rest of its batch', () => {
  const { desk, verdicts, warned } = listening()
  const [far, near] = [newest + 1, newest].map(epoch => {
    const work = new LaneWriter(deployment).work({ epoch })
    const { job, segment } = work.receipt.receipt
    return { line: lineName(job, segment), ...verdictOn(work, 1, verifier, deployment) }
  })
  if (far === undefined || near === undefined) throw new Error('two')
  const batch = { at: 0n, verifier: verifier.address, commits: [far.commit, near.commit] }
  desk.take({ ...batch, reveals: [far.reveal] })
  expect(verdicts.tally.commitments(far.line, verifier.address)).toEqual([])
  expect(verdicts.tally.commitments(near.line, verifier.address)).toHaveLength(1)
  expect(warned).toHaveLength(1)
  expect(warned[0]).toContain(verifier.address)
})

it('keeps no seed of an epoch far ahead', async () => {
  const { book, desk, gate, warned } = listening()
  const network = await meetingPlace().join(2, 'verification')
  const looks = { hear: vi.fn() }
  const ends = hearVerifiers(network, { parties, desk, looks, book, domain, gate })
  for (const epoch of [newest + 1, newest]) await network.publish(topics.seeds, seedOf(epoch))
  expect(book.seeds(newest)).toHaveLength(1)
  expect(book.seeds(newest + 1)).toEqual([])
  expect(warned).toHaveLength(1)
  for (const end of ends) await end()
})
