import type { AccountResponse } from '@haca/protocol'
import type { NodePlan } from '@haca/simulator'
import { expect, it } from 'vitest'
import { messagesOf, observe } from '../reality/columns.ts'
import { fit, predict, quantile } from '../reality/predict.ts'
import { runDelayMs, sumOfUses } from '../reality/process-use.ts'
import { createSleepingEngine, rowMs, sleepingModel } from '../reality/sleeping-engine.ts'
import { coreWaitMaxMs, cpuShareMax, validityOf } from '../reality/validity.ts'

const second = 1_000_000_000n
const model = 'bafyreie5cvv4h45feadgeuwhbcutmh6t2ceseocckahdoe6uat64zmz454'
const zeros = { useful: 0n, verification: 0n, loading: 0n, wasted: 0n, blocked: 0n, idle: 0n, pending: 0n }

/** A node that ran for a second of ten and idled for the rest, from `idleFrom` to `idleTo`. */
function account(at: bigint, ran: bigint, idle: readonly (readonly [bigint, bigint])[]) {
  const idled = idle.reduce((sum, [from, to]) => sum + to - from, 0n)
  const columns = { ...zeros, pending: ran, idle: idled }
  return {
    at,
    slots: [{ slot: 0, capacity: at, columns }],
    descriptions: [{ warm: [{ model, ask: 5n, rate: 1 }], loadable: [] }],
    idle: idle.map(([from, to]) => ({ slot: 0, from, to, can: 0 }))
  } as unknown as Omit<AccountResponse, 'parts'>
}

it('joins what nodes and client recorded: idle beside a job that waits is match, the rest is free', () => {
  const fleet: NodePlan[] = [{ slots: 1, speed: 2, warm: [0] }]
  const observed = observe({
    fleet,
    before: [account(0n, 0n, [])],
    after: [
      account(10n * second, second, [
        [0n, 4n * second],
        [5n * second, 10n * second]
      ])
    ],
    ended: [account(11n * second, second, [])],
    // It waited for a second beside the idle slot, and ran for one, a tenth longer than it should have.
    played: [{ submittedAt: 3000, startedAt: 4000, heldMs: 1000, node: 2 }],
    ids: [model],
    jobs: [{ model: 0, work: 1800 }]
  })
  const none = { loading: 0, wasted: 0, blocked: 0, place: 0, price: 0, strand: 0 }
  expect(observed.columns).toEqual({
    ...none,
    executed: 0.1,
    match: expect.closeTo(0.1, 9),
    free: expect.closeTo(0.8, 9)
  })
  expect(observed.waits).toEqual([1000])
  expect(observed.overheadMs).toBeCloseTo(100, 9)
  expect(fit(observed, 7)).toEqual({
    delayMs: expect.closeTo(1000 / 3, 9),
    overheadMs: expect.closeTo(100, 9),
    loadMs: 7
  })
})

it('takes the way of messages from the jobs whose slot was idle before they came', () => {
  const played = [
    { submittedAt: 100, startedAt: 106, heldMs: 500, node: 2 },
    // Its slot was busy with the one before.
    { submittedAt: 600, startedAt: 620, heldMs: 500, node: 2 },
    { submittedAt: 600, startedAt: 610, heldMs: 500, node: 3 },
    { submittedAt: 700, startedAt: undefined, heldMs: 0, node: undefined }
  ]
  expect(messagesOf(played)).toBe(8)
})

it('predicts the mean of many seeds, and how far one of them is from it', () => {
  // Equal for the first model, so that it is up to chance what is left for the second.
  const fleet = [[0], [0, 1], [0, 1]].map(warm => ({ slots: 1, speed: 1, warm }))
  const jobs = Array.from({ length: 200 }, (_, id) => {
    return { id, model: id % 2, work: 100 + (id % 7) * 100, arrivesAt: 150 * id, startBy: 150 * id + 60_000 }
  })
  const fitted = { delayMs: 1, overheadMs: 5, loadMs: 100 }
  const { columns, waitMean, waitP99, waitP99Spread } = predict(jobs, fleet, fitted, 30_000)
  expect(Object.values(columns).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  // No job starts before its three messages.
  expect(waitMean).toBeGreaterThanOrEqual(3)
  expect(waitP99).toBeGreaterThan(waitMean)
  expect(waitP99Spread).toBeGreaterThan(0)
})

it('takes the rank that at least the share does not exceed', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  expect([quantile(values, 0.99), quantile(values, 1), quantile([], 0.99)]).toEqual([99, 100, 0])
})

it('is void when the network took the machine or waited for it, and not when others had what it left', () => {
  const quiet = { cpuShare: 0.1, machineShare: 1, coreWaitMs: 1 }
  expect(validityOf([quiet])).toEqual({ cpuShare: 0.1, coreWaitMs: 1, isVoid: false })
  const isVoid = (change: object) => validityOf([quiet, { ...quiet, ...change }]).isVoid
  expect(isVoid({ cpuShare: cpuShareMax })).toBe(true)
  expect(isVoid({ coreWaitMs: coreWaitMaxMs })).toBe(false)
  expect(isVoid({ coreWaitMs: coreWaitMaxMs + 0.1 })).toBe(true)
  // Where nobody counts who waited, any other work may have been in the way.
  expect(isVoid({ coreWaitMs: undefined })).toBe(true)
})

it('reads how long a thread was ready and had no core', () => {
  expect(runDelayMs('1192520687 4934021775 3861\n')).toBeCloseTo(4934.02, 2)
  expect(runDelayMs('')).toBeNaN()
  const some = { cpuMs: 1, coreWaitMs: 2 }
  expect(sumOfUses([some, some])).toEqual({ cpuMs: 2, coreWaitMs: 4 })
  expect(sumOfUses([some, { cpuMs: 1, coreWaitMs: undefined }])).toEqual({ cpuMs: 2, coreWaitMs: undefined })
})

it('sleeps for as long as the job says, by the speed of its node, and ends early when it is told to', async () => {
  const engine = createSleepingEngine(2)
  const loaded = await engine.load(sleepingModel('a/b'))
  const input = { kind: 'tensor' as const, rows: 20, columns: 1, data: new Uint8Array(80) }
  const start = performance.now()
  const events = []
  for await (const event of loaded.run(input)) events.push(event.kind)
  expect(performance.now() - start).toBeGreaterThanOrEqual((20 * rowMs) / 2)
  expect(events).toEqual(['chunk', 'end'])
  const signal = AbortSignal.abort()
  await expect(loaded.run(input, { signal })[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: 'CANCELLED'
  })
})
