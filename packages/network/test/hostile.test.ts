import { createNetwork, type Libp2pNetwork, limits } from '@haca/network'
import {
  encodeMessage,
  protocolPath,
  protocols,
  signedNodeRecord,
  type TicketRequest,
  topics
} from '@haca/protocol'
import { multiaddr } from '@multiformats/multiaddr'
import * as lengthPrefixed from 'it-length-prefixed'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeFrame } from '../src/calls/frame.ts'
import { createNodeLibp2p } from '../src/transport/create-libp2p.ts'
import { testKey } from './keys.ts'
import { answers, rogue, send } from './rogue.ts'
import { allMet } from './until.ts'

const whyPath = protocolPath('haca', protocols.why)

describe('a node among hostile peers', () => {
  let node: Libp2pNetwork
  const rogues: Awaited<ReturnType<typeof rogue>>[] = []
  const meet = async (n: number) => {
    const peer = await rogue(n, node)
    rogues.push(peer)
    return peer
  }
  beforeEach(async () => {
    node = await createNetwork({ key: testKey(1) })
    await node.handle(protocols.why, () => ({ reasons: [] }))
  })
  afterEach(async () => {
    await Promise.all(rogues.splice(0).map(({ libp2p }) => libp2p.stop()))
    await node.stop()
  })

  it('answers garbage with a typed error, goes on, and in the end closes the connection', async () => {
    const peer = await meet(50)
    const stream = await peer.connection.newStream(whyPath)
    const heard = answers(stream)
    send(stream, Uint8Array.of(0xff, 0x00, 0x13))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 0, code: 'MALFORMED_FRAME' })
    send(stream, encodeFrame({ kind: 'request', id: 7, body: Uint8Array.of(0x61) }))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 7, code: 'MALFORMED_FRAME' })
    send(stream, encodeFrame({ kind: 'response', id: 7, body: new Uint8Array() }))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 0, code: 'MALFORMED_FRAME' })
    send(stream, encodeFrame({ kind: 'request', id: 8, body: encodeMessage(protocols.why.request, {}) }))
    expect((await heard.next()).value).toMatchObject({ kind: 'response', id: 8 })

    const closed = new Promise(resolve => peer.connection.addEventListener('close', resolve))
    for (let i = 3; i < limits.strikesMax; i++) send(stream, Uint8Array.of(0xff))
    await closed
    // It is refused for a while: its next connection does not last until a stream is open.
    await expect(peer.libp2p.dialProtocol(multiaddr(node.addresses()[0] ?? ''), whyPath)).rejects.toThrow()
  })

  const frameBytesMax = protocols.why.requestBytesMax + limits.envelopeBytesMax

  it('reads a frame of the length limit to its end, and goes on', async () => {
    const peer = await meet(51)
    const stream = await peer.connection.newStream(whyPath)
    const heard = answers(stream)
    send(stream, new Uint8Array(frameBytesMax))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', id: 0, code: 'MALFORMED_FRAME' })
    send(stream, encodeFrame({ kind: 'request', id: 8, body: encodeMessage(protocols.why.request, {}) }))
    expect((await heard.next()).value).toMatchObject({ kind: 'response', id: 8 })
  })

  it('ends a stream at the length of a frame beyond the limit, and waits for none of its bytes', async () => {
    const peer = await meet(53)
    const stream = await peer.connection.newStream(whyPath)
    const heard = answers(stream)
    const frame = new Uint8Array(frameBytesMax + 1)
    const whole = lengthPrefixed.encode.single(frame)
    stream.send(whole.subarray(0, whole.byteLength - frame.byteLength))
    const told: unknown[] = []
    const ended = (async () => {
      for await (const one of heard) told.push(one)
    })()
    await expect(ended).rejects.toThrow(expect.objectContaining({ name: 'StreamResetError' }))
    // The reset may overtake the reason.
    expect(told.every(one => (one as { code: string }).code === 'MALFORMED_FRAME')).toBe(true)
  })

  it('refuses more credit than a window has', async () => {
    await node.handle(protocols.ticket, async function* () {
      await new Promise(() => undefined)
      yield* []
    })
    const peer = await meet(52)
    const stream = await peer.connection.newStream(protocolPath('haca', protocols.ticket))
    const heard = answers(stream)
    send(stream, encodeFrame({ kind: 'credit', id: 1, frames: 1 }))
    const ticket: TicketRequest = {
      job: `0x${'00'.repeat(32)}`,
      segment: 0,
      model: 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy',
      units: 1,
      deadline: 1,
      ceiling: 1n,
      valueOfTime: 1n
    }
    const body = encodeMessage(protocols.ticket.request, ticket)
    send(stream, encodeFrame({ kind: 'request', id: 1, body }))
    send(stream, encodeFrame({ kind: 'credit', id: 1, frames: 1 }))
    expect((await heard.next()).value).toMatchObject({ kind: 'error', code: 'MALFORMED_FRAME' })
  })

  it('does not take a record that its subject has not signed, and does not pass it on', async () => {
    const other = await createNetwork({ key: testKey(2), bootstrap: node.addresses() })
    await allMet([node, other])
    const peer = await meet(53)
    const { pubsub } = peer.libp2p.services
    const path = protocolPath('haca', topics.nodes)
    const honest = other.members()[0]?.record
    if (honest === undefined) throw new Error('no member')
    pubsub.subscribe(path)
    let done = false
    const judged = new Promise<void>(resolve => {
      const judge = node.libp2p.services.pubsub.topicValidators.get(path)
      if (judge === undefined) throw new Error('no validator')
      node.libp2p.services.pubsub.topicValidators.set(path, async (from, message) => {
        const verdict = await judge(from, message)
        if (from.equals(peer.libp2p.peerId)) {
          expect(verdict).toBe('reject')
          done = true
          resolve()
        }
        return verdict
      })
    })
    // Until one arrives: gossipsub drops what is published before its stream to a peer is open.
    for (let i = 1n; !done; i++) {
      const forged = { ...honest, sequence: honest.sequence + i, addresses: ['/ip4/6.6.6.6/tcp/6'] }
      await pubsub.publish(path, encodeMessage(signedNodeRecord, forged))
      await Promise.race([judged, new Promise(resolve => setTimeout(resolve, 20))])
    }
    expect(other.member(node.address)?.addresses).toEqual(node.addresses())
    await other.stop()
  })
})

describe('what can be wrong at the start', () => {
  const running: Libp2pNetwork[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map(network => network.stop()))
  })

  it('a taken port', async () => {
    const first = await createNetwork({ key: testKey(1) })
    running.push(first)
    const listen = first.addresses().map(address => address.replace(/\/p2p\/.*/, ''))
    await expect(createNetwork({ key: testKey(2), listen })).rejects.toMatchObject({ code: 'PORT_TAKEN' })
  })

  it('nobody at the bootstrap address', async () => {
    const bootstrap = ['/ip4/127.0.0.1/tcp/1']
    await expect(createNetwork({ key: testKey(2), bootstrap, joinTimeoutMs: 300 })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      data: { bootstrap: bootstrap[0] }
    })
  })

  it('an address that is none', async () => {
    await expect(createNetwork({ key: testKey(2), bootstrap: ['localhost:1'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT'
    })
  })

  it('a list of bootstrap addresses that names the node itself', async () => {
    const first = await createNetwork({ key: testKey(1) })
    running.push(first)
    const second = await createNetwork({
      key: testKey(2),
      listen: ['/ip4/127.0.0.1/tcp/39471'],
      bootstrap: ['/ip4/127.0.0.1/tcp/39471', ...first.addresses()]
    })
    running.push(second)
    expect(second.members().map(({ address }) => address)).toEqual([first.address])
  })

  it('a libp2p node of another key', async () => {
    const first = await createNetwork({ key: testKey(1) })
    running.push(first)
    await expect(createNetwork({ key: testKey(2), libp2p: first.libp2p })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'libp2p' }
    })
  })
})

describe('a libp2p node that is brought along', () => {
  it('is used and left running', async () => {
    const libp2p = await createNodeLibp2p({
      key: testKey(1),
      network: 'haca',
      listen: ['/ip4/127.0.0.1/tcp/0'],
      refused: () => false,
      strikes: () => 0
    })
    await libp2p.start()
    const first = await createNetwork({ key: testKey(1), libp2p })
    const second = await createNetwork({ key: testKey(2), bootstrap: first.addresses() })
    await allMet([first, second])
    await Promise.all([second.stop(), first.stop()])
    expect(libp2p.status).toBe('started')
    await libp2p.stop()
  })
})
