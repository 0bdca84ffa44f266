import { HacaError, type JobInput } from '@haca/protocol'
import { logprobStep } from '../decode/evidence.ts'
import { isKin } from '../score/numerics-class.ts'
import { defaultTolerances, noDistances } from '../score/tolerances.ts'
import type { Distances, LoadedModel, ReasonCode, Score } from '../types.ts'
import { honestClaims } from './honest-claims.ts'
import { rejectionBound } from './rejection-bound.ts'
import { selfTest } from './self-test.ts'

export interface CalibrationInit {
  /**
   * The model under each setting that honest nodes may choose, at least one. Each makes outputs and each checks them. They
   * may be of several engines when these run the same weights.
   */
  readonly settings: readonly LoadedModel[]
  /** Distinct jobs that the thresholds are taken from. */
  readonly jobs: Iterable<JobInput>
  /** Other jobs, on which the false rejects are counted. */
  readonly heldOut: Iterable<JobInput>
  readonly signal?: AbortSignal | undefined
}

/** Thresholds of one numerics class, and what they were measured with. */
export interface Calibration {
  /** Class of the first setting. */
  readonly numericsClass: string
  /** Classes of other engines whose outputs were made and checked too; the thresholds are then for outputs of theirs. */
  readonly across?: readonly string[] | undefined
  /** What the fixed jobs of a self-test gave; an engine that gives anything else is of another class. */
  readonly fingerprint: string
  readonly tolerances: Distances
  readonly measured: { readonly jobs: number; readonly checks: number; readonly worst: Distances }
  readonly heldOut: {
    readonly jobs: number
    readonly checks: number
    readonly falseRejects: number
    /** The rate is below this with 95 % confidence. */
    readonly falseRejectBound: number
  }
}

/**
 * Thresholds over the worst honest distance: what was not sampled may be worse, and weights of 8 bits move
 * log-probabilities by hundreds of times the honest noise.
 */
const safetyFactor = 8
/**
 * Mean difference of log-probabilities from which two models are taken for different ones: weights of 4 bits move them by 0.2
 * to 0.3. Thresholds made of more would let anything pass.
 */
const differentModel = 0.5
/** Nothing is told apart below the steps in which evidence is written. */
const leastTolerance = 4 * logprobStep

/**
 * @throws HacaError `INVALID_INPUT` as `run` does, `CANCELLED`, `ENGINE_FAILED` when an honest output fails for its form, or
 *   differs so much that the settings cannot be of one model
 */
export async function calibrate({ settings, jobs, heldOut, signal }: CalibrationInit): Promise<Calibration> {
  const [first] = settings
  if (first === undefined) throw new RangeError('a calibration needs a setting')
  const measured = { jobs: 0, checks: 0, worst: noDistances }
  const words = { places: 0, mismatches: 0 }
  await forEachCheck({ settings, jobs, signal }, measured, (score, input) => {
    measured.worst = mostOf(measured.worst, distancesOf(score))
    // Only greedy words have a likeliest that must come.
    if (input.kind !== 'chat' || input.temperatureMilli > 0) return
    words.places += score.likelihood?.places ?? 0
    words.mismatches += score.likelihood?.mismatches ?? 0
  })
  requireOneModel(settings, measured.worst)
  const tolerances = { ...tolerancesFor(measured.worst), ...mismatchFor(words) }
  const held = { jobs: 0, checks: 0, falseRejects: 0 }
  await forEachCheck({ settings, jobs: heldOut, signal }, held, score => {
    if (exceeds(distancesOf(score), tolerances)) held.falseRejects++
  })
  const falseRejectBound = rejectionBound(held.falseRejects, held.checks)
  const { numericsClass } = first
  const fingerprint = await selfTest(first, { signal })
  return {
    numericsClass,
    ...othersOf(first, settings),
    fingerprint,
    tolerances,
    measured,
    heldOut: { ...held, falseRejectBound }
  }
}

/** Classes that no machine with the first setting's engine and weights could have. */
function othersOf(
  { numericsClass: own }: LoadedModel,
  settings: readonly LoadedModel[]
): Pick<Calibration, 'across'> {
  const across = settings.map(({ numericsClass }) => numericsClass).filter(other => !isKin(other, own))
  return across.length === 0 ? {} : { across: [...new Set(across)] }
}

function requireOneModel(settings: readonly LoadedModel[], { logprob }: Distances): void {
  if (logprob <= differentModel) return
  const classes = settings.map(({ numericsClass }) => numericsClass)
  throw new HacaError(
    'ENGINE_FAILED',
    `honest outputs differ by ${logprob.toFixed(2)} per log-probability: these are not one model`,
    { data: { actual: logprob, limit: differentModel, numericsClass: classes.join('; ') } }
  )
}

type Checks = Pick<CalibrationInit, 'settings' | 'jobs' | 'signal'>

/** Every setting checks what every other made and continued. */
async function forEachCheck(
  { settings, jobs, signal }: Checks,
  counts: { jobs: number; checks: number },
  take: (score: Score, input: JobInput) => void
): Promise<void> {
  for (const input of jobs) {
    const maker = settings[counts.jobs % settings.length] as LoadedModel
    const resumer = settings[(counts.jobs + 1) % settings.length] as LoadedModel
    counts.jobs++
    for (const { claim, delivered, numericsClass } of await honestClaims(maker, resumer, input)) {
      for (const checker of settings) {
        counts.checks++
        take(await checker.score(input, claim, { delivered, numericsClass, signal }), input)
      }
    }
  }
}

const numericReasons: readonly ReasonCode[] = ['token-differs', 'evidence-differs', 'output-differs']

/** An honest output that fails for its form shows an error of the engine, which no tolerance may hide. */
function distancesOf({ worst, reasons }: Score): Distances {
  const other = reasons.find(({ code }) => !numericReasons.includes(code))
  if (other === undefined) return worst
  throw new HacaError('ENGINE_FAILED', `an honest output fails its own check: ${other.detail}`, {
    data: { reason: other.code }
  })
}

function mostOf(a: Distances, b: Distances): Distances {
  return {
    logit: Math.max(a.logit, b.logit),
    logprob: Math.max(a.logprob, b.logprob),
    value: Math.max(a.value, b.value)
  }
}

/**
 * Draws show a logit's error only at near ties, so it is allowed what log-probabilities are. Values are compared between
 * machines of other instruction sets, which one machine cannot measure: they keep the default when that is more.
 */
function tolerancesFor({ logit, logprob, value }: Distances): Distances {
  const allowed = (worst: number) => Math.max(leastTolerance, safetyFactor * worst)
  return {
    logit: allowed(Math.max(logit, logprob)),
    logprob: allowed(logprob),
    value: Math.max(defaultTolerances.value, allowed(value))
  }
}

/** Below this the measurement says more about its size than about the engine. */
const leastMismatch = 0.005

/** Of text: the share of greedy words that may differ, as high as it could be by what was seen. */
function mismatchFor({ places, mismatches }: { places: number; mismatches: number }): Partial<Distances> {
  return places === 0 ? {} : { mismatch: Math.max(leastMismatch, rejectionBound(mismatches, places)) }
}

function exceeds(worst: Distances, { logit, logprob, value }: Distances): boolean {
  // Also true of what is no number.
  return !(worst.logit <= logit && worst.logprob <= logprob && worst.value <= value)
}
