/**
 * How far an honest engine's numbers may be from the checker's. Measured with onnxruntime 1.30 on the 0.9 M weight
 * model in float32, decoding against prefill: logits differ by at most 1e-5 on one machine and 1.5e-5 between x86
 * instruction sets; the mean difference in one piece of evidence was at most 1.0e-5 over 3,849 tokens. Weights of 8
 * bits move it by 3.5e-3 or more at 99 of 100 tokens, weights cut to bfloat16 by 1.3e-3, so that every token tells.
 */

/** Largest honest difference of one logit, with a factor of seven to spare. */
const logitTolerance = 1e-4

/** Largest mean difference of the log-probabilities in one piece of evidence: ten times what was seen. */
export const logprobTolerance = 1e-4

/** Largest difference of one output value between numerics classes, for single-shot models. */
export const crossClassTolerance = 1e-4

/**
 * How far behind the drawn token a claimed one may be and still count as a near tie. Two logits err, each divided
 * by the temperature.
 */
export function marginTolerance(temperature: number): number {
  return (2 * logitTolerance) / (temperature === 0 ? 1 : temperature)
}
