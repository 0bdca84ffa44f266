import { availableParallelism } from 'node:os'
import {
  type CheatKind,
  createLlamaEngine,
  createOnnxEngine,
  type Distances,
  type LoadedModel,
  withCheat
} from '@haca/backends'
import { installLlama } from '../../packages/backends/test/support/install-llama.ts'
import { buildTinyGguf } from '../../packages/example-models/src/tiny-lm/gguf.ts'
import { readTinyLmWeights } from '../../packages/example-models/src/tiny-lm/weights.ts'
import { exampleVocabulary, languageModel } from './prompts.ts'

/** Numbers of threads per run that honest nodes may choose; the thresholds must hold across them. */
const threadCounts = [1, 2] as const

/** Thresholds for what onnxruntime made, and for what llama.cpp made or checks. */
export interface Thresholds {
  readonly own?: Distances | undefined
  readonly across?: Distances | undefined
}

/** The language model under every honest setting and every cheat, with one set of thresholds. */
export interface Subject {
  /** Under onnxruntime. */
  readonly settings: readonly LoadedModel[]
  /** The setting that checks and that cheats hide behind. */
  readonly honest: LoadedModel
  /** The same weights, in as many bits, under llama.cpp. */
  readonly other: LoadedModel
  /** Of what passes between the two engines. */
  readonly across: Distances | undefined
  /** Runs that go on at once. */
  readonly slots: number
  readonly cheat: (kind: CheatKind) => Promise<LoadedModel>
  readonly stop: () => Promise<void>
}

/** @param thresholds default: what an engine takes without calibration */
export async function openSubject({ own, across }: Thresholds = {}): Promise<Subject> {
  const { manifest, files } = languageModel()
  const source = {
    manifest,
    files: new Map(files.map(({ name, bytes }) => [name, bytes()])),
    tolerances: own
  }
  const slots = Math.min(2, availableParallelism())
  const engines = threadCounts.map(threads => createOnnxEngine({ slots, threads }))
  const settings = await Promise.all(engines.map(engine => engine.load(source)))
  const [engine] = engines
  const [honest] = settings
  if (engine === undefined || honest === undefined) throw new Error('there is a setting')
  const llama = createLlamaEngine({ slots, installedIn: await installLlama() })
  const gguf = buildTinyGguf(readTinyLmWeights(), exampleVocabulary(), 'f32')
  const other = await llama.load({
    manifest: { ...manifest, format: 'gguf' },
    files: new Map([['model.gguf', gguf]]),
    tolerances: across
  })
  return {
    settings,
    honest,
    other,
    across,
    slots,
    cheat: kind => withCheat(engine, kind).load(source),
    async stop() {
      await Promise.all([...engines, llama].map(each => each.stop()))
    }
  }
}
