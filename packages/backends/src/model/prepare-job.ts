import type { JobInput } from '@haca/protocol'
import type { Decoding } from '../decode/generate.ts'
import type { ChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import type { ModelManifest } from '../types.ts'
import { prepareChat, readDelivered, requireKind } from './check-input.ts'

/** A chat job with what earlier segments delivered, ready to be run or checked. */
export interface ChatJob extends Decoding {
  /** Output tokens of earlier segments; the end of `context`. */
  readonly delivered: readonly number[]
  /** Tokens that may still be drawn; 0 when the earlier segments ended the output. */
  readonly remaining: number
  /** Whether the earlier segments ended the output with the end token. */
  readonly ended: boolean
}

/** @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit */
export type PrepareJob = (input: JobInput, delivered?: Uint8Array) => ChatJob

/** Binds a chat model's limits and tokenizer. */
export function createPrepareJob(manifest: ModelManifest, tokenizer: ChatTokenizer): PrepareJob {
  const { input: limits, output } = manifest
  if (limits.kind !== 'chat' || output.kind !== 'tokens')
    throw new TypeError(`${manifest.name} is no chat model`)
  return (input, deliveredBytes) => {
    const chat = requireKind(input, 'chat')
    const { prompt, maxTokens, temperature, seed } = prepareChat(chat, limits, output.maxTokens, tokenizer)
    const delivered = readDelivered(deliveredBytes, tokenizer.vocabulary, maxTokens)
    const ended = delivered.includes(tokenizer.endToken)
    const remaining = ended ? 0 : maxTokens - delivered.length
    return { context: [...prompt, ...delivered], delivered, remaining, ended, temperature, seed }
  }
}
