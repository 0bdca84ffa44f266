import type { Engine, LoadedModel } from '../types.ts'
import { createTamperReuse, type Tamper, tamperRandom, tamperTruncate } from './tamper.ts'

/** Ways in which a node may cheat: wrong outputs, cut outputs, one output for everybody. */
export const cheatKinds = ['random', 'truncate', 'reuse'] as const
export type CheatKind = (typeof cheatKinds)[number]

/** A new one per model: what is reused belongs to it. */
const createTamper: Readonly<Record<CheatKind, () => Tamper>> = {
  random: () => tamperRandom,
  truncate: () => tamperTruncate,
  reuse: createTamperReuse
}

function cheatingModel(model: LoadedModel, tamper: Tamper): LoadedModel {
  return { ...model, run: (input, options) => tamper(model.run(input, options), model.manifest) }
}

/**
 * Makes an engine's runs dishonest, to show and to test that verification finds it. Scores stay honest.
 *
 * @param kind see `cheatKinds`
 */
export function withCheat(engine: Engine, kind: CheatKind): Engine {
  return {
    ...engine,
    load: async (source, options) => cheatingModel(await engine.load(source, options), createTamper[kind]())
  }
}
