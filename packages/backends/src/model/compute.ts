import type { GeneratedToken, GenerateRequest } from '../decode/generate.ts'
import type { Rederived, RederiveRequest } from '../decode/rederive.ts'
import type { Distances } from '../types.ts'

/** What an engine has to bring for a chat model; everything else is common to all engines. */
export interface ChatCompute {
  readonly kind: 'chat'
  /** Draws tokens and hands them on in chunks; see `chunkTokens`. Leaving the loop stops it. */
  readonly generate: (
    request: GenerateRequest,
    signal: AbortSignal
  ) => AsyncIterable<readonly GeneratedToken[]>
  readonly rederive: (request: RederiveRequest, signal: AbortSignal) => Promise<Rederived>
}

/** What an engine has to bring for a single-shot model. */
export interface TensorCompute {
  readonly kind: 'tensor'
  /** Rows of float32 little endian in and out. */
  readonly infer: (rows: number, data: Uint8Array, signal: AbortSignal) => Promise<Uint8Array>
}

/** A model inside an engine. */
export interface ComputeHandle<C extends ChatCompute | TensorCompute = ChatCompute | TensorCompute> {
  readonly compute: C
  readonly slots: number
  readonly numericsClass: string
  readonly tolerances: Distances
  readonly unload: () => Promise<void>
  /** Milliseconds of processor time that its slots have used so far, for engines that compute here and can tell. */
  readonly cpuMs?: () => Promise<number | undefined>
}
