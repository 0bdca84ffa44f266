import { createSeedChain, dutiesOf, type SettledLine } from '@haca/core'
import {
  epochEndMs,
  type Hex,
  keccak,
  type SeedReveal,
  type SettledWork,
  type VerdictRevealMessage
} from '@haca/protocol'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { countDuties, explainNode } from '../src/explain.ts'
import type { TrackBook } from '../src/records/track-book.ts'
import type { WorkBook } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const key = testKey(1)
const verifiers = 3
const seed = createSeedChain(hashOf('secret'), 0, 4, keccak).link(0)
const pass = 1
const seats = [1, 2, 3].map((n, seat) => ({ seat, workKey: testKey(n).address }))
const parties = { seats, everySeat: seats }
const traps = { describe: (): string[] => [] }
const facts = { verifiers, rules: { quorum: 2 } }
const noCases = { describe: () => [] }
const outcomes = { lines: (): SettledLine[] => [] }
const node = { parties, traps, outcomes, faults: noCases, rules: { quorum: 2 } }

/** Forty lines of epoch 0, half of them to be checked, and a verifier that opened its seed. */
function scene() {
  const lane = new LaneWriter(deployment)
  const stated = 0.5
  const work = Array.from({ length: 40 }, () => lane.work({ claim: { p: Math.round(stated * 0xffff_ffff) } }))
  const due = work.filter(({ receipt: { receipt } }) => {
    const { job, outputCommitment, evidenceRoot } = receipt
    const line = { job, segment: 0, outputCommitment, evidenceRoot, stated }
    return dutiesOf(seed, [line], 1 / verifiers).length > 0
  })
  const opened: SeedReveal = {
    epoch: 0,
    verifier: key.address,
    seed,
    verdicts: 0,
    verdictRoot: hashOf('root'),
    late: [],
    signature: '0x'
  }
  return { work, due, opened }
}

function bookOf(work: SettledWork[], reveals: VerdictRevealMessage[], seeds: SeedReveal[]): WorkBook {
  const only = <T>(epoch: number, items: T[]) => (epoch === 0 ? items : [])
  return {
    work: (epoch: number) => only(epoch, work),
    reveals: (epoch: number) => only(epoch, reveals),
    seeds: (epoch: number) => only(epoch, seeds)
  } as WorkBook
}

const verdictsOf = (work: readonly SettledWork[], by = key) =>
  work.map(entry => verdictOn(entry, pass, by, deployment).reveal)

it('a verifier that gave a verdict on all that its seed draws has missed nothing', () => {
  const { work, due, opened } = scene()
  expect(due.length).toBeGreaterThan(0)
  expect(due.length).toBeLessThan(work.length)
  const book = bookOf(work, verdictsOf(due), [opened])
  expect(countDuties(key.address, 0, { ...facts, book })).toEqual({ duties: due.length, missed: 0 })
})

it('what others checked, or what it checked beside its duties, makes up for nothing', () => {
  const { work, due, opened } = scene()
  const others = verdictsOf(due, testKey(2))
  const beside = verdictsOf(work.filter(entry => !due.includes(entry)))
  const book = bookOf(work, [...others, ...beside, ...verdictsOf(due.slice(1))], [opened])
  expect(countDuties(key.address, 0, { ...facts, book })).toEqual({ duties: due.length, missed: 1 })
})

it('an epoch with more verifiers than today gave each fewer duties', () => {
  const { work, due, opened } = scene()
  const others = Array.from({ length: 5 }, (_, i) => ({ ...opened, verifier: testKey(10 + i).address }))
  const book = bookOf(work, [], [opened, ...others])
  const { duties } = countDuties(key.address, 0, { ...facts, book })
  expect(duties).toBeLessThan(due.length)
  expect(duties).toBe(
    countDuties(key.address, 0, { ...facts, verifiers: 6, book: bookOf(work, [], [opened]) }).duties
  )
})

it('nothing is known of a verifier that opened no seed', () => {
  const { work, due } = scene()
  const book = bookOf(work, verdictsOf(due), [])
  expect(countDuties(key.address, 0, { ...facts, book })).toEqual({ duties: 0, missed: 0 })
})

it('says of a verifier where a quorum of others found otherwise, and that it is not paid for it', () => {
  const { work, opened } = scene()
  const records = { describe: () => [] } as unknown as TrackBook
  const at = epochEndMs(deployment, 0) + 1
  const by = (given: number, ...keys: ReturnType<typeof testKey>[]) =>
    keys.flatMap(each => work.slice(0, 9).map(entry => verdictOn(entry, given, each, deployment).reveal))
  const fail = 2
  const told = (of: Hex, reveals: VerdictRevealMessage[]) =>
    explainNode({ ...node, node: of, at, deployment, records, book: bookOf(work, reveals, []) })
  const wrong = [...by(fail, testKey(2), testKey(3)), ...by(pass, key)]
  expect(told(key.address, wrong)).toEqual([
    {
      at,
      what: 'epoch 0: passed 9 of 9 bad lines, failed 0 of 0 good ones; below the bar, so not paid',
      count: 1
    }
  ])
  expect(told(testKey(2).address, wrong)).toEqual([])
  expect(told(opened.verifier, by(pass, key, testKey(2)))).toEqual([])
})

it('says of a node what its record is, and of a verifier what it missed', () => {
  const { work, due, opened } = scene()
  const records = { describe: () => ['a record'] } as unknown as TrackBook
  const at = epochEndMs(deployment, 0) + 1
  const faults = { describe: (of: Hex) => (of === key.address ? ['a case'] : []) }
  const all = { ...node, node: key.address, at, deployment, records, faults }
  const told = explainNode({ ...all, book: bookOf(work, [], [opened]) })
  expect(told).toEqual([
    { at, what: 'a record', count: 1 },
    { at, what: 'a case', count: 1 },
    {
      at,
      what: `missed ${due.length} of ${due.length} duties that its seeds of 1 epochs show, by today's seats or the seeds opened then, whichever are more`,
      count: 1
    }
  ])
  expect(explainNode({ ...all, book: bookOf([], [], []) })).toEqual([
    { at, what: 'a record', count: 1 },
    { at, what: 'a case', count: 1 }
  ])
})

it('says of a verifier what it said of traps, and of other nodes nothing', () => {
  const records = { describe: () => [] } as unknown as TrackBook
  const at = epochEndMs(deployment, 4) + 1
  const told = (of: Hex) =>
    explainNode({
      ...node,
      node: of,
      at,
      deployment,
      records,
      book: bookOf([], [], []),
      traps: { describe: (seat, epoch) => [`seat ${seat} in epoch ${epoch}`] }
    })
  expect(told(testKey(2).address)).toEqual([{ at, what: 'seat 1 in epoch 5', count: 1 }])
  expect(told(testKey(9).address)).toEqual([])
})
