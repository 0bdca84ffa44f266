import type { TriedServer } from '@haca/backends'

/** What a server was seen to do, in lines. */
export function describeAbilities(tried: TriedServer): string[] {
  const { model, streams, continues, seeds, topLogprobs, promptLogprobs, counts, features } = tried
  const yes = (can: boolean) => (can ? 'yes' : 'no')
  return [
    `model        ${model}`,
    `streams      ${yes(streams)}`,
    `continues    ${yes(continues)}${continues ? '' : ': a job that breaks off on another node cannot go on here'}`,
    `seeds        ${yes(seeds)}`,
    `logprobs     ${topLogprobs === 0 ? 'none: nodes with such a server cannot check others' : `${topLogprobs} a place`}`,
    `of prompts   ${promptLogprobs}`,
    `counts       ${yes(counts)}`,
    `features     ${features.join(', ') || 'none'}`
  ]
}
