import { createSlots, openMarkets } from '@haca/core'
import { systemClock } from '@haca/node-kit'
import { devnetParams, HacaError, protocols, silentLogger, type TokenRequest } from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { createBidding } from '../src/bids/bidding.ts'
import { quickEngine } from './support/engine.ts'
import { joinHost } from './support/host.ts'
import { drain, inferenceScene } from './support/node.ts'
import { chatInput } from './support/requests.ts'

it('bids for every slot with its warm models, asks and rates, and renews at half-life', async () => {
  const scene = await inferenceScene({ slots: 2, ask: () => 9n, leaseMs: 60 })
  await scene.bid(0)
  await scene.bid(1)
  const [token] = scene.host.tokens
  expect(token).toMatchObject({ sequence: 1, freeInMs: 0, useMilli: 0, withdraw: false, onDisk: [] })
  expect(token?.warm).toEqual([{ model: scene.host.chat.id, ask: 9n, rate: 1000 }])
  const { length } = scene.host.tokens
  await eventually(() => expect(scene.host.tokens.length).toBeGreaterThan(length))
  expect(scene.host.tokens.every(({ sequence }) => sequence === 1)).toBe(true)
})

it('bids anew under the next sequence once a slot is free again, and not while it works', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 2 }) })
  const request = await scene.request({ input: chatInput(30) })
  const before = scene.host.tokens.length
  for await (const event of scene.open(request)) {
    // What is bid for meanwhile is the time after the job.
    if (event.kind !== 'end') {
      expect(scene.host.tokens.slice(before).every(({ sequence }) => sequence === 2)).toBe(true)
    }
  }
  await eventually(() => expect(scene.host.tokens.at(-1)?.sequence).toBe(2))
  expect(scene.host.tokens.at(-1)?.useMilli).toBeLessThanOrEqual(1000)
})

it('holds a slot whose token was consumed, and bids anew when no assignment comes', async () => {
  const scene = await inferenceScene({ params: { tokenLeaseMs: 100, offerTimeoutMs: 60 }, leaseMs: 100 })
  await scene.bid()
  // Nothing runs here, so that the token is that of a free slot and no early one.
  scene.host.reply = ({ sequence }) => (sequence === 1 ? 'consumed' : 'leased')
  await eventually(() => expect(scene.host.tokens.at(-1)?.sequence).toBe(2))
  const { columns } = scene.node.account().slots[0] ?? {}
  expect(columns?.blocked).toBeGreaterThanOrEqual(50_000_000n)
  expect(scene.host.tokens.find(({ sequence }) => sequence === 2)?.unused).toBe(true)
  expect(scene.host.tokens.filter(({ unused }) => unused === true)).toHaveLength(1)
})

it('goes to another market when its own is gone', async () => {
  const scene = await inferenceScene()
  const other = await joinHost(scene.place, 20)
  const [home] = openMarkets([scene.host.address, other.address], 1, devnetParams.slotsPerMarket)
  const [mine, next] = home === other.address ? [other, scene.host] : [scene.host, other]
  await eventually(() => expect(mine.tokens.some(({ warm }) => warm.length > 0)).toBe(true))
  next.tokens.length = 0
  await scene.place.remove(mine.network, 'kill')
  await eventually(() => expect(next.tokens.some(({ withdraw }) => !withdraw)).toBe(true))
})

it('loads in the slot whose token asked for the lease, without a message for either', async () => {
  const models = ['fake/chat', 'fake/tensor']
  const scene = await inferenceScene({ leaseMs: 1000, models, modelsInMemory: 1 })
  const { host } = scene
  const ids = [host.chat.id, host.tensor.id]
  const held = await eventually(() => {
    const model = host.tokens.find(({ cover }) => cover !== undefined)?.cover?.holds[0]
    if (model === undefined) throw new Error('no token has said yet what the node holds')
    return model
  })
  const lacking = ids.find(id => id !== held) ?? ''
  const covers = [
    { model: held, held: 5000, need: 500 },
    { model: lacking, held: 0, need: 3000 }
  ]
  const isAsked = ({ cover }: TokenRequest) => cover?.loads.some(({ model }) => model === lacking) === true
  host.reply = token => (token.withdraw || isAsked(token) ? 'withdrawn' : 'leased')
  host.cover = token => {
    const lease = isAsked(token) ? { lease: { model: lacking, victims: [held] } } : {}
    return token.cover && { capacity: 1000, covers, ...lease }
  }
  // It answered no token before, so the node tries messages, for a minute.
  host.tokens.length = 0
  await eventually(() => expect(host.tokens.some(isAsked)).toBe(true), { timeout: 120_000 })
  await eventually(() => expect(host.tokens.at(-1)?.warm[0]?.model).toBe(lacking))
  expect(host.tokens.some(({ withdraw }) => withdraw)).toBe(false)
  expect(host.tokens.filter(isAsked)).toHaveLength(1)
})

it('waits as long as a market that quarantines it says', async () => {
  const scene = await inferenceScene()
  let refused = 0
  await scene.place.remove(scene.host.network)
  await scene.place.join(21, 'hosting', network =>
    network.handle(protocols.token, async () => {
      refused++
      return { state: 'quarantined' as const, leaseMs: 1, retryAfterMs: 60_000, unmet: [] }
    })
  )
  await eventually(() => expect(refused).toBe(1))
  // Whatever wakes the loop, one more question is all there is: a minute has not passed.
  await drain(scene.open(await scene.request({ slot: 0, sequence: 1 })))
  expect(refused).toBeLessThanOrEqual(2)
})

it('withdraws its token when its engine loses the only model, and bids again when that is loaded anew', async () => {
  const losing = new AbortController()
  const scene = await inferenceScene({ engine: quickEngine({ lost: losing.signal }) })
  const { slot, sequence } = await scene.bid()
  const told = new Promise(resolve => void scene.node.on('model:lost', resolve))
  losing.abort(new HacaError('UNREACHABLE', 'the server is gone'))
  expect(await told).toMatchObject({ name: 'fake/chat', error: { code: 'UNREACHABLE' } })
  expect(scene.node.waitingFor()).toBe('the engine of fake/chat (UNREACHABLE: the server is gone)')
  const late = scene.open(await scene.request({ slot, sequence }))
  await expect(drain(late)).rejects.toMatchObject({ code: 'BOUNCED' })
  await eventually(() => expect(scene.host.tokens.at(-1)).toMatchObject({ slot, sequence, withdraw: true }))
  await eventually(() => expect(scene.host.tokens.at(-1)?.warm).toHaveLength(1))
  expect(scene.node.waitingFor()).toBeUndefined()
})

it('withdraws its tokens when it stops, and takes no more work', async () => {
  const scene = await inferenceScene({ slots: 2 })
  await scene.bid(0)
  await scene.bid(1)
  await scene.halt()
  const withdrawn = scene.host.tokens.filter(({ withdraw }) => withdraw)
  expect(withdrawn.map(({ slot }) => slot).sort()).toEqual([0, 1])
})

it('finishes what runs when it drains, and takes nothing new', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 20 }) })
  const { slot, sequence } = await scene.bid()
  const accepted = new Promise(resolve => void scene.node.on('job:accepted', resolve))
  const long = drain(scene.open(await scene.request({ input: chatInput(30), slot, sequence })))
  await accepted
  let done = false
  scene.node.on('job:done', () => {
    done = true
  })
  const drained = scene.node.drain().then(() => done)
  const late = await scene.request({ input: chatInput(1), slot, sequence: sequence + 1 })
  await expect(drain(scene.open(late))).rejects.toMatchObject({
    code: 'BOUNCED',
    message: expect.stringContaining('draining')
  })
  expect((await long).end.stopReason).toBeDefined()
  expect(await drained).toBe(true)
})

it('leases a token for each of its slots, and each runs a job at the same time as the others', async () => {
  const slots = 3
  const scene = await inferenceScene({ slots, engine: quickEngine({ slots, unitMs: 20 }) })
  const requests = await Promise.all(
    Array.from({ length: slots }, (_, slot) => scene.request({ slot, input: chatInput(20) }))
  )
  const jobs = requests.map(request => drain(scene.open(request)))
  await eventually(() => {
    const busy = scene.node.account().slots.filter(({ columns }) => columns.pending > 0n)
    expect(busy).toHaveLength(slots)
  })
  await Promise.all(jobs)
})

it('leases each slot to one market, of several that are home of its models', async () => {
  const place = meetingPlace()
  const hosts = [await joinHost(place, 1), await joinHost(place, 20)]
  const network = await place.join(2, 'inference')
  const count = 16
  const warm = hosts
    .flatMap(({ chat, tensor }) => [chat, tensor])
    .map(({ id }) => ({ model: id, ask: 1n, rate: 1 }))
  const bidding = createBidding({
    network,
    // As if one inference node filled half a market, so that both are open.
    params: { ...testDeployment().params, slotsPerMarket: 1 / hosts.length },
    slots: createSlots(count),
    offer: () => ({ warm, onDisk: [], useMilli: 0 }),
    covers: { ride: () => ({}), answered: () => undefined, freed: () => undefined },
    onUnmet: () => undefined,
    onHeld: () => undefined,
    clock: systemClock(),
    logger: silentLogger
  })
  bidding.start()
  onTestFinished(() => bidding.stop())
  const slotsAt = () => hosts.map(({ tokens }) => [...new Set(tokens.map(({ slot }) => slot))])
  await eventually(() => expect(slotsAt().flat()).toHaveLength(count))
  expect(new Set(slotsAt().flat()).size).toBe(count)
  for (const slots of slotsAt()) expect(slots.length).toBeGreaterThan(0)
})

it('sends a report with a token that stands, and says so when it can go with none', async () => {
  const place = meetingPlace()
  const host = await joinHost(place, 1)
  let warm = [{ model: host.chat.id, ask: 1n, rate: 1 }]
  const answered = vi.fn()
  const bidding = createBidding({
    network: await place.join(2, 'inference'),
    params: testDeployment().params,
    slots: createSlots(1),
    offer: () => ({ warm, onDisk: [], useMilli: 0 }),
    covers: { ride: () => ({}), answered, freed: () => undefined },
    onUnmet: () => undefined,
    onHeld: () => undefined,
    clock: systemClock(),
    logger: silentLogger
  })
  const loads = [{ model: host.tensor.id, victims: [] }]
  const cover = { rate: 0, slots: 1, loadMs: 0, holds: [host.chat.id], loads }
  expect(bidding.askLease(host.address, cover)).toBe(false)
  bidding.start()
  onTestFinished(() => bidding.stop())
  await eventually(() => expect(bidding.askLease(host.address, cover)).toBe(true))
  await eventually(() => expect(host.tokens.at(-1)?.cover).toEqual(cover))
  const reply = expect.objectContaining({ state: 'leased' })
  await eventually(() => expect(answered).toHaveBeenLastCalledWith(0, host.address, cover, reply))
  warm = []
  expect(bidding.askLease(host.address, cover)).toBe(true)
  await eventually(() => expect(answered).toHaveBeenLastCalledWith(0, host.address, cover, undefined))
})
