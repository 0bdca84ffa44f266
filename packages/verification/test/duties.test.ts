import {
  createSeedChain,
  drawPositions,
  mustCheck,
  type Verdict,
  verdicts,
  verifierProbability
} from '@haca/core'
import {
  epochEndMs,
  type Hex,
  keccak,
  passRevealMs,
  type SettledWork,
  silentLogger,
  type VerdictCommitMessage,
  type VerdictRevealMessage,
  verdictCommitment
} from '@haca/protocol'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import type { CheckResult } from '../src/checks/check-claim.ts'
import { createDuties } from '../src/checks/duties.ts'
import { isSignedReveal } from '../src/checks/verdict-book.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { genesisMs, params } = deployment
const seeds = createSeedChain(hashOf('secret'), 0, 16, keccak)
const pass: CheckResult = { verdict: verdicts.pass, findings: [] }

beforeEach(() => void vi.useFakeTimers({ now: genesisMs }))
afterEach(() => void vi.useRealTimers())

function dutiesScene(options: { verifiers?: number; probability?: number } = {}) {
  const commits: VerdictCommitMessage[] = []
  const reveals: VerdictRevealMessage[] = []
  const checked: SettledWork[] = []
  const found: [SettledWork, Verdict][] = []
  const check = vi.fn(async (_work: SettledWork, _positions?: readonly number[]) => pass)
  const models = { known: true, heard: (): void => undefined }
  const duties = createDuties({
    key: testKey(1),
    deployment,
    clock: {
      unixMs: () => Date.now(),
      monotonicMs: () => Date.now(),
      nanos: () => BigInt(Date.now()) * 1_000_000n
    },
    seeds,
    verifiers: () => options.verifiers ?? 1,
    probability: () => options.probability ?? 0,
    checker: {
      check,
      knows: () => models.known,
      onModel: listener => {
        models.heard = listener
        return () => undefined
      },
      warm: () => undefined
    },
    onCommit: commit => void commits.push(commit),
    onReveal: reveal => void reveals.push(reveal),
    onChecked: work => void checked.push(work),
    onFound: (work, verdict) => void found.push([work, verdict]),
    logger: silentLogger
  })
  onTestFinished(() => duties.stop())
  return { duties, commits, reveals, checked, found, check, models }
}
const works = (count: number, p: number, epoch = 0) => {
  const lane = new LaneWriter(deployment)
  return Array.from({ length: count }, () => lane.work({ epoch, claim: { p: Math.round(p * 0xffff_ffff) } }))
}
const settle = () => vi.advanceTimersByTimeAsync(0)

it.each([
  ['what the receipt states', 0.5, 0],
  ['what it expects itself, when that is more', 0, 0.5],
  ['the more of both', 0.2, 0.5]
])('draws by its secret and %s', async (_, stated, own) => {
  const { duties, checked } = dutiesScene({ verifiers: 3, probability: own })
  const all = works(60, stated)
  for (const work of all) duties.consider(work)
  await settle()
  const share = verifierProbability(Math.max(stated, own), 1 / 3)
  const due = all.filter(({ receipt: { receipt } }) => {
    const { job, segment, outputCommitment, evidenceRoot } = receipt
    return mustCheck(
      { seed: seeds.link(0), job, segment: Number(segment), outputCommitment, evidenceRoot },
      share
    )
  })
  expect(checked).toEqual(due)
  expect(due.length).toBeGreaterThan(3)
  expect(due.length).toBeLessThan(30)
})

it('checks a piece of work once, however often it hears of it', async () => {
  const { duties, check } = dutiesScene()
  const [work] = works(1, 1)
  if (work === undefined) throw new Error('no work')
  duties.consider(work)
  duties.consider(work)
  await settle()
  duties.escalate(work)
  await settle()
  duties.escalate(work)
  await settle()
  expect(check).toHaveBeenCalledOnce()
})

it('checks disputed work before all that waits', async () => {
  const { duties, check, checked } = dutiesScene()
  const [first, second, third] = works(3, 1)
  const [disputed] = works(1, 0)
  if (first === undefined || second === undefined || third === undefined || disputed === undefined)
    throw new Error()
  const running = Promise.withResolvers<CheckResult>()
  check.mockImplementationOnce(() => running.promise)
  for (const work of [first, second, third]) duties.consider(work)
  duties.escalate(disputed)
  running.resolve(pass)
  await settle()
  expect(checked).toEqual([first, disputed, second, third])
})

it('commits at once and opens the commitment when the delay since arrival is over', async () => {
  const { duties, commits, reveals, check } = dutiesScene()
  check.mockResolvedValueOnce({
    verdict: verdicts.fail,
    findings: [{ code: 'token-differs', detail: 'at 2' }]
  })
  const [work] = works(1, 1)
  if (work === undefined) throw new Error('no work')
  duties.consider(work)
  await settle()
  expect(commits).toHaveLength(1)
  expect(duties.open(0)).toBe(1)
  await vi.advanceTimersByTimeAsync(params.verdictRevealDelayMs - 1)
  expect(reveals).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  const [reveal] = reveals
  if (reveal === undefined) throw new Error('no reveal')
  expect(reveal).toMatchObject({ epoch: 0, verdict: verdicts.fail, verifier: testKey(1).address })
  expect(commits[0]?.commitment).toBe(verdictCommitment(reveal))
  expect(isSignedReveal(reveal, deployment.domain)).toBe(true)
  expect(duties.open(0)).toBe(0)
})

it('keeps a pass longer, so that the others have committed before: nobody waits for it', async () => {
  const { duties, reveals } = dutiesScene()
  for (const work of works(1, 1)) duties.consider(work)
  await vi.advanceTimersByTimeAsync(passRevealMs(params) - 1)
  expect(reveals).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(reveals).toMatchObject([{ verdict: verdicts.pass }])
})

it('opens earlier when the epoch ends before the delay is over', async () => {
  const { duties, reveals } = dutiesScene()
  vi.setSystemTime(epochEndMs(deployment, 0) + params.lateRevealMs - 5)
  for (const work of works(1, 1)) duties.consider(work)
  await settle()
  await vi.advanceTimersByTimeAsync(5)
  expect(reveals).toHaveLength(1)
})

it('gives no verdict in an epoch that is sealed', async () => {
  const { duties, commits, reveals, check } = dutiesScene()
  for (const work of works(1, 1)) duties.consider(work)
  await settle()
  expect(commits).toHaveLength(1)
  duties.seal(0)
  for (const work of works(1, 1)) duties.consider(work)
  for (const work of works(1, 1, 1)) duties.consider(work)
  await vi.advanceTimersByTimeAsync(passRevealMs(params))
  expect(check).toHaveBeenCalledTimes(2)
  expect(reveals.map(({ epoch }) => epoch)).toEqual([1])
})

it('misses a duty that it fails at itself, and goes on', async () => {
  const { duties, commits, checked, check } = dutiesScene()
  check.mockRejectedValueOnce(new Error('engine'))
  const all = works(2, 1)
  for (const work of all) duties.consider(work)
  await settle()
  expect(checked).toEqual(all.slice(1))
  expect(commits).toHaveLength(1)
  expect(duties.open(0)).toBe(1)
})

it('says nothing of work whose model it has not heard of, until it has', async () => {
  const { duties, check, checked, commits, models } = dutiesScene()
  models.known = false
  const all = works(2, 1)
  for (const work of all) duties.consider(work)
  await settle()
  models.heard()
  await settle()
  expect(check).not.toHaveBeenCalled()
  expect(commits).toEqual([])
  expect(duties.open(0)).toBe(2)
  models.known = true
  models.heard()
  await settle()
  expect(checked).toEqual(all)
  expect(commits).toHaveLength(2)
})

it('waits for a model no longer than until its epoch is sealed', async () => {
  const { duties, checked, models } = dutiesScene()
  models.known = false
  const later = works(1, 1, 1)
  for (const work of [...works(1, 1), ...later]) duties.consider(work)
  await settle()
  duties.seal(0)
  models.known = true
  models.heard()
  await settle()
  expect(checked).toEqual(later)
})

it('reveals nothing after it has stopped', async () => {
  const { duties, reveals } = dutiesScene()
  for (const work of works(1, 1)) duties.consider(work)
  await settle()
  duties.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(reveals).toEqual([])
})

it('opens some positions of what it drew, and all of what is disputed', async () => {
  const { duties, check } = dutiesScene()
  const [drawn, disputed] = works(2, 1)
  if (drawn === undefined || disputed === undefined) throw new Error('no work')
  duties.consider(drawn)
  duties.escalate(disputed)
  await settle()
  const { from, to, evidenceRoot } = drawn.receipt.receipt
  const positions = drawPositions(
    seeds.link(0),
    evidenceRoot as Hex,
    Number(to) - Number(from),
    params.openedPositions
  )
  expect(positions.length).toBeGreaterThan(0)
  expect(check.mock.calls).toEqual([
    [drawn, positions],
    [disputed, undefined]
  ])
})

it.each([
  ['passes', pass, 2],
  // Looked at in full only for what may follow: the verdict stands.
  ['fails', { verdict: verdicts.fail, findings: [] }, 2]
])(
  'called to a dispute while a sampled check runs that %s, it gives the verdict of all positions',
  async (_, sampled, checks) => {
    const { duties, check, commits, reveals } = dutiesScene()
    const work = new LaneWriter(deployment).work({
      claim: { p: 0xffff_ffff, to: 2 * params.openedPositions }
    })
    const running = Promise.withResolvers<CheckResult>()
    check.mockImplementationOnce(() => running.promise)
    check.mockResolvedValueOnce({ verdict: verdicts.fail, findings: [] })
    duties.consider(work)
    duties.escalate(work)
    running.resolve(sampled)
    await vi.advanceTimersByTimeAsync(params.verdictRevealDelayMs)
    expect(check.mock.calls.slice(1)).toEqual([[work, undefined]].slice(0, checks - 1))
    expect(commits).toHaveLength(1)
    expect(reveals).toMatchObject([{ verdict: verdicts.fail }])
  }
)

describe('what it found in a check of all positions', () => {
  const failure: CheckResult = { verdict: verdicts.fail, findings: [] }
  const long = () =>
    new LaneWriter(deployment).work({ claim: { p: 0xffff_ffff, to: 2 * params.openedPositions } })

  it('is told of short outputs, and of long ones that are disputed', async () => {
    const { duties, found, check } = dutiesScene()
    const [short, disputed] = [...works(1, 1), long()]
    if (short === undefined || disputed === undefined) throw new Error('no work')
    check.mockResolvedValueOnce(pass).mockResolvedValueOnce(failure)
    duties.consider(short)
    await settle()
    duties.escalate(disputed)
    await settle()
    expect(found).toEqual([
      [short, verdicts.pass],
      [disputed, verdicts.fail]
    ])
  })

  it('is not told of a pass on samples, and of a failure on samples after all was looked at', async () => {
    const { duties, found, check, commits } = dutiesScene()
    const [good, bad] = [long(), long()]
    check.mockResolvedValueOnce(pass).mockResolvedValueOnce(failure).mockResolvedValueOnce(failure)
    duties.consider(good)
    duties.consider(bad)
    await settle()
    expect(found).toEqual([[bad, verdicts.fail]])
    expect(check.mock.calls.map(([, positions]) => positions?.length)).toEqual([
      params.openedPositions,
      params.openedPositions,
      undefined
    ])
    expect(commits).toHaveLength(2)
  })

  it('leaves the verdict as it is when the second look fails', async () => {
    const { duties, found, check, reveals } = dutiesScene()
    check.mockResolvedValueOnce(failure).mockRejectedValueOnce(new Error('engine'))
    duties.consider(long())
    await vi.advanceTimersByTimeAsync(params.verdictRevealDelayMs)
    expect(found).toEqual([])
    expect(reveals).toMatchObject([{ verdict: verdicts.fail }])
    expect(duties.open(0)).toBe(0)
  })
})

describe('a pass on sampled positions, when its verifier is called to a dispute afterwards', () => {
  const failure: CheckResult = {
    verdict: verdicts.fail,
    findings: [{ code: 'token-differs', detail: 'at 5' }]
  }
  const drawn = (units = 2 * params.openedPositions) =>
    new LaneWriter(deployment).work({ claim: { p: 0xffff_ffff, to: units } })

  it.each([
    ['committed', 0],
    ['revealed', passRevealMs(params)]
  ])('and it is %s, is replaced by the fault that all positions show', async (_, waited) => {
    const { duties, check, commits, reveals } = dutiesScene()
    const work = drawn()
    duties.consider(work)
    await vi.advanceTimersByTimeAsync(waited)
    check.mockResolvedValueOnce(failure)
    duties.escalate(work)
    expect(duties.open(0)).toBe(waited === 0 ? 2 : 1)
    await vi.advanceTimersByTimeAsync(params.verdictRevealDelayMs)
    expect(check).toHaveBeenLastCalledWith(work, undefined)
    expect(reveals.at(-1)?.verdict).toBe(verdicts.fail)
    await vi.advanceTimersByTimeAsync(passRevealMs(params))
    const inOrder = reveals.toSorted((a, b) => a.verdict - b.verdict)
    expect(inOrder.map(({ verdict }) => verdict)).toEqual([verdicts.pass, verdicts.fail])
    expect(commits.map(({ commitment }) => commitment)).toEqual(inOrder.map(verdictCommitment))
    expect(duties.open(0)).toBe(0)
  })

  it('stands when all positions are good: nothing is said twice, and it is looked at once', async () => {
    const { duties, check, commits, reveals } = dutiesScene()
    const work = drawn()
    duties.consider(work)
    await settle()
    for (let i = 0; i < 3; i++) {
      duties.escalate(work)
      await vi.advanceTimersByTimeAsync(passRevealMs(params))
    }
    expect(check).toHaveBeenCalledTimes(2)
    expect([commits.length, reveals.length, duties.open(0)]).toEqual([1, 1, 0])
  })

  it('is not looked at again where the sample was all there is', async () => {
    const { duties, check } = dutiesScene()
    const work = drawn(params.openedPositions)
    duties.consider(work)
    await settle()
    duties.escalate(work)
    await settle()
    expect(check).toHaveBeenCalledOnce()
  })

  it('is not replaced in an epoch that is sealed', async () => {
    const { duties, check, reveals } = dutiesScene()
    const work = drawn()
    duties.consider(work)
    await vi.advanceTimersByTimeAsync(passRevealMs(params))
    check.mockResolvedValue(failure)
    duties.seal(0)
    duties.escalate(work)
    await vi.advanceTimersByTimeAsync(passRevealMs(params))
    expect(reveals.map(({ verdict }) => verdict)).toEqual([verdicts.pass])
  })
})

it('checks what waits before all else once it is disputed', async () => {
  const { duties, check, checked } = dutiesScene()
  const [first, second, disputed] = works(3, 1)
  if (first === undefined || second === undefined || disputed === undefined) throw new Error('three')
  const running = Promise.withResolvers<CheckResult>()
  check.mockImplementationOnce(() => running.promise)
  for (const work of [first, second, disputed]) duties.consider(work)
  duties.escalate(disputed)
  running.resolve(pass)
  await settle()
  expect(checked).toEqual([first, disputed, second])
})

it('gives no verdict on what it was checking when it stopped', async () => {
  const { duties, commits, checked, check } = dutiesScene()
  const running = Promise.withResolvers<CheckResult>()
  check.mockImplementationOnce(() => running.promise)
  for (const work of works(1, 1)) duties.consider(work)
  duties.stop()
  running.resolve(pass)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(check).toHaveBeenCalledOnce()
  expect({ checked, commits }).toEqual({ checked: [], commits: [] })
})
