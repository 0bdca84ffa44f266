import type { InferenceSession, Tensor } from 'onnxruntime-node'

/** The settings, beside the number of threads, that decide the bits of a result; they are part of the numerics class. */
export const sessionSettings = {
  executionProviders: ['cpu'],
  graphOptimizationLevel: 'all',
  interOpNumThreads: 1,
  executionMode: 'sequential',
  // 3 = errors only: warnings about a model's form go to stderr, where nobody can act on them.
  logSeverityLevel: 3
} as const satisfies InferenceSession.SessionOptions

/** The library's module, loaded in the worker only: it is 46 MB of native code. */
export type OnnxRuntime = typeof import('onnxruntime-node')
export type Session = InferenceSession
export type Values = Record<string, Tensor>

/** Name, type and dimensions of a session's input or output; a named dimension is open. */
export interface ValueShape {
  readonly name: string
  readonly type: string
  readonly shape: readonly (number | string)[]
}

export function valueShapes(metadata: readonly InferenceSession.ValueMetadata[]): ValueShape[] {
  return metadata.map(value =>
    value.isTensor
      ? { name: value.name, type: value.type, shape: value.shape }
      : { name: value.name, type: 'no tensor', shape: [] }
  )
}
