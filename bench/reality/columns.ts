import { createNeedForecast, type IdleCause, type NodeIdle, splitIdle } from '@haca/core'
import type { WaitingInterval } from '@haca/protocol'
import type { NodePlan } from '@haca/simulator'
import type { Account, Played } from './messages.ts'

/** Where capacity went: shares of it, by ledger column; idle by cause. */
export const columnNames = [
  'executed',
  'loading',
  'wasted',
  'blocked',
  'match',
  'place',
  'price',
  'strand',
  'free'
] as const
type ColumnName = (typeof columnNames)[number]
export type Columns = Readonly<Record<ColumnName, number>>

export interface Observed {
  readonly columns: Columns
  /** Milliseconds from submission to start of the jobs that started. */
  readonly waits: readonly number[]
  /** Milliseconds of slot time that the jobs took beyond their service, per job. */
  readonly overheadMs: number
  /** Mean wait of the jobs whose slot had been idle since before they were submitted, milliseconds. */
  readonly messagesMs: number
}

/** Number of the first inference node; the hosting node is before it. */
export const firstNode = 2

const nanos = (ms: number) => BigInt(Math.round(ms * 1e6))

interface ObserveInit {
  readonly fleet: readonly NodePlan[]
  /** Of each node, as the run began and as it ended. */
  readonly before: readonly Account[]
  readonly after: readonly Account[]
  /** Once all jobs had ended. */
  readonly ended: readonly Account[]
  readonly played: readonly Played[]
  /** Of each model, its id. */
  readonly ids: readonly string[]
  /** Of each job, the rank of its model and its service at speed 1, milliseconds. */
  readonly jobs: readonly { readonly model: number; readonly work: number }[]
}

/** Joins what nodes and client recorded, by the definitions of the simulator: a job waits from its submission to its start. */
export function observe(init: ObserveInit): Observed {
  const { fleet, before, after, played, ids, jobs } = init
  const states = { executed: 0, loading: 0, wasted: 0, blocked: 0, idle: 0 }
  let capacity = 0
  const idle: NodeIdle[] = []
  const from = before[0]?.at ?? 0n
  const to = after[0]?.at ?? 0n
  for (const [i, { speed }] of fleet.entries()) {
    const [first, last] = [before[i]?.slots[0]?.columns, after[i]?.slots[0]?.columns]
    const account = after[i]
    if (first === undefined || last === undefined || account === undefined)
      throw new Error(`node ${i} has no account`)
    const spent = (state: keyof typeof last) => Number(last[state] - first[state]) * speed
    states.executed += spent('useful') + spent('pending')
    for (const state of ['loading', 'wasted', 'blocked', 'idle'] as const) states[state] += spent(state)
    capacity += Number(account.at - (before[i]?.at ?? 0n)) * speed
    for (const stretch of account.idle) {
      const can = account.descriptions[stretch.can]
      if (can === undefined || stretch.to <= from || stretch.from >= to) continue
      const warm = can.warm.map(model => ({ ...model, ask: 0n }))
      idle.push({
        ...stretch,
        from: stretch.from < from ? from : stretch.from,
        to: stretch.to > to ? to : stretch.to,
        node: String(i),
        can: { ...can, warm },
        rate: speed,
        openedAt: 0n
      })
    }
  }
  const waiting = played.map(({ submittedAt, startedAt }, i): WaitingInterval => {
    const end = startedAt === undefined ? to : nanos(startedAt)
    const job = `0x${i.toString(16).padStart(64, '0')}` as const
    return {
      job,
      segment: 0,
      model: ids[jobs[i]?.model ?? 0] ?? '',
      ceiling: 0n,
      from: nanos(submittedAt),
      to: end
    }
  })
  const causes = causesOf(idle, waiting, Number(to - from) * fleet.length)
  const idleShare = states.idle / capacity
  const idleCauses = Object.values(causes).reduce((sum, share) => sum + share, 0)
  const columns = {
    executed: states.executed / capacity,
    loading: states.loading / capacity,
    wasted: states.wasted / capacity,
    blocked: states.blocked / capacity,
    // Causes are counted in slots; the ledger weighs them by speed.
    ...scaled(causes, idleCauses === 0 ? 0 : idleShare / idleCauses)
  }
  const started = played.flatMap(({ submittedAt, startedAt }) =>
    startedAt === undefined ? [] : [startedAt - submittedAt]
  )
  return { columns, waits: started, overheadMs: overheadOf(init), messagesMs: messagesOf(played) }
}

/** What the ledgers say that slots were taken for, less the service of each job at its node's speed, per job. */
function overheadOf({ fleet, before, ended, played, jobs }: ObserveInit): number {
  const takenNs = ended.reduce((sum, account, i) => {
    const [first, last] = [before[i]?.slots[0]?.columns, account.slots[0]?.columns]
    if (first === undefined || last === undefined) throw new Error(`node ${i} has no account`)
    return sum + Number(last.useful + last.pending - first.useful - first.pending)
  }, 0)
  const services = played.flatMap(({ node }, i) => {
    const plan = node === undefined ? undefined : fleet[node - firstNode]
    return plan === undefined ? [] : [(jobs[i]?.work ?? 0) / plan.speed]
  })
  return (takenNs / 1e6 - services.reduce((sum, ms) => sum + ms, 0)) / Math.max(1, services.length)
}

/** A job whose slot was idle when it was submitted, and that nothing took meanwhile, waited for messages alone. */
export function messagesOf(played: readonly Played[]): number {
  const waits: number[] = []
  const started = played.flatMap(({ startedAt, ...job }) =>
    startedAt === undefined ? [] : [{ ...job, startedAt }]
  )
  for (const jobs of Map.groupBy(started, ({ node }) => node).values()) {
    let freeAt = Number.NEGATIVE_INFINITY
    for (const { submittedAt, startedAt, heldMs } of jobs.sort((a, b) => a.startedAt - b.startedAt)) {
      if (freeAt < submittedAt) waits.push(startedAt - submittedAt)
      freeAt = startedAt + heldMs
    }
  }
  return waits.reduce((sum, ms) => sum + ms, 0) / Math.max(1, waits.length)
}

function causesOf(idle: readonly NodeIdle[], waiting: readonly WaitingInterval[], slotNanos: number) {
  const need = createNeedForecast()
  need.add(waiting)
  const sums: Record<IdleCause, number> = { match: 0, place: 0, price: 0, strand: 0, free: 0 }
  for (const columns of splitIdle(idle, waiting, need).values()) {
    for (const cause of Object.keys(sums) as IdleCause[]) sums[cause] += Number(columns[cause]) / slotNanos
  }
  return sums
}

export function scaled(causes: Readonly<Record<IdleCause, number>>, by: number): Record<IdleCause, number> {
  const { match, place, price, strand, free } = causes
  return { match: match * by, place: place * by, price: price * by, strand: strand * by, free: free * by }
}
