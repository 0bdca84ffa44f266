import type { MessageStream, StreamMuxer, StreamMuxerFactory } from '@libp2p/interface'
import { limits } from '../limits.ts'

/** Yamux, frame by frame: version, type, flags (2 bytes), stream id (4), length (4); https://github.com/hashicorp/yamux/blob/master/spec.md */
const headerBytes = 12
const windowUpdate = 1

/**
 * Lets a yamux muxer send its window updates when they matter.
 *
 * js-libp2p's yamux answers every frame of data by a window update, which doubles the frames, packets and wake-ups of a
 * network of short messages: at start, half of all frames were such answers. Other implementations send one when half of
 * the window is used up. Here an update is held back until those of its stream make up `windowUpdateBytesMin`, far less
 * than the window, so that a sender is never stopped by what is held.
 */
export function rareWindowUpdates<Muxer extends StreamMuxer>(
  create: () => StreamMuxerFactory<Muxer>
): () => StreamMuxerFactory<Muxer> {
  return () => {
    const factory = create()
    const createMuxer = factory.createStreamMuxer.bind(factory)
    factory.createStreamMuxer = stream => createMuxer(holdBack(stream))
    return factory
  }
}

/** Bytes that were read and not told of yet, by stream. Those of a stream that has ended since are told in the end, to nobody's harm. */
function holdBack(stream: MessageStream): MessageStream {
  const owed = new Map<number, number>()
  const send = stream.send.bind(stream)
  stream.send = frame => {
    const update = frame instanceof Uint8Array ? readUpdate(frame) : undefined
    if (update === undefined) return send(frame)
    const bytes = (owed.get(update.streamId) ?? 0) + update.bytes
    owed.delete(update.streamId)
    if (bytes >= limits.windowUpdateBytesMin) return send(writeUpdate({ ...update, bytes }))
    owed.set(update.streamId, bytes)
    if (owed.size <= limits.heldWindowUpdatesMax) return !stream.writableNeedsDrain
    const [[streamId, held] = [0, 0]] = owed
    owed.delete(streamId)
    return send(writeUpdate({ streamId, bytes: held }))
  }
  return stream
}

interface Update {
  readonly streamId: number
  readonly bytes: number
}

/** Undefined for any other frame, and for an update that also opens, accepts, ends or resets its stream. */
function readUpdate(frame: Uint8Array): Update | undefined {
  if (frame.byteLength !== headerBytes || frame[1] !== windowUpdate) return undefined
  const view = new DataView(frame.buffer, frame.byteOffset, headerBytes)
  if (view.getUint16(2) !== 0) return undefined
  return { streamId: view.getUint32(4), bytes: view.getUint32(8) }
}

function writeUpdate({ streamId, bytes }: Update): Uint8Array {
  const view = new DataView(new ArrayBuffer(headerBytes))
  view.setUint8(1, windowUpdate)
  view.setUint32(4, streamId)
  view.setUint32(8, bytes)
  return new Uint8Array(view.buffer)
}
