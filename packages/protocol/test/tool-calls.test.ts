import { expect, test } from 'vitest'
import {
  createToolCallReader,
  hasToolCall,
  openToolCall,
  type ToolText,
  toolCallHeadMax,
  withoutToolCallMarks
} from '../src/index.ts'

const first = { id: 'a', name: 'look_up' }
const second = { id: 'b', name: 'add' }
const output = `Let me see.${openToolCall(first)}{"word":"fox"}${openToolCall(second)}{"x":1}`

/** Pieces of one kind that follow each other, as one. */
function joined(pieces: readonly ToolText[]): ToolText[] {
  const all: ToolText[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last === undefined || last.kind === 'call' || piece.kind === 'call' || last.kind !== piece.kind)
      all.push(piece)
    else all[all.length - 1] = { ...last, text: last.text + piece.text }
  }
  return all
}

const expected = [
  { kind: 'text', text: 'Let me see.' },
  { kind: 'call', index: 0, ...first },
  { kind: 'arguments', index: 0, text: '{"word":"fox"}' },
  { kind: 'call', index: 1, ...second },
  { kind: 'arguments', index: 1, text: '{"x":1}' }
]

test.each([1, 2, 3, 7, 1000])('an output is read the same in pieces of %i characters', size => {
  const reader = createToolCallReader()
  const pieces: ToolText[] = []
  for (let at = 0; at < output.length; at += size) pieces.push(...reader.push(output.slice(at, at + size)))
  expect(joined(pieces)).toEqual(expected)
})

test('words that hold a mark become words without one', () => {
  const words = withoutToolCallMarks(`a${openToolCall(first)}`)
  expect([hasToolCall(output), hasToolCall(words)]).toEqual([true, false])
})

test('a call that has not begun by the end is none', () => {
  expect(createToolCallReader().push('Hm.\u001e{"id":"a"')).toEqual([{ kind: 'text', text: 'Hm.' }])
})

test.each([
  ['no JSON', '\u001eno JSON\n'],
  ['no name', '\u001e{"id":"a"}\n'],
  ['an empty id', '\u001e{"id":"","name":"f"}\n'],
  ['another within its head', '\u001e{"id"\u001e'],
  ['a head too long', `\u001e${'x'.repeat(toolCallHeadMax + 1)}`]
])('a call with %s is refused', (_, text) => {
  expect(() => createToolCallReader().push(text)).toThrow(expect.objectContaining({ code: 'ENGINE_FAILED' }))
})
