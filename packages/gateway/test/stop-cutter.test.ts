import { expect, test } from 'vitest'
import { createStopCutter } from '../src/answers/stop-cutter.ts'

/** All ways to cut a short text into pieces. */
function splits(text: string): string[][] {
  return Array.from({ length: 2 ** (text.length - 1) }, (_, mask) => {
    const pieces = ['']
    for (const [i, character] of [...text].entries()) {
      if (i > 0 && (mask >> (i - 1)) & 1) pieces.push('')
      pieces[pieces.length - 1] += character
    }
    return pieces
  })
}

function cut(pieces: readonly string[], stops: readonly string[]): string {
  const cutter = createStopCutter(stops)
  let shown = ''
  for (const piece of pieces) {
    const { text, stopped } = cutter.push(piece)
    shown += text
    if (stopped) return shown
  }
  return shown + cutter.end()
}

test.each([
  ['aabaabaac', ['aabaac'], 'aab'],
  ['abcabcabd', ['abd', 'xyz'], 'abcabc'],
  ['aaaaaaaaa', ['aaaaaaaaab'], 'aaaaaaaaa'],
  ['onetwotri', ['tri', 'two'], 'one'],
  ['nothing!', [], 'nothing!']
])('%s is cut before %j, however it comes', (text, stops, expected) => {
  for (const pieces of splits(text)) expect(cut(pieces, stops)).toBe(expected)
})
