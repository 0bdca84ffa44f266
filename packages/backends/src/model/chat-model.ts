import { certifyTokens } from '../limits.ts'
import { scoreChat } from '../score/score-chat.ts'
import type { ChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import type { LoadedModel, ModelManifest } from '../types.ts'
import { certify } from './certify.ts'
import type { ChatCompute, ComputeHandle } from './compute.ts'
import { neverAborted } from './never-aborted.ts'
import { createPrepareJob } from './prepare-job.ts'
import { runChat } from './run-chat.ts'

/** No token has it, so that a run that is measured does not end early. */
const noToken = -1

/** Makes a chat model of an engine's computing part: tokenizer, limits, streaming and score are the same for all. */
export function createChatModel(
  manifest: ModelManifest,
  tokenizer: ChatTokenizer,
  handle: ComputeHandle<ChatCompute>
): LoadedModel {
  const { compute, numericsClass, unload } = handle
  const prepare = createPrepareJob(manifest, tokenizer)
  const { endToken, vocabulary } = tokenizer

  async function measure(end: number, signal: AbortSignal): Promise<number> {
    const context = tokenizer.encodeChat([{ role: 'user', content: 'Hello' }])
    const room = manifest.input.kind === 'chat' ? manifest.input.contextTokens - context.length : 0
    const maxTokens = Math.max(1, Math.min(certifyTokens, room))
    const request = { context, temperature: 1, seed: new Uint8Array(32), maxTokens, endToken: noToken }
    let units = 0
    for await (const chunk of compute.generate(request, signal)) {
      units += chunk.length
      if (performance.now() >= end) break
    }
    return units
  }

  return {
    manifest,
    numericsClass,
    unload,
    check: input => prepare(input).remaining,
    tokens: { bytesOf: tokenizer.bytesOf, promptLength: input => prepare(input).context.length },
    async *run(input, { delivered, signal = neverAborted() } = {}) {
      yield* runChat(compute, tokenizer, prepare(input, delivered), signal)
    },
    async score(input, claim, options = {}) {
      const { delivered, positions, tolerances = handle.tolerances, signal = neverAborted() } = options
      const job = prepare(input, delivered)
      const rederive = (request: Parameters<ChatCompute['rederive']>[0]) => compute.rederive(request, signal)
      return scoreChat({ job, claim, endToken, vocabulary, positions, tolerances, rederive })
    },
    certify: ({ signal = neverAborted() } = {}) => certify(handle, end => measure(end, signal))
  }
}
