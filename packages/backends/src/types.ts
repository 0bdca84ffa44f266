import type { JobInput, ManifestBody, StopReason } from '@haca/protocol'

/** The part of a manifest that an engine needs. */
export type ModelManifest = Pick<
  ManifestBody,
  'name' | 'task' | 'format' | 'input' | 'output' | 'tier' | 'memoryBytes'
> &
  Partial<Pick<ManifestBody, 'features'>>

/** Owns engine, tokenizer, sampler and score. Any implementation passes `test/conformance.ts`. */
export interface Engine {
  /** Program that computes, for example `onnxruntime-node`. */
  readonly id: string
  /** Runs that go on at the same time; further ones wait in a bounded queue. */
  readonly slots: number
  /** Memory that all loaded models may declare together, all slots counted, bytes. */
  readonly memoryBytes: number
  /**
   * Checks a model's files and loads them into every slot. Nothing is kept of a model that is refused.
   *
   * @throws HacaError `CORRUPT_MODEL` naming what is wrong with the file, `LIMIT_EXCEEDED` for size and memory,
   *   `NOT_STARTED` after `stop`
   */
  readonly load: (source: ModelSource, options?: CallOptions) => Promise<LoadedModel>
  /** Ends everything that runs with `CANCELLED` and frees threads and memory. May be called again. */
  readonly stop: () => Promise<void>
}

/**
 * How far numbers of one output are apart, as a limit or as measured at the worst place. Which limits are right belongs
 * to the numerics class: model, engine, version and settings.
 */
export interface Distances {
  /** Of one logit, by what near ties of a draw allow to conclude. */
  readonly logit: number
  /** Mean over the log-probabilities in one piece of evidence. */
  readonly logprob: number
  /**
   * Of one output value, single-shot, between two numerics classes, as a part of the largest magnitude in the output;
   * within one class every bit is equal.
   */
  readonly value: number
  /** Text at temperature 0: share of places at which an honest server's word is not this server's. Default: 0.01. */
  readonly mismatch?: number | undefined
}

export interface ModelSource {
  readonly manifest: ModelManifest
  /** Most that an honest output may differ from this engine's own. Default: what was measured with the example models. */
  readonly tolerances?: Distances | undefined
  /**
   * By the names in the manifest; `model.onnx`, and `tokenizer.json` for chat, `features.json` for texts; `model.gguf`;
   * `server.json`.
   */
  readonly files: ReadonlyMap<string, Uint8Array>
}

export interface CallOptions {
  /** Ends the call with `CANCELLED`; what runs inside the engine stops before the next token. */
  readonly signal?: AbortSignal | undefined
}

export interface LoadedModel {
  readonly manifest: ModelManifest
  /**
   * Where outputs can be compared: engine and version, settings, instruction set, and hash of the weights. Equal
   * inputs give equal bits within a class (single-shot), and log-probabilities within its tolerance (chat).
   */
  readonly numericsClass: string
  /**
   * Refuses what `run` would refuse, without running it.
   *
   * @returns most output units that the run can have: tokens, or rows
   * @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit
   */
  readonly check: (input: JobInput) => number
  /**
   * Runs a job. Nothing is computed further ahead than two chunks of what the consumer has taken; leaving the
   * loop stops the run.
   *
   * @throws HacaError while iterating: as `check`, `CANCELLED`, `ENGINE_FAILED`, `OVERLOADED` when the queue is full
   */
  readonly run: (input: JobInput, options?: RunOptions) => AsyncIterable<RunEvent>
  /**
   * Checks a claimed output against the input: single-shot by running it again, chat by repeating every draw in
   * one pass over prompt and output, text by how likely its words are at some places.
   *
   * @throws HacaError as `run`; a bad claim never throws, it fails
   */
  readonly score: (input: JobInput, claim: Claim, options?: ScoreOptions) => Promise<Score>
  /** Measures the rate with all slots busy, for about a fifth of a second. */
  readonly certify: (options?: CallOptions) => Promise<Certificate>
  /** Chat: what the model's tokenizer makes of text and tokens. */
  readonly tokens?: ModelTokens
  /**
   * Fires when the engine can't run the model any more, with a HacaError as its reason: its server is gone, or its threads do
   * not come back. What runs has failed by then. Whoever wants the model on unloads it and loads it again. Absent: that
   * can't happen to this engine.
   */
  readonly lost?: AbortSignal
  /** Frees the model's memory; runs that go on end first. */
  readonly unload: () => Promise<void>
}

export interface ModelTokens {
  /** Bytes of a token; none for a marker and for an unknown id. */
  readonly bytesOf: (token: number) => Uint8Array
  /** Tokens of the prompt, markers included. @throws HacaError as `check` */
  readonly promptLength: (input: JobInput) => number
}

export interface RunOptions extends CallOptions {
  /**
   * Output bytes of earlier segments (chat). The run continues them with the same draws that one run would have
   * made. Default: none.
   */
  readonly delivered?: Uint8Array | undefined
}

/** A part of an output. */
export interface RunChunk {
  readonly kind: 'chunk'
  /** Its first unit, counted over the whole job. */
  readonly from: number
  /** Tokens or rows in it. */
  readonly units: number
  /** Token ids as u32 little endian, rows of float32 little endian, or UTF-8 in units of 4 bytes. */
  readonly data: Uint8Array
  /** Chat: the text of it; the bytes of a split character come with the chunk that completes it. */
  readonly text: string
  /** Chat: one piece of evidence per token. Text has none: a checker asks its own server. */
  readonly leaves: readonly Uint8Array[]
}

/** Tokens by a server's own tokenizer; nothing is paid for them. */
export interface TokenCounts {
  readonly prompt: number
  readonly output: number
}

/** The last event of a run. */
export interface RunEnd {
  readonly kind: 'end'
  /** Units of this run. */
  readonly units: number
  /** What a server counted, where it tells. */
  readonly counts?: TokenCounts | undefined
  /** All chunks' data. */
  readonly output: Uint8Array
  readonly stopReason: StopReason
  /** All chunks' evidence. */
  readonly leaves: readonly Uint8Array[]
}

export type RunEvent = RunChunk | RunEnd

/** What a node says it computed. */
export interface Claim {
  readonly output: Uint8Array
  readonly stopReason: StopReason
  readonly leaves: readonly Uint8Array[]
}

export interface ScoreOptions extends RunOptions {
  /** Indices of output tokens whose evidence is compared. Default: all. */
  readonly positions?: readonly number[] | undefined
  /**
   * Class that the claim says it was computed in. A tolerance replaces equality only where it differs from the checker's
   * own in nothing but engine version, threads and instruction set. Default: the same.
   */
  readonly numericsClass?: string | undefined
  /** Default: those that the model was loaded with. */
  readonly tolerances?: Distances | undefined
}

export type ReasonCode =
  | 'output-malformed'
  | 'output-length'
  | 'output-differs'
  | 'stop-reason'
  | 'token-unknown'
  | 'token-differs'
  | 'token-after-end'
  | 'evidence-count'
  | 'evidence-malformed'
  | 'evidence-differs'
  | 'text-malformed'

/** Why a claim fails. */
export interface ScoreReason {
  readonly code: ReasonCode
  /** One sentence. */
  readonly detail: string
  /** Index of the output unit or value it is about. */
  readonly position?: number
  readonly measured?: number
  readonly limit?: number
}

export interface Score {
  readonly verdict: 'pass' | 'fail'
  /** Empty when it passes; at most one per code, the first found. */
  readonly reasons: readonly ScoreReason[]
  /** Output units that were compared. */
  readonly checkedUnits: number
  /** The largest distances that were seen; zero where nothing was compared. */
  readonly worst: Distances
  /** Text: what the words say about their origin, which is never a verdict by itself. */
  readonly likelihood?: Likelihood
}

/** What a check of words adds to what is known of whoever gave them. */
export interface Likelihood {
  /**
   * ln of an e-value: a number whose mean is at most 1 when the declared model wrote the text, whatever the text; sums
   * of it stay low for honest work and grow for other work. At most 3.5.
   */
  readonly logE: number
  /** Places that were looked at. */
  readonly places: number
  /** Of them, greedy words that are not the likeliest. Always 0 at a temperature. */
  readonly mismatches: number
}

export interface Certificate {
  /** Output units per second with all slots busy, at least 1. */
  readonly unitsPerSecond: number
  readonly slots: number
  readonly numericsClass: string
}
