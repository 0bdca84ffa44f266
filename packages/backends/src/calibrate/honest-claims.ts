import type { JobInput } from '@haca/protocol'
import type { Claim, LoadedModel, RunOptions } from '../types.ts'

/** An honest output as a checker gets it. */
export interface HonestClaim {
  readonly claim: Claim
  /** Output of earlier segments. */
  readonly delivered?: Uint8Array
  /** Numerics class of the engine that made it. */
  readonly numericsClass: string
}

/** Bytes of a token. */
const tokenBytes = 4

/** Runs a job to its end. */
export async function claimOf(model: LoadedModel, input: JobInput, options?: RunOptions): Promise<Claim> {
  for await (const event of model.run(input, options)) if (event.kind === 'end') return event
  throw new Error('a run ended without its last event')
}

/**
 * Runs one job in every way in which an honest node may: at once, cut off by a cancellation, and continued from
 * there by another node, whose engine sees the tokens before it in one piece.
 *
 * @param resumer makes the continuation; may be the same model with other settings
 */
export async function honestClaims(
  maker: LoadedModel,
  resumer: LoadedModel,
  input: JobInput
): Promise<HonestClaim[]> {
  const { numericsClass } = maker
  const whole = await claimOf(maker, input)
  const claims: HonestClaim[] = [{ claim: whole, numericsClass }]
  const half = Math.floor(whole.leaves.length / 2)
  if (half === 0) return claims
  const delivered = whole.output.slice(0, half * tokenBytes)
  const cut = { output: delivered, stopReason: 'cancelled', leaves: whole.leaves.slice(0, half) } as const
  const rest = await claimOf(resumer, input, { delivered })
  return [
    ...claims,
    { claim: cut, numericsClass },
    { claim: rest, delivered, numericsClass: resumer.numericsClass }
  ]
}
