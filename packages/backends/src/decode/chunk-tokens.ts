import { chunkMs, chunkTokens } from '../limits.ts'
import type { GeneratedToken } from './generate.ts'

/**
 * Groups tokens: the first alone, so that the first word comes at once, then `chunkTokens` at a time, or fewer
 * when the model takes longer than `chunkMs` for them.
 */
export async function* chunkUp(
  tokens: AsyncIterable<GeneratedToken>
): AsyncGenerator<readonly GeneratedToken[], void, void> {
  let chunk: GeneratedToken[] = []
  let full = 1
  let dueAt = 0
  for await (const token of tokens) {
    chunk.push(token)
    if (chunk.length < full && performance.now() < dueAt) continue
    yield chunk
    chunk = []
    full = chunkTokens
    dueAt = performance.now() + chunkMs
  }
  if (chunk.length > 0) yield chunk
}
