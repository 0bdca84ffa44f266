import { HacaError } from '@haca/protocol'
import { isKin } from '../score/numerics-class.ts'
import type { CallOptions, Distances, Engine, LoadedModel } from '../types.ts'
import type { Calibration } from './calibrate.ts'
import { selfTest } from './self-test.ts'

/** What a calibration says of a class: thresholds, whom they are for, and what the fixed jobs of the self-test give. */
export type ClassLimits = Pick<Calibration, 'numericsClass' | 'across' | 'fingerprint' | 'tolerances'>

/**
 * Told once of each calibration that no model has matched so far, when a model is loaded whose class has none.
 *
 * @param numericsClass of the model that was loaded
 */
export type OnUnusedCalibration = (unused: ClassLimits, numericsClass: string) => void

/** @throws HacaError `ENGINE_FAILED` when the model claims a class that it does not reproduce */
async function requireClass(
  model: LoadedModel,
  known: readonly ClassLimits[],
  options: CallOptions | undefined
): Promise<LoadedModel> {
  const fingerprint = await selfTest(model, options)
  const own = known.filter(({ numericsClass }) => numericsClass === model.numericsClass)
  if (own.length === 0) return model
  // A server that serves others too draws what it draws.
  const differs = own.find(limits => limits.fingerprint !== fingerprint)
  if (differs !== undefined && model.manifest.tier !== 'logprob') {
    throw new HacaError(
      'ENGINE_FAILED',
      `this machine does not reproduce its numerics class: ${model.numericsClass}`,
      { data: { numericsClass: model.numericsClass, expected: differs.fingerprint, actual: fingerprint } }
    )
  }
  return {
    ...model,
    score(input, claim, how) {
      const tolerances = tolerancesFor(how?.numericsClass ?? model.numericsClass, own)
      return model.score(input, claim, tolerances === undefined ? how : { tolerances, ...how })
    }
  }
}

/**
 * Thresholds for a claim of some class. The node under check names it itself, so those for outputs of another engine hold only
 * where a calibration of this model has them; undefined when there are none.
 */
function tolerancesFor(claimed: string, own: readonly ClassLimits[]): Distances | undefined {
  const across = own.find(limits => limits.across?.some(other => isKin(claimed, other)))
  return (across ?? own.find(limits => limits.across === undefined))?.tolerances
}

/**
 * Makes an engine test every model that it loads, before anybody relies on it: it must pass its own check, and, where
 * its numerics class is calibrated, give the bits that were seen then. Checks use the calibrated thresholds.
 */
export function withCalibrations(
  engine: Engine,
  calibrations: readonly ClassLimits[],
  onUnused: OnUnusedCalibration = () => undefined
): Engine {
  const unmentioned = new Set(calibrations)
  const note = (loaded: string) => {
    const matching = calibrations.filter(({ numericsClass }) => numericsClass === loaded)
    for (const match of matching) unmentioned.delete(match)
    if (matching.length > 0) return
    for (const unused of unmentioned) onUnused(unused, loaded)
    unmentioned.clear()
  }
  return {
    ...engine,
    async load(source, options) {
      const model = await engine.load(source, options)
      try {
        const tested = await requireClass(model, calibrations, options)
        note(model.numericsClass)
        return tested
      } catch (error) {
        await model.unload()
        throw error
      }
    }
  }
}
