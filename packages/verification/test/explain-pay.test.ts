import type { LineVerdict } from '@haca/core'
import type { SeedReveal, SettledWork, VerdictRevealMessage } from '@haca/protocol'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { describePay } from '../src/explain-pay.ts'
import type { WorkBook } from '../src/work/work-book.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const keys = [1, 2, 3].map(testKey)
const [own = testKey(1), ...others] = keys
const seats = keys.map((key, seat) => ({ seat, workKey: key.address }))
const pass = 1

interface Epoch {
  readonly work?: SettledWork[]
  readonly reveals?: VerdictRevealMessage[]
  readonly seeds?: SeedReveal[]
  /** Seats whose verdicts stand on each line. */
  readonly counted: readonly (readonly number[])[]
}

const toldOf = (epochs: readonly Epoch[]) =>
  describePay({
    ...{ verifier: own.address, seat: 0, seats, quorum: 2, epochs: epochs.map((_, epoch) => epoch) },
    book: {
      work: (epoch: number) => epochs[epoch]?.work ?? [],
      reveals: (epoch: number) => epochs[epoch]?.reveals ?? [],
      seeds: (epoch: number) => epochs[epoch]?.seeds ?? []
    } as unknown as WorkBook,
    lines: epoch =>
      (epochs[epoch]?.counted ?? []).map(on => ({
        verdicts: on.map((seat): LineVerdict => ({ seat, verdict: pass, evidence: hashOf('evidence') }))
      }))
  })

const lines = () => {
  const lane = new LaneWriter(deployment)
  return Array.from({ length: 2 }, () => lane.work({}))
}
const verdictsOf = (work: readonly SettledWork[]) =>
  work.map(entry => verdictOn(entry, pass, own, deployment).reveal)
const seedOf = (key: typeof own, passes: number): SeedReveal => ({
  ...{ epoch: 0, verifier: key.address, seed: hashOf('seed'), verdicts: 2, verdictRoot: hashOf('root') },
  late: passes === 0 ? [] : [{ verifier: own.address, passes }],
  signature: '0x'
})

it('says in which epochs a verifier gave no verdict, and in which of them nobody drew anything', () => {
  expect(toldOf([{ counted: [[], []] }, { counted: [[1], []] }, { counted: [] }])).toEqual([
    'paid by 0 verdicts in 2 posted epochs; gave none in epochs 0, 1, of which 0 had none of anybody: nothing was drawn'
  ])
})

it('says what passes cost that came after another had spoken', () => {
  const work = lines()
  const told = (seeds: SeedReveal[], counted: Epoch['counted']) =>
    toldOf([{ work, reveals: verdictsOf(work), seeds, counted }])
  const sawOneLate = [seedOf(own, 0), ...others.map(key => seedOf(key, 1))]
  expect(told(sawOneLate, [[0, 1], [1]])).toEqual([
    'paid by 1 verdicts in 1 posted epochs',
    'epoch 0: 1 of its 2 verdicts count; 1 passes came after another verifier had spoken'
  ])
  expect(told([seedOf(own, 0)], [[0, 1], [0]])).toEqual(['paid by 2 verdicts in 1 posted epochs'])
  expect(told([], [[], []])[1]).toBe('epoch 0: 0 of its 2 verdicts count; it opened no seed')
})

it('says nothing before an epoch is posted', () => {
  expect(toldOf([{ counted: [] }])).toEqual([])
})
