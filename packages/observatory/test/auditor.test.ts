import { createRandom, type IdleCause, idleCauses } from '@haca/core'
import { type Auditor, createAuditor, type LedgerReport, sumOf } from '@haca/observatory'
import { blockCid, type Hex, jobId, protocols } from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { joinNode } from './support/node.ts'

const second = 1_000_000_000n
const model = blockCid(Uint8Array.of(1))
const otherModel = blockCid(Uint8Array.of(2))
const job = (n: number): Hex => jobId(0, new Uint8Array(28).fill(n))
const ticket = (from: bigint, to: bigint, change: object = {}) => ({
  job: job(1),
  segment: 0,
  model,
  ceiling: 10n,
  from,
  to,
  ...change
})

async function auditedPlace() {
  const place = meetingPlace()
  const network = await place.join(1, 'observer')
  const auditor: Auditor = createAuditor({ network, random: createRandom(7) })
  onTestFinished(() => auditor.stop())
  return { place, auditor }
}

/** The ledger of one node, after checking that every column adds up to the nanosecond. */
function ledgerOf(report: LedgerReport, node: Hex) {
  expect(report.exact).toBe(true)
  const found = report.nodes.find(each => each.node === node)
  if (found === undefined) throw new Error('no such node')
  return found
}

it('joins the accounts of all nodes, exactly, in time and in work', async () => {
  const { place, auditor } = await auditedPlace()
  const [one, two] = [await joinNode(place, 2, { slots: 2 }), await joinNode(place, 3, { at: 3n })]
  one.capacity.enter(0, { kind: 'running', work: `${job(1)}/0` }, 2n * second)
  one.capacity.enter(0, { kind: 'idle' }, 3n * second)
  one.capacity.settle(job(1), 0, 'useful')
  one.capacity.enter(1, { kind: 'loading' }, second)
  one.at = 5n * second + 1n
  two.capacity.enter(0, { kind: 'blocked' }, second)
  two.at = 4n * second
  two.rate = 7
  const report = await auditor.report()
  const [first, other] = [ledgerOf(report, one.address), ledgerOf(report, two.address)]
  expect(first.slotNs).toMatchObject({
    capacity: 10n * second + 2n,
    useful: second,
    loading: 4n * second + 1n
  })
  expect(first.slotNs.idle).toMatchObject({ free: 5n * second + 1n, match: 0n })
  expect(first.work.useful).toBe(10n * second)
  expect(other.slotNs).toMatchObject({ capacity: 4n * second - 3n, blocked: 3n * second })
  expect(other.work.capacity).toBe(7n * (4n * second - 3n))
  expect(report.total.slotNs.capacity).toBe(first.slotNs.capacity + other.slotNs.capacity)
  expect(sumOf(report.total.work)).toBe(report.total.work.capacity)
})

/** Each cause is within four standard errors of what it must be; a nanosecond more where there is no chance in it. */
function expectIdle(report: LedgerReport, node: Hex, expected: Partial<Record<IdleCause, bigint>>) {
  const { idle } = ledgerOf(report, node).slotNs
  for (const cause of idleCauses) {
    const off = idle[cause] - (expected[cause] ?? 0n)
    const most = 4n * report.sampling.errorNs[cause] + 1n
    expect(off < 0n ? -off : off, `${cause}: ${idle[cause]}`).toBeLessThanOrEqual(most)
  }
}

it('lays waiting tickets of a market beside idle slots of nodes', async () => {
  const { place, auditor } = await auditedPlace()
  const market = await joinNode(place, 2, { role: 'hosting', slots: 0 })
  const node = await joinNode(place, 3)
  const loadable = [{ model: otherModel, loadMs: 1500 }]
  node.capacity.describe({ warm: [{ model, ask: 5n, rate: 10 }], loadable }, 0n)
  const long = 100n * second
  node.at = 5n * long
  market.at = 5n * long
  market.waiting.push(
    ticket(0n, long),
    ticket(long, 2n * long, { ceiling: 4n }),
    ticket(2n * long, 3n * long, { model: otherModel }),
    ticket(3n * long, 4n * long, { model: blockCid(Uint8Array.of(3)) })
  )
  const report = await auditor.report()
  // One ticket that waits wants a slot once it has waited for 8.6 of the last 60 seconds: 60 · −ln(1 − 0.134).
  const foreseen = (long * 86n) / 1000n + 1500_000_000n
  expectIdle(report, node.address, {
    match: long,
    price: long,
    place: long - foreseen,
    strand: long + foreseen,
    free: long
  })
  expect(report.sampling.instants).toBeGreaterThan(4500)
  expect(ledgerOf(report, node.address).slotNs.capacity).toBe(5n * long)
})

it('says how far the clocks of nodes may be off', async () => {
  const { place, auditor } = await auditedPlace()
  const node = await joinNode(place, 2)
  node.at = BigInt(Date.now() + 5000) * 1_000_000n
  const { sampling } = await auditor.report()
  expect(sampling.clockErrorNs).toBeGreaterThan(3n * second)
  expect(sampling.clockErrorNs).toBeLessThan(10n * second)
})

it('counts every stretch once, however often and however close together it asks', async () => {
  const { place, auditor } = await auditedPlace()
  const node = await joinNode(place, 2)
  auditor.start()
  for (let turn = 1n; turn <= 5n; turn++) {
    node.at = turn * second
    const [report] = await Promise.all([auditor.report(), auditor.report()])
    expect(ledgerOf(report, node.address).slotNs.idle.free).toBe(turn * second)
  }
})

it('keeps totals when it folds what is old', async () => {
  const { place, auditor } = await auditedPlace()
  const market = await joinNode(place, 2, { role: 'hosting', slots: 0 })
  const node = await joinNode(place, 3)
  node.capacity.describe({ warm: [{ model, ask: 5n, rate: 10 }], loadable: [] }, 0n)
  market.waiting.push(ticket(10n * second, 150n * second))
  for (const at of [50n, 100n, 200n, 300n]) {
    node.at = at * second
    market.at = at * second
    const report = await auditor.report()
    expect(ledgerOf(report, node.address).slotNs.capacity).toBe(at * second)
    const waited = (at < 150n ? at : 150n) - 10n
    expectIdle(report, node.address, { match: waited * second, free: (at - waited) * second })
  }
})

it('closes the account of a node that is gone: paid work is useful, the rest is wasted', async () => {
  const { place, auditor } = await auditedPlace()
  const node = await joinNode(place, 2)
  const stays = await joinNode(place, 3)
  await place.join(4, 'verification', async own => {
    await own.handle(protocols.account, () => Promise.reject(new Error('no account')))
    await own.handle(protocols.outcome, async ({ epoch, party }) => {
      const line = { job: job(1), from: 0, to: 1, node: 0, status: 1, amount: 1n, checks: 0 }
      const known = epoch === 1 && party === node.address
      return { state: 'final' as const, lines: known ? [line, { ...line, job: job(2), status: 2 }] : [] }
    })
  })
  auditor.start()
  for (const [n, from] of [10n, 20n, 30n].entries()) {
    node.capacity.enter(0, { kind: 'running', work: `${job(n + 1)}/0` }, from)
    node.capacity.enter(0, { kind: 'idle' }, from + 3n)
  }
  node.at = 100n
  const before = ledgerOf(await auditor.report(), node.address)
  expect(before).toMatchObject({ alive: true, slotNs: { pending: 9n, useful: 0n, wasted: 0n } })
  await place.remove(node.network, 'kill')
  stays.at = 500n
  const report = await auditor.report()
  const after = ledgerOf(report, node.address)
  expect(after).toMatchObject({
    alive: false,
    slotNs: { capacity: 100n, pending: 0n, useful: 3n, wasted: 6n }
  })
  expect(ledgerOf(report, stays.address)).toMatchObject({ alive: true, slotNs: { capacity: 500n } })
  expect(report.total.slotNs.capacity).toBe(600n)
})

it('counts a node as gone whose answer was under way when it went', async () => {
  const { place, auditor } = await auditedPlace()
  const node = await joinNode(place, 2)
  await auditor.report()
  const asked = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  node.gate = () => {
    asked.resolve()
    return goOn.promise
  }
  const report = auditor.report()
  await asked.promise
  const gone = place.remove(node.network)
  goOn.resolve()
  await gone
  await report
  expect(ledgerOf(await auditor.report(), node.address).alive).toBe(false)
})

it('keeps what a node did before it was started again', async () => {
  const { place, auditor } = await auditedPlace()
  const before = await joinNode(place, 2)
  before.capacity.enter(0, { kind: 'loading' }, 40n)
  before.at = 100n
  await auditor.report()
  await place.remove(before.network)
  const after = await joinNode(place, 2, { at: 1000n })
  after.capacity.enter(0, { kind: 'idle' }, 1500n)
  after.at = 2000n
  const report = await auditor.report()
  expect(report.exact).toBe(true)
  const lives = report.nodes.filter(({ node }) => node === after.address)
  expect(lives.map(({ alive, slotNs }) => [alive, slotNs.capacity, slotNs.loading])).toEqual([
    [false, 100n, 60n],
    [true, 1000n, 0n]
  ])
  after.at = 3000n
  expect((await auditor.report()).total.slotNs.capacity).toBe(2100n)
})

it('leaves out a node that does not answer', async () => {
  const { place, auditor } = await auditedPlace()
  await place.join(2, 'inference')
  const node = await joinNode(place, 3)
  node.at = 10n
  const report = await auditor.report()
  expect(report.nodes.map(each => each.node)).toEqual([node.address])
  expect(report.exact).toBe(true)
})

it('asks on its own while it runs', async () => {
  const { place, auditor } = await auditedPlace()
  const node = await joinNode(place, 2)
  const asked = vi.fn(async () => undefined)
  node.gate = asked
  auditor.start()
  await eventually(() => expect(asked).toHaveBeenCalled())
  await auditor.stop()
})
