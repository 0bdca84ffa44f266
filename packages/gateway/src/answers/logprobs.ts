import type { LikelyToken, TokenScore } from '@haca/client'

/** What OpenAI's API says of a token that is not among those whose likelihood is known. */
const unlikely = -9999

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** `logprobs` of a chat: each token with the `top` most likely ones at its place. */
export function chatLogprobs(tokens: readonly TokenScore[], top: number): object {
  const one = (bytes: Uint8Array, logprob: number) => ({ token: textOf(bytes), logprob, bytes: [...bytes] })
  const content = tokens.map(score => ({
    ...one(score.bytes, score.logprob ?? unlikely),
    top_logprobs: score.top.slice(0, top).map(({ bytes, logprob }) => one(bytes, logprob))
  }))
  return { content, refusal: null }
}

/** `logprobs` of a completion, whose tokens stand in lists side by side. `offset` is where their text begins. */
export function completionLogprobs(tokens: readonly TokenScore[], top: number, offset: number): object {
  let at = offset
  const places = tokens.map(({ bytes }) => {
    const start = at
    at += textOf(bytes).length
    return start
  })
  const byText = (likely: readonly LikelyToken[]) =>
    // Two tokens may read alike; the more likely one is written last.
    Object.fromEntries(likely.map(({ bytes, logprob }) => [textOf(bytes), logprob] as const).reverse())
  return {
    tokens: tokens.map(({ bytes }) => textOf(bytes)),
    token_logprobs: tokens.map(({ logprob }) => logprob ?? unlikely),
    top_logprobs: top === 0 ? null : tokens.map(score => byText(score.top.slice(0, top))),
    text_offset: places
  }
}
