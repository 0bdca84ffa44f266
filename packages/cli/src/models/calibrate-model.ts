import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Calibration, calibrate, createNodeEngine, type ModelSource, probeJob } from '@haca/backends'
import { modelDescription } from '@haca/devnet/control'
import { exampleModels } from '@haca/example-models'
import { HacaError, validate } from '@haca/protocol'
import { enginesFolder } from '../node/engines-folder.ts'
import { type EngineServerOptions, readEngineServer } from '../node/read-engine-server.ts'
import { onPath } from '../on-path.ts'
import { inFlag, readJson } from '../read-json.ts'
import { manifestFileName } from './plain-names.ts'

export interface CalibrateInit extends EngineServerOptions {
  /** Folder of a model, or the name of an example model. */
  readonly model: string
  /** Jobs that the thresholds are taken from; as many others count the false rejects. */
  readonly jobs: number
  /** Numbers of threads per run, each a setting whose outputs are compared; the calibration is of the first's class. */
  readonly threads: readonly number[]
  /** File that is written. */
  readonly out: string
  readonly signal: AbortSignal
}

/** Files that an engine reads. */
const modelFiles = ['model.onnx', 'tokenizer.json', 'features.json', 'model.gguf', 'server.json']

/**
 * Measures honest noise on this machine and writes the thresholds.
 *
 * @throws HacaError `NOT_FOUND`, `CORRUPT_MODEL`, `INVALID_INPUT` naming the field of the manifest, `ENGINE_FAILED`
 */
export async function calibrateModel(init: CalibrateInit): Promise<Calibration> {
  const { model, jobs, threads, out, signal } = init
  const source = exampleSource(model) ?? (await readSource(model))
  const server = await readEngineServer(init)
  const engines = threads.map(count => createNodeEngine({ threads: count, server, llamaIn: enginesFolder }))
  try {
    const settings = await Promise.all(engines.map(engine => engine.load(source, { signal })))
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

function exampleSource(name: string): ModelSource | undefined {
  const found = exampleModels().find(each => each.name === name || each.name.endsWith(`/${name}`))
  if (found === undefined) return undefined
  const { manifest, files } = found
  return { manifest, files: new Map(files.map(file => [file.name, file.bytes()])) }
}

async function readSource(folder: string): Promise<ModelSource> {
  const raw = await readJson(path.join(folder, manifestFileName), 'model')
  const manifest = inFlag('model', () => validate(modelDescription, raw, 'INVALID_INPUT'))
  const files = new Map<string, Uint8Array>()
  for (const name of modelFiles) {
    const bytes = await readFile(path.join(folder, name)).catch(error => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
      throw error
    })
    if (bytes !== undefined) files.set(name, bytes)
  }
  if (files.size > 0) return { manifest, files }
  throw new HacaError('NOT_FOUND', `model: ${folder} holds no ${modelFiles[0]}`, {
    data: { field: 'model', path: folder }
  })
}
