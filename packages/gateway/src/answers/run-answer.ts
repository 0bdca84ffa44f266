import type { Job } from '@haca/client'
import { HacaError } from '@haca/protocol'
import type { Call } from '../requests/call.ts'
import type { Answer, AnswerHead, Piece } from './answer.ts'
import { createStopCutter } from './stop-cutter.ts'
import { createTokenQueue } from './token-queue.ts'

/**
 * Reads a job to its end: yields its pieces and returns the answer. A stop string ends the job on the network too, and
 * what had come by then is paid. Leaving early cancels the job.
 *
 * @throws HacaError what ended the job; `CANCELLED` when it was cancelled from outside
 */
export async function* runAnswer(job: Job, call: Call, head: AnswerHead): AsyncGenerator<Piece, Answer> {
  const cutter = createStopCutter(call.stop)
  const queue = createTokenQueue()
  const told: { text: string; tokens: Piece['tokens'][number][] } = { text: '', tokens: [] }
  const piece = (text: string, tokens: Piece['tokens']): Piece => {
    told.text += text
    told.tokens.push(...tokens)
    return { text, tokens }
  }
  let stopped = false
  for await (const chunk of job) {
    queue.push(chunk.tokens ?? [])
    const cut = cutter.push(chunk.text)
    stopped = cut.stopped
    if (cut.text !== '') yield piece(cut.text, queue.release(cut.text))
    // Leaving the loop asks the node to end the run and to receipt what it delivered.
    if (stopped) break
  }
  const rest = cutter.end()
  // Tokens without text of their own end the text; what comes after a stop sequence is no part of it.
  const last = stopped ? queue.release(rest) : [...queue.release(rest), ...queue.rest()]
  if (rest !== '' || last.length > 0) yield piece(rest, last)
  const { units, promptTokens, price, segments, stopReason } = await job.result
  if (stopReason === 'cancelled' && !stopped) throw new HacaError('CANCELLED', `job ${job.id} was cancelled`)
  return {
    ...head,
    ...told,
    finishReason: stopReason === 'length' && !stopped ? 'length' : 'stop',
    units,
    promptTokens,
    price,
    segments: segments.map(({ node, receipt }) => ({ node, receipt }))
  }
}
