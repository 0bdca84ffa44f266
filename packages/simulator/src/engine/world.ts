import type { Random } from '@haca/core'
import type { NodePlan } from '../workload/fleet.ts'
import type { Job } from '../workload/workload.ts'
import type { EventQueue } from './event-queue.ts'
import type { Link } from './link.ts'

/** A node as policies see it; whoever looks from afar sends a message first. */
export interface SimNode extends NodePlan {
  readonly index: number
  /** What runs in each slot. */
  readonly running: readonly (Running | undefined)[]
}

export interface Running {
  readonly job: Job
  readonly endsAt: number
}

/** What a policy plays in: time, messages, chance and nodes, the same for every policy. */
export interface World {
  readonly queue: EventQueue
  readonly link: Link
  readonly random: Random
  readonly nodes: readonly SimNode[]
  /** Nodes that have a model in memory, by its rank. */
  readonly holders: readonly (readonly SimNode[])[]
  /** Starts a job in an idle slot now; false when the job may no longer start, and then it is lost. */
  start(job: Job, node: SimNode, slot: number): boolean
  /** A node refused an assignment. */
  bounced(): void
  /** The job gets no slot. A job that nobody starts is lost in any case. */
  refused(job: Job): void
}

/**
 * How jobs find slots. A policy learns of a remote state only by messages over the world's link.
 */
export interface Policy {
  /** Time 0: every slot is idle. */
  open(): void
  /** A job arrives at its client. */
  submit(job: Job): void
  /** A slot has ended its job. */
  freed(node: SimNode, slot: number): void
  /** A slot ends its job `leadMs` from now, or sooner when the job is shorter. */
  ending(node: SimNode, slot: number, endsAt: number): void
  /** Milliseconds; undefined when the policy does nothing ahead of an end. */
  readonly leadMs: number | undefined
}

/** A policy by name, to be played in many worlds. */
export interface PolicyEntry {
  readonly name: string
  /** Whether messages take no time: a bound that no network reaches. Default false. */
  readonly instant?: boolean
  /** Whether everything is known in one place: a reference, not a rival. Default false. */
  readonly central?: boolean
  create(world: World): Policy
}
