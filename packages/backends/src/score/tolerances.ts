/**
 * How far an honest engine's numbers may be from the checker's. Measured with onnxruntime 1.30 on float32 models,
 * decoding against prefill and over four x86 instruction sets: logits differ by at most 1.5e-5, log-probabilities
 * likewise. Weights rounded to 16 bits move log-probabilities by 5e-4 on average, to 8 bits by 1e-2.
 */

/** Largest honest difference of one logit, with a factor of seven to spare. */
export const logitTolerance = 1e-4

/** Largest mean difference of the log-probabilities in one piece of evidence. */
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
