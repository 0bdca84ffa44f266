import { lineStatus } from '@haca/core'
import { type Arrival, type Hex, jobId, type OutcomeResponse } from '@haca/protocol'
import { expect, test } from 'vitest'
import { createJobBook, jobsKept } from '../../src/dashboard/job-book.ts'
import { createModelBook } from '../../src/dashboard/model-book.ts'
import { createMoneyBook } from '../../src/dashboard/money-book.ts'

const market: Hex = `0x${'aa'.repeat(20)}`
const node: Hex = `0x${'bb'.repeat(20)}`
const other: Hex = `0x${'cc'.repeat(20)}`

const idOf = (n: number, epoch = 3) => {
  const bytes = new Uint8Array(28)
  new DataView(bytes.buffer).setUint32(24, n)
  return jobId(epoch, bytes)
}
const job = idOf(1)
const ticket = (change: Partial<Arrival> = {}): Arrival => ({
  ...{ job, segment: 0, model: 'bafym', units: 40, ceiling: 90n, patienceMs: 10_000, at: 1_000_000_000n },
  ...change
})
const line = (status: number, change: Partial<OutcomeResponse['lines'][number]> = {}) => ({
  ...{ job, from: 0, to: 40, node: 2, status, amount: 120n, checks: 1 },
  ...change
})

test('a job is followed from its ticket to the epoch that pays it', () => {
  const book = createJobBook()
  book.arrived(market, ticket(), 'haca/tiny')
  expect(book.get(job)).toMatchObject({ state: 'open', market, model: 'haca/tiny', at: 1000, nodes: [] })
  book.waited({ job, segment: 0, model: 'bafym', from: 0n, to: 250_000_000n, ceiling: 90n })
  book.working(node, [{ job, segment: 0, spent: 30_000_000n }], 2000)
  expect(book.get(job)).toMatchObject({ state: 'done', nodes: [node], spentMs: 30, waitedMs: 250 })
  expect(book.questions(4)).toEqual([{ node, epoch: 3 }])
  book.settled(node, 3, { state: 'posted', lines: [line(lineStatus.checked)] })
  expect(book.get(job)).toMatchObject({ state: 'posted', epoch: 3, amount: '120', checks: 1 })
  expect(book.settled(node, 3, { state: 'final', lines: [line(lineStatus.checked)] })).toEqual([])
  expect(book.get(job)).toMatchObject({ state: 'paid', verdict: 'checked, good' })
  expect(book.questions(4)).toEqual([])
})

test('a refutation is told once, before its window is over', () => {
  const book = createJobBook()
  book.arrived(market, ticket(), 'm')
  book.working(node, [{ job, segment: 0, spent: 1n }], 2000)
  const refuted: OutcomeResponse = { state: 'posted', lines: [line(lineStatus.refuted)] }
  expect(book.settled(node, 3, refuted)).toEqual([job])
  expect(book.settled(node, 3, refuted)).toEqual([])
  expect(book.get(job)?.state).toBe('refuted')
})

test('a job with a bad part is as bad as that part, and its amounts add up', () => {
  const book = createJobBook()
  book.arrived(market, ticket(), 'm')
  book.settled(node, 3, { state: 'final', lines: [line(lineStatus.unsampled, { to: 10 })] })
  expect(book.get(job)?.state).toBe('paid')
  const rest = line(lineStatus.voided, { from: 10, amount: 30n, checks: 0 })
  book.settled(other, 3, { state: 'final', lines: [rest] })
  expect(book.get(job)).toMatchObject({ state: 'unpaid', amount: '150', nodes: [node, other] })
})

test('work that a node let go of has failed, unless an epoch says otherwise', () => {
  const book = createJobBook()
  book.arrived(market, ticket(), 'm')
  book.working(node, [{ job, segment: 0, spent: 5n }], 2000)
  book.working(node, [], 3000)
  book.tick(4000)
  expect(book.get(job)?.state).toBe('done')
  book.tick(20_000)
  expect(book.get(job)?.state).toBe('failed')
  book.settled(node, 3, { state: 'final', lines: [line(lineStatus.unsampled)] })
  expect(book.get(job)?.state).toBe('paid')
})

test('a ticket that nobody executed is lost', () => {
  const book = createJobBook()
  book.arrived(market, ticket(), 'm')
  book.tick(11_000)
  expect(book.get(job)?.state).toBe('open')
  book.tick(71_001)
  expect(book.get(job)?.state).toBe('lost')
})

test('the newest jobs are kept, and changes are told once', () => {
  const book = createJobBook()
  for (let n = 0; n < jobsKept + 10; n++) book.arrived(market, ticket({ job: idOf(n) }), 'm')
  expect(book.list().length).toBe(jobsKept)
  expect(book.get(idOf(9))).toBeUndefined()
  expect(book.get(idOf(10))).toBeDefined()
  expect(book.changed().length).toBe(jobsKept)
  expect(book.changed()).toEqual([])
})

test('demand stands beside supply, and what found no slot is missing', () => {
  const book = createModelBook()
  const answer = {
    ...{ parts: 1, role: 'inference' as const, at: 0n, pending: [], idle: [], idleCursor: 0 },
    ...{ waiting: [], waitingCursor: 0, arrivals: [], arrivalCursor: 0, counters: {} },
    slots: [
      { slot: 0, rate: 9, capacity: 0n, columns: {} as never },
      { slot: 1, rate: 9, capacity: 0n, columns: {} as never }
    ],
    descriptions: [{ warm: [{ model: 'a', ask: 7n, rate: 50 }], loadable: [{ model: 'b', loadMs: 900 }] }],
    work: [{ model: 'a', jobs: 0, units: 0, spent: 0n, amount: 0n }]
  }
  book.answered(node, answer, 0)
  book.answered(
    node,
    {
      ...answer,
      descriptions: [],
      work: [{ ...answer.work[0], model: 'a', jobs: 1, units: 300, spent: 0n, amount: 0n }]
    },
    30_000
  )
  const unmet = [
    { model: 'b', tickets: 2, units: 80, lostUnits: 40, ceilings: { low: 1n, median: 5n, high: 9n } }
  ]
  book.answered(market, { ...answer, slots: [], descriptions: [], work: [], unmet }, 30_000)
  for (let n = 0; n < 6; n++)
    book.arrived(ticket({ job: idOf(n), model: 'a', units: 100, at: 1_000_000_000n }))
  book.arrived(ticket({ segment: 1, model: 'a', units: 100 }))
  const facts = { task: 'chat', tier: 'seeded', workPerUnit: 10 }
  const models = [
    { id: 'a', name: 'x/a', ...facts },
    { id: 'b', name: 'x/b', ...facts }
  ]
  const [a, b] = book.list(models, 30_000)
  expect(a).toMatchObject({
    warmNodes: 1,
    warmSlots: 2,
    supplyPerSecond: 100,
    askedPerSecond: 10,
    tickets: 6
  })
  expect(a).toMatchObject({ ranPerSecond: 10, askLow: '7', waiting: 0, couldLoad: 0 })
  expect(b).toMatchObject({ waiting: 2, waitingUnits: 80, lostUnits: 40, ceilingMedian: '5', couldLoad: 1 })
  expect(book.list(models, 62_000)[0]).toMatchObject({ askedPerSecond: 0, tickets: 0 })
  book.lost(node)
  expect(book.list(models, 62_000)[0]).toMatchObject({ warmNodes: 0, supplyPerSecond: 0 })
})

test('money is shown as the chain has it, with what its events add', () => {
  const book = createMoneyBook()
  expect(book.view()).toBeUndefined()
  const event = (name: string, values: Record<string, bigint | Hex>) => ({
    ...{ name, values, blockNumber: 1, transactionHash: '0x' as Hex }
  })
  const posted = event('EpochPosted', { epoch: 4n, total: 900n, count: 7n, settler: other, headerHash: '0x' })
  expect(book.note(posted, 10)?.what).toBe('epoch 4 was posted: 7 lines, 0.0009 tokens')
  book.note(event('EpochFinalised', { epoch: 4n, headerHash: '0x', total: 900n }), 25)
  book.note(event('Withdrawn', { node: 1n, payout: other, amount: 50n }), 30)
  const seat = { seat: undefined, exitAt: 0, roles: 2 }
  const nodes = [{ ...seat, node: 1, owner: other, workKey: node, payout: other, stake: 100n, earned: 5n }]
  const sums = { deposits: 1000n, paid: 50n, refunded: 0n, slashed: 0n, locked: 950n, held: 950n }
  book.read({ conservation: { ...sums, conserved: true }, nodes, lanes: [] }, 40)
  expect(book.note(event('StakeSlashed', { node: 1n, seat: 0n, stake: 100n }), 50)).toMatchObject({
    kind: 'bad',
    node
  })
  expect(book.view()).toMatchObject({
    ...{ deposits: '1000', locked: '950', conserved: true },
    epochs: [{ epoch: 4, state: 'final', lines: 7, total: '900', postedAt: 10, finalAt: 25 }],
    accounts: [{ address: node, earned: '5', withdrawn: '50', slashed: '100', stake: '100' }]
  })
})
