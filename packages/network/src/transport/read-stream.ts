import type { Stream, StreamCloseEvent, StreamMessageEvent } from '@libp2p/interface'
import { StreamResetError } from '@libp2p/interface'
import { createWaker } from '../waker.ts'

/**
 * Reads a libp2p v3 stream with backpressure and without losing its end. The stream's own `for await` has neither: it
 * queues without bound, hangs when it is started after the remote closed, and ends quietly after an abort.
 *
 * Listeners are attached at once, so a stream may be handed over before it is read. What arrived is yielded before what broke the
 * stream is thrown.
 *
 * @param highWaterBytes unread bytes at which the stream is paused; it resumes at half of them
 */
export function readStream(stream: Stream, highWaterBytes: number): AsyncGenerator<Uint8Array> {
  const queue: Uint8Array[] = []
  let unread = 0
  let ended = stream.readableEnded || (stream.status === 'closed' && stream.readBufferLength === 0)
  let failure: Error | undefined
  if (stream.status === 'aborted' || stream.status === 'reset') failure = new StreamResetError()
  const news = createWaker()

  const pauseWhenFull = () => {
    if (unread >= highWaterBytes && stream.readStatus === 'readable') stream.pause()
  }
  const onMessage = (event: StreamMessageEvent) => {
    const chunk = event.data.subarray()
    queue.push(chunk)
    unread += chunk.byteLength
    // Not now: resume() emits what is buffered and then tells the muxer to go on, which would overwrite a pause made in between.
    if (unread >= highWaterBytes) queueMicrotask(pauseWhenFull)
    news.wake()
  }
  const onEnd = () => {
    ended = true
    news.wake()
  }
  const onClose = (event: StreamCloseEvent) => {
    failure ??= event.error
    onEnd()
  }
  stream.addEventListener('message', onMessage)
  stream.addEventListener('end', onEnd)
  stream.addEventListener('close', onClose)

  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const chunk = queue.shift()
        if (chunk !== undefined) {
          unread -= chunk.byteLength
          if (unread < highWaterBytes / 2 && stream.readStatus === 'paused') stream.resume()
          yield chunk
        } else if (failure !== undefined) throw failure
        else if (ended) return
        else await news.wait()
      }
    } finally {
      stream.removeEventListener('message', onMessage)
      stream.removeEventListener('end', onEnd)
      stream.removeEventListener('close', onClose)
    }
  }
  return chunks()
}
