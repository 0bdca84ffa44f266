import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Job, type NodePlan, parseTrace, simulate, type Trace, threeSpeeds } from '@haca/simulator'
import { contenders } from './matching/contenders.ts'

/**
 * `npm run bench:replay -- --trace FILE`: every policy with the jobs of a recorded trace, whose format the simulator's README
 * gives, on a network that is described here.
 */

const { values } = parseArgs({
  options: {
    trace: { type: 'string' },
    /** Nodes, of three speeds with the mean 1. */
    nodes: { type: 'string', default: '100' },
    slots: { type: 'string', default: '1' },
    /** Models in a node's memory. */
    warm: { type: 'string', default: '2' },
    /** One-way delay of a message, milliseconds. */
    delay: { type: 'string', default: '10' },
    /** Milliseconds within which a job must start whose line does not say so. */
    patience: { type: 'string', default: '3000' }
  }
})

if (values.trace === undefined) {
  console.error(
    'npm run bench:replay -- --trace FILE [--nodes N] [--slots N] [--warm N] [--delay MS] [--patience MS]'
  )
  process.exit(2)
}

const trace = parseTrace(readFileSync(values.trace, 'utf8'), { patienceMs: amount('patience') })
const fleet = placeByWork(trace)
const toMs = Math.max(0, ...trace.jobs.map(job => job.arrivesAt)) + 1
const capacity = fleet.reduce((sum, { speed, slots }) => sum + speed * slots, 0)
const load = workOf(trace.jobs) / (capacity * toMs)
console.log(
  `${trace.jobs.length} jobs for ${trace.models.length} models in ${(toMs / 1000).toFixed(1)} s: load ${load.toFixed(2)} on ${fleet.length} nodes\n`
)
console.log(['policy'.padEnd(20), 'goodput %', 'mean wait ms', 'p99 wait ms', 'messages per job'].join('  '))
for (const policy of contenders) {
  const run = {
    fleet,
    jobs: trace.jobs,
    models: trace.models.length,
    link: { delayMs: amount('delay') }
  }
  const result = simulate({ ...run, policy, seed: 1, fromMs: 0, toMs, matchSamples: 0, ledger: false })
  console.log(
    [
      policy.name.padEnd(20),
      (100 * result.goodput).toFixed(2).padStart(9),
      result.waitMean.toFixed(0).padStart(12),
      result.waitP99.toFixed(0).padStart(11),
      result.messagesPerJob.toFixed(2).padStart(16)
    ].join('  ')
  )
}

function amount(name: 'nodes' | 'slots' | 'warm' | 'delay' | 'patience'): number {
  const value = Number(values[name])
  const isWhole = name === 'nodes' || name === 'slots' || name === 'warm'
  if (isWhole ? Number.isInteger(value) && value > 0 : value >= 0) return value
  console.error(
    `--${name} must be ${isWhole ? 'a whole number above 0' : 'at least 0 milliseconds'}, not "${values[name]}"`
  )
  process.exit(2)
}

function workOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, job) => sum + job.work, 0)
}

/** Each place in memory goes to the model that has least of it for its work, as far as its node does not have it yet. */
function placeByWork({ jobs, models }: Trace): NodePlan[] {
  const warmPerNode = Math.min(amount('warm'), models.length)
  const works = models.map((_, rank) => workOf(jobs.filter(job => job.model === rank)))
  const places = models.map(() => 0)
  const meanSpeed = threeSpeeds.reduce((sum, { speed, share }) => sum + speed * share, 0)
  // Ten nodes of each ten have the classes' shares, one after the other.
  const classes = threeSpeeds.flatMap(({ speed, share }) =>
    new Array<number>(Math.round(10 * share)).fill(speed)
  )
  return Array.from({ length: amount('nodes') }, (_, index) => {
    const warm: number[] = []
    while (warm.length < warmPerNode) {
      const scarce = (rank: number) =>
        warm.includes(rank) ? -1 : (works[rank] ?? 0) / ((places[rank] ?? 0) + 1)
      const rank = places.reduce((best, _places, other) => (scarce(other) > scarce(best) ? other : best), 0)
      warm.push(rank)
      places[rank] = (places[rank] ?? 0) + 1
    }
    return { slots: amount('slots'), speed: (classes[index % classes.length] ?? 1) / meanSpeed, warm }
  })
}
