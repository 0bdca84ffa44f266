import { HacaError } from '@haca/protocol'
import type { CallOptions, Engine, LoadedModel } from '../types.ts'
import type { Calibration } from './calibrate.ts'
import { selfTest } from './self-test.ts'

/** What a calibration says of a class: thresholds, and what the fixed jobs of the self-test give. */
export type ClassLimits = Pick<Calibration, 'numericsClass' | 'fingerprint' | 'tolerances'>

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
  const limits = known.find(({ numericsClass }) => numericsClass === model.numericsClass)
  if (limits === undefined) return model
  // A server that serves others too draws what it draws.
  if (limits.fingerprint !== fingerprint && model.manifest.tier !== 'logprob') {
    throw new HacaError(
      'ENGINE_FAILED',
      `this machine does not reproduce its numerics class: ${model.numericsClass}`,
      { data: { numericsClass: model.numericsClass, expected: limits.fingerprint, actual: fingerprint } }
    )
  }
  const { tolerances } = limits
  return { ...model, score: (input, claim, how) => model.score(input, claim, { tolerances, ...how }) }
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
