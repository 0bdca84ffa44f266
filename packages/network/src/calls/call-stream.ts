import { decodeMessage, HacaError, toHacaError } from '@haca/protocol'
import { createWaker } from '../waker.ts'
import type { Caller } from './caller.ts'
import { requireSize, type StreamRow } from './rows.ts'

/**
 * One request, many responses. The server may be `windowFrames` ahead of the reader and no more; credit goes back in
 * halves of the window, so that it costs few frames. Leaving the loop cancels the call.
 */
export async function* callStream<Req, Res>(
  row: StreamRow<Req, Res>,
  caller: Caller,
  body: Uint8Array,
  init: { signal: AbortSignal; firstBy: AbortSignal; breach(reason: string): void }
): AsyncGenerator<Res> {
  const { signal, firstBy } = init
  const queue: Uint8Array[] = []
  let finished = false
  let failure: HacaError | undefined
  let answered = false
  const news = createWaker()
  const finish = (error?: HacaError) => {
    finished = true
    failure ??= error
    news.wake()
  }
  const call = caller.begin(body, {
    response(bytes, last) {
      answered = true
      queue.push(bytes)
      if (queue.length > row.windowFrames) {
        init.breach('more responses than credit')
        finish(new HacaError('MALFORMED_FRAME', `${row.id}: more responses than credit`))
      }
      if (last) finished = true
      news.wake()
      return last
    },
    end: () => finish(),
    error: finish
  })
  const onAbort = () => finish(toHacaError(signal.reason, 'CANCELLED'))
  const onLate = () => {
    if (!answered) finish(toHacaError(firstBy.reason, 'TIMEOUT'))
  }
  signal.addEventListener('abort', onAbort, { once: true })
  firstBy.addEventListener('abort', onLate, { once: true })
  if (signal.aborted) onAbort()
  if (firstBy.aborted) onLate()
  call.sent.catch(finish)

  const batch = Math.max(1, Math.floor(row.windowFrames / 2))
  let owed = 0
  try {
    for (;;) {
      // An abort is the reader's own wish, so nothing more is yielded; what the server sent before its error is.
      if (signal.aborted && failure !== undefined) throw failure
      const bytes = queue.shift()
      if (bytes !== undefined) {
        yield decodeMessage(row.response, requireSize('response', bytes, row.responseBytesMax))
        owed += 1
        if (owed >= batch && !finished) {
          call.credit(owed)
          owed = 0
        }
      } else if (failure !== undefined) throw failure
      else if (finished) return
      else await news.wait()
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    firstBy.removeEventListener('abort', onLate)
    call.cancel()
  }
}
