import {
  buildFleet,
  generateJobs,
  type PolicyEntry,
  type RunResult,
  simulate,
  threeSpeeds
} from '@haca/simulator'
import { printBars } from './bars.ts'
import { workCv, workMs } from './matching/cells.ts'
import { reference, subject } from './matching/contenders.ts'
import { barOptions, readOptions } from './options.ts'

/**
 * `npm run bench:scale`: how large a network the simulator bears, and how the messages per job of the market grow with
 * it. Times are CPU seconds, which a machine that is busy otherwise does not take away.
 */

/** The usual cell (load .9, bursts of CV 4, three speeds, delay .01) with so many nodes and jobs. */
interface Size {
  readonly nodes: number
  readonly jobs: number
}

/** Every size has ten models per thousand nodes, as a larger network serves more of them, and at least one. */
const modelsPerNode = 0.01
/** In the large runs each node does a hundred jobs, or ten. */
const timed: Size = { nodes: 10_000, jobs: 1_000_000 }
const largest: Size = { nodes: 100_000, jobs: 1_000_000 }
/** For messages per job: the same hundred mean services everywhere but in the largest. */
const small: readonly Size[] = [
  { nodes: 100, jobs: 30_000 },
  { nodes: 1000, jobs: 100_000 }
]

const secondsMax = 120
const gibMax = 4
/** Of the goodput of a central scheduler on the same network, where ten markets are open. */
const ofCentralMin = 0.99
/** Messages per job, digests and pulls included. */
const messagesMax = 5
/** Part by which messages per job may differ between two sizes. */
const flatMax = 0.1
/** Part of a run that counts in no figure. */
const warmUp = 0.2
const patienceMs = 3 * workMs
const delayMs = 0.01 * workMs
const load = 0.9

interface Measured {
  readonly size: Size
  readonly result: RunResult
  readonly cpuSeconds: number
  readonly gib: number
}

const values = readOptions({
  name: 'bench:scale',
  about: 'How large a network the simulator bears, and how messages per job grow with it.',
  options: barOptions,
  examples: [
    ['--quick', 'networks of up to 10,000 nodes'],
    ['--quick --json', 'the same for a script']
  ]
})

const runs = values.quick
  ? [...small, { ...timed, jobs: timed.jobs / 10 }].map(size => measure(size, subject))
  : [...small, timed, largest].map(size => measure(size, subject))
const several = runs.find(({ size }) => size.nodes === timed.nodes) as Measured
const central = measure(several.size, reference)
const perJob = runs.map(({ result }) => result.messagesPerJob)
const [most, least] = [Math.max(...perJob), Math.min(...perJob)]
const middle = (most + least) / 2
const bars = runs
  .filter(({ size }) => size.nodes === timed.nodes && size.jobs === timed.jobs)
  .flatMap(({ cpuSeconds, gib }) => [
    { id: 'cpu-seconds-10000-nodes-1000000-jobs', value: cpuSeconds, limit: secondsMax, atLeast: false },
    { id: 'gib-10000-nodes-1000000-jobs', value: gib, limit: gibMax, atLeast: false }
  ])
const completed = runs.some(({ size }) => size.nodes === largest.nodes)
printBars(
  [
    ...bars,
    ...(values.quick
      ? []
      : [{ id: 'largest-run-completes', value: completed ? 1 : 0, limit: 1, atLeast: true }]),
    {
      id: 'of-central-10000-nodes',
      value: several.result.goodput / central.result.goodput,
      limit: ofCentralMin,
      atLeast: true
    },
    { id: 'most-messages-per-job', value: most, limit: messagesMax, atLeast: false },
    { id: 'messages-per-job-off-the-middle', value: (most - middle) / middle, limit: flatMax, atLeast: false }
  ],
  values.json
)

/** Slots are nodes here: one each. */
function measure(size: Size, policy: PolicyEntry): Measured {
  const { nodes } = size
  const models = Math.max(1, Math.round(nodes * modelsPerNode))
  const warmPerNode = Math.min(2, models)
  const start = process.cpuUsage()
  const rate = (load * nodes) / workMs
  const toMs = size.jobs / rate
  const shape = { models, zipf: 0.9 }
  const result = simulate({
    policy,
    fleet: buildFleet({ ...shape, nodes, slotsPerNode: 1, speeds: threeSpeeds, warmPerNode }, 1),
    jobs: generateJobs({ ...shape, arrivalCv: 4, workMs, workCv, patienceMs, rate, untilMs: toMs }, 1),
    models,
    link: { delayMs },
    seed: 1,
    fromMs: warmUp * toMs,
    toMs,
    matchSamples: 0,
    ledger: false
  })
  const { user, system } = process.cpuUsage(start)
  const cpuSeconds = (user + system) / 1e6
  // The largest that the process has been so far; sizes are played in rising order.
  const gib = process.resourceUsage().maxRSS / 2 ** 20
  const facts = [
    `${nodes.toLocaleString('en')} nodes, ${models} models, ${size.jobs.toLocaleString('en')} jobs`.padEnd(
      48
    ),
    policy.name.padEnd(9),
    `${cpuSeconds.toFixed(1)} CPU s, ${gib.toFixed(2)} GiB`.padEnd(24),
    `goodput ${(100 * result.goodput).toFixed(1)} %, ${result.messagesPerJob.toFixed(2)} messages per job`
  ]
  console.log(facts.join(''))
  return { size, result, cpuSeconds, gib }
}
