import { concatBytes } from '@haca/protocol'
import { encodeTokens } from '../output.ts'
import type { ChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import type { RunEvent } from '../types.ts'
import type { ChatCompute } from './compute.ts'
import type { ChatJob } from './prepare-job.ts'

/** Runs one chat job: chunks as they are drawn, then the end. */
export async function* runChat(
  compute: ChatCompute,
  tokenizer: ChatTokenizer,
  job: ChatJob,
  signal: AbortSignal
): AsyncGenerator<RunEvent, void, void> {
  const { context, delivered, remaining, temperature, seed, ended } = job
  const reader = tokenizer.createReader()
  // A character may be split between segments: what was delivered of it is read again, and not returned.
  reader.read(delivered)
  const outputs: Uint8Array[] = []
  const leaves: Uint8Array[] = []
  let from = delivered.length
  let stopped = ended
  if (remaining > 0) {
    const request = { context, temperature, seed, maxTokens: remaining, endToken: tokenizer.endToken }
    for await (const chunk of compute.generate(request, signal)) {
      const tokens = chunk.map(({ token }) => token)
      stopped = tokens.at(-1) === tokenizer.endToken
      const last = stopped || from + tokens.length === delivered.length + remaining
      const text = reader.read(tokens) + (last ? reader.end() : '')
      const data = encodeTokens(tokens)
      const chunkLeaves = chunk.map(({ leaf }) => leaf)
      outputs.push(data)
      leaves.push(...chunkLeaves)
      yield { kind: 'chunk', from, units: tokens.length, data, text, leaves: chunkLeaves }
      from += tokens.length
    }
  }
  const output = concatBytes(...outputs)
  yield {
    kind: 'end',
    units: from - delivered.length,
    output,
    stopReason: stopped ? 'stop' : 'length',
    leaves
  }
}
