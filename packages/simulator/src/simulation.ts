import type { SlotColumns } from '@haca/protocol'
import type { ChurnInit } from './engine/churn.ts'
import type { LinkInit } from './engine/link.ts'
import type { PrefixInit } from './engine/nodes.ts'
import type { Loading, PolicyEntry } from './engine/world.ts'
import type { IdleShares, IdleSplitInit } from './idle-accounts.ts'
import type { NodePlan } from './workload/fleet.ts'
import type { Job } from './workload/workload.ts'

export interface SimulationInit {
  readonly policy: PolicyEntry
  readonly fleet: readonly NodePlan[]
  /** In order of arrival. */
  readonly jobs: readonly Job[]
  /** Models that jobs name. */
  readonly models: number
  readonly link: LinkInit
  readonly seed: number
  /** Jobs that arrive before `fromMs` or at and after `toMs` count in no figure. */
  readonly fromMs: number
  readonly toMs: number
  /** What models take to load. Default: models stay where the fleet has them. */
  readonly loading?: Loading
  /** Default: no node ever crashes. */
  readonly churn?: ChurnInit
  /** Default: no node saves anything. */
  readonly prefix?: PrefixInit
  /** What a job takes its slot for beyond its work, whatever the node's speed, milliseconds; default 0. */
  readonly overheadMs?: number
  /** How often states are told, milliseconds; default 250. */
  readonly digestMs?: number
  /** A further market opens per so many nodes. Default: what the network's parameters say. */
  readonly slotsPerMarket?: number
  /** Instants at which idle slots are matched with waiting jobs, on average; 0 for none. Default 100. */
  readonly matchSamples?: number
  /** Whether every slot keeps an exact ledger. Default true. */
  readonly ledger?: boolean
  /** Splits idle time by cause over the run, exactly and by samples; costly with many nodes. Default: not. */
  readonly idleSplit?: IdleSplitInit
}

export interface RunResult {
  readonly policy: string
  /** Jobs that arrived in the window. */
  readonly jobs: number
  /** Work of those that started in time, of all that arrived, in [0, 1]; what broke and did not start again is not in it. */
  readonly goodput: number
  /** Milliseconds from arrival to start of those that started. */
  readonly waitMean: number
  readonly waitP50: number
  readonly waitP99: number
  /** The same of all that arrived; undefined when more than one in a hundred never started. */
  readonly waitP99OfAll: number | undefined
  /** Milliseconds from arrival to end of those that started. */
  readonly stayMean: number
  /** Copies sent over the network per job, over the whole run. */
  readonly messagesPerJob: number
  readonly bouncesPerJob: number
  /**
   * Share of the capacity that idles while a job that has waited for more than a round trip has its model in memory
   * there: the mean over Poisson instants, which see time averages (Wolff 1982). Undefined without samples.
   */
  readonly matchLoss: number | undefined
  /** The same of all waiting jobs, the network's own delay included: milliseconds per job in which a fitting slot idled. */
  readonly waitBesideIdle: number | undefined
  /** Share of the capacity by state over the whole run; undefined without a ledger. */
  readonly ledger: Record<keyof SlotColumns, number> | undefined
  /** Idle slots by cause since time 0, where that was asked for. */
  readonly idle?: IdleShares
  /** Events of virtual time that the run took. */
  readonly events: number
}
