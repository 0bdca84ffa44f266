import { availableParallelism } from 'node:os'
import { type CheatKind, createOnnxEngine, type Distances, type LoadedModel, withCheat } from '@haca/backends'
import { languageModel } from './prompts.ts'

/** Numbers of threads per run that honest nodes may choose; the thresholds must hold across them. */
const threadCounts = [1, 2] as const

/** The language model under every honest setting and every cheat, with one set of thresholds. */
export interface Subject {
  readonly settings: readonly LoadedModel[]
  /** The setting that checks and that cheats hide behind. */
  readonly honest: LoadedModel
  /** Runs that go on at once. */
  readonly slots: number
  readonly cheat: (kind: CheatKind) => Promise<LoadedModel>
  readonly stop: () => Promise<void>
}

/** @param tolerances default: what an engine takes without calibration */
export async function openSubject(tolerances?: Distances): Promise<Subject> {
  const { manifest, files } = languageModel()
  const source = { manifest, files: new Map(files.map(({ name, bytes }) => [name, bytes()])), tolerances }
  const slots = Math.min(2, availableParallelism())
  const engines = threadCounts.map(threads => createOnnxEngine({ slots, threads }))
  const settings = await Promise.all(engines.map(engine => engine.load(source)))
  const [engine] = engines
  const [honest] = settings
  if (engine === undefined || honest === undefined) throw new Error('there is a setting')
  return {
    settings,
    honest,
    slots,
    cheat: kind => withCheat(engine, kind).load(source),
    async stop() {
      await Promise.all(engines.map(each => each.stop()))
    }
  }
}
