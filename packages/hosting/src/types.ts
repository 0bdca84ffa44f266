import type { Clock } from '@haca/core'
import type { ContentStore, Network } from '@haca/network'
import type { VerifierReader } from '@haca/node-kit'
import type { AccountResponse, Deployment, Hex, Logger, ManifestBody, Model, WorkKey } from '@haca/protocol'

export interface HostingNodeInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  /** Folder for blocks and manifests; made when absent, exclusive to this node. */
  readonly directory: string
  /** Index in the settlement contract's registry; a market without one earns nothing. */
  readonly index?: number
  /** A network to share with other roles. Default: one of its own. */
  readonly network?: Network
  /** Blocks shared with other roles of this process. Default: a store of its own. */
  readonly content?: ContentStore
  /** Multiaddrs to listen on. Default: a free port on loopback. Ignored when `network` is given. */
  readonly listen?: readonly string[]
  /** Multiaddrs at which others reach it, where that is not where it listens. Ignored when `network` is given. */
  readonly announce?: readonly string[]
  /** Multiaddrs of any member; none for the first node. Ignored when `network` is given. */
  readonly bootstrap?: readonly string[]
  /** Whose verdicts count; the settlement client reads it from the chain. Default: who says so in its record. */
  readonly verifiers?: VerifierReader
  /** Hosting nodes that should store each model; this one copies a model while fewer do. Default 2. */
  readonly replicas?: number
  /** Seed of the ties in the market; for tests. Default: from the clock. */
  readonly seed?: number
  readonly clock?: Clock
  readonly logger?: Logger
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
  'ticket:matched': [{ job: Hex; node: Hex; model: string }]
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
  /** Stops hosting a model. Throws `NOT_FOUND`. */
  removeModel(id: string): Promise<void>
  models(): readonly Model[]
  account(): Omit<AccountResponse, 'parts'>
  on<E extends keyof HostingEvents>(event: E, listener: (...args: HostingEvents[E]) => void): this
  off<E extends keyof HostingEvents>(event: E, listener: (...args: HostingEvents[E]) => void): this
}
