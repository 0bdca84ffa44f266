import { productionParams } from '@haca/protocol'
import { createLedgers, type Ledgers } from './accounts.ts'
import { startChurn } from './engine/churn.ts'
import { type Clients, createClients } from './engine/clients.ts'
import { createEventQueue } from './engine/event-queue.ts'
import { createLink } from './engine/link.ts'
import { createNodes, type Nodes, type SlotObserver } from './engine/nodes.ts'
import { createStream } from './engine/streams.ts'
import type { Policy, World } from './engine/world.ts'
import { createIdleAccounts, type IdleAccounts } from './idle-accounts.ts'
import { createSharedPlacement, noPlacement, type SharedPlacement } from './placement/shared-placement.ts'
import type { SimulationInit } from './simulation.ts'
import type { Job } from './workload/workload.ts'

/** Everything that one run is made of. */
export interface Run {
  readonly world: World
  readonly nodes: Nodes
  readonly policy: Policy
  readonly placement: SharedPlacement
  readonly records: Records
}

/** What is written down while a run goes on. */
export interface Records {
  /** Jobs that have arrived and not started, in order of arrival. */
  readonly waiting: Set<Job>
  /** By job number, milliseconds; NaN for never. */
  readonly startedAt: Float64Array
  readonly endedAt: Float64Array
  /** By job number: 1 from when it broke until it starts again. */
  readonly broken: Uint8Array
  readonly ledgers: Ledgers | undefined
  readonly idle: IdleAccounts | undefined
  bounces: number
}

/** Digests are as old as this at the most, before their way; what busy markets of the network do (milliseconds). */
const digestMsDefault = 250

export function assemble(init: SimulationInit): Run {
  const { policy: entry, loading } = init
  const queue = createEventQueue()
  const linkInit = entry.instant === true ? { delayMs: 0 } : init.link
  const link = createLink(linkInit, queue, createStream(init.seed, 'link'))
  const { fleet, seed, idleSplit } = init
  const records: Records = {
    waiting: new Set(),
    startedAt: new Float64Array(init.jobs.length).fill(Number.NaN),
    endedAt: new Float64Array(init.jobs.length).fill(Number.NaN),
    broken: new Uint8Array(init.jobs.length),
    ledgers: init.ledger === false ? undefined : createLedgers(init.fleet, queue.now),
    idle: idleSplit && createIdleAccounts({ ...idleSplit, fleet, seed, now: queue.now }),
    bounces: 0
  }
  const clients = createClients({
    queue,
    link,
    policy: () => policy,
    onRetry(job) {
      records.waiting.add(job)
      records.idle?.waits(job)
    },
    onLost(job) {
      records.waiting.delete(job)
      records.idle?.waitsNoMore(job)
    }
  })
  const observer = createObserver(records, clients, queue.now, () => ({ policy, placement }))
  const { models, prefix, overheadMs = 0 } = init
  const nodes = createNodes({
    plans: fleet,
    models,
    loading,
    prefix,
    overheadMs,
    queue,
    policy: () => policy,
    observer
  })
  for (const node of nodes.nodes) records.idle?.joined(node)
  const world = createWorld(init, { queue, link, nodes, clients, records })
  const policy = entry.create(world)
  const placement = entry.loads === 'itself' ? noPlacement : createSharedPlacement(world, policy, init.seed)
  if (init.churn !== undefined) startChurn(init.churn, queue, nodes, createStream(init.seed, 'churn'))
  return { world, nodes, policy, placement, records }
}

function createObserver(
  records: Records,
  clients: Clients,
  now: () => number,
  parts: () => { readonly policy: Policy; readonly placement: SharedPlacement }
): SlotObserver {
  const { waiting, startedAt, endedAt, broken, ledgers, idle } = records
  return {
    started(job, node, slot) {
      waiting.delete(job)
      // A job that goes on after a crash has started long ago.
      if (broken[job.id] === 0 || Number.isNaN(startedAt[job.id])) startedAt[job.id] = now()
      broken[job.id] = 0
      ledgers?.started(job, node, slot)
      idle?.waitsNoMore(job)
      idle?.busy(node, slot)
    },
    ended(job, node, slot) {
      endedAt[job.id] = now()
      ledgers?.ended(job, node, slot, 'useful')
      idle?.idle(node, slot)
      clients.ended(node)
    },
    broke(job, node, slot, workLeft, crashed) {
      broken[job.id] = 1
      // What failed at once never began for its client.
      if (!crashed) startedAt[job.id] = Number.NaN
      ledgers?.ended(job, node, slot, 'wasted')
      idle?.idle(node, slot)
      clients.broke(job, node, workLeft, crashed)
    },
    loading(node, slot) {
      ledgers?.loading(node, slot)
      idle?.busy(node, slot)
    },
    loaded(node, slot) {
      ledgers?.idle(node, slot)
      idle?.idle(node, slot)
    },
    left(node) {
      ledgers?.left(node)
      idle?.left(node)
      const { policy, placement } = parts()
      placement.left(node)
      policy.left?.(node)
    },
    joined(node) {
      ledgers?.joined(node)
      idle?.joined(node)
      const { policy, placement } = parts()
      placement.joined(node)
      policy.joined?.(node)
    }
  }
}

function createWorld(
  init: SimulationInit,
  parts: Pick<World, 'queue' | 'link'> & {
    readonly nodes: Nodes
    readonly clients: Clients
    readonly records: Records
  }
): World {
  const { queue, link, nodes, clients, records } = parts
  const receive: World['receive'] = (job, node) => {
    const liar = nodes.liarOf(node)
    if (!node.up || liar === 'hoard') return 'silent'
    return liar === 'idle' || !node.warm.includes(job.model) ? 'bounces' : 'takes'
  }
  return {
    queue,
    link,
    random: createStream(init.seed, 'policy'),
    nodes: nodes.nodes,
    holders: nodes.holders,
    loading: init.loading,
    digestMs: init.digestMs ?? digestMsDefault,
    slotsPerMarket: init.slotsPerMarket ?? productionParams.slotsPerMarket,
    receive,
    start(job, node, slot) {
      if (job.startBy < queue.now()) return false
      const word = receive(job, node)
      if (word === 'takes') {
        nodes.start(job, node, slot)
        return true
      }
      if (word === 'bounces') records.bounces++
      clients.unanswered(job, node, word)
      return false
    },
    load: (node, slot, model, victims) => nodes.load(node, slot, model, victims),
    fetch: (node, model, done) => nodes.fetch(node, model, done),
    memoryAfter: (node, model, victims) => nodes.memoryOf(node).after(model, victims),
    warmOrComing: node => nodes.memoryOf(node).warmOrComing(),
    retry: (job, afterMs, failed) => clients.retry(job, afterMs, failed),
    suspected: node => clients.suspected(node),
    bounced: () => void records.bounces++,
    refused(job) {
      records.waiting.delete(job)
      records.idle?.waitsNoMore(job)
    }
  }
}
