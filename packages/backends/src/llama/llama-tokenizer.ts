import { type ChatMessage, HacaError } from '@haca/protocol'
import type { ChatTokenizer, TextReader } from '../tokenizer/chat-tokenizer.ts'
import type { LlamaMessage, LlamaModel, LlamaModule } from './llama-module.ts'

const roles: readonly string[] = ['system', 'user', 'assistant']
const utf8 = new TextEncoder()
const none = new Uint8Array()

function toMessage({ role, content }: ChatMessage): LlamaMessage {
  if (role === 'assistant') return { type: 'model', response: [content] }
  if (role !== 'tool' && roles.includes(role)) return { type: role, text: content }
  const known = roles.join(', ')
  throw new HacaError('INVALID_INPUT', `messages.role: ${role} is not one of ${known}`, {
    data: { field: 'messages.role', actual: role, limit: known }
  })
}

/** The tokenizer and the chat template that a GGUF file carries. */
export function createLlamaTokenizer(module: LlamaModule, model: LlamaModel): ChatTokenizer {
  const wrapper = module.resolveChatWrapper(model)
  const endToken = model.tokens.eot ?? model.tokens.eos
  if (endToken === null) {
    throw new HacaError('CORRUPT_MODEL', 'model.gguf: names no token that ends an answer', {
      data: { file: 'model.gguf' }
    })
  }

  function createReader(): TextReader {
    let pending: number[] = []
    let before: number[] = []
    // A token may be part of a character, which the library writes as U+FFFD until the rest has come.
    const held = 4
    return {
      read(tokens) {
        let text = ''
        for (const token of tokens) {
          pending.push(token)
          const piece = model.detokenize(pending, false, before)
          if (piece.endsWith('\uFFFD') && pending.length < held) continue
          text += piece
          before = pending
          pending = []
        }
        return text
      },
      end: () => (pending.length === 0 ? '' : model.detokenize(pending, false, before))
    }
  }

  return {
    vocabulary: model.fileInfo.metadata.tokenizer.ggml.tokens.length,
    endToken,
    encodeChat(messages) {
      // The answer begins empty, so that the template goes up to where the model writes.
      const chatHistory: LlamaMessage[] = [...messages.map(toMessage), { type: 'model', response: [] }]
      return [...wrapper.generateContextState({ chatHistory }).contextText.tokenize(model.tokenizer)]
    },
    bytesOf: token => (model.isSpecialToken(token) ? none : utf8.encode(model.detokenize([token]))),
    createReader
  }
}
