import type { TriedServer } from '@haca/backends'

/** What a server was seen to do, in lines. */
export function describeAbilities(tried: TriedServer): string[] {
  const { model, contextTokens, streams, continues, seeds, drawsWhole, topLogprobs, promptLogprobs } = tried
  const { counts, features } = tried
  const yes = (can: boolean) => (can ? 'yes' : 'no')
  return [
    `model        ${model}`,
    `context      ${contextTokens === undefined ? 'not told: 4096 tokens are taken for it' : `${contextTokens} tokens`}`,
    `streams      ${yes(streams)}`,
    `continues    ${yes(continues)}${continues ? '' : ': jobs cannot go on here, and nodes with such a server cannot check others'}`,
    `seeds        ${yes(seeds)}`,
    `draws        ${drawsWhole ? 'from all words' : 'as the server is set: words at a temperature may be others than it says'}`,
    `logprobs     ${topLogprobs === 0 ? 'none: nodes with such a server cannot check others' : `${topLogprobs} a place`}`,
    `of prompts   ${promptLogprobs}`,
    `counts       ${yes(counts)}`,
    `features     ${features.join(', ') || 'none'}`
  ]
}
