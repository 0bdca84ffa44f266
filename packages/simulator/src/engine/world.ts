import type { Random } from '@haca/core'
import type { NodePlan } from '../workload/fleet.ts'
import type { Job } from '../workload/workload.ts'
import type { EventQueue } from './event-queue.ts'
import type { Link } from './link.ts'

/** A node as policies see it; whoever looks from afar sends a message first. */
export interface SimNode extends Omit<NodePlan, 'liar'> {
  readonly index: number
  /** False from a crash until the node is back. Nobody is told; whoever sends something there gets no answer. */
  readonly up: boolean
  /** What occupies each slot: a job or a load; undefined when it is idle. */
  readonly running: readonly (Running | undefined)[]
  /** Ranks of the models in memory now. A model that is being loaded is not among them, nor is one that makes room. */
  readonly warm: readonly number[]
}

export interface Running {
  /** Undefined while the slot loads a model. */
  readonly job: Job | undefined
  /** The job's model, or the one that is being loaded. */
  readonly model: number
  readonly endsAt: number
}

/** What loading is like in a run. */
export interface Loading {
  /** What each model takes, by its rank. */
  readonly models: readonly ModelPlan[]
  /** Mean milliseconds of a job on a slot of speed 1: the time unit of rules that forecast demand. */
  readonly workMs: number
  /** Variance ÷ mean of the work that arrives, in mean jobs: how far a mean of it may be off by chance. */
  readonly burstiness: number
}

export interface ModelPlan {
  /** Share of memory that it takes, in the unit of `NodePlan.memory`. */
  readonly size: number
  /** Milliseconds from disk to memory. */
  readonly loadMs: number
  /** Milliseconds more where it is not on disk yet; it stays there afterwards. Default 0. */
  readonly fetchMs?: number
}

/** What a policy plays in: time, messages, chance and nodes, the same for every policy. */
export interface World {
  readonly queue: EventQueue
  readonly link: Link
  readonly random: Random
  readonly nodes: readonly SimNode[]
  /** Nodes that are up and have a model in memory, by its rank; they change with loads and crashes, in place. */
  readonly holders: readonly (readonly SimNode[])[]
  /** Undefined when models stay where they are: then `load` must not be called. */
  readonly loading: Loading | undefined
  /** How often nodes, markets and clients that tell others of their state do so, milliseconds. */
  readonly digestMs: number
  /** A further market opens per so many nodes. */
  readonly slotsPerMarket: number
  /**
   * What an assignment that arrives at a node now meets: `takes`; `bounces`, a refusal that the sender gets back (the
   * model is gone, or the node had only said that it was idle); `silent`, no answer at all (the node has crashed, or takes
   * jobs and leaves them).
   */
  receive(job: Job, node: SimNode): 'takes' | 'bounces' | 'silent'
  /**
   * Starts a job in an idle slot now. False when it does not start: it is lost when its time is over; where the node does
   * not take it (see `receive`) its client finds out, and submits it again.
   */
  start(job: Job, node: SimNode, slot: number): boolean
  /**
   * Loads a model into a node's memory, in an idle slot, which is occupied until `freed` is called for it; the slot's
   * early `ending` comes too. The victims leave at once and take no more jobs; those that run end first, and only then the
   * load begins. The caller decides: the model is not in memory or on its way, the victims are, and with them gone there
   * is room (`memoryAfter`).
   */
  load(node: SimNode, slot: number, model: number, victims: readonly number[]): void
  /**
   * Fetches a model to a node's disk, which takes no slot; `done` once it is there, at once if it was, and never if the node
   * crashes before.
   */
  fetch(node: SimNode, model: number, done: () => void): void
  /** Memory that would be left free if a model came and victims went, models on their way counted; negative: no room. */
  memoryAfter(node: SimNode, model: number, victims: readonly number[]): number
  /** Models in memory or on their way there. */
  warmOrComing(node: SimNode): readonly number[]
  /**
   * The client has given up on this attempt, at a node if one is named, and submits the job again `afterMs` from now,
   * unless its time is over by then.
   */
  retry(job: Job, afterMs: number, failed?: SimNode): void
  /**
   * Whether clients, put together, avoid this node: twice in a row it took a job and did nothing good with it. Generous to
   * policies that use it, since no network tells everybody at once; the market must find out by itself.
   */
  suspected(node: SimNode): boolean
  /** A node refused an assignment. */
  bounced(): void
  /** The job gets no slot. A job that nobody starts is lost in any case. */
  refused(job: Job): void
}

/**
 * How jobs find slots. A policy learns of a remote state only by messages over the world's link.
 *
 * Who decides what is loaded: an entry with `loads: 'itself'` calls `World.load` whenever it likes. For every other one the
 * world decides, by the cover rule with fresh knowledge of all nodes, and asks the policy for an idle slot (`lend`).
 */
export interface Policy {
  /** Time 0: every slot is idle. */
  open(): void
  /** A job arrives at its client; `failed` names the node that broke it or left it, when it is submitted again. */
  submit(job: Job, failed?: SimNode): void
  /** A slot has ended its job or its load. */
  freed(node: SimNode, slot: number): void
  /** A slot ends its job `leadMs` from now, or sooner when the job is shorter. */
  ending(node: SimNode, slot: number, endsAt: number): void
  /** Milliseconds; undefined when the policy does nothing ahead of an end. */
  readonly leadMs: number | undefined
  /** An idle slot of this node that nobody has been promised, or undefined; the policy counts on it no more until it is freed. */
  lend?(node: SimNode): number | undefined
  /** The node has crashed: what it ran is gone, and its clients submit it again. What waited there is the policy's to retry. */
  left?(node: SimNode): void
  /** The node is back, with every slot idle and the models that it had. */
  joined?(node: SimNode): void
}

/** A policy by name, to be played in many worlds. */
export interface PolicyEntry {
  readonly name: string
  /** Whether messages take no time: a bound that no network reaches. Default false. */
  readonly instant?: boolean
  /** Whether everything is known in one place: a reference, not a rival. Default false. */
  readonly central?: boolean
  /** Whether the policy itself decides what is loaded. Default: the world does, for all policies alike. */
  readonly loads?: 'itself'
  create(world: World): Policy
}
