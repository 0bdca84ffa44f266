/**
 * Replay a trace in the simulator: what a recorded hour would have met on a network of your choice, under the market that nodes
 * run and under rivals, in virtual time. Without a file a trace is made first, in the form that recorders write.
 *
 *     node --conditions=source examples/replay-trace.ts [file with one JSON object per line]
 */
import { readFile } from 'node:fs/promises'
import {
  buildFleet,
  central,
  formatTrace,
  generateJobs,
  marketEarly,
  parseTrace,
  random,
  simulate,
  threeSpeeds
} from '@haca/simulator'

const seed = 1
const file = process.argv[2]
const text = file === undefined ? anyTrace() : await readFile(file, 'utf8')
// A line that says nothing of it has three seconds to start.
const { jobs, models } = parseTrace(text, { patienceMs: 3000 })
const toMs = Math.max(...jobs.map(job => job.arrivesAt)) + 1

// The network: as many nodes as the trace keeps busy for nine tenths of the time, of three speeds, two models in memory each.
const work = jobs.reduce((sum, job) => sum + job.work, 0)
const nodes = Math.ceil(work / (0.9 * toMs))
const many = models.length
const fleet = buildFleet(
  { nodes, slotsPerNode: 1, speeds: threeSpeeds, models: many, zipf: 0.9, warmPerNode: Math.min(2, many) },
  seed
)
console.log(`${jobs.length} jobs for ${many} models in ${(toMs / 1000).toFixed(0)} s, on ${nodes} nodes`)

for (const policy of [central, marketEarly, random]) {
  const run = { policy, fleet, jobs, models: many, link: { delayMs: 10 }, seed, fromMs: 0, toMs }
  const { goodput, waitP99, messagesPerJob } = simulate(run)
  console.log(
    `${policy.name}: ${(100 * goodput).toFixed(1)} % in time, p99 wait ${waitP99.toFixed(0)} ms, ${messagesPerJob.toFixed(1)} messages a job`
  )
}

/** Twenty seconds of bursts for twenty models, the first far more asked for than the last. */
function anyTrace(): string {
  const shape = { models: 20, zipf: 0.9, arrivalCv: 4, workMs: 1000, workCv: 1.5, patienceMs: 3000 }
  const models = Array.from({ length: shape.models }, (_, rank) => `trace/model-${rank}`)
  return formatTrace({ jobs: generateJobs({ ...shape, rate: 0.1, untilMs: 20_000 }, seed), models })
}
