import type { Job } from '@haca/client'
import { HacaError } from '@haca/protocol'
import type { Call } from '../requests/call.ts'
import type { Answer, AnswerHead } from './answer.ts'
import { createStopCutter } from './stop-cutter.ts'

/**
 * Reads a job to its end: yields pieces of text, none of them empty, and returns the answer. A stop string ends the job
 * on the network too, and what had come by then is paid. Leaving early cancels the job.
 *
 * @throws HacaError what ended the job; `CANCELLED` when it was cancelled from outside
 */
export async function* runAnswer(job: Job, call: Call, head: AnswerHead): AsyncGenerator<string, Answer> {
  const cutter = createStopCutter(call.stop)
  let text = ''
  let stopped = false
  for await (const chunk of job) {
    const cut = cutter.push(chunk.text)
    text += cut.text
    stopped = cut.stopped
    if (cut.text !== '') yield cut.text
    // Leaving the loop asks the node to end the run and to receipt what it delivered.
    if (stopped) break
  }
  const rest = cutter.end()
  if (rest !== '') {
    text += rest
    yield rest
  }
  const { units, price, segments, stopReason } = await job.result
  if (stopReason === 'cancelled' && !stopped) throw new HacaError('CANCELLED', `job ${job.id} was cancelled`)
  return {
    ...head,
    text,
    finishReason: stopReason === 'length' && !stopped ? 'length' : 'stop',
    units,
    price,
    segments: segments.map(({ node, receipt }) => ({ node, receipt }))
  }
}
