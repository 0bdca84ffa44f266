import type { CommonInit, Network } from '@haca/network'
import { HacaError, protocols, type Role, type SeedReveal, topics } from '@haca/protocol'
import { afterEach, describe, expect, it } from 'vitest'
import { testKey } from './keys.ts'
import { allMet, nextEvent } from './until.ts'

/** Makes networks that can meet each other; `start: false` leaves one unstarted. */
export type MakeNetwork = (init: CommonInit & { start?: boolean }) => Promise<Network>

const why = {}
const reason = (count: number) => ({ reasons: [{ at: 0, what: 'x', count }] })
const voucher = { job: `0x${'11'.repeat(32)}` } as const

/** What every implementation of `Network` must do. */
export function networkConformance(name: string, make: () => MakeNetwork): void {
  describe(`network over ${name}`, () => {
    const running: Network[] = []
    let lastKey = 0
    const open = async (init: Partial<CommonInit> & { start?: boolean } = {}) => {
      lastKey += 1
      const network = await make()({ key: testKey(lastKey), ...init })
      running.push(network)
      return network
    }
    const pair = async (roles: Role[] = ['hosting']) => {
      const server = await open({ roles })
      const client = await open({ roles: ['client'], bootstrap: server.addresses() })
      await allMet([server, client])
      return { server, client }
    }
    afterEach(async () => {
      await Promise.all(running.splice(0).map(network => network.stop()))
    })

    it('answers a unary call and tells the handler who asks', async () => {
      const { server, client } = await pair()
      await server.handle(protocols.why, (request, { peer }) => ({
        reasons: [{ at: 1, what: `${peer} ${request.job}`, count: 2 }]
      }))
      const answer = await client.call(protocols.why, server.address, voucher)
      expect(answer.reasons).toEqual([{ at: 1, what: `${client.address} ${voucher.job}`, count: 2 }])
    })

    it('answers a call to itself without a connection', async () => {
      const alone = await open()
      await alone.handle(protocols.why, (_, { peer }) => ({ reasons: [{ at: 0, what: peer, count: 1 }] }))
      const { reasons } = await alone.call(protocols.why, alone.address, {})
      expect(reasons[0]?.what).toBe(alone.address)
    })

    it('describes itself as the others see it, and is not among its own members', async () => {
      const { server, client } = await pair()
      const updated = nextEvent(client, 'member:update', member => member.index === 7)
      await server.updateRecord({ index: 7 })
      await updated
      expect(server.self()).toEqual(client.member(server.address))
      expect(server.members().map(member => member.address)).toEqual([client.address])
    })

    it('carries a handler’s typed error with its data and hides any other', async () => {
      const { server, client } = await pair()
      let thrown: Error = new HacaError('BOUNCED', 'slots full', { data: { slots: 4 } })
      await server.handle(protocols.why, () => {
        throw thrown
      })
      await expect(client.call(protocols.why, server.address, why)).rejects.toMatchObject({
        code: 'BOUNCED',
        message: 'slots full',
        data: { slots: 4 }
      })
      thrown = new Error('password is hunter2')
      const shown = nextEvent(server, 'handler:error')
      const failed = client.call(protocols.why, server.address, why)
      await expect(failed).rejects.toMatchObject({ code: 'INTERNAL' })
      await expect(failed).rejects.not.toThrow(/hunter2/)
      expect(await shown).toBe(thrown)
    })

    it('keeps calls on one stream apart', async () => {
      const { server, client } = await pair()
      const gate = Promise.withResolvers<void>()
      await server.handle(protocols.evidence, async ({ segment }) => {
        if (segment === 0) await gate.promise
        throw new HacaError('NOT_FOUND', `segment ${segment}`)
      })
      const ask = (segment: number) =>
        client.call(protocols.evidence, server.address, { job: voucher.job, segment }).catch(e => e.message)
      const slow = ask(0)
      expect(await Promise.all([1, 2, 3].map(ask))).toEqual(['segment 1', 'segment 2', 'segment 3'])
      gate.resolve()
      expect(await slow).toBe('segment 0')
    })

    it('names what a peer does not serve and whom it cannot reach', async () => {
      const { server, client } = await pair()
      await expect(client.call(protocols.why, server.address, why)).rejects.toMatchObject({
        code: 'UNSUPPORTED_VERSION'
      })
      await expect(client.call(protocols.why, testKey(200).address, why)).rejects.toMatchObject({
        code: 'UNREACHABLE'
      })
    })

    it('refuses a second handler for a protocol, and takes one after unhandle', async () => {
      const alone = await open()
      await alone.handle(protocols.why, () => reason(1))
      await expect(alone.handle(protocols.why, () => reason(2))).rejects.toMatchObject({
        code: 'INVALID_INPUT'
      })
      await alone.unhandle(protocols.why)
      await alone.handle(protocols.why, () => reason(2))
      expect((await alone.call(protocols.why, alone.address, why)).reasons[0]?.count).toBe(2)
    })

    it('refuses a request over the row’s limit before it leaves', async () => {
      const { server, client } = await pair()
      const call = client.call({ ...protocols.why, requestBytesMax: 8 }, server.address, voucher)
      await expect(call).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        data: { field: 'request', limit: 8 }
      })
    })

    it('names the field of a request that does not fit its message', async () => {
      const { server, client } = await pair()
      const call = client.call(protocols.evidence, server.address, { job: voucher.job, segment: -1 })
      await expect(call).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'segment' } })
    })

    it('tells a peer something without an answer, and drops what is over the quota', async () => {
      const { server, client } = await pair()
      const row = { ...protocols.why, burst: 2, callsPerSecond: 10 }
      const heard: string[] = []
      const both = Promise.withResolvers<void>()
      await server.handle(row, ({ job }, { peer }) => {
        heard.push(`${peer} ${job}`)
        if (heard.length === 2) both.resolve()
        throw new HacaError('BOUNCED', 'nobody hears this')
      })
      for (let i = 0; i < 3; i++) await client.tell(row, server.address, voucher)
      await both.promise
      // An answer to what comes after is the measure of time here: whatever was going to be heard has been.
      await expect(client.call(row, server.address, why)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
      expect(heard).toEqual([1, 2].map(() => `${client.address} ${voucher.job}`))
      await expect(
        client.tell(protocols.outcome, server.address, { epoch: 0, party: server.address })
      ).rejects.toMatchObject({
        code: 'UNSUPPORTED_VERSION'
      })
    })

    it('holds a peer to its quota and says when to come back', async () => {
      const { server, client } = await pair()
      const row = { ...protocols.why, burst: 2, callsPerSecond: 10 }
      await server.handle(row, () => reason(1))
      const outcomes = await Promise.allSettled([1, 2, 3].map(() => client.call(row, server.address, why)))
      const refused = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason] : []))
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({ code: 'RATE_LIMITED' })
      expect(refused[0].data.retryAfterMs).toBeGreaterThan(0)
      expect(refused[0].data.retryAfterMs).toBeLessThanOrEqual(100)
    })

    it('holds a peer to its open calls', async () => {
      const { server, client } = await pair()
      const row = { ...protocols.why, callsOpenMax: 1 }
      const gate = Promise.withResolvers<void>()
      await server.handle(row, async () => {
        await gate.promise
        return reason(1)
      })
      const first = client.call(row, server.address, why)
      await expect(client.call(row, server.address, why)).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        data: { callsOpenMax: 1 }
      })
      gate.resolve()
      await first
      await expect(client.call(row, server.address, why)).resolves.toBeDefined()
    })

    it('gives a call up at the row’s timeout and aborts the handler', async () => {
      const { server, client } = await pair()
      const aborted = Promise.withResolvers<string>()
      const row = { ...protocols.why, timeoutMs: 50 }
      await server.handle(row, (_, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve(signal.reason.code))
        return new Promise(() => undefined)
      })
      await expect(client.call(row, server.address, why)).rejects.toMatchObject({ code: 'TIMEOUT' })
      expect(await aborted.promise).toBe('CANCELLED')
    })

    it('aborts the handler when the caller does', async () => {
      const { server, client } = await pair()
      const aborted = Promise.withResolvers<void>()
      const started = Promise.withResolvers<void>()
      await server.handle(protocols.why, (_, { signal }) => {
        signal.addEventListener('abort', () => aborted.resolve())
        started.resolve()
        return new Promise(() => undefined)
      })
      const controller = new AbortController()
      const call = client.call(protocols.why, server.address, why, { signal: controller.signal })
      await started.promise
      controller.abort()
      await expect(call).rejects.toMatchObject({ code: 'CANCELLED' })
      await aborted.promise
    })

    // Of other messages, so without those of the version before.
    const { before: _, ...ticket } = protocols.ticket
    const counting = {
      ...ticket,
      request: protocols.why.request,
      response: protocols.why.response,
      responseBytesMax: 1024
    } as const

    it('streams responses in order and ends', async () => {
      const { server, client } = await pair()
      await server.handle(counting, async function* () {
        for (let i = 0; i < 50; i++) yield reason(i)
      })
      const seen: number[] = []
      for await (const { reasons } of client.open(counting, server.address, why))
        seen.push(reasons[0]?.count ?? -1)
      expect(seen).toEqual(Array.from({ length: 50 }, (_, i) => i))
    })

    it('ends a stream with the response that the handler returns', async () => {
      const { server, client } = await pair()
      await server.handle(counting, async function* () {
        for (let i = 0; i < 20; i++) yield reason(i)
        return reason(20)
      })
      const seen: number[] = []
      for await (const { reasons } of client.open(counting, server.address, why))
        seen.push(reasons[0]?.count ?? -1)
      expect(seen).toEqual(Array.from({ length: 21 }, (_, i) => i))
    })

    it('lets a stream’s sender be a window ahead of its reader and no more', async () => {
      const { server, client } = await pair()
      let produced = 0
      await server.handle(counting, async function* () {
        for (;;) yield reason(produced++)
      })
      const stream = client.open(counting, server.address, why)[Symbol.asyncIterator]()
      await stream.next()
      // Another call's round trips are the measure of time here: whatever was going to be sent has been.
      await server.handle(protocols.why, () => reason(0))
      for (let i = 0; i < 20; i++) await client.call(protocols.why, server.address, why)
      // The window, and the one that the generator made while it waits for credit.
      expect(produced).toBeLessThanOrEqual(counting.windowFrames + 1)
      for (let i = 0; i < 30; i++) await stream.next()
      expect(produced).toBeGreaterThan(30)
      await stream.return?.()
    })

    it('ends the sender’s generator when the reader leaves the loop', async () => {
      const { server, client } = await pair()
      const finished = Promise.withResolvers<void>()
      await server.handle(counting, async function* () {
        try {
          for (let i = 0; ; i++) yield reason(i)
        } finally {
          finished.resolve()
        }
      })
      for await (const _ of client.open(counting, server.address, why)) break
      await finished.promise
    })

    it('throws at the reader what the sender threw, after what was sent before', async () => {
      const { server, client } = await pair()
      await server.handle(counting, async function* () {
        yield reason(1)
        throw new HacaError('ENGINE_FAILED', 'out of memory')
      })
      const seen: number[] = []
      const read = async () => {
        for await (const { reasons } of client.open(counting, server.address, why))
          seen.push(reasons[0]?.count ?? -1)
      }
      await expect(read()).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
      expect(seen).toEqual([1])
    })

    it('limits the wait for a stream’s first response only', async () => {
      const { server, client } = await pair()
      const row = { ...counting, timeoutMs: 60 }
      const gate = Promise.withResolvers<void>()
      await server.handle(row, async function* ({ job }) {
        if (job === undefined) yield reason(1)
        await gate.promise
        yield reason(2)
      })
      const silent = client.open(row, server.address, voucher)[Symbol.asyncIterator]()
      const lively = client.open(row, server.address, why)[Symbol.asyncIterator]()
      await lively.next()
      const second = lively.next()
      await expect(silent.next()).rejects.toMatchObject({ code: 'TIMEOUT' })
      gate.resolve()
      expect((await second).value.reasons[0].count).toBe(2)
    })

    it('fails open calls when the peer goes and works again when it is back', async () => {
      const { server, client } = await pair()
      await server.handle(protocols.why, () => new Promise(() => undefined))
      const call = client.call(protocols.why, server.address, why)
      const outcome = expect(call).rejects.toMatchObject({ code: 'DISCONNECTED' })
      const left = nextEvent(client, 'member:leave')
      await server.stop()
      await outcome
      expect((await left).address).toBe(server.address)
      await expect(client.call(protocols.why, server.address, why)).rejects.toMatchObject({
        code: 'UNREACHABLE'
      })
    })

    it('meets everybody through one bootstrap address, roles and models included', async () => {
      const first = await open({ roles: ['hosting'], models: ['bafyone'] })
      const bootstrap = first.addresses()
      const others = await Promise.all([1, 2, 3, 4].map(() => open({ roles: ['inference'], bootstrap })))
      await allMet([first, ...others])
      for (const other of others) {
        expect(other.member(first.address)).toMatchObject({ roles: ['hosting'], models: ['bafyone'] })
        expect(other.member(first.address)?.addresses).toEqual(first.addresses())
      }
    })

    it('keeps networks of different names apart', async () => {
      const first = await open({ network: 'one' })
      const stranger = open({ network: 'two', bootstrap: first.addresses() })
      await expect(stranger).rejects.toMatchObject({ code: 'UNSUPPORTED_VERSION' })
      expect(first.members()).toEqual([])
    })

    it('tells everyone of a change and of a farewell', async () => {
      const { server, client } = await pair()
      const update = nextEvent(client, 'member:update')
      await server.updateRecord({ models: ['bafytwo'], index: 7 })
      expect(await update).toMatchObject({ address: server.address, models: ['bafytwo'], index: 7 })
      const leave = nextEvent(client, 'member:leave')
      await server.stop()
      expect((await leave).address).toBe(server.address)
      expect(client.members()).toEqual([])
    })

    it('refuses to start a second node with the same key', async () => {
      const first = await open()
      const middle = await open({ bootstrap: first.addresses() })
      await allMet([first, middle])
      const twin = make()({ key: testKey(lastKey - 1), bootstrap: middle.addresses() })
      await expect(twin).rejects.toMatchObject({ code: 'ALREADY_RUNNING' })
      expect(middle.member(first.address)?.addresses).toEqual(first.addresses())
    })

    const seed: SeedReveal = {
      epoch: 1,
      verifier: testKey(1).address,
      seed: `0x${'22'.repeat(32)}`,
      verdicts: 0,
      verdictRoot: `0x${'33'.repeat(32)}`,
      late: [],
      signature: `0x${'44'.repeat(65)}`
    }

    it('carries gossip to all subscribers, those of the own process included', async () => {
      const { server, client } = await pair()
      const heard = Promise.withResolvers<string>()
      const own = Promise.withResolvers<string>()
      server.subscribe(topics.seeds, (_, from) => heard.resolve(from))
      client.subscribe(topics.seeds, (_, from) => own.resolve(from))
      await gossipUntil(client, heard.promise, seed)
      expect(await heard.promise).toBe(client.address)
      expect(await own.promise).toBe(client.address)
    })

    it('drops what a validator does not accept', async () => {
      const { server, client } = await pair()
      const judged = Promise.withResolvers<void>()
      const heard: unknown[] = []
      server.validate(topics.seeds, () => {
        judged.resolve()
        return 'ignore'
      })
      server.subscribe(topics.seeds, message => heard.push(message))
      await gossipUntil(client, judged.promise, seed)
      expect(heard).toEqual([])
    })

    it('shows a subscriber’s fault and goes on', async () => {
      const { client } = await pair()
      const shown = nextEvent(client, 'handler:error')
      const second = Promise.withResolvers<void>()
      client.subscribe(topics.seeds, () => {
        throw new Error('mine')
      })
      client.subscribe(topics.seeds, () => second.resolve())
      await client.publish(topics.seeds, seed)
      expect(await shown).toMatchObject({ message: 'mine' })
      await second.promise
    })
  })
}

/** Publishes different messages until one has had its effect: interest in a topic takes a moment to travel. */
async function gossipUntil(network: Network, effect: Promise<unknown>, seed: SeedReveal): Promise<void> {
  let done = false
  const mark = effect.then(() => {
    done = true
  })
  for (let epoch = 1; !done; epoch++) {
    await network.publish(topics.seeds, { ...seed, epoch })
    await Promise.race([mark, new Promise(resolve => setTimeout(resolve, 20))])
  }
}
