import type { Random } from '@haca/core'
import { normal } from '../stats/distributions.ts'

/** Tokens of a request at the 5th, 25th, 50th, 75th, 90th, 95th and 99th percentile. */
export type TokenPercentiles = readonly [number, number, number, number, number, number, number]

/** Sizes and arrivals of a published trace. */
export interface TracePreset {
  readonly name: string
  /** Coefficient of variation of the time between two requests. */
  readonly arrivalCv: number
  /** Tokens read before the first is written. */
  readonly input: TokenPercentiles
  /** Tokens written. */
  readonly output: TokenPercentiles
}

/** Code completion at Azure, 8,819 requests of one hour (AzurePublicDataset, AzureLLMInferenceTrace 2023). */
export const azureCode: TracePreset = {
  name: 'azure-code',
  arrivalCv: 13.2,
  input: [75, 578, 1469, 2745, 5188, 7303, 7436],
  output: [6, 9, 13, 24, 55, 90, 252]
}

/** Conversations at Azure, 19,366 requests of one hour (the same data set). */
export const azureConversation: TracePreset = {
  name: 'azure-conv',
  arrivalCv: 1.09,
  input: [181, 396, 1020, 1189, 2735, 4083, 4142],
  output: [41, 85, 129, 395, 424, 451, 601]
}

/**
 * Conversations at Kimi, 12,031 requests of one hour (kvcache-ai/Mooncake, FAST 2025). Its times are rounded to 3 s and
 * say nothing of single gaps; those of the synthetic trace beside it are Poisson.
 */
export const mooncake: TracePreset = {
  name: 'mooncake',
  arrivalCv: 1.01,
  input: [901, 2307, 6909, 15_367, 27_367, 39_551, 85_400],
  output: [10, 157, 350, 472, 597, 698, 1119]
}

/** The large model of alibaba/ServeGen, 162 clients; the arrivals of its median client, by rate. */
export const servegenLarge: TracePreset = {
  name: 'servegen-large',
  arrivalCv: 1.19,
  input: [64, 262, 601, 1073, 2371, 2404, 5452],
  output: [1, 8, 53, 208, 461, 539, 872]
}

/** DeepSeek-R1 in alibaba/ServeGen, 73 clients; reasoning makes its outputs long. */
export const deepseekR1: TracePreset = {
  name: 'deepseek-r1',
  arrivalCv: 1.02,
  input: [13, 41, 208, 482, 2092, 6714, 23_423],
  output: [225, 427, 792, 1499, 3432, 5701, 12_607]
}

/** Every trace that there are figures of. Size of input and output are independent: their correlation is below 0.1. */
export const tracePresets: readonly TracePreset[] = [
  azureCode,
  azureConversation,
  mooncake,
  servegenLarge,
  deepseekR1
]

/** Standard normal quantiles at the percentiles of a preset. */
const scores = [-1.6449, -0.6745, 0, 0.6745, 1.2816, 1.6449, 2.3263]
/** Beyond the outermost percentiles a tail goes on as steeply, up to here: one request in two thousand on each side. */
const tailScore = 3.3

/** Tokens where the standard normal is `score`: lognormal from one percentile to the next. */
export function tokensAt(percentiles: TokenPercentiles, score: number): number {
  const at = Math.max(-tailScore, Math.min(tailScore, score))
  let segment = scores.findIndex(end => end >= at) - 1
  if (segment === -2) segment = scores.length - 2
  const from = Math.max(0, segment)
  const [low = 1, high = 1] = percentiles.slice(from, from + 2)
  const [start = 0, end = 1] = scores.slice(from, from + 2)
  const share = (at - start) / (end - start)
  return Math.max(1, low * (high / low) ** share)
}

/** Input tokens that take as long as one output token: input is read in parallel. A choice; engines differ. */
const inputPerOutput = 20
/** Steps of the normal over which a mean is summed. */
const meanSteps = 2000

/** Mean of a preset's requests, in output tokens. */
export function meanTraceTokens({ input, output }: TracePreset): number {
  let sum = 0
  let weights = 0
  for (let i = 0; i <= meanSteps; i++) {
    const score = (2 * i * tailScore) / meanSteps - tailScore
    const weight = Math.exp((-score * score) / 2)
    sum += weight * (tokensAt(input, score) / inputPerOutput + tokensAt(output, score))
    weights += weight
  }
  return sum / weights
}

/** One request of a preset, in output tokens. */
export function drawTraceTokens(random: Random, { input, output }: TracePreset): number {
  return tokensAt(input, normal(random)) / inputPerOutput + tokensAt(output, normal(random))
}
