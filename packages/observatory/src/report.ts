import type { IdleCause } from '@haca/core'
import type { Hex, Role } from '@haca/protocol'
import type { Columns } from './columns.ts'

/** The account of one role of one node. */
export interface NodeLedger {
  readonly node: Hex
  readonly role: Role
  /** False once it can't be reached; its account ends at its last answer. */
  readonly alive: boolean
  readonly slots: number
  /** Certified work per second of one slot, in thousands of operations. */
  readonly rate: number
  readonly slotNs: Columns
  readonly work: Columns
  readonly counters: Readonly<Record<string, number>>
}

export interface LedgerReport {
  readonly nodes: readonly NodeLedger[]
  readonly total: { readonly slotNs: Columns; readonly work: Columns }
  /** Whether the columns sum to the capacity, for every node and in sum, to the nanosecond. */
  readonly exact: boolean
  /** How idle time was split by cause, and how far the split may be off; the sum of the causes is not. */
  readonly sampling: {
    /** Poisson-sampled instants. */
    readonly instants: number
    /** Standard error of each cause over all nodes, slot-nanoseconds. */
    readonly errorNs: Readonly<Record<IdleCause, bigint>>
    /** Nanoseconds by which the clock of some living node may differ from the auditor's: what waited and what idled at once. */
    readonly clockErrorNs: bigint
  }
}
