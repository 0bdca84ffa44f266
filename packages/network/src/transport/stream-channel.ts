import { HacaError } from '@haca/protocol'
import type { Stream } from '@libp2p/interface'
import * as lengthPrefixed from 'it-length-prefixed'
import { pipe } from 'it-pipe'
import { limits } from '../limits.ts'
import { readStream } from './read-stream.ts'
import type { Channel } from './transport.ts'

/** A channel over a libp2p stream: each frame is preceded by its length as an unsigned varint. */
export function streamChannel(stream: Stream, inboundBytesMax: number): Channel {
  const frames = pipe(
    readStream(stream, limits.readHighWaterBytes),
    source => lengthPrefixed.decode(source, { maxDataLength: inboundBytesMax }),
    async function* (source) {
      for await (const frame of source) yield frame.subarray()
    }
  )
  return {
    frames,
    async send(frame) {
      try {
        // Several calls share the stream: whoever was woken first may have filled it again.
        while (stream.writableNeedsDrain) await stream.onDrain()
        stream.send(lengthPrefixed.encode.single(frame, { maxDataLength: frame.byteLength }))
      } catch (cause) {
        throw new HacaError('DISCONNECTED', 'the stream is closed', { cause })
      }
    },
    close() {
      // A close that cannot flush means the connection is gone, and the stream with it.
      stream.close().catch((error: Error) => stream.abort(error))
    },
    abort: reason => stream.abort(reason)
  }
}
