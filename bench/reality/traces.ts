import { buildFleet, generateJobs, type NodePlan, type WorkloadInit } from '@haca/simulator'
import { rowMs, rowsMax } from './sleeping-engine.ts'

/** A workload that is played in the network and in the simulator. */
export interface TracePlan {
  readonly name: string
  readonly load: number
  readonly seed: number
  readonly change: Partial<WorkloadInit>
}

/** Mean service on a slot of speed 1, milliseconds. */
const workMs = 600
/** Longer than jobs wait here, so that nearly none is lost, milliseconds. */
const patienceMs = 60_000
export const modelNames = ['bench/large', 'bench/small'] as const
const zipf = 0.9

/** Arrivals from even to bursty, by day and in a step; the first is what the delays are fitted on. */
export const tracePlans: readonly TracePlan[] = [
  { name: 'poisson', load: 0.7, seed: 1, change: { arrivalCv: 1 } },
  { name: 'bursts', load: 0.6, seed: 2, change: { arrivalCv: 4 } },
  { name: 'long-tail', load: 0.7, seed: 3, change: { arrivalCv: 1, workCv: 2 } },
  { name: 'step', load: 0.6, seed: 4, change: { burst: { factor: 1.5, fromMs: 0.4, toMs: 0.6 } } },
  { name: 'days', load: 0.6, seed: 5, change: { diurnal: { swing: 0.5, periodMs: 0.5 } } }
]

/** Nodes of three speeds, half of which have both models and half the first alone. */
export function buildNodes(nodes: number): NodePlan[] {
  const speeds = [
    { speed: 0.5, share: 0.25 },
    { speed: 1, share: 0.5 },
    { speed: 1.5, share: 0.25 }
  ]
  const fleet = buildFleet({ nodes, slotsPerNode: 1, speeds, models: 2, zipf, warmPerNode: 2 }, 1)
  return fleet.map((plan, i) => ({ ...plan, warm: i % 2 === 0 ? [0, 1] : [0] }))
}

/** Jobs whose times are those that the engine can sleep. Times in the plan's change are parts of the whole. */
export function buildTrace({ load, seed, change }: TracePlan, fleet: readonly NodePlan[], jobs: number) {
  const capacity = fleet.reduce((sum, { speed, slots }) => sum + speed * slots, 0)
  const rate = (load * capacity) / workMs
  const untilMs = jobs / rate
  const { burst, diurnal, ...rest } = change
  const all = generateJobs(
    {
      models: modelNames.length,
      zipf,
      arrivalCv: 1,
      workMs,
      workCv: 1,
      patienceMs,
      rate,
      untilMs: 2 * untilMs,
      ...rest,
      ...(burst && { burst: { ...burst, fromMs: burst.fromMs * untilMs, toMs: burst.toMs * untilMs } }),
      ...(diurnal && { diurnal: { ...diurnal, periodMs: diurnal.periodMs * untilMs } })
    },
    seed
  )
  return all.slice(0, jobs).map(job => {
    const rows = Math.min(rowsMax, Math.max(1, Math.round(job.work / rowMs)))
    return { ...job, rows, work: rows * rowMs }
  })
}
