import type { Network } from '@haca/network'
import type { RoleInit, VerifierReader } from '@haca/node-kit'
import type { AccountResponse, Hex, ManifestBody, Model } from '@haca/protocol'

export interface HostingNodeInit extends RoleInit {
  /** Whose verdicts count; the settlement client reads it from the chain. Default: who says so in its record. */
  readonly verifiers?: VerifierReader
  /** Hosting nodes that should store each model; this one copies a model while fewer do. Default 2. */
  readonly replicas?: number
  /**
   * Most bytes of files of models, those that it added among them: this node copies no model that would go beyond, for anybody
   * may publish one. Blocks that models share count for each. Default 256 GiB.
   */
  readonly diskBytes?: number
  /** Seed of the ties in the market; for tests. Default: from the clock. */
  readonly seed?: number
}

/** A model to publish: what the manifest says, without what is computed from the files. */
export interface ModelDraft {
  readonly manifest: Omit<ManifestBody, 'version' | 'files' | 'publisher'>
  /** Content by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What happens on a hosting node; every name is past tense. */
export interface HostingEvents {
  'model:added': [Model]
  'model:replicated': [Model]
  /** `waitedMs` from its arrival at this market. */
  'ticket:matched': [{ job: Hex; node: Hex; model: string; waitedMs: number }]
  'ticket:rejected': [{ job: Hex; code: string; reason: string }]
  'node:suspended': [{ node: Hex; model: string }]
}

export interface HostingNode {
  readonly address: Hex
  readonly network: Network
  start(): Promise<void>
  stop(): Promise<void>
  /** Stores the files, signs the manifest with this node's key and announces the model. Throws `LIMIT_EXCEEDED`. */
  addModel(draft: ModelDraft): Promise<Model>
  /**
   * Stops hosting a model and takes its files off the disk, but for blocks that other models share. It is not copied again.
   * Throws `NOT_FOUND`.
   */
  removeModel(id: string): Promise<void>
  models(): readonly Model[]
  account(): Omit<AccountResponse, 'parts'>
  on<E extends keyof HostingEvents>(event: E, listener: (...args: HostingEvents[E]) => void): this
  off<E extends keyof HostingEvents>(event: E, listener: (...args: HostingEvents[E]) => void): this
}
