import { epochOfJob, type Hex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  isTrapped,
  type OpenedTrap,
  planTraps,
  scoreByTraps,
  type TrapLine,
  type TrapLook,
  type TrapScore,
  trapsToLookAt,
  type Verdict,
  verdicts,
  wrongTrapsAllowed
} from '../src/index.ts'

const { pass, fail, unavailable } = verdicts
const quorum = 2
const jobOf = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`
const trap = (i: number, expected: OpenedTrap['expected']): OpenedTrap => ({
  issuer: '0x01',
  epoch: 0,
  job: jobOf(i),
  node: 7,
  lane: 3,
  expected,
  price: 100n
})
const line = (i: number, ...bySeat: (Verdict | undefined)[]): TrapLine => ({
  job: jobOf(i),
  node: 7,
  lane: 3,
  amount: 100n,
  verdicts: bySeat.flatMap((verdict, seat) => (verdict === undefined ? [] : [{ seat, verdict }]))
})
const scoreOf = (seat: number, expected: OpenedTrap['expected'], ...given: (Verdict | undefined)[]) =>
  scoreByTraps([trap(1, expected)], [line(1, ...given)], quorum).get(seat)
const clean: TrapScore = { bad: 0, falseAccepts: 0, good: 0, falseRejects: 0 }

describe('a trap', () => {
  it('shows who passes bad work, beside one other that found it', () => {
    expect(scoreOf(0, 'fail', pass, fail)).toEqual({ ...clean, bad: 1, falseAccepts: 1 })
    expect(scoreOf(1, 'fail', pass, fail)).toEqual({ ...clean, bad: 1 })
  })

  it('shows who fails good work', () => {
    expect(scoreOf(1, 'pass', pass, fail, unavailable)).toEqual({ ...clean, good: 1, falseRejects: 1 })
    expect(scoreOf(2, 'pass', pass, fail, unavailable)).toBeUndefined()
  })

  // Or an issuer that calls good work bad, alone or with a verifier of its own, could silence the honest.
  it.each([
    ['where nobody else says what the issuer says', 'fail', [pass, undefined, undefined]],
    ['where a quorum passed what the issuer calls bad', 'fail', [pass, pass, fail]],
    ['where a quorum failed what the issuer calls good', 'pass', [fail, fail, pass]]
  ] as const)('counts nothing %s', (_, expected, given) => {
    expect(scoreByTraps([trap(1, expected)], [line(1, ...given)], quorum)).toEqual(new Map())
  })

  it.each([
    ['on another node', { node: 8 }],
    ['on another lane', { lane: 4 }],
    ['for more than was burned', { amount: 101n }],
    ['as another job', { job: jobOf(2) }]
  ])('counts nothing %s', (_, other) => {
    const ran = { ...line(1, pass, fail, fail), ...other }
    expect(scoreByTraps([trap(1, 'fail')], [ran], quorum).size).toBe(0)
  })

  it('counts nothing where it was paid in parts: which of them is bad is not said', () => {
    const ran = line(1, pass, fail, fail)
    expect(scoreByTraps([trap(1, 'fail')], [ran, ran], quorum).size).toBe(0)
  })
})

describe('a trap that only those judged who were wrong', () => {
  const look = (seat: number, verdict: Verdict, job = jobOf(1)): TrapLook => ({ job, seat, verdict })
  const scored = (looks: TrapLook[], given: (Verdict | undefined)[] = [pass]) =>
    scoreByTraps([trap(1, 'fail')], [line(1, ...given)], quorum, looks).get(0)

  it('shows them once a quorum of others has looked', () => {
    expect(scored([look(1, fail), look(2, fail)])).toEqual({ ...clean, bad: 1, falseAccepts: 1 })
    expect(scored([look(1, fail), look(2, fail), look(3, unavailable)])).toBeDefined()
  })

  it.each([
    ['one look', [look(1, fail)]],
    ['looks at another job', [look(1, fail), look(2, fail, jobOf(2))]],
    ['a second word of who has a verdict', [look(0, fail), look(1, fail)]],
    ['looks that could not have the evidence', [look(1, unavailable), look(2, unavailable)]],
    ['looks that a quorum contradicts', [look(1, fail), look(2, fail), look(3, pass)]]
  ])('shows nothing by %s', (_, looks) => {
    expect(scored(looks)).toBeUndefined()
  })

  it('scores nobody for a look', () => {
    const looks = [look(1, fail), look(2, fail)]
    expect([...scoreByTraps([trap(1, 'fail')], [line(1, pass)], quorum, looks).keys()]).toEqual([0])
  })

  it.each([
    ['passed what is bad', 'fail', [pass], 1],
    ['failed what is good', 'pass', [fail], 1],
    ['is contradicted already', 'fail', [pass, fail], 0],
    ['is a quorum', 'fail', [pass, pass], 0],
    ['was right', 'fail', [fail], 0],
    ['does not exist: nobody drew it', 'fail', [], 0]
  ] as const)('is to be looked at where who judged it %s', (_, expected, given, count) => {
    const missed = trapsToLookAt([trap(1, expected)], [line(1, ...given), line(2, pass)], quorum)
    expect(missed.map(({ job }) => job)).toEqual(count === 0 ? [] : [jobOf(1)])
  })
})

describe('a verifier is trapped', () => {
  const passes = (wrong: number, right: number) => {
    const traps = Array.from({ length: wrong + right }, (_, i) => trap(i, 'fail'))
    const lines = traps.map((_, i) => line(i, i < wrong ? pass : fail, fail, fail))
    return isTrapped(scoreByTraps(traps, lines, quorum).get(0) ?? clean)
  }

  it('by more wrong verdicts than chance brings', () => {
    expect(passes(wrongTrapsAllowed + 1, 0)).toBe(true)
    expect(passes(wrongTrapsAllowed, 0)).toBe(false)
  })

  it('not by a quarter of them', () => {
    expect(passes(5, 15)).toBe(false)
    expect(passes(6, 15)).toBe(true)
  })

  it('by failing known-good jobs', () => {
    expect(isTrapped({ ...clean, good: 3, falseRejects: 3 })).toBe(true)
    expect(isTrapped({ ...clean, bad: 100, good: 2, falseRejects: 2 })).toBe(false)
  })
})

describe('the plan of an epoch', () => {
  const plan = { secret: jobOf(5), epoch: 12, jobs: 9, kinds: ['random', 'q8'] as const }

  it('is the same for issuer and node, and another for another epoch or secret', () => {
    expect(planTraps(plan)).toEqual(planTraps(plan))
    const jobs = [plan, { ...plan, epoch: 13 }, { ...plan, secret: jobOf(6) }].flatMap(
      each => planTraps(each).traps
    )
    expect(new Set(jobs.flatMap(({ job, seed }) => [job, seed])).size).toBe(2 * 3 * plan.jobs)
  })

  it('has a cheat for each that is to fail, and none for the others', () => {
    const planned = planTraps(plan).traps
    expect(planned.map(({ expected }) => expected === 'fail')).toEqual(
      planned.map(({ kind }) => kind !== undefined)
    )
    expect(planned.filter(({ kind }) => kind !== undefined)).toHaveLength(5)
    expect(planned.every(({ job }) => epochOfJob(job) === plan.epoch)).toBe(true)
  })
})
