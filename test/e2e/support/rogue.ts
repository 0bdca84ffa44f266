import type { Devnet } from '@haca/devnet'
import { addressOfPeer, type Libp2pNetwork } from '@haca/network'
import { type Hex, protocolPath, type protocols, type WorkKey } from '@haca/protocol'
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts'
import { freshKey, observe } from './devnet.ts'

/** What is common to all rows of the protocol table. */
export type Row = (typeof protocols)[keyof typeof protocols]
type Connection = ReturnType<Libp2pNetwork['libp2p']['getConnections']>[number]

/** A frame as a server sends it. */
export interface Answer {
  readonly kind: string
  readonly id: number
  readonly code?: string
  readonly body?: Uint8Array
}

/** A stream of one protocol, byte by byte. */
export interface RawStream {
  /** Sends bytes as they are, without a length before them. */
  bytes(raw: Uint8Array): void
  /** Sends bytes as one frame. */
  frame(content: Uint8Array): void
  /** The next frame from the other side; undefined when the stream has ended. */
  next(): Promise<Answer | undefined>
  /** No more will be sent. */
  end(): Promise<void>
  abort(): void
  /** Resolves when the other side has ended or reset the stream. */
  readonly closed: Promise<void>
}

/** A member of a devnet that keeps to libp2p and to nothing above it. */
export interface Rogue {
  readonly key: WorkKey
  readonly network: Libp2pNetwork
  open(node: Hex, row: Row): Promise<RawStream>
  /** Opens a stream of any protocol. */
  openPath(node: Hex, path: string): Promise<RawStream>
  connected(node: Hex): boolean
  /** Resolves when the node has closed the connection. */
  dropped(node: Hex): Promise<void>
  stop(): Promise<void>
}

export async function sendRogue(devnet: Devnet): Promise<Rogue> {
  const key = freshKey()
  const network = await observe(devnet, key)
  const connections = (node: Hex) =>
    network.libp2p.getConnections().filter(({ remotePeer, status }) => {
      return status === 'open' && addressOfPeer(remotePeer) === node
    })
  const openPath = async (node: Hex, path: string) => {
    const [connection] = connections(node)
    if (connection === undefined) throw new Error(`the rogue is not connected to ${node}`)
    return rawStream(connection, path)
  }
  return {
    key,
    network,
    openPath,
    open: (node, row) => openPath(node, protocolPath(network.name, row)),
    connected: node => connections(node).length > 0,
    async dropped(node) {
      const closing = connections(node).map(
        connection => new Promise(resolve => connection.addEventListener('close', resolve, { once: true }))
      )
      await Promise.all(closing)
    },
    stop: () => network.stop()
  }
}

async function rawStream(connection: Connection, path: string): Promise<RawStream> {
  const stream = await connection.newStream(path)
  let unread: Uint8Array = Buffer.alloc(0)
  const over = Promise.withResolvers<void>()
  let ended = false
  let wake: (() => void) | undefined
  const close = () => {
    ended = true
    over.resolve()
    wake?.()
  }
  stream.addEventListener('message', ({ data }) => {
    unread = Buffer.concat([unread, data.subarray()])
    wake?.()
  })
  stream.addEventListener('remoteCloseWrite', close)
  stream.addEventListener('close', close)
  // A stream that the other side has reset takes nothing more, and says so by throwing.
  const send = (raw: Uint8Array) => {
    if (stream.status === 'open') stream.send(raw)
  }
  return {
    bytes: send,
    frame: content => send(Buffer.concat([varint(content.length), content])),
    async next() {
      for (;;) {
        const frame = firstFrame(unread)
        if (frame !== undefined) {
          unread = unread.subarray(frame.size)
          return decodeCbor(frame.content) as unknown as Answer
        }
        if (ended) return undefined
        await new Promise<void>(resolve => {
          wake = resolve
        })
      }
    },
    end: () => stream.close(),
    abort: () => stream.abort(new Error('the rogue is done')),
    closed: over.promise
  }
}

/** An unsigned varint (https://github.com/multiformats/unsigned-varint). */
export function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  return Buffer.from([...bytes, rest])
}

function firstFrame(bytes: Uint8Array): { readonly content: Uint8Array; readonly size: number } | undefined {
  let length = 0
  for (const [i, byte] of bytes.subarray(0, 8).entries()) {
    length += (byte & 0x7f) * 2 ** (7 * i)
    if (byte >= 0x80) continue
    const size = i + 1 + length
    return bytes.length < size ? undefined : { content: bytes.subarray(i + 1, size), size }
  }
  return undefined
}

/** A request of the envelope, with whatever body. */
export function request(id: number, body: Uint8Array, extra: Record<string, Cbor> = {}): Buffer {
  return encodeCbor({ kind: 'request', id, body, ...extra })
}
