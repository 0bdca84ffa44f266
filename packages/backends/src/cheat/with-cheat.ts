import { createHash } from 'node:crypto'
import { type ChatInput, type JobInput, toHex } from '@haca/protocol'
import { modelHash, requireFile } from '../model/model-files.ts'
import type { CallOptions, Engine, LoadedModel, ModelSource, RunOptions } from '../types.ts'
import { createTamperReuse, type Tamper, tamperRandom, tamperTruncate } from './tamper.ts'
import { type Weakening, weakenGraph, weakenings } from './weaken-graph.ts'

/**
 * Ways in which a node may cheat. `q8`, `q4` and `other-model` run cheaper weights, `other-prompt` reads a short prompt
 * instead of the one asked, `other-seed` draws its tokens from another seed, `truncate` ends early, `reuse` gives one output to everybody, `random` gives wrong ones, and
 * `1%` does so for one job of a hundred.
 */
export const cheatKinds = [
  'q8',
  'q4',
  'other-model',
  'other-prompt',
  'other-seed',
  'truncate',
  'reuse',
  'random',
  '1%'
] as const
export type CheatKind = (typeof cheatKinds)[number]

/** How an honest model's `run` is replaced. */
type Cheat = (model: LoadedModel) => LoadedModel['run']

const tampered =
  (tamper: Tamper): Cheat =>
  model =>
  (input, options) =>
    tamper(model.run(input, options), model.manifest)

const shortPrompt = [{ role: 'user', content: 'Hello.' }] as const satisfies ChatInput['messages']

function otherInput(input: JobInput): JobInput {
  if (input.kind === 'chat') return { ...input, messages: [...shortPrompt] }
  if (input.kind === 'texts') return { ...input, texts: input.texts.map(() => shortPrompt[0].content) }
  return { ...input, data: new Uint8Array(input.data.length) }
}

/** Draws other tokens, each as likely as the one that was asked for. What is drawn without chance stays the same. */
function otherSeed(input: JobInput): JobInput {
  if (input.kind !== 'chat') return input
  return { ...input, seed: toHex(createHash('sha256').update(input.seed).digest()) }
}

/** One job of so many is cheated on by `1%`. */
const rareCheatJobs = 100

/** The job decides, so that a repeated run repeats itself. */
function isRare(input: JobInput): boolean {
  const varying =
    input.kind === 'chat' ? input.seed : input.kind === 'texts' ? input.texts.join() : input.data
  return createHash('sha256').update(varying).digest().readUInt32LE(0) % rareCheatJobs === 0
}

const onceInHundred: Cheat = model => (input, options?: RunOptions) => {
  const events = model.run(input, options)
  return isRare(input) ? tamperRandom(events, model.manifest) : events
}

type RunCheat = Exclude<CheatKind, Weakening>

/** Called once per model: what is reused belongs to it. */
const runCheats: Readonly<Record<RunCheat, Cheat>> = {
  random: tampered(tamperRandom),
  truncate: tampered(tamperTruncate),
  reuse: model => tampered(createTamperReuse())(model),
  'other-prompt': model => (input, options) => model.run(otherInput(input), options),
  'other-seed': model => (input, options) => model.run(otherSeed(input), options),
  '1%': onceInHundred
}

const isWeakening = (kind: CheatKind): kind is Weakening => Object.hasOwn(weakenings, kind)

/** Runs other weights and claims the numerics class of the published ones. */
async function loadWeakened(
  engine: Engine,
  source: ModelSource,
  how: Weakening,
  options: CallOptions | undefined
): Promise<LoadedModel> {
  const graph = requireFile(source.files, 'model.onnx')
  const weak = weakenGraph(graph, how)
  const model = await engine.load(
    { ...source, files: new Map(source.files).set('model.onnx', weak) },
    options
  )
  return { ...model, numericsClass: model.numericsClass.replace(modelHash(weak), modelHash(graph)) }
}

/** What is done wrong with a job; undefined for an honest answer. */
export type CheatChoice = (input: JobInput) => CheatKind | undefined

/**
 * Makes those runs of an engine dishonest that are chosen, each in its own way: what the node of an issuer of traps needs. Other
 * weights are loaded beside the honest ones when they are first chosen. It claims the numerics class that an honest
 * engine would, and answers everything else honestly.
 */
export function withTraps(engine: Engine, choose: CheatChoice): Engine {
  return {
    ...engine,
    async load(source, options) {
      const honest = await engine.load(source, options)
      const dishonest = new Map<CheatKind, Promise<LoadedModel>>()
      const asCheat = (kind: CheatKind) => {
        const known = dishonest.get(kind)
        if (known !== undefined) return known
        const model = isWeakening(kind)
          ? loadWeakened(engine, source, kind, undefined)
          : Promise.resolve({ ...honest, run: runCheats[kind](honest) })
        dishonest.set(kind, model)
        model.catch(() => dishonest.delete(kind))
        return model
      }
      return {
        ...honest,
        async *run(input, runOptions) {
          const kind = choose(input)
          const model = kind === undefined ? honest : await asCheat(kind)
          yield* model.run(input, runOptions)
        },
        async unload() {
          for (const [kind, model] of dishonest) if (isWeakening(kind)) await (await model).unload()
          await honest.unload()
        }
      }
    }
  }
}

/**
 * Makes an engine's runs dishonest, to show and to test that verification finds it. It claims
 * the numerics class that an honest engine would.
 *
 * @param kind see `cheatKinds`
 */
export function withCheat(engine: Engine, kind: CheatKind): Engine {
  return {
    ...engine,
    async load(source, options) {
      if (isWeakening(kind)) return loadWeakened(engine, source, kind, options)
      const model = await engine.load(source, options)
      return { ...model, run: runCheats[kind](model) }
    }
  }
}
