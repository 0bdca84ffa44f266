import type { Network } from '@haca/network'
import {
  type CoverRequest,
  type CoverResponse,
  type Hex,
  type Model,
  protocols,
  type TokenRequest
} from '@haca/protocol'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { draft, marketPlace, ticket } from './support/market.ts'

/** A node of one slot says what it holds. */
function say(node: Network, market: Hex, change: Partial<CoverRequest> = {}) {
  const report = { rate: 1000, slots: 1, loadMs: 100, holds: [], loads: [], ...change }
  return node.call(protocols.cover, market, report)
}

const coverOf = ({ covers }: CoverResponse, { id }: Model) => covers.find(({ model }) => model === id)

it('tells how models are covered, and leases a load once', async () => {
  const { host, model, left, right } = await marketPlace()
  const other = await host.addModel(draft('pub/other'))
  const held = await say(left, host.address, { holds: [model.id] })
  expect(held.capacity).toBe(1000)
  expect(coverOf(held, model)).toMatchObject({ held: 1000, need: 20 })
  expect(held.lease).toBeUndefined()
  // The best of what it would do: the one that nobody has.
  const loads = [model, other].map(({ id }) => ({ model: id, victims: [] }))
  expect((await say(right, host.address, { loads })).lease).toEqual({ model: other.id, victims: [] })
  await eventually(async () => {
    expect(coverOf(await say(left, host.address, { holds: [model.id] }), other)).toMatchObject({ held: 1000 })
  })
})

it('answers what a token says of loads, and takes it back for a load that it leases', async () => {
  const { host, model, left } = await marketPlace()
  const other = await host.addModel(draft('pub/other'))
  const cover = { rate: 1000, slots: 2, loadMs: 100, holds: [model.id], loads: [] }
  const warm = [{ model: model.id, ask: 1n, rate: 1 }]
  const token = { slot: 0, sequence: 1, freeInMs: 0, warm, onDisk: [], useMilli: 0, withdraw: false }
  const say = (change: Partial<TokenRequest>) =>
    left.call(protocols.token, host.address, { ...token, ...change })
  expect((await say({})).cover).toBeUndefined()
  const told = await say({ cover })
  expect(told.state).toBe('leased')
  expect(told.cover?.covers).toContainEqual(expect.objectContaining({ model: model.id, held: 2000 }))
  const loads = [{ model: other.id, victims: [] }]
  const lent = await say({ cover: { ...cover, loads } })
  expect(lent).toMatchObject({ state: 'withdrawn', cover: { lease: loads[0] } })
})

it('counts what tickets ask for, and leases the last copy of what nobody does to the model that they want', async () => {
  const { host, model, left, client } = await marketPlace()
  const other = await host.addModel(draft('pub/other'))
  const swap = { holds: [model.id], loads: [{ model: other.id, victims: [model.id] }] }
  expect((await say(left, host.address, swap)).lease).toBeUndefined()
  for (let i = 0; i < 5; i++) await ticket(client, host.address, other, { units: 100 }).next()
  await eventually(async () => {
    expect((await say(left, host.address, swap)).lease).toEqual({ model: other.id, victims: [model.id] })
  })
})

it('forgets a node that leaves, and knows no model whose manifest it has not', async () => {
  const { place, host, model, left, right } = await marketPlace()
  await say(left, host.address, { holds: [model.id] })
  await place.remove(left)
  const stranger = `${model.id.slice(0, -2)}aa`
  const loads = [{ model: stranger, victims: [] }]
  const news = await say(right, host.address, { holds: [stranger], loads }).catch(() => undefined)
  expect(news?.lease).toBeUndefined()
  expect(coverOf(await say(right, host.address), model)).toMatchObject({ held: 0 })
})
