import type { Manifest } from '@haca/protocol'

/** A node's price: micro-tokens per output unit of a model, given how busy it was in the last minute (0 … 1). */
export type AskPolicy = (manifest: Manifest, use: number) => bigint

/** Micro-tokens for a million floating point operations at rest: about 0.09 tokens for a thousand words of the example model. */
const restingPricePerMegaflop = 50

/**
 * The default ask: proportional to the model's work per unit, at the resting price when idle and twice that when
 * always busy, so that price falls with idleness and rises with use.
 *
 * @param pricePerMegaflop micro-tokens, default 50
 */
export function loadFollowingAsk(pricePerMegaflop: number = restingPricePerMegaflop): AskPolicy {
  return (manifest, use) => {
    const resting = (manifest.workPerUnit / 1000) * pricePerMegaflop
    return BigInt(Math.max(1, Math.ceil(resting * (1 + use))))
  }
}
