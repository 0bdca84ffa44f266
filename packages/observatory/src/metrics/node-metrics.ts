import type { Member } from '@haca/network'
import { type AccountResponse, type SlotState, slotStates } from '@haca/protocol'
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client'

export interface NodeMetricsInit {
  readonly registry: Registry
  /** The node's own account of its time; asked at each scrape. */
  readonly account: () => Omit<AccountResponse, 'parts'>
  readonly network: { members(): readonly Pick<Member, 'roles'>[] }
}

/** Nanoseconds in a second. */
const nanos = 1e9

/**
 * Registers what a node says of itself, as Prometheus reads it: where its slots' time went, what it ran of each model,
 * whom it knows, and how its process fares. `idle` is one column here: who idled for want of what only the auditor sees.
 */
export function registerNodeMetrics({ registry, account, network }: NodeMetricsInit): void {
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  // One reading serves all gauges of a scrape: they are collected in the same turn, in the order of registration.
  let now = account()
  new Gauge({
    name: 'haca_slot_seconds',
    help: 'Seconds of all slots since the start, by what they were spent on; pending moves to useful or wasted.',
    labelNames: ['state'],
    registers,
    collect() {
      now = account()
      const sum = (state: SlotState) =>
        now.slots.reduce((total, { columns }) => total + Number(columns[state]), 0)
      for (const state of slotStates) this.set({ state }, sum(state) / nanos)
    }
  })
  new Gauge({
    name: 'haca_slots',
    help: 'Slots of this node.',
    registers,
    collect() {
      this.set(now.slots.length)
    }
  })
  perModel('haca_model_jobs', 'Jobs that were run of a model.', ({ jobs }) => jobs)
  perModel('haca_model_units', 'Output units that were run of a model.', ({ units }) => units)
  perModel('haca_model_micro_tokens', 'Micro-tokens on the receipts for a model.', ({ amount }) =>
    Number(amount)
  )
  new Gauge({
    name: 'haca_events',
    help: 'What the node counted since its start, by name.',
    labelNames: ['event'],
    registers,
    collect() {
      for (const [event, count] of Object.entries(now.counters)) this.set({ event }, count)
    }
  })
  new Gauge({
    name: 'haca_members',
    help: 'Other nodes that this one knows, by role.',
    labelNames: ['role'],
    registers,
    collect() {
      this.reset()
      for (const { roles } of network.members()) for (const role of roles) this.inc({ role })
    }
  })

  function perModel(
    name: string,
    help: string,
    read: (work: AccountResponse['work'][number]) => number
  ): void {
    new Gauge({
      name,
      help,
      labelNames: ['model'],
      registers,
      collect() {
        for (const work of now.work) this.set({ model: work.model }, read(work))
      }
    })
  }
}
