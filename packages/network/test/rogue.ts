import type { Libp2pNetwork } from '@haca/network'
import type { Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import * as lengthPrefixed from 'it-length-prefixed'
import { decodeFrame, type Frame } from '../src/calls/frame.ts'
import { createNodeLibp2p } from '../src/transport/create-libp2p.ts'
import { readStream } from '../src/transport/read-stream.ts'
import { testKey } from './keys.ts'

/** A peer that speaks libp2p and nothing else of ours: it can send what it likes. */
export async function rogue(n: number, to: Libp2pNetwork) {
  const libp2p = await createNodeLibp2p({
    key: testKey(n),
    network: 'haca',
    listen: ['/ip4/127.0.0.1/tcp/0'],
    refused: () => false,
    strikes: () => 0
  })
  await libp2p.start()
  const connection = await libp2p.dial(to.addresses().map(address => multiaddr(address)))
  return { libp2p, connection }
}

export function answers(stream: Stream): AsyncGenerator<Frame> {
  const frames = lengthPrefixed.decode(readStream(stream, 1 << 20))
  return (async function* () {
    for await (const frame of frames) yield decodeFrame(frame.subarray())
  })()
}

export const send = (stream: Stream, bytes: Uint8Array) =>
  void stream.send(lengthPrefixed.encode.single(bytes))
