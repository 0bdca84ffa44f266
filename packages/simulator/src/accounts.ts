import { createSlotLedger, type SlotLedger, sumColumns } from '@haca/core'
import { assert, type SlotColumns } from '@haca/protocol'
import type { SimNode } from './engine/world.ts'
import type { NodePlan } from './workload/fleet.ts'
import type { Job } from './workload/workload.ts'

/** Where the capacity of a run went, in exact nanoseconds times speed class; see `SlotLedger`. */
export interface Ledgers {
  started(job: Job, node: SimNode, slot: number): void
  ended(job: Job, node: SimNode, slot: number, outcome: 'useful' | 'wasted'): void
  loading(node: SimNode, slot: number): void
  idle(node: SimNode, slot: number): void
  /** A node that is down has no capacity. */
  left(node: SimNode): void
  joined(node: SimNode): void
  /** Shares of the capacity (speed times slots) of honest nodes since time 0 by state; they sum to 1. */
  shares(): Record<keyof SlotColumns, number>
}

const nanosPerMs = 1e6

export function createLedgers(fleet: readonly NodePlan[], now: () => number): Ledgers {
  const nanos = () => BigInt(Math.round(now() * nanosPerMs))
  const open = ({ slots }: NodePlan): SlotLedger => {
    const ledger = createSlotLedger()
    for (let slot = 0; slot < slots; slot++) ledger.open(slot, nanos())
    return ledger
  }
  // A node that deceives offers no capacity.
  const ledgers = fleet.map(plan => (plan.liar === undefined ? open(plan) : undefined))
  const sums = { useful: 0, pending: 0, verification: 0, loading: 0, wasted: 0, blocked: 0, idle: 0 }
  const states = Object.keys(sums) as (keyof SlotColumns)[]
  /** What one life of a node came to. */
  const close = (ledger: SlotLedger, speed: number, into: typeof sums) => {
    for (const account of ledger.read(nanos())) {
      assert(sumColumns(account.columns) === account.capacity, 'the columns of a slot sum to its capacity')
      for (const state of states) into[state] += Number(account.columns[state]) * speed
    }
  }
  return {
    started: (job, { index }, slot) =>
      void ledgers[index]?.enter(slot, { kind: 'running', work: `${job.id}` }, nanos()),
    ended(job, { index }, slot, outcome) {
      ledgers[index]?.enter(slot, { kind: 'idle' }, nanos())
      ledgers[index]?.settle(`${job.id}`, outcome)
    },
    loading: ({ index }, slot) => void ledgers[index]?.enter(slot, { kind: 'loading' }, nanos()),
    idle: ({ index }, slot) => void ledgers[index]?.enter(slot, { kind: 'idle' }, nanos()),
    left({ index, speed }) {
      const ledger = ledgers[index]
      if (ledger !== undefined) close(ledger, speed, sums)
      ledgers[index] = undefined
    },
    joined(node) {
      const plan = fleet[node.index]
      if (plan !== undefined && plan.liar === undefined) ledgers[node.index] = open(plan)
    },
    shares() {
      const all = { ...sums }
      for (const [index, ledger] of ledgers.entries()) {
        if (ledger !== undefined) close(ledger, fleet[index]?.speed ?? 0, all)
      }
      const capacity = states.reduce((sum, state) => sum + all[state], 0)
      for (const state of states) all[state] /= capacity
      return all
    }
  }
}
