import { assert } from '@haca/protocol'
import type { NodePlan } from '../workload/fleet.ts'
import { type Liar, speedLie } from '../workload/liars.ts'
import type { Job } from '../workload/workload.ts'
import type { EventQueue } from './event-queue.ts'
import { createMemory, type Memory } from './memory.ts'
import type { Loading, Policy, Running, SimNode } from './world.ts'

/** What happens to slots, for the accounts and for the clients. */
export interface SlotObserver {
  started(job: Job, node: SimNode, slot: number): void
  ended(job: Job, node: SimNode, slot: number): void
  /** The job broke in its slot, with so much of its work left; `crashed` when the whole node did. */
  broke(job: Job, node: SimNode, slot: number, workLeft: number, crashed: boolean): void
  loading(node: SimNode, slot: number): void
  loaded(node: SimNode, slot: number): void
  /** The node is gone, after what ran there broke; or it is back. */
  left(node: SimNode): void
  joined(node: SimNode): void
}

/** The slots of a run: each works through one job at a time at its node's speed. */
export interface Nodes {
  readonly nodes: readonly SimNode[]
  readonly holders: readonly (readonly SimNode[])[]
  liarOf(node: SimNode): Liar | undefined
  start(job: Job, node: SimNode, slot: number): void
  load(node: SimNode, slot: number, model: number, victims: readonly number[]): void
  /** See `World.fetch`. */
  fetch(node: SimNode, model: number, done: () => void): void
  memoryOf(node: SimNode): Memory
  crash(node: SimNode): void
  rejoin(node: SimNode): void
}

interface NodeState extends SimNode {
  up: boolean
  readonly running: (Running | undefined)[]
  readonly memoryState: Memory
  readonly liar: Liar | undefined
  /** Work per millisecond on each slot; `speed` is what the node says. */
  readonly trueSpeed: number
  /** Conversations whose prefix the node has, the one used last at the end. */
  readonly sessions: Set<number>
  /** Grows with every crash, so that what was due before means nothing after. */
  life: number
}

/** Part of a job that a node which fails at once works through first. */
const failingShare = 0.01

/** What a node saves that has served a conversation before. */
export interface PrefixInit {
  /** Share of a job's work, in [0, 1). */
  readonly saving: number
  /** Conversations that a node remembers; the one that was used least lately is forgotten. */
  readonly sessionsPerNode: number
}

export interface NodesInit {
  readonly plans: readonly NodePlan[]
  readonly models: number
  readonly loading: Loading | undefined
  readonly prefix: PrefixInit | undefined
  /** What a slot is taken for beyond the work of a job, milliseconds. */
  readonly overheadMs: number
  readonly queue: EventQueue
  readonly policy: () => Policy
  readonly observer: SlotObserver
}

export function createNodes(init: NodesInit): Nodes {
  return new NodesState(init)
}

class NodesState implements Nodes {
  readonly nodes: readonly NodeState[]
  readonly holders: SimNode[][]
  private readonly init: NodesInit

  constructor(init: NodesInit) {
    this.init = init
    this.holders = Array.from({ length: init.models }, () => [])
    this.nodes = init.plans.map((plan, index) => {
      const memoryState = createMemory(plan, init.loading)
      const running = new Array<Running | undefined>(plan.slots).fill(undefined)
      const trueSpeed = plan.liar === 'speed' ? plan.speed / speedLie : plan.speed
      const state = { index, up: true, running, memoryState, warm: memoryState.warm, trueSpeed, life: 0 }
      const sessions = new Set<number>()
      return { ...plan, ...state, sessions, liar: plan.liar }
    })
    for (const node of this.nodes) this.hold(node)
  }

  liarOf({ index }: SimNode): Liar | undefined {
    return this.nodes[index]?.liar
  }

  memoryOf(node: SimNode): Memory {
    return this.state(node).memoryState
  }

  start(job: Job, of: SimNode, slot: number): void {
    const { queue, observer, overheadMs } = this.init
    const node = this.state(of)
    assert(node.up && slot < node.slots, 'the slot exists')
    assert(node.running[slot] === undefined, 'a slot runs one job at a time')
    assert(node.warm.includes(job.model), 'a node runs what it has in memory')
    const fails = node.liar === 'fail'
    const work = job.work * (fails ? failingShare : 1) * (1 - this.saved(job, node))
    const endsAt = queue.now() + work / node.trueSpeed + overheadMs
    observer.started(job, node, slot)
    this.occupy(node, slot, { job, model: job.model, endsAt }, () => {
      if (fails) observer.broke(job, node, slot, job.work, false)
      else observer.ended(job, node, slot)
    })
  }

  load(of: SimNode, slot: number, model: number, victims: readonly number[]): void {
    const { queue, observer } = this.init
    const node = this.state(of)
    assert(node.up && node.running[slot] === undefined, 'a load takes an idle slot')
    for (const victim of victims) this.letGo(node, victim)
    node.memoryState.begin(model, victims)
    const drained = node.running.reduce(
      (last, run) => (run !== undefined && victims.includes(run.model) ? Math.max(last, run.endsAt) : last),
      queue.now()
    )
    observer.loading(node, slot)
    this.occupy(
      node,
      slot,
      { job: undefined, model, endsAt: drained + node.memoryState.loadMs(model) },
      () => {
        node.memoryState.end(model)
        this.holders[model]?.push(node)
        observer.loaded(node, slot)
      }
    )
  }

  fetch(of: SimNode, model: number, done: () => void): void {
    const { queue } = this.init
    const { life, memoryState } = this.state(of)
    queue.schedule(queue.now() + memoryState.fetchMs(model), () => {
      if (this.state(of).life !== life) return
      memoryState.fetched(model)
      done()
    })
  }

  crash(of: SimNode): void {
    const { queue, observer } = this.init
    const node = this.state(of)
    if (!node.up) return
    for (const [slot, run] of node.running.entries()) {
      node.running[slot] = undefined
      if (run?.job !== undefined) {
        observer.broke(run.job, node, slot, (run.endsAt - queue.now()) * node.trueSpeed, true)
      }
    }
    node.up = false
    node.life++
    node.sessions.clear()
    for (const model of node.warm) this.letGo(node, model)
    observer.left(node)
    node.memoryState.abort()
  }

  rejoin(of: SimNode): void {
    const node = this.state(of)
    node.up = true
    this.hold(node)
    this.init.observer.joined(node)
  }

  /** Occupies a slot until its end, with the word to the policy ahead of it; a crash calls both off. */
  private occupy(node: NodeState, slot: number, run: Running, end: () => void): void {
    const { queue, policy } = this.init
    const { life } = node
    node.running[slot] = run
    queue.schedule(run.endsAt, () => {
      if (node.life !== life) return
      node.running[slot] = undefined
      end()
      policy().freed(node, slot)
    })
    const { leadMs } = policy()
    if (leadMs === undefined) return
    queue.schedule(Math.max(queue.now(), run.endsAt - leadMs), () => {
      if (node.life === life) policy().ending(node, slot, run.endsAt)
    })
  }

  /** Share of the job's work that the node need not do; from now on it knows the conversation. */
  private saved({ session }: Job, { sessions }: NodeState): number {
    const { prefix } = this.init
    if (prefix === undefined || session === undefined) return 0
    const known = sessions.delete(session)
    sessions.add(session)
    const [oldest] = sessions
    if (sessions.size > prefix.sessionsPerNode && oldest !== undefined) sessions.delete(oldest)
    return known ? prefix.saving : 0
  }

  private hold(node: NodeState): void {
    for (const model of node.warm) this.holders[model]?.push(node)
  }

  private letGo(node: NodeState, model: number): void {
    const holders = this.holders[model] ?? []
    const at = holders.indexOf(node)
    const last = holders.pop()
    assert(at >= 0 && last !== undefined, 'who has a model in memory is known as its holder')
    if (last !== node) holders[at] = last
  }

  private state({ index }: SimNode): NodeState {
    const node = this.nodes[index]
    assert(node !== undefined, 'the node exists')
    return node
  }
}
