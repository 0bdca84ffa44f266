import type { JobInput, ManifestBody } from '@haca/protocol'

/** What a publisher states about a model before its files have CIDs and before it signs. */
export type ManifestFields = Omit<ManifestBody, 'files' | 'publisher'>

export interface ExampleFile {
  readonly name: string
  /** Reads or derives the content; at most a second, the same bytes every time. */
  readonly bytes: () => Uint8Array
}

/** One job with what is known about the right answer. */
export interface ExampleJob {
  readonly input: JobInput
  /** Digits: the label of each row. Chat: words that a good answer contains. */
  readonly truth: readonly number[] | readonly string[]
}

/** An answer as a client has it: the output's bytes, and for chat its text. */
export interface ExampleAnswer {
  readonly output: Uint8Array
  readonly text: string
}

export interface Grade {
  readonly correct: number
  readonly total: number
}

/** A model that ships with the project, and jobs for it. */
export interface ExampleModel {
  readonly name: string
  readonly manifest: ManifestFields
  readonly files: readonly ExampleFile[]
  /**
   * Jobs without end, each with another input.
   *
   * @param seed the same seed gives the same jobs; its low 32 bits count
   */
  readonly jobs: (seed: number) => Generator<ExampleJob, never, void>
  /** Counts what is right: rows with the right digit, or expected words that the text contains. */
  readonly grade: (job: ExampleJob, answer: ExampleAnswer) => Grade
}
