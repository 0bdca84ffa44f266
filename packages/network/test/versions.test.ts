import { type CommonInit, createMemoryHub, createNetwork, type Libp2pNetwork, limits } from '@haca/network'
import { encodeMessage, protocolPath } from '@haca/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeFrame } from '../src/calls/frame.ts'
import type { MakeNetwork } from './conformance.ts'
import { testKey } from './keys.ts'
import { answers, rogue, send } from './rogue.ts'
import { allMet, nextEvent } from './until.ts'
import { count1, count2, count3, counting1, counting2 } from './version-rows.ts'

const overMemory = (): MakeNetwork => {
  const hub = createMemoryHub()
  return init => hub.createNetwork(init)
}
const lengths = (words: readonly string[]) => ({ counts: words.map(word => word.length) })

describe.each([
  ['libp2p', (): MakeNetwork => createNetwork],
  ['memory', overMemory]
])('two versions of a protocol over %s', (_name, transport) => {
  let make: MakeNetwork
  const running: Awaited<ReturnType<MakeNetwork>>[] = []
  const open = async (n: number, init: Partial<CommonInit> = {}) => {
    const network = await make({ key: testKey(n), ...init })
    running.push(network)
    return network
  }
  const pair = async () => {
    const server = await open(1)
    const client = await open(2, { bootstrap: server.addresses() })
    await allMet([server, client])
    return { server, client }
  }
  beforeEach(() => {
    make = transport()
  })
  afterEach(async () => {
    await Promise.all(running.splice(0).map(network => network.stop()))
  })

  it('a newer node asks an older one in the older version', async () => {
    const { server, client } = await pair()
    await server.handle(count1, ({ text }) => ({ count: text.length }))
    expect(await client.call(count2, server.address, { words: ['three'] })).toEqual({ counts: [5] })
  })

  it('an older node asks a newer one, whose handler meets its own version', async () => {
    const { server, client } = await pair()
    const asked: unknown[] = []
    await server.handle(count2, request => {
      asked.push(request)
      return lengths(request.words)
    })
    expect(await client.call(count1, server.address, { text: 'three' })).toEqual({ count: 5 })
    expect(asked).toEqual([{ words: ['three'] }])
  })

  it('two newer nodes speak the newer version, and a node with itself', async () => {
    const { server, client } = await pair()
    await server.handle(count2, ({ words }) => lengths(words))
    const request = { words: ['one', 'three'] }
    expect(await client.call(count2, server.address, request)).toEqual({ counts: [3, 5] })
    expect(await server.call(count2, server.address, request)).toEqual({ counts: [3, 5] })
  })

  it('notices go both ways', async () => {
    const { server, client } = await pair()
    const heard = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()] as const
    await server.handle(count1, request => {
      heard[0].resolve(request)
      return { count: 0 }
    })
    await client.handle(count2, request => {
      heard[1].resolve(request)
      return { counts: [] }
    })
    await client.tell(count2, server.address, { words: ['down'] })
    await server.tell(count1, client.address, { text: 'up' })
    expect(await Promise.all(heard.map(({ promise }) => promise))).toEqual([
      { text: 'down' },
      { words: ['up'] }
    ])
  })

  it('streams go both ways, in the window of the version that is spoken', async () => {
    const { server, client } = await pair()
    await server.handle(counting1, async function* ({ text }) {
      for (let i = 0; i < 30; i++) yield { count: text.length + i }
    })
    await client.handle(counting2, async function* ({ words }) {
      for (let i = 0; i < 30; i++) yield { counts: [words.length + i] }
    })
    const newer: number[] = []
    for await (const { counts } of client.open(counting2, server.address, { words: ['one'] }))
      newer.push(...counts)
    const older: number[] = []
    for await (const { count } of server.open(counting1, client.address, { text: 'one' })) older.push(count)
    expect(newer).toEqual(Array.from({ length: 30 }, (_, i) => i + 3))
    expect(older).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
  })

  it('nodes two versions apart refuse each other by name', async () => {
    const { server, client } = await pair()
    await server.handle(count1, ({ text }) => ({ count: text.length }))
    await client.handle(count3, ({ words }) => lengths(words))
    const code = 'UNSUPPORTED_VERSION'
    await expect(client.call(count3, server.address, { words: ['one'] })).rejects.toMatchObject({ code })
    await expect(server.call(count1, client.address, { text: 'one' })).rejects.toMatchObject({ code })
  })

  it('what the older version has no words for is refused by name, request and response', async () => {
    const { server, client } = await pair()
    let asked = 0
    await server.handle(count1, ({ text }) => ({ count: text.length + asked++ }))
    await client.handle(count2, () => ({ counts: [1, 2] }))
    const code = 'UNSUPPORTED_VERSION'
    const two = client.call(count2, server.address, { words: ['one', 'two'] })
    await expect(two).rejects.toMatchObject({ code, message: expect.stringContaining('version 1 says') })
    expect(asked).toBe(0)
    await expect(server.call(count1, client.address, { text: 'one' })).rejects.toMatchObject({ code })
  })

  it('holds a request to the limit of the version that is spoken', async () => {
    const { server, client } = await pair()
    await server.handle({ ...count1, requestBytesMax: 32 }, ({ text }) => ({ count: text.length }))
    const row = { ...count2, before: { ...count2.before, requestBytesMax: 32 } }
    const call = client.call(row, server.address, { words: ['x'.repeat(40)] })
    await expect(call).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      data: { field: 'request', limit: 32 }
    })
  })

  it('refuses what is no message of its own version once it is upgraded', async () => {
    const { server, client } = await pair()
    await server.handle(count2, ({ words }) => lengths(words))
    const call = client.call(count1, server.address, { text: 'x'.repeat(49) })
    await expect(call).rejects.toMatchObject({ code: 'MALFORMED_FRAME' })
  })

  it('counts both versions against one quota', async () => {
    const { server, client } = await pair()
    await server.handle({ ...count2, burst: 2, callsPerSecond: 1 }, ({ words }) => lengths(words))
    await client.call(count1, server.address, { text: 'one' })
    await client.call(count2, server.address, { words: ['one'] })
    for (const call of [
      client.call(count1, server.address, { text: 'one' }),
      client.call(count2, server.address, { words: ['one'] })
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    }
  })

  it('takes one handler for both versions, and stops both', async () => {
    const { server, client } = await pair()
    await server.handle(count2, ({ words }) => lengths(words))
    await expect(server.handle(count1, () => ({ count: 0 }))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await server.unhandle(count2)
    await expect(client.call(count1, server.address, { text: 'one' })).rejects.toMatchObject({
      code: 'UNSUPPORTED_VERSION'
    })
    await server.handle(count1, () => ({ count: 7 }))
    expect(await client.call(count1, server.address, { text: 'one' })).toEqual({ count: 7 })
  })

  it('speaks the newer version with a peer that comes back upgraded', async () => {
    const { server, client } = await pair()
    await server.handle(count1, ({ text }) => ({ count: text.length }))
    await client.call(count2, server.address, { words: ['one'] })
    const left = nextEvent(client, 'member:leave')
    await server.stop()
    await left
    const upgraded = await open(1, { bootstrap: client.addresses() })
    await allMet([upgraded, client])
    await upgraded.handle(count2, ({ words }) => lengths(words))
    const answer = await client.call(count2, upgraded.address, { words: ['one', 'three'] })
    expect(answer).toEqual({ counts: [3, 5] })
  })
})

describe('the older version among hostile peers', () => {
  const path = protocolPath('haca', count1)
  let node: Libp2pNetwork
  let peer: Awaited<ReturnType<typeof rogue>>
  beforeEach(async () => {
    node = await createNetwork({ key: testKey(1) })
    await node.handle(count2, ({ words }) => lengths(words))
    peer = await rogue(50, node)
  })
  afterEach(async () => {
    await peer.libp2p.stop()
    await node.stop()
  })

  it('answers bad frames with typed errors, goes on, and in the end closes the connection', async () => {
    const stream = await peer.connection.newStream(path)
    const heard = answers(stream)
    send(stream, Uint8Array.of(0xff, 0x00, 0x13))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 0, code: 'MALFORMED_FRAME' })
    const newer = encodeMessage(count2.request, { words: ['one'] })
    send(stream, encodeFrame({ kind: 'request', id: 7, body: newer }))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 7, code: 'MALFORMED_FRAME' })
    const body = encodeMessage(count1.request, { text: 'three' })
    send(stream, encodeFrame({ kind: 'request', id: 8, body }))
    const answer = encodeMessage(count1.response, { count: 5 })
    expect((await heard.next()).value).toMatchObject({ kind: 'response', id: 8, body: answer })

    const closed = new Promise(resolve => peer.connection.addEventListener('close', resolve))
    for (let i = 2; i < limits.strikesMax; i++) send(stream, Uint8Array.of(0xff))
    await closed
  })

  it('closes a stream whose frame is over the older version’s limit', async () => {
    const stream = await peer.connection.newStream(path)
    const heard = answers(stream)
    send(stream, new Uint8Array(count1.requestBytesMax + limits.envelopeBytesMax + 1))
    const body = encodeMessage(count1.request, { text: 'three' })
    send(stream, encodeFrame({ kind: 'request', id: 8, body }))
    const kinds: string[] = []
    const read = async () => {
      for await (const frame of heard) {
        kinds.push(frame.kind)
        if (frame.kind === 'response') return
      }
    }
    // The end, or a reset that overtakes the error frame; never an answer to what came after.
    await read().catch((error: Error) => expect(error.name).toBe('StreamResetError'))
    expect(kinds).not.toContain('response')
  })
})
