import type { AccountResponse } from '@haca/protocol'
import type { NodePlan } from '@haca/simulator'
import { expect, it } from 'vitest'
import { observe } from '../reality/columns.ts'
import { fit } from '../reality/predict.ts'
import { createSleepingEngine, rowMs, sleepingModel } from '../reality/sleeping-engine.ts'

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
