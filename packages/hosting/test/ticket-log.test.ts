import { answerStretchesMax, type Clock } from '@haca/core'
import { blockCid, jobId, type TicketRequest } from '@haca/protocol'
import { expect, it } from 'vitest'
import { createTicketLog, ticketLogMax } from '../src/ticket-log.ts'

/** The ledger's clock runs 1000 s ahead of the market's. */
const clock: Clock = { unixMs: () => 0, monotonicMs: () => 5, nanos: () => 1_000_005_000_000n }
const onLedgerClock = (ms: number) => BigInt(ms) * 1_000_000n + 1_000_000_000_000n

const request: TicketRequest = {
  job: jobId(0, new Uint8Array(28).fill(1)),
  segment: 2,
  model: blockCid(Uint8Array.of(1)),
  units: 96,
  deadline: 0,
  ceiling: 7n,
  valueOfTime: 0n
}
const fromStart = { waitingCursor: 0, arrivalCursor: 0 }

it('tells who came, with what, and who waited, on the ledger’s clock', () => {
  const log = createTicketLog(clock)
  log.arrived(request, 10, 260.7)
  log.waited(request, 10, 30)
  const { job, segment, model, ceiling, units } = request
  expect(log.read(fromStart)).toEqual({
    arrivals: [{ job, segment, model, units, ceiling, patienceMs: 250, at: onLedgerClock(10) }],
    arrivalCursor: 1,
    waiting: [{ job, segment, model, ceiling, from: onLedgerClock(10), to: onLedgerClock(30) }],
    waitingCursor: 1
  })
})

it('tells of a job what was recorded of it, in order, and nothing of others', () => {
  const log = createTicketLog(clock)
  const other = { ...request, job: jobId(0, new Uint8Array(28).fill(2)) }
  for (const each of [request, other]) {
    log.arrived(each, 1, 251)
    log.waited(each, 1, 4)
    log.ended(each.job, 'segment 2 was offered 0xabc')
  }
  // Unix milliseconds: the ledger's clock is near Unix time.
  expect(log.explain(request.job)).toEqual([
    {
      at: 1_000_001,
      what: 'segment 2 came: up to 96 units at 7 micro-tokens each at the most, to start within 250 ms',
      count: 1
    },
    { at: 1_000_004, what: 'segment 2 waited 0.003 s for a slot', count: 1 },
    { at: 1_000_005, what: 'segment 2 was offered 0xabc', count: 1 }
  ])
  expect(log.explain(jobId(0, new Uint8Array(28).fill(3)))).toEqual([])
  for (let i = 0; i < 100; i++) log.ended(request.job, 'x'.repeat(600))
  const reasons = log.explain(request.job)
  expect(reasons).toHaveLength(64)
  expect(reasons.every(({ what }) => what === 'x'.repeat(512))).toBe(true)
})

it('takes deadlines in the past and beyond all measure', () => {
  const log = createTicketLog(clock)
  log.arrived(request, 10, -1e15)
  log.arrived(request, 10, 1e15)
  expect(log.read(fromStart).arrivals.map(({ patienceMs }) => patienceMs)).toEqual([0, 2 ** 32 - 1])
})

it('keeps the newest entries, and the cursor right', () => {
  const log = createTicketLog(clock)
  const count = 2 * ticketLogMax
  for (let i = 0; i < count; i++) log.arrived(request, i, i)
  const first = log.read(fromStart)
  expect(first.arrivals).toHaveLength(answerStretchesMax)
  expect(first.arrivals[0]?.at).toBe(onLedgerClock(count - ticketLogMax))
  expect(first.arrivalCursor).toBe(count - ticketLogMax + answerStretchesMax)
  const last = log.read({ waitingCursor: 0, arrivalCursor: count - 1 })
  expect(last.arrivals.map(({ at }) => at)).toEqual([onLedgerClock(count - 1)])
  expect(last.waiting).toEqual([])
})
