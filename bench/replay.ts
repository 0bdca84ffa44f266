import { readFileSync } from 'node:fs'
import { type Job, type NodePlan, parseTrace, simulate, type Trace, threeSpeeds } from '@haca/simulator'
import { contenders } from './matching/contenders.ts'
import { readNumber, readOptions } from './options.ts'

/**
 * `npm run bench:replay -- --trace FILE`: every policy with the jobs of a recorded trace, whose format the simulator's README
 * gives, on a network that is described here.
 */

const values = readOptions({
  name: 'bench:replay',
  about: 'How every policy does with the jobs of a recorded trace, on a network that is described here.',
  options: {
    trace: {
      type: 'string',
      value: 'FILE',
      help: 'the trace; the format stands in packages/simulator/README.md'
    },
    nodes: {
      type: 'string',
      value: 'N',
      default: '100',
      help: 'nodes, of three speeds with the mean 1; 100'
    },
    slots: { type: 'string', value: 'N', default: '1', help: 'slots of a node; 1' },
    warm: { type: 'string', value: 'N', default: '2', help: 'models in a node’s memory; 2' },
    delay: { type: 'string', value: 'MS', default: '10', help: 'one-way delay of a message; 10' },
    patience: {
      type: 'string',
      value: 'MS',
      default: '3000',
      help: 'time to start within, where a line has none; 3000'
    }
  },
  examples: [['--trace jobs.jsonl --nodes 50 --delay 20', '50 nodes, 20 ms from each other']]
})

if (values.trace === undefined) {
  console.error('bench:replay: --trace FILE is missing; --help tells what there is')
  process.exit(2)
}

const trace = readTrace(values.trace)
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

/** A file that is no trace is the user's affair: the reason is printed, and no stack. */
function readTrace(file: string): Trace {
  const patienceMs = amount('patience')
  try {
    return parseTrace(readFileSync(file, 'utf8'), { patienceMs })
  } catch (error) {
    console.error(`bench:replay: ${file} can’t be read as a trace: ${(error as Error).message}`)
    process.exit(2)
  }
}

function amount(name: 'nodes' | 'slots' | 'warm' | 'delay' | 'patience'): number {
  return readNumber(name, values[name], name === 'delay' || name === 'patience' ? 'not negative' : 'whole')
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
