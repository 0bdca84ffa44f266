import { writeFile } from 'node:fs/promises'
import { type Calibration, calibrate, createNodeEngine, probeJob } from '@haca/backends'
import { enginesFolder } from '../node/engines-folder.ts'
import { type EngineServerOptions, readEngineServer } from '../node/read-engine-server.ts'
import { onPath } from '../on-path.ts'
import { readModelSource } from './model-source.ts'

export interface CalibrateInit extends EngineServerOptions {
  /** Folder of a model, or the name of an example model. */
  readonly model: string
  /** The same weights in another format: its outputs must pass too. Default: none. */
  readonly against?: string | undefined
  /** Jobs that the thresholds are taken from; as many others count the false rejects. */
  readonly jobs: number
  /** Numbers of threads per run, each a setting whose outputs are compared; the calibration is of the first's class. */
  readonly threads: readonly number[]
  /** File that is written. */
  readonly out: string
  readonly signal: AbortSignal
}

/**
 * Measures honest noise on this machine and writes the thresholds.
 *
 * @throws HacaError `NOT_FOUND`, `CORRUPT_MODEL`, `INVALID_INPUT` naming the field of the manifest, `ENGINE_FAILED`
 */
export async function calibrateModel(init: CalibrateInit): Promise<Calibration> {
  const { model, against, jobs, threads, out, signal } = init
  const source = await readModelSource(model, 'model')
  const other = against === undefined ? undefined : await readModelSource(against, 'against')
  const server = await readEngineServer(init)
  const engines = threads.map(count => createNodeEngine({ threads: count, server, llamaIn: enginesFolder }))
  try {
    const sources = other === undefined ? [source] : [source, other]
    const settings = await Promise.all(
      sources.flatMap(each => engines.map(engine => engine.load(each, { signal })))
    )
    const probes = (from: number) =>
      Array.from({ length: jobs }, (_, i) => probeJob(source.manifest, from + i))
    const calibration = await calibrate({ settings, jobs: probes(0), heldOut: probes(jobs), signal })
    const text = `${JSON.stringify(calibration, undefined, 2)}\n`
    await onPath('out', out, () => writeFile(out, text))
    return calibration
  } finally {
    await Promise.all(engines.map(engine => engine.stop()))
  }
}
