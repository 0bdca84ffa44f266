import { HacaError } from '@haca/protocol'

/**
 * `tokenizer.json` of a chat model: byte pair encoding and the markers of its chat format.
 * A conversation is encoded as: begin, then per message its role's marker and its text, an assistant's text
 * followed by end, and last the assistant's marker, after which the model writes.
 */
export interface TokenizerFile {
  readonly kind: 'byte-bpe'
  /** Text of each token by id, bytes written in the byte alphabet; all 256 single bytes are among them. */
  readonly tokens: readonly string[]
  /** "left right", the most important first. */
  readonly merges: readonly string[]
  /** Ids of markers, which stand for no text. */
  readonly special: readonly number[]
  readonly chat: {
    readonly begin: number
    readonly end: number
    readonly roles: Readonly<Partial<Record<string, number>>>
  }
}

/** Most bytes of the file: the vocabularies of today's large models stay below. */
const tokenizerBytesMax = 32 * 1024 * 1024

function refuse(reason: string): never {
  throw new HacaError('CORRUPT_MODEL', `tokenizer.json: ${reason}`, { data: { file: 'tokenizer.json' } })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function strings(value: unknown, field: string): string[] {
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) return value
  return refuse(`${field} must be a list of strings`)
}

function tokenId(value: unknown, field: string, count: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count) return value
  return refuse(`${field} must be a token id below ${count}`)
}

function readJson(bytes: Uint8Array): unknown {
  if (bytes.length > tokenizerBytesMax) refuse(`has ${bytes.length} bytes, more than ${tokenizerBytesMax}`)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('is not JSON in UTF-8')
  }
}

/**
 * Reads and checks a tokenizer file, which may come from anybody.
 *
 * @throws HacaError `CORRUPT_MODEL` naming the field
 */
export function parseTokenizerFile(bytes: Uint8Array): TokenizerFile {
  const raw = readJson(bytes)
  if (!isRecord(raw) || raw.kind !== 'byte-bpe') return refuse('kind must be byte-bpe')
  const tokens = strings(raw.tokens, 'tokens')
  const merges = strings(raw.merges, 'merges')
  if (new Set(tokens).size !== tokens.length) return refuse('tokens must differ from one another')
  if (!Array.isArray(raw.special)) return refuse('special must be a list of token ids')
  const { chat } = raw
  if (!isRecord(chat) || !isRecord(chat.roles)) return refuse('chat must hold begin, end and roles')
  const roles = Object.entries(chat.roles).map(
    ([role, id]) => [role, tokenId(id, `chat.roles.${role}`, tokens.length)] as const
  )
  return {
    kind: 'byte-bpe',
    tokens,
    merges,
    special: raw.special.map(id => tokenId(id, 'special', tokens.length)),
    chat: {
      begin: tokenId(chat.begin, 'chat.begin', tokens.length),
      end: tokenId(chat.end, 'chat.end', tokens.length),
      roles: Object.fromEntries(roles)
    }
  }
}
