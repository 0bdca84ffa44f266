import { noise } from '@chainsafe/libp2p-noise'
import { peerIdOf } from '@haca/network'
import type { MessageStream, Stream } from '@libp2p/interface'
import { multiaddrConnectionPair } from '@libp2p/utils'
import { yamux } from '@libp2p/yamux'
import { describe, expect, it } from 'vitest'
import { libp2pKeyOf } from '../src/identity.ts'
import { limits } from '../src/limits.ts'
import { rareWindowUpdates } from '../src/transport/rare-window-updates.ts'
import { wholeFrames } from '../src/transport/whole-frames.ts'
import { testKey } from './keys.ts'

const KiB = 1024
const messageBytes = 1 * KiB

describe('window updates', () => {
  it('do not follow every message', async () => {
    const { sender, receiver, sent } = await streams()
    const before = sent()
    await deliver(sender, receiver, 32)
    expect(sent() - before).toBe(0)
  })

  it('come before the sender has to wait', async () => {
    const { sender, receiver, sent } = await streams()
    const before = sent()
    // Sixteen times yamux's initial window.
    const messages = 4096
    await deliver(sender, receiver, messages)
    const updates = sent() - before
    expect(updates).toBeGreaterThan(0)
    expect(updates).toBeLessThanOrEqual((messages * messageBytes) / limits.windowUpdateBytesMin)
  })

  it('are held for so many streams and no more', async () => {
    const { muxers, sent } = await streams()
    const opened = new Set<Stream>()
    const all = Promise.withResolvers<void>()
    const count = limits.heldWindowUpdatesMax + 3
    muxers.receiver.addEventListener('stream', ({ detail }) => {
      opened.add(detail)
      if (opened.size === count) all.resolve()
    })
    const senders = await Promise.all(Array.from({ length: count }, () => muxers.sender.createStream()))
    for (const stream of senders) stream.send(new Uint8Array(messageBytes))
    await all.promise
    const each = () => Promise.all([...opened].map((stream, at) => deliver(senders[at] as Stream, stream, 1)))
    // The first answer on a stream also accepts it.
    await each()
    const before = sent()
    await each()
    // Those that were opened first make room.
    expect(sent() - before).toBe(count - limits.heldWindowUpdatesMax)
  })
})

describe('encrypted frames', () => {
  it.each([1, 100, 5000, 200 * KiB])('of %i bytes leave in one piece each', async bytes => {
    const [outbound, inbound] = multiaddrConnectionPair()
    const written: number[] = []
    const send = outbound.send.bind(outbound)
    outbound.send = data => {
      written.push(data instanceof Uint8Array ? 1 : [...data].length)
      return send(data)
    }
    const [one, other] = [party(1, outbound), party(2, inbound)]
    const [{ connection: writer }, { connection: reader }] = await Promise.all([
      one.encrypter.secureOutbound(outbound, { remotePeer: other.peerId, skipStreamMuxerNegotiation: true }),
      other.encrypter.secureInbound(inbound, { skipStreamMuxerNegotiation: true })
    ])
    const handshakes = written.length
    const arrived = received(reader, bytes)
    const message = Uint8Array.from({ length: bytes }, (_, at) => at)
    writer.send(message)
    expect(await arrived).toEqual(message)
    expect(written.slice(handshakes)).toEqual([1])
  })
})

/** Two muxers, a stream between them, and how many frames the receiving side has sent. */
async function streams() {
  const [outbound, inbound] = multiaddrConnectionPair()
  let frames = 0
  const send = inbound.send.bind(inbound)
  inbound.send = data => {
    frames++
    return send(data)
  }
  const settings = { enableKeepAlive: false }
  const muxers = {
    sender: rareWindowUpdates(yamux(settings))().createStreamMuxer(outbound),
    receiver: rareWindowUpdates(yamux(settings))().createStreamMuxer(inbound)
  }
  const opened = new Promise<Stream>(resolve => {
    muxers.receiver.addEventListener('stream', ({ detail }) => resolve(detail), { once: true })
  })
  const sender = await muxers.sender.createStream()
  sender.send(new Uint8Array(1))
  const receiver = await opened
  await received(receiver, 1)
  return { muxers, sender, receiver, sent: () => frames }
}

async function deliver(sender: Stream, receiver: MessageStream, messages: number): Promise<void> {
  const arrived = received(receiver, messages * messageBytes)
  for (let at = 0; at < messages; at++) {
    if (!sender.send(new Uint8Array(messageBytes))) await sender.onDrain()
  }
  await arrived
}

/** The next so many bytes. */
function received(stream: MessageStream, bytes: number): Promise<Uint8Array> {
  const got: number[] = []
  return new Promise((resolve, reject) => {
    const read = ({ data }: { data: { subarray(): Uint8Array } }) => {
      for (const byte of data.subarray()) got.push(byte)
      if (got.length < bytes) return
      stream.removeEventListener('message', read)
      resolve(Uint8Array.from(got))
    }
    stream.addEventListener('message', read)
    stream.addEventListener('close', ({ error }) => reject(error ?? new Error('closed')), { once: true })
  })
}

function party(seed: number, { log }: MessageStream) {
  const key = testKey(seed)
  const components = {
    privateKey: libp2pKeyOf(key),
    logger: { forComponent: () => log },
    upgrader: { getStreamMuxers: () => new Map() }
  }
  return { peerId: peerIdOf(key.publicKey), encrypter: wholeFrames(noise())(components as never) }
}
