import type { Job } from '@haca/client'
import { createToolCallReader, HacaError, type ToolText } from '@haca/protocol'
import type { Call } from '../requests/call.ts'
import type { Answer, AnswerHead, Piece } from './answer.ts'
import { createStopCutter } from './stop-cutter.ts'
import { createTokenQueue } from './token-queue.ts'
import { addCalls, type OpenToolCall, toDelta } from './tool-calls.ts'

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
  const toolCalls: OpenToolCall[] = []
  // What has no tools is read as it is: words may hold what calls begin with.
  const reader = call.tools === undefined ? undefined : createToolCallReader()
  let stopped = false
  for await (const chunk of job) {
    queue.push(chunk.tokens ?? [])
    const read = reader?.push(chunk.text) ?? [{ kind: 'text' as const, text: chunk.text }]
    const cut = cutter.push(read.map(wordsOf).join(''))
    stopped = cut.stopped
    if (cut.text !== '') yield piece(cut.text, queue.release(cut.text))
    // Leaving the loop asks the node to end the run and to receipt what it delivered.
    if (stopped) break
    const calls = read.flatMap(toDelta)
    if (calls.length === 0) continue
    const held = cutter.end()
    if (held !== '') yield piece(held, [])
    addCalls(toolCalls, calls)
    yield { text: '', tokens: [], calls }
  }
  const rest = cutter.end()
  // Tokens without text of their own end the text; what comes after a stop sequence is no part of it.
  const last = stopped ? queue.release(rest) : [...queue.release(rest), ...queue.rest()]
  if (rest !== '' || last.length > 0) yield piece(rest, last)
  const { units, promptTokens, outputTokens, price, segments, stopReason } = await job.result
  if (stopReason === 'cancelled' && !stopped) throw new HacaError('CANCELLED', `job ${job.id} was cancelled`)
  return {
    ...head,
    ...told,
    toolCalls,
    finishReason:
      stopReason === 'length' && !stopped ? 'length' : toolCalls.length > 0 ? 'tool_calls' : 'stop',
    units,
    promptTokens,
    outputTokens,
    price,
    segments: segments.map(({ node, receipt }) => ({ node, receipt }))
  }
}

const wordsOf = (read: ToolText) => (read.kind === 'text' ? read.text : '')
