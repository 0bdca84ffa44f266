import { HacaError } from '@haca/protocol'
import { readPipe } from './read-pipe.ts'
import type { Channel } from './transport.ts'

/** Bytes that may wait unread in one direction before `send` waits. */
const highWaterBytes = 1024 * 1024

/** Two ends of a channel within one process: what a node uses to call itself, and the memory transport to call others. */
export function channelPair(): [Channel, Channel] {
  const there = readPipe(highWaterBytes)
  const back = readPipe(highWaterBytes)
  const end = (out: typeof there, into: typeof there): Channel => ({
    frames: into.read(),
    async send(frame) {
      if (out.ended()) throw new HacaError('DISCONNECTED', 'the channel is closed')
      await out.write(frame)
    },
    close: () => out.end(),
    abort(reason) {
      out.end(new HacaError('DISCONNECTED', `the other side gave up: ${reason.message}`, { cause: reason }))
      into.end(reason)
    }
  })
  return [end(there, back), end(back, there)]
}
