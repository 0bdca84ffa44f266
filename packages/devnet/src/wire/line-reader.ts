import type { Readable } from 'node:stream'
import { HacaError } from '@haca/protocol'

/**
 * The lines of a stream, without their ends; a last one without an end is left out, for its writer went away.
 * Never holds more than `bytesMax` bytes: a longer line throws `INPUT_TOO_LARGE`, and what follows it is lost.
 */
export async function* readLines(input: Readable, bytesMax: number): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let held = 0
  // Whoever reads may still have to answer, so the stream is not destroyed with the loop.
  const chunks: AsyncIterable<Buffer> = input.iterator({ destroyOnReturn: false })
  for await (const chunk of chunks) {
    let rest = chunk
    for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
      requireRoom(held + end, bytesMax)
      yield Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8')
      parts = []
      held = 0
      rest = rest.subarray(end + 1)
    }
    requireRoom(held + rest.length, bytesMax)
    if (rest.length > 0) parts.push(rest)
    held += rest.length
  }
}

const newline = 0x0a

function requireRoom(bytes: number, bytesMax: number): void {
  if (bytes <= bytesMax) return
  throw new HacaError('INPUT_TOO_LARGE', `a line is longer than ${bytesMax} bytes`, {
    data: { field: 'line', limit: bytesMax }
  })
}
