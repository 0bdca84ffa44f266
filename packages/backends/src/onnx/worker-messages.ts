import type { ErrorCode } from '@haca/protocol'
import type { GeneratedToken, GenerateRequest } from '../decode/generate.ts'
import type { Rederived, RederiveRequest } from '../decode/rederive.ts'
import type { ModelManifest } from '../types.ts'

/** What a worker holds after loading: a graph and what its manifest says it takes and gives. */
export interface WorkerModel {
  /** Names the model between the threads. */
  readonly key: number
  /** Shared by all workers; each copies it, because the engine takes no shared memory. */
  readonly graph: SharedArrayBuffer
  readonly input: ModelManifest['input']
  readonly output: ModelManifest['output']
  /** Threads that one run may use. */
  readonly threads: number
  /** Tokens of the tokenizer, which the model's output must have; 0 for single-shot models. */
  readonly vocabulary: number
}

/** One piece of work. A worker does one at a time. */
export type Task =
  | { readonly kind: 'load'; readonly model: WorkerModel }
  | { readonly kind: 'unload'; readonly key: number }
  | { readonly kind: 'generate'; readonly key: number; readonly request: GenerateRequest }
  | { readonly kind: 'rederive'; readonly key: number; readonly request: RederiveRequest }
  | { readonly kind: 'infer'; readonly key: number; readonly rows: number; readonly data: Uint8Array }
  | { readonly kind: 'cpu-time' }

/**
 * To the worker. `more` lets a generation compute one further chunk, `cancel` ends it before its next token, `close`
 * ends everything and then the thread.
 */
export type ToWorker =
  | { readonly kind: 'start'; readonly call: number; readonly task: Task }
  | { readonly kind: 'more'; readonly call: number }
  | { readonly kind: 'cancel'; readonly call: number }
  | { readonly kind: 'close' }

/**
 * What a task gives: nothing (load, unload, generate), rows (infer), measurements (rederive), or the milliseconds of
 * processor time that the thread has used so far (cpu-time; undefined where Node can't tell).
 */
export type TaskResult = Uint8Array | Rederived | number | undefined

/** From the worker. */
export type FromWorker =
  | { readonly kind: 'ready'; readonly version: string }
  | { readonly kind: 'chunk'; readonly call: number; readonly tokens: readonly GeneratedToken[] }
  | { readonly kind: 'done'; readonly call: number; readonly result: TaskResult }
  | {
      readonly kind: 'failed'
      readonly call: number
      readonly code: ErrorCode
      readonly message: string
      readonly data: Readonly<Record<string, string | number | boolean>>
    }
