import { describe, expect, test } from 'vitest'
import { createByteBpe } from '../src/tokenizer/byte-bpe.ts'
import { createChatTokenizer } from '../src/tokenizer/chat-tokenizer.ts'
import { parseTokenizerFile } from '../src/tokenizer/tokenizer-file.ts'
import { exampleModel } from './example-models.ts'

const bytes = exampleModel('haca/tiny-lm').files.get('tokenizer.json') ?? new Uint8Array()
const file = parseTokenizerFile(bytes)
const bpe = createByteBpe(file)
const tokenizer = createChatTokenizer(file)
const encodeJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

const read = (tokens: readonly number[]) => {
  const reader = tokenizer.createReader()
  return reader.read(tokens) + reader.end()
}

describe('byte pair encoding', () => {
  test.each([
    'Once upon a time, Mia lived.',
    '',
    ' ',
    '  two  spaces\n\n\ttab ',
    "it's we'll",
    '12345 3.14',
    'naïve 日本語 🦊👩‍👩‍👧',
    '\u0000\u007f\ufeff',
    '<|user|>'
  ])('%j reads back', text => {
    expect(read(bpe.encode(text))).toBe(text)
  })

  test('frequent words are few tokens', () => {
    expect(bpe.encode('Once upon a time').length).toBeLessThan(8)
    expect(bpe.encode(' the')).toHaveLength(1)
  })

  test('markers in a text are text', () => {
    expect(bpe.encode('<|eos|>')).not.toContain(file.chat.end)
  })

  test('a broken surrogate becomes the replacement character', () => {
    expect(read(bpe.encode('a\ud800b'))).toBe('a\ufffdb')
  })

  test('a word of 20,000 letters is encoded in well under a second', () => {
    const start = performance.now()
    expect(read(bpe.encode('the'.repeat(7000)))).toHaveLength(21_000)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('chat format', () => {
  const { begin, end, roles } = file.chat

  test('a conversation ends where the assistant writes', () => {
    const tokens = tokenizer.encodeChat([
      { role: 'user', content: ' the' },
      { role: 'assistant', content: ' the' },
      { role: 'user', content: ' the' }
    ])
    const [the] = bpe.encode(' the')
    expect(tokens).toEqual([
      begin,
      roles.user,
      the,
      roles.assistant,
      the,
      end,
      roles.user,
      the,
      roles.assistant
    ])
  })

  test('a character that is split between tokens comes with its last byte', () => {
    const reader = tokenizer.createReader()
    const parts = Array.from(bpe.encode('🦊'), token => reader.read([token]))
    expect(parts.slice(0, -1).join('')).toBe('')
    expect(parts.at(-1)).toBe('🦊')
    expect(reader.end()).toBe('')
  })

  test('a character that never ends becomes the replacement character', () => {
    const reader = tokenizer.createReader()
    expect(reader.read(bpe.encode('🦊').slice(0, 2)) + reader.end()).toBe('\ufffd')
  })
})

describe('a file is refused', () => {
  const json = JSON.parse(new TextDecoder().decode(bytes))
  const role = (roles: object) => ({ ...json, chat: { ...json.chat, roles } })
  test.each([
    ['that is no JSON', Uint8Array.of(0x7b), /not JSON/],
    ['that is no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /not JSON/],
    ['of another kind', encodeJson({ ...json, kind: 'sentencepiece' }), /kind/],
    ['that is a list', encodeJson([]), /kind/],
    ['with tokens that are numbers', encodeJson({ ...json, tokens: [1] }), /tokens must be/],
    ['with a token twice', encodeJson({ ...json, tokens: [...json.tokens, 'Ġthe'] }), /differ/],
    ['without merges', encodeJson({ ...json, merges: undefined }), /merges must be/],
    ['with an end beyond the tokens', encodeJson({ ...json, chat: { ...json.chat, end: 768 } }), /chat.end/],
    ['with a role that is a text', encodeJson(role({ assistant: '3' })), /chat.roles.assistant/],
    ['without special', encodeJson({ ...json, special: null }), /special/],
    ['without roles', encodeJson({ ...json, chat: { begin: 0, end: 1 } }), /roles/]
  ])('%s', (_, bad, message) => {
    expect(() => parseTokenizerFile(bad)).toThrow(
      expect.objectContaining({ code: 'CORRUPT_MODEL', message: expect.stringMatching(message) })
    )
  })

  test.each([
    ['without an assistant', role({ user: 1 }), /assistant/],
    ['with a merge of unknown parts', { ...json, merges: ['the zzz'] }, /merge 0/],
    ['with a merge of three', { ...json, merges: ['t h e'] }, /merge 0/],
    ['without a byte', { ...json, tokens: json.tokens.with(33, 'other') }, /merge|byte/]
  ])('%s', (_, bad, message) => {
    expect(() => createChatTokenizer(parseTokenizerFile(encodeJson(bad)))).toThrow(
      expect.objectContaining({ code: 'CORRUPT_MODEL', message: expect.stringMatching(message) })
    )
  })
})
