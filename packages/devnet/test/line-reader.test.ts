import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readLines } from '../src/wire/line-reader.ts'

async function lines(bytesMax: number, ...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const read: string[] = []
  for await (const line of readLines(Readable.from(chunks.map(chunk => Buffer.from(chunk))), bytesMax))
    read.push(line)
  return read
}

test('lines come whole, however they were cut', async () => {
  const bytes = Buffer.from('one\ntwö\n\nthree\n')
  const single = [...bytes].map(byte => Buffer.from([byte]))
  expect(await lines(100, bytes)).toEqual(['one', 'twö', '', 'three'])
  expect(await lines(100, ...single)).toEqual(['one', 'twö', '', 'three'])
})

test('a last line without its end is left out', async () => {
  expect(await lines(100, 'one\ntw', 'o')).toEqual(['one'])
})

test('a line may have exactly the most bytes', async () => {
  expect(await lines(5, '12345\n', '123', '45\n')).toEqual(['12345', '12345'])
})

test.each([
  ['in one piece', ['123456\n']],
  ['in several', ['123', '456']],
  ['that never ends', ['123456']]
])('a longer line %s throws', async (_how, chunks) => {
  await expect(lines(5, ...chunks)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE', data: { limit: 5 } })
})

test('the stream is left open for an answer', async () => {
  const input = Readable.from([Buffer.from('123456')])
  await expect(readLines(input, 5).next()).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
  expect(input.destroyed).toBe(false)
})
