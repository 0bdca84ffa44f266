import type { Distances } from '../types.ts'

/**
 * How far an honest engine's numbers may be from the checker's when nobody has calibrated the model. Measured with
 * onnxruntime 1.30 on the 0.9 M weight model in float32, decoding against prefill: logits differ by at most 1e-5 on one
 * machine and 1.5e-5 between x86 instruction sets; the mean difference in one piece of evidence was at most 1.0e-5 over
 * 3,849 tokens. Weights of 8 bits move it by 3.5e-3 or more at 99 of 100 tokens, weights cut to bfloat16 by 1.3e-3, so
 * that every token tells.
 */
export const defaultTolerances: Distances = { logit: 1e-4, logprob: 1e-4, value: 1e-4 }

/**
 * The same for llama.cpp, whatever the weights: with 16 bits, decoding against a checker's pass, the largest mean
 * difference over 2,302 tokens was 5.1e-3; with 8 bits, where nothing is rounded otherwise, it was 4.6e-7. A calibration
 * is worth more here than with onnxruntime: it tells which of the two a model is.
 */
export const llamaTolerances: Distances = { logit: 0.04, logprob: 0.02, value: 1e-4 }

/** Nothing was compared. */
export const noDistances: Distances = { logit: 0, logprob: 0, value: 0 }

/** Two logits err, each divided by the temperature; a greedy draw compares the logits themselves. */
const logitsPerMargin = (temperature: number) => 2 / (temperature === 0 ? 1 : temperature)

/** How far behind the drawn token a claimed one may be and still count as a near tie. */
export function marginTolerance(temperature: number, logit: number): number {
  return logit * logitsPerMargin(temperature)
}

/** The error of each logit that explains a margin. */
export function logitDistance(temperature: number, margin: number): number {
  return margin / logitsPerMargin(temperature)
}
