import type { Random } from '@haca/core'
import { normal } from '../stats/distributions.ts'

/** Tokens of a request: lognormal, by the mean and the standard deviation of their logarithm. */
export interface TokenCount {
  readonly mu: number
  readonly sigma: number
}

/** Sizes and arrivals of a published trace, as lognormal fits; where a trace is no lognormal its tails come out too long. */
export interface TracePreset {
  readonly name: string
  /** Coefficient of variation of the time between two requests. */
  readonly arrivalCv: number
  /** Tokens read before the first is written. */
  readonly input: TokenCount
  /** Tokens written. */
  readonly output: TokenCount
}

/** Code completion at Azure, 8,819 requests of one hour (AzurePublicDataset, AzureLLMInferenceTrace 2023). */
export const azureCode: TracePreset = {
  name: 'azure-code',
  arrivalCv: 13.2,
  input: { mu: 7, sigma: 1.36 },
  output: { mu: 2.79, sigma: 0.85 }
}

/** Conversations at Azure, 19,366 requests of one hour (the same data set); its outputs have two peaks, not one. */
export const azureConversation: TracePreset = {
  name: 'azure-conv',
  arrivalCv: 1.09,
  input: { mu: 6.63, sigma: 0.985 },
  output: { mu: 5.02, sigma: 0.86 }
}

/**
 * Conversations at Kimi, 12,031 requests of one hour (kvcache-ai/Mooncake, FAST 2025). Its times are rounded to 3 s and
 * say nothing of single gaps; those of the synthetic trace beside it are Poisson.
 */
export const mooncake: TracePreset = {
  name: 'mooncake',
  arrivalCv: 1.01,
  input: { mu: 8.74, sigma: 1.2 },
  output: { mu: 5.34, sigma: 1.36 }
}

/** The large model of alibaba/ServeGen, 162 clients; the arrivals of its median client, by rate. */
export const servegenLarge: TracePreset = {
  name: 'servegen-large',
  arrivalCv: 1.19,
  input: { mu: 6.24, sigma: 1.18 },
  output: { mu: 3.64, sigma: 2.05 }
}

/** DeepSeek-R1 in alibaba/ServeGen, 73 clients; reasoning makes its outputs long. */
export const deepseekR1: TracePreset = {
  name: 'deepseek-r1',
  arrivalCv: 1.02,
  input: { mu: 5.23, sigma: 1.84 },
  output: { mu: 6.77, sigma: 0.97 }
}

/** Every trace that there are figures of. Size of input and output are independent: their correlation is below 0.1. */
export const tracePresets: readonly TracePreset[] = [
  azureCode,
  azureConversation,
  mooncake,
  servegenLarge,
  deepseekR1
]

/** Input tokens that take as long as one output token: input is read in parallel. A choice; engines differ. */
const inputPerOutput = 20

/** Work of one request with a mean of `mean` over all of the trace's. */
export function traceWork(random: Random, { input, output }: TracePreset, mean: number): number {
  const draw = ({ mu, sigma }: TokenCount) => Math.exp(mu + sigma * normal(random))
  const average = ({ mu, sigma }: TokenCount) => Math.exp(mu + (sigma * sigma) / 2)
  const tokens = draw(input) / inputPerOutput + draw(output)
  return (mean * tokens) / (average(input) / inputPerOutput + average(output))
}
