import { createSlotLedger, type NodeIdle, type SlotLedger, splitIdle, sumColumns } from '@haca/core'
import { assert, type SlotColumns, type WaitingInterval } from '@haca/protocol'
import type { SimNode } from './engine/world.ts'
import { jobHash, modelId } from './policies/names.ts'
import type { Job } from './workload/workload.ts'

/** Where the capacity of a run went, in exact nanoseconds times speed class; see `SlotLedger`. */
export interface Ledgers {
  started(job: Job, node: SimNode, slot: number, at: number): void
  ended(job: Job, node: SimNode, slot: number, at: number): void
  /** Shares of the capacity (speed times slots) since time 0 by state; they sum to 1. */
  shares(at: number): Record<keyof SlotColumns, number>
}

const nanosPerMs = 1e6
const nanos = (ms: number) => BigInt(Math.round(ms * nanosPerMs))

export function createLedgers(nodes: () => readonly SimNode[]): Ledgers {
  const ledgers: SlotLedger[] = []
  const of = (node: SimNode): SlotLedger => {
    let ledger = ledgers[node.index]
    if (ledger === undefined) {
      ledger = createSlotLedger()
      for (let slot = 0; slot < node.slots; slot++) ledger.open(slot, 0n)
      ledgers[node.index] = ledger
    }
    return ledger
  }
  return {
    started: (job, node, slot, at) =>
      void of(node).enter(slot, { kind: 'running', work: `${job.id}` }, nanos(at)),
    ended(job, node, slot, at) {
      of(node).enter(slot, { kind: 'idle' }, nanos(at))
      // Nothing is refuted or unpaid here, and what starts late is never started: work that ends was useful.
      of(node).settle(`${job.id}`, 'useful')
    },
    shares(at) {
      const sums = { useful: 0, pending: 0, verification: 0, loading: 0, wasted: 0, blocked: 0, idle: 0 }
      let capacity = 0
      for (const node of nodes()) {
        for (const account of of(node).read(nanos(at))) {
          assert(
            sumColumns(account.columns) === account.capacity,
            'the columns of a slot sum to its capacity'
          )
          capacity += Number(account.capacity) * node.speed
          for (const state of Object.keys(sums) as (keyof SlotColumns)[]) {
            sums[state] += Number(account.columns[state]) * node.speed
          }
        }
      }
      for (const state of Object.keys(sums) as (keyof SlotColumns)[]) sums[state] /= capacity
      return sums
    }
  }
}

/**
 * Shares of the whole capacity that are idle at this instant by cause, by the maximum matching of the ledger over idle
 * slots and the jobs given.
 */
export function idleNow(nodes: readonly SimNode[], waiting: readonly Job[]): { match: number; idle: number } {
  const idle: NodeIdle[] = []
  let capacity = 0
  for (const node of nodes) {
    capacity += node.speed * node.slots
    const warm = node.warm.map(modelId)
    for (const [slot, running] of node.running.entries()) {
      if (running === undefined) {
        idle.push({
          node: `${node.index}`,
          slot,
          from: 0n,
          to: 1n,
          warm,
          asks: warm.map(() => 0n),
          loadable: []
        })
      }
    }
  }
  const work: WaitingInterval[] = waiting.map(job => ({
    job: jobHash(job.id),
    segment: 0,
    model: modelId(job.model),
    from: 0n,
    to: 1n,
    ceiling: 0n
  }))
  let match = 0
  let all = 0
  for (const [node, columns] of splitIdle(idle, work)) {
    const { speed = 0 } = nodes[Number(node)] ?? {}
    match += Number(columns.match) * speed
    all += Number(columns.match + columns.place + columns.price + columns.strand + columns.free) * speed
  }
  return { match: match / capacity, idle: all / capacity }
}
