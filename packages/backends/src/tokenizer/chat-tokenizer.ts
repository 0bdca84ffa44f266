import { type ChatMessage, HacaError } from '@haca/protocol'
import { type ByteBpe, createByteBpe } from './byte-bpe.ts'
import type { TokenizerFile } from './tokenizer-file.ts'

/** A tokenizer with the chat format of its model. */
export interface ChatTokenizer {
  readonly vocabulary: number
  /** The token that ends an answer. */
  readonly endToken: number
  /**
   * The conversation up to where the model writes.
   *
   * @throws HacaError `INVALID_INPUT` for a role that the model does not know
   */
  readonly encodeChat: (messages: readonly ChatMessage[]) => number[]
  /** Bytes of a token; none for a marker and for an unknown id. */
  readonly bytesOf: (token: number) => Uint8Array
  /** Reads tokens as they come: a character whose bytes are not all there yet is held back. */
  readonly createReader: () => TextReader
}

export interface TextReader {
  readonly read: (tokens: Iterable<number>) => string
  /** What was held back; a broken character becomes U+FFFD. */
  readonly end: () => string
}

function createTextReader(bpe: ByteBpe): TextReader {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return {
    read: tokens =>
      Array.from(tokens, token => decoder.decode(bpe.bytesOf(token), { stream: true })).join(''),
    end: () => decoder.decode()
  }
}

/** @throws HacaError `CORRUPT_MODEL` when the file contradicts itself */
export function createChatTokenizer(file: TokenizerFile): ChatTokenizer {
  const bpe = createByteBpe(file)
  const { begin, end, roles } = file.chat
  const answer = roles.assistant
  if (answer === undefined) {
    throw new HacaError('CORRUPT_MODEL', 'tokenizer.json: chat.roles must name the assistant', {
      data: { file: 'tokenizer.json' }
    })
  }

  function encodeMessage({ role, content }: ChatMessage): number[] {
    const marker = Object.hasOwn(roles, role) ? roles[role] : undefined
    if (marker === undefined) {
      const known = Object.keys(roles).join(', ')
      throw new HacaError('INVALID_INPUT', `messages.role: ${role} is not one of ${known}`, {
        data: { field: 'messages.role', actual: role, limit: known }
      })
    }
    return [marker, ...bpe.encode(content), ...(role === 'assistant' ? [end] : [])]
  }

  return {
    vocabulary: file.tokens.length,
    endToken: end,
    encodeChat: messages => [begin, ...messages.flatMap(encodeMessage), answer],
    bytesOf: bpe.bytesOf,
    createReader: () => createTextReader(bpe)
  }
}
