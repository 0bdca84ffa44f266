import { HacaError } from '@haca/protocol'
import { serverBodyBytesMax } from '../limits.ts'

export interface ReadHooks {
  readonly beforeRead: () => void
  readonly afterRead: () => void
}

/** What a stream ends with that its server has ended: OpenAI's `[DONE]`. */
export const streamEnd = Symbol('[DONE]')

/**
 * The JSON values of a stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), up
 * to `[DONE]`, which is told as `streamEnd`. Reads no further ahead than the consumer takes; leaving the loop cancels the stream.
 *
 * @throws HacaError `ENGINE_FAILED` for an event that is too long, is no JSON, or carries an error
 */
export async function* readEvents(
  stream: ReadableStream<Uint8Array>,
  { beforeRead, afterRead }: ReadHooks
): AsyncGenerator<unknown, void, void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let pending = ''
  try {
    for (;;) {
      beforeRead()
      const { done, value } = await reader.read()
      afterRead()
      pending += done ? `${decoder.decode()}\n` : decoder.decode(value, { stream: true })
      const lines = pending.split(/\r\n|\r|\n/)
      pending = lines.pop() ?? ''
      if (pending.length > serverBodyBytesMax)
        throw failed(`an event has more than ${serverBodyBytesMax} bytes`)
      for (const line of lines) {
        // Comments, event names and retry times say nothing here; OpenAI writes each chunk as one line of data.
        if (!line.startsWith('data:')) continue
        const data = line.slice('data:'.length).trim()
        if (data === '[DONE]') {
          yield streamEnd
          return
        }
        if (data !== '') yield readChunk(data)
      }
      if (done) return
    }
  } finally {
    // A stream that broke has thrown above; there is nothing left of it to cancel.
    await reader.cancel().catch(() => undefined)
  }
}

function readChunk(data: string): unknown {
  let chunk: unknown
  try {
    chunk = JSON.parse(data)
  } catch {
    throw failed('an event is no JSON')
  }
  if (typeof chunk === 'object' && chunk !== null && 'error' in chunk && chunk.error != null) {
    const { error } = chunk
    const words = typeof error === 'object' && 'message' in error ? String(error.message) : String(error)
    throw failed(words)
  }
  return chunk
}

const failed = (words: string) =>
  new HacaError('ENGINE_FAILED', `the server's stream: ${words.slice(0, 300)}`)
