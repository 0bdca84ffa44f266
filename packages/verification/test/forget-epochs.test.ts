import { createSeedChain, createTally, verdicts } from '@haca/core'
import { type Hex, keccak, type SettledWork, silentLogger } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createDuties } from '../src/checks/duties.ts'
import { epochsKept } from '../src/epochs/posted/follow-epochs.ts'
import { forgetEpochs } from '../src/work/forget-epochs.ts'
import { createWorkBook, lineName } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const verifier = testKey(1)
const last = epochsKept + 10

/** One piece of work, with a verdict, in every epoch up to the last. */
function scene() {
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  const book = createWorkBook(store)
  const tally = createTally({ quorum: 2 })
  const check = vi.fn(async () => ({ verdict: verdicts.pass, findings: [] }))
  const duties = createDuties({
    key: verifier,
    deployment,
    clock: { unixMs: () => deployment.genesisMs, monotonicMs: () => 0, nanos: () => 0n },
    seeds: createSeedChain(hashOf('secret'), 0, last + 1, keccak),
    verifiers: () => 1,
    probability: () => 1,
    checker: { check, warm: () => undefined, knows: () => true, onModel: () => () => undefined },
    onCommit: () => undefined,
    onReveal: () => undefined,
    onChecked: () => undefined,
    onFound: () => undefined,
    logger: silentLogger
  })
  onTestFinished(() => duties.stop())
  const lane = new LaneWriter(deployment)
  const works = Array.from({ length: last + 1 }, (_, epoch) => lane.work({ epoch }))
  for (const work of works) {
    book.addWork(work)
    book.addReveal(verdictOn(work, verdicts.pass, verifier, deployment).reveal)
    duties.consider(work)
    tally.commit(nameOf(work), verifier.address, hashOf('verdict'))
  }
  return { store, book, tally, duties, check, works }
}

const nameOf = ({ receipt: { receipt } }: SettledWork) => lineName(receipt.job as Hex, receipt.segment)

it('remembers as many epochs as questions are answered about, and no more', async () => {
  const { store, book, tally, duties, check, works } = scene()
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(works.length))
  forgetEpochs(last, { book, duties, tally })
  const oldest = last - epochsKept + 1
  for (const known of [book, createWorkBook(store)]) {
    for (const [epoch, work] of works.entries()) {
      const kept = epoch >= oldest
      expect(known.find(nameOf(work)) !== undefined).toBe(kept)
      expect(known.work(epoch)).toHaveLength(kept ? 1 : 0)
      expect(known.reveals(epoch)).toHaveLength(kept ? 1 : 0)
      expect(tally.commitments(nameOf(work), verifier.address)).toHaveLength(kept ? 1 : 0)
      expect(duties.open(epoch)).toBe(kept ? 1 : 0)
    }
  }
  // Known work is not checked again; what was forgotten would be, if it came.
  for (const work of works) duties.consider(work)
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(works.length + oldest))
})

it('takes nothing of an epoch that it has forgotten', () => {
  const { book, tally, duties, works } = scene()
  forgetEpochs(last, { book, duties, tally })
  const [first] = works
  if (first === undefined) throw new Error('one in every epoch')
  expect(book.addWork(first)).toBe(false)
  book.addReveal(verdictOn(first, verdicts.pass, verifier, deployment).reveal)
  expect(book.work(0)).toEqual([])
  expect(book.reveals(0)).toEqual([])
})
