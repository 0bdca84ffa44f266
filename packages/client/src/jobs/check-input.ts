import { type ChatMessage, HacaError, type JobInput, jobInput, type Model } from '@haca/protocol'

/** Most units the input can have. Throws `INVALID_INPUT` or `INPUT_TOO_LARGE` for what the manifest rules out. */
export function checkInput({ manifest }: Model, input: JobInput): number {
  const parsed = jobInput.safeEncode(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = ['input', ...(issue?.path ?? [])].join('.')
    throw new HacaError('INVALID_INPUT', `${field}: ${issue?.message}`, { data: { field } })
  }
  if (input.kind !== manifest.input.kind) {
    throw new HacaError(
      'INVALID_INPUT',
      `${manifest.name} takes ${manifest.input.kind} input, not ${input.kind}`,
      {
        data: { field: 'input.kind' }
      }
    )
  }
  if (input.kind === 'chat' && manifest.input.kind === 'chat') {
    const bytes = messagesBytes(input.messages)
    requireAtMost('input.messages', bytes, manifest.input.promptBytes, 'bytes')
    requireAtMost('input.maxTokens', input.maxTokens, manifest.input.contextTokens, 'tokens')
    return input.maxTokens
  }
  if (input.kind === 'tensor' && manifest.input.kind === 'tensor') {
    requireAtMost('input.rows', input.rows, manifest.input.maxRows, 'rows')
    requireExactly('input.columns', input.columns, manifest.input.columns, `of ${manifest.name}`)
    requireExactly('input.data', input.data.length, 4 * input.rows * input.columns, 'bytes of float32 values')
    return input.rows
  }
  if (input.kind === 'texts' && manifest.input.kind === 'texts') {
    requireAtMost('input.texts', input.texts.length, manifest.input.maxTexts, 'texts')
    for (const [at, text] of input.texts.entries()) {
      requireAtMost(`input.texts.${at}`, Buffer.byteLength(text), manifest.input.textBytes, 'bytes')
    }
    return input.texts.length
  }
  throw new HacaError('INTERNAL', 'manifest and input are of one kind')
}

/** Bytes of a conversation, the calls in it counted. */
export function messagesBytes(messages: readonly ChatMessage[]): number {
  const bytesOf = ({ content, toolCalls = '' }: ChatMessage) =>
    Buffer.byteLength(content) + Buffer.byteLength(toolCalls)
  return messages.reduce((sum, message) => sum + bytesOf(message), 0)
}

/** Throws `INVALID_INPUT` for what is no whole number. */
export function requireWhole(field: string, actual: number): void {
  if (Number.isSafeInteger(actual)) return
  throw new HacaError('INVALID_INPUT', `${field} is ${actual}, not a whole number`, { data: { field } })
}

function requireExactly(field: string, actual: number, limit: number, what: string): void {
  if (actual === limit) return
  throw new HacaError('INVALID_INPUT', `${field} is ${actual}, not the ${limit} ${what}`, {
    data: { field, limit, actual }
  })
}

function requireAtMost(field: string, actual: number, limit: number, unit: string): void {
  if (actual <= limit) return
  throw new HacaError('INPUT_TOO_LARGE', `${field} is ${actual} ${unit}, the limit is ${limit}`, {
    data: { field, limit, actual }
  })
}
