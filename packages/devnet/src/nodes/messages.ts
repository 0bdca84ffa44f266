import type { Deployment, Hex, JobInput } from '@haca/protocol'
import type { CheatName } from '../cheats.ts'
import type { DevnetRole } from '../plan.ts'

/** What a child process is told first. It travels by structured clone, so bytes and bigints stay what they are. */
export interface NodeConfig {
  readonly name: string
  readonly role: DevnetRole
  readonly privateKey: Uint8Array
  readonly deployment: Deployment
  readonly directory: string
  readonly bootstrap: readonly string[]
  /** IPC path or URL of the chain. */
  readonly rpc: string
  /** Private key of the account that pays for this process's transactions; undefined for one that sends none. */
  readonly transactionKey: Hex | undefined
  /** Index in the contract's registry. */
  readonly index: number | undefined
  readonly seedEpoch: number
  /** The client's escrow lane. */
  readonly lane: number | undefined
  readonly cheat: CheatName | undefined
  /** The bonds of traps on the chain; undefined where none are planted. */
  readonly trapBonds: Hex | undefined
  /** What the issuer's own node plans its traps by; undefined for every other node. */
  readonly traps: TrapSecret | undefined
  /** Where an OpenTelemetry collector takes OTLP over HTTP; undefined for none. */
  readonly traces: string | undefined
  /** The chain's process: whoever outlives the coordinator ends it. */
  readonly chainPid: number | undefined
}

/** What an issuer of traps shares with its node. */
export interface TrapSecret {
  readonly secret: Hex
  /** Traps in an epoch. */
  readonly jobs: number
}

/** From the coordinator to a node. */
export type ToNode =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly kind: 'cancel'; readonly id: number }

/** From a node to the coordinator. */
export type FromNode =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'part'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly error: WireError }
  | { readonly kind: 'event'; readonly name: string; readonly detail: unknown }

/** A `HacaError` on its way through a channel that knows no classes. */
export interface WireError {
  readonly code: string
  readonly message: string
  readonly data: Readonly<Record<string, string | number | boolean>>
}

/** A job as a client process is asked to run it. */
export interface JobRequestMessage {
  readonly model: string
  readonly input: JobInput
  readonly deadlineMs?: number
  readonly ceiling?: bigint
  /** Keeps the evidence for the receipt file. */
  readonly evidence?: boolean
  /** The job's id, and the only node that is to run it: for traps. */
  readonly id?: Hex
  readonly node?: Hex
}

/** What the client process needs to serve the dashboard and can't know by itself. */
export interface DashboardRequestMessage {
  /** Names of nodes, and what they were told to do wrong, by address. */
  readonly names: Readonly<Record<Hex, string>>
  readonly cheats: Readonly<Record<Hex, string>>
  /** Paths of what is served: the process runs a bundle, which does not lie beside them. */
  readonly files: Readonly<Record<string, string>>
  readonly port: number
}
