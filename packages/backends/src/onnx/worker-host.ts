import type { Decoder } from '../decode/decoder.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import { generate } from '../decode/generate.ts'
import { rederive } from '../decode/rederive.ts'
import { createOnnxDecoder } from './onnx-decoder.ts'
import { createOnnxTensor, type RunRows } from './onnx-tensor.ts'
import { type OnnxRuntime, type Session, sessionSettings } from './session.ts'
import type { Task, TaskResult, WorkerModel } from './worker-messages.ts'

type Loaded = { readonly session: Session } & (
  | { readonly kind: 'chat'; readonly decoder: Decoder }
  | { readonly kind: 'tensor'; readonly run: RunRows }
)

/** The models of one worker and the tasks on them. */
export interface WorkerHost {
  readonly run: (task: Task, takeTokens: TakeTokens, signal: AbortSignal) => Promise<TaskResult>
}

/** Takes the tokens of a generation; the loop ends early when it returns. */
export type TakeTokens = (tokens: ReturnType<typeof generate>) => Promise<void>

async function createSession(runtime: OnnxRuntime, { graph, threads }: WorkerModel): Promise<Session> {
  try {
    const settings = { ...sessionSettings, intraOpNumThreads: threads }
    return await runtime.InferenceSession.create(new Uint8Array(graph).slice(), settings)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineFault('CORRUPT_MODEL', `model.onnx: ${reason.slice(0, 400)}`, { file: 'model.onnx' })
  }
}

function bind(runtime: OnnxRuntime, session: Session, { input, output, vocabulary }: WorkerModel): Loaded {
  if (input.kind === 'tensor' && output.kind === 'tensor') {
    const run = createOnnxTensor(runtime, session, { input: input.columns, output: output.columns })
    return { kind: 'tensor', session, run }
  }
  return { kind: 'chat', session, decoder: createOnnxDecoder(runtime, session, vocabulary) }
}

/** One token, one row: finds what only shows when a graph runs, and allocates its memory. */
async function tryOut(loaded: Loaded, { input }: WorkerModel): Promise<void> {
  try {
    if (loaded.kind === 'chat') await loaded.decoder.step([0])
    else if (input.kind === 'tensor') await loaded.run(1, new Uint8Array(4 * input.columns))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new EngineFault('CORRUPT_MODEL', `model.onnx: does not run: ${reason.slice(0, 400)}`, {
      file: 'model.onnx'
    })
  }
}

/** Node tells it from 23.9 on. */
function cpuTime(): number | undefined {
  const used = process.threadCpuUsage?.()
  return used === undefined ? undefined : (used.user + used.system) / 1000
}

export function createWorkerHost(runtime: OnnxRuntime): WorkerHost {
  const models = new Map<number, Loaded>()

  async function load(model: WorkerModel): Promise<void> {
    const session = await createSession(runtime, model)
    try {
      const loaded = bind(runtime, session, model)
      await tryOut(loaded, model)
      await unload(model.key)
      models.set(model.key, loaded)
    } catch (error) {
      await session.release()
      throw error
    }
  }

  function decoderOf(key: number): Decoder {
    const model = models.get(key)
    if (model?.kind === 'chat') return model.decoder
    throw new EngineFault('NOT_STARTED', 'the model is not loaded')
  }

  async function unload(key: number): Promise<void> {
    await models.get(key)?.session.release()
    models.delete(key)
  }

  return {
    async run(task, takeTokens, signal) {
      switch (task.kind) {
        case 'load':
          await load(task.model)
          return undefined
        case 'unload':
          await unload(task.key)
          return undefined
        case 'cpu-time':
          return cpuTime()
        case 'generate':
          await takeTokens(generate(decoderOf(task.key), task.request, signal))
          return undefined
        case 'rederive':
          return rederive(decoderOf(task.key), task.request)
        case 'infer': {
          const model = models.get(task.key)
          if (model?.kind !== 'tensor') throw new EngineFault('NOT_STARTED', 'the model is not loaded')
          return model.run(task.rows, task.data)
        }
      }
    }
  }
}
