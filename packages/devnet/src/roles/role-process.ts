import type { Network } from '@haca/network'
import type { Logger } from '@haca/protocol'
import type { Settlement } from '@haca/settlement'
import type { NodeConfig } from '../nodes/messages.ts'

export interface CallContext {
  readonly signal: AbortSignal
  /** Sends a part of the answer ahead of the rest. */
  readonly part: (value: unknown) => void
}

/** What the coordinator can ask a node process. */
export type Methods = Record<string, (params: never, context: CallContext) => Promise<unknown>>

export interface RoleInit {
  readonly config: NodeConfig
  readonly settlement: Settlement
  readonly logger: Logger
  /** Tells the coordinator what happened. */
  readonly emit: (name: string, detail: unknown) => void
}

/** A role that runs in this process. */
export interface RoleProcess {
  readonly network: Network
  /** Methods of this role, besides those that every process has. */
  readonly methods: Methods
  stop(): Promise<void>
}

/** Loads a role's code when it is made and runs it when it is told who it is. */
export type StartRole = (init: RoleInit) => Promise<RoleProcess>
