import type { TokenScore } from '@haca/client'

/** Keeps tokens in step with the text that is shown of them: a stop string may hold text back, or end it. */
export interface TokenQueue {
  push(tokens: readonly TokenScore[]): void
  /** The tokens that begin in the text shown so far, this piece included, and were not released before. */
  release(text: string): TokenScore[]
  /** What is left: the last tokens of a text whose characters were not whole. */
  rest(): TokenScore[]
}

export function createTokenQueue(): TokenQueue {
  const queue: TokenScore[] = []
  /** Bytes of the text shown, and of the tokens released. */
  let shown = 0
  let released = 0
  return {
    push(tokens) {
      // A marker stands for no text and is not shown.
      queue.push(...tokens.filter(({ bytes }) => bytes.length > 0))
    },
    release(text) {
      shown += Buffer.byteLength(text)
      const out: TokenScore[] = []
      for (let next = queue[0]; next !== undefined && released < shown; next = queue[0]) {
        out.push(next)
        released += next.bytes.length
        queue.shift()
      }
      return out
    },
    rest: () => queue.splice(0)
  }
}
