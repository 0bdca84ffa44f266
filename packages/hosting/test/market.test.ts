import type { Network } from '@haca/network'
import { type Hex, protocols } from '@haca/protocol'
import { expect, it, vi } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { bid, draft, marketPlace, newJob, ticket } from './support/market.ts'

it('offers a waiting token at once, and the offer ends the call', async () => {
  const { host, model, left, client } = await marketPlace()
  const matched = vi.fn()
  host.on('ticket:matched', matched)
  expect(await bid(left, host.address, model, { sequence: 7, ask: 4n })).toMatchObject({ state: 'leased' })
  const waiting = ticket(client, host.address, model)
  const offer = await waiting.offer()
  expect(offer).toMatchObject({ node: left.address, slot: 0, sequence: 7, ask: 4n })
  expect(await waiting.next()).toBeUndefined()
  expect(matched).toHaveBeenCalledExactlyOnceWith({
    job: waiting.job,
    node: left.address,
    model: model.id,
    waitedMs: expect.any(Number)
  })
  expect(await bid(left, host.address, model, { sequence: 7 })).toMatchObject({ state: 'consumed' })
})

it('lets a ticket wait for the next token that fits', async () => {
  const { host, model, left, right, client } = await marketPlace()
  const waiting = ticket(client, host.address, model, { ceiling: 5n })
  expect(await waiting.next()).toEqual({ kind: 'waiting', ahead: 0 })
  expect(await bid(left, host.address, model, { ask: 6n })).toMatchObject({ state: 'leased' })
  expect(await bid(right, host.address, model, { ask: 5n })).toMatchObject({ state: 'consumed' })
  expect(await waiting.offer()).toMatchObject({ node: right.address, ask: 5n })
})

it('tells what waits to a node that has other models', async () => {
  const { host, model, left, client } = await marketPlace()
  const waiting = ticket(client, host.address, model)
  await waiting.next()
  const reply = await bid(left, host.address, model, { warm: [] })
  const need = { model: model.id, tickets: 1, units: 10, lostUnits: 0 }
  expect(reply.unmet).toEqual([{ ...need, ceilings: { low: 10n, median: 10n, high: 10n } }])
  expect(host.account().unmet).toEqual(reply.unmet)
})

it('offers the next token when a node bounced, and never the same node again', async () => {
  const { host, model, left, right, client } = await marketPlace()
  await bid(left, host.address, model, { ask: 1n })
  await bid(right, host.address, model, { ask: 2n })
  const waiting = ticket(client, host.address, model, { valueOfTime: 0n })
  const first = await waiting.offer()
  const returned = waiting.again(first.offer, 'bounced')
  const second = await returned.offer()
  expect([first.node, second.node].sort()).toEqual([left.address, right.address].sort())
  expect(await returned.again(second.offer, 'unreachable').next()).toEqual({ kind: 'waiting', ahead: 0 })
  await bid(left, host.address, model, { sequence: 2 })
  const other = ticket(client, host.address, model)
  expect((await other.offer()).node).toBe(left.address)
})

it('forgets a ticket whose client has no complaint about its offer', async () => {
  const { host, model, left, right, client } = await marketPlace({ offerMemoryMs: 40 })
  await bid(left, host.address, model)
  await bid(right, host.address, model, { sequence: 2 })
  await ticket(client, host.address, model).offer()
  await eventually(async () => expect(await booked(client, host.address)).toBe('1 tokens and 0 tickets'))
})

it('takes a token without an answer from a node that wants none', async () => {
  const { host, model, left, client } = await marketPlace()
  const warm = [{ model: model.id, ask: 5n, rate: 100 }]
  const token = { slot: 0, sequence: 4, freeInMs: 0, warm, onDisk: [], useMilli: 0, withdraw: false }
  await left.tell(protocols.token, host.address, token)
  expect(await ticket(client, host.address, model).offer()).toMatchObject({ node: left.address, sequence: 4 })
})

it('takes a ticket out when its client ends the call', async () => {
  const { host, model, left, client } = await marketPlace()
  const gone = ticket(client, host.address, model)
  await gone.next()
  await gone.leave()
  await eventually(async () => expect(await booked(client, host.address)).toBe('0 tokens and 0 tickets'))
  expect(await bid(left, host.address, model)).toMatchObject({ state: 'leased' })
})

it('rejects with a code, and tells its listeners', async () => {
  const { host, model, left, client } = await marketPlace()
  const rejected = vi.fn()
  host.on('ticket:rejected', rejected)
  await bid(left, host.address, model, { ask: 9n })
  const poor = ticket(client, host.address, model, { ceiling: 8n })
  expect(await poor.next()).toMatchObject({ kind: 'rejected', code: 'PRICE_TOO_LOW' })
  expect(await poor.next()).toBeUndefined()
  const late = ticket(client, host.address, model, { deadline: Date.now() - 1 })
  expect(await late.next()).toMatchObject({ kind: 'rejected', code: 'DEADLINE_PASSED' })
  expect(rejected.mock.calls.map(([{ job, code }]) => [job, code])).toEqual([
    [poor.job, 'PRICE_TOO_LOW'],
    [late.job, 'DEADLINE_PASSED']
  ])
  expect(host.account().counters).toMatchObject({
    'rejected:PRICE_TOO_LOW': 1,
    'rejected:DEADLINE_PASSED': 1
  })
})

it('gives a ticket up at its deadline with the reasons', async () => {
  const { host, model, left, client } = await marketPlace()
  const other = await host.addModel(draft('pub/other'))
  const waiting = ticket(client, host.address, model, { deadline: Date.now() + 400 })
  expect(await waiting.next()).toMatchObject({ kind: 'waiting' })
  await bid(left, host.address, other)
  expect(await waiting.next()).toMatchObject({
    kind: 'rejected',
    code: 'DEADLINE_UNREACHABLE',
    reason: expect.stringContaining('hold other models')
  })
})

it('refuses the same ticket while it waits', async () => {
  const { host, model, client } = await marketPlace()
  const job = newJob()
  await ticket(client, host.address, model, { job }).next()
  await expect(ticket(client, host.address, model, { job }).next()).rejects.toMatchObject({
    code: 'IN_PROGRESS'
  })
})

it('forgets the tokens of a node that leaves or dies', async () => {
  const { place, host, model, left, right, client } = await marketPlace()
  await bid(left, host.address, model)
  await bid(right, host.address, model)
  await place.remove(left, 'kill')
  const [one, two] = [ticket(client, host.address, model), ticket(client, host.address, model)]
  expect((await one.offer()).node).toBe(right.address)
  expect(await two.next()).toMatchObject({ kind: 'waiting' })
})

it('lets tokens run out that are not renewed, and withdraws them on demand', async () => {
  const { host, model, left, right, client } = await marketPlace({ tokenLeaseMs: 60 })
  expect(await bid(left, host.address, model)).toMatchObject({ state: 'leased', leaseMs: 60 })
  await bid(right, host.address, model)
  expect(await bid(right, host.address, model, { withdraw: true })).toMatchObject({ state: 'withdrawn' })
  await eventually(async () => expect(await booked(client, host.address)).toBe('0 tokens and 0 tickets'))
  expect(await ticket(client, host.address, model).next()).toMatchObject({ kind: 'waiting' })
})

it('logs for the auditor how long a ticket waited', async () => {
  const { host, model, left, client } = await marketPlace()
  const waiting = ticket(client, host.address, model)
  await waiting.next()
  await bid(left, host.address, model)
  await waiting.offer()
  const { waiting: log, waitingCursor, arrivals, arrivalCursor } = host.account()
  expect(log).toMatchObject([{ job: waiting.job, segment: 0, model: model.id, ceiling: 10n }])
  expect(log[0] === undefined ? 0n : log[0].to - log[0].from).toBeGreaterThan(0n)
  expect(waitingCursor).toBe(1)
  expect(arrivals).toMatchObject([
    { job: waiting.job, segment: 0, model: model.id, ceiling: 10n, at: log[0]?.from }
  ])
  expect(arrivalCursor).toBe(1)
})

/** What the node says of its own market. */
async function booked(asker: Network, host: Hex): Promise<string | undefined> {
  const { reasons } = await asker.call(protocols.why, host, {})
  return reasons[0]?.what.match(/\d+ tokens and \d+ tickets/)?.[0]
}
