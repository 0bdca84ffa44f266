import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bar, printBars } from './bars.ts'
import { barOptions, readNumber, readOptions } from './options.ts'
import { columnNames } from './reality/columns.ts'
import { playReal, type RealRun } from './reality/play-real.ts'
import { type Fitted, fit, type Predicted, predict, quantile } from './reality/predict.ts'
import { buildNodes, buildTrace, tracePlans } from './reality/traces.ts'
import { coreWaitMaxMs, cpuShareMax, validityOf } from './reality/validity.ts'

/**
 * `npm run bench:reality`: whether the simulator says what the network does. Jobs with known service times are played in a
 * network of processes, recorded, and played again in virtual time, never both at once; the delays of the first trace
 * predict the others.
 */

const values = readOptions({
  name: 'bench:reality',
  about: 'Whether the simulator says what a network of processes does, by ledger column and wait.',
  options: {
    ...barOptions,
    jobs: { type: 'string', value: 'N', help: 'jobs of each trace; 3000, or 60 with --quick' },
    traces: { type: 'string', value: 'N', help: 'traces, from the first; all, or 2 with --quick' },
    again: {
      type: 'boolean',
      default: false,
      help: 'plays nothing, and predicts again what the last run recorded'
    }
  },
  examples: [
    ['--quick', 'two short traces'],
    ['--jobs 1000 --traces 3', 'three traces of 1,000 jobs']
  ]
})

/** Inference processes, each with one slot. */
const nodes = 8
/** A column may be off by so much of the capacity, or of its own value if that is more. */
const columnErrorOfAll = 0.005
const columnErrorOfOwn = 0.1
/** Mean and p99 of the wait, on average over the traces. */
const waitErrorMax = 0.1

const jobs = values.jobs === undefined ? (values.quick ? 60 : 3000) : readNumber('jobs', values.jobs, 'whole')
const plans = tracePlans.slice(
  0,
  values.traces === undefined
    ? values.quick
      ? 2
      : tracePlans.length
    : readNumber('traces', values.traces, 'whole')
)

const fleet = buildNodes(nodes)
const folder = path.join(import.meta.dirname, 'out')
mkdirSync(path.join(folder, 'reality'), { recursive: true })
const runs = new Map<string, RealRun>()
for (const plan of plans) {
  const kept = path.join(folder, 'reality', `${plan.name}.json`)
  if (values.again) {
    runs.set(plan.name, JSON.parse(readFileSync(kept, 'utf8')))
    continue
  }
  const trace = buildTrace(plan, fleet, jobs)
  const seconds = (trace.at(-1)?.arrivesAt ?? 0) / 1000
  console.log(`${plan.name}: ${trace.length} jobs on ${nodes} nodes in ${seconds.toFixed(0)} s`)
  const run = await playReal(plan.name, trace, fleet)
  runs.set(plan.name, run)
  writeFileSync(kept, JSON.stringify(run))
  console.log(
    `  network ${percent(run.cpuShare)} of all cores, ${run.coreWaitMs?.toFixed(2) ?? '?'} ms per job without a core; ` +
      `machine ${percent(run.machineShare)} busy`
  )
  for (const [reason, count] of Object.entries(run.failures))
    console.log(`  ${count} jobs did not run: ${reason}`)
}

let fitted: Fitted | undefined
const results: Result[] = []
for (const [name, run] of runs) {
  fitted ??= fit(run.observed, run.loadMs)
  const predicted = predict(run.recorded, fleet, fitted, run.untilMs)
  results.push({ name, ...compare(name, run, predicted), isFit: results.length === 0 })
}
if (fitted !== undefined) {
  console.log(
    `\nfitted on ${plans[0]?.name}: one way ${fitted.delayMs.toFixed(2)} ms, overhead ${fitted.overheadMs.toFixed(2)} ms`
  )
}
writeFileSync(path.join(folder, 'reality.json'), `${JSON.stringify({ fitted, results }, undefined, 2)}\n`)
const validity = validityOf([...runs.values()])
if (validity.isVoid) {
  console.log(
    `\nVOID: the network took ${percent(validity.cpuShare)} of the cores, of ${percent(cpuShareMax)}, ` +
      `and waited ${validity.coreWaitMs.toFixed(2)} ms per job for one, of ${coreWaitMaxMs} ms`
  )
}
printBars(judge(), values.json)

type Result = ReturnType<typeof compare> & { readonly name: string; readonly isFit: boolean }

function compare(
  name: string,
  { observed, cpuShare, coreWaitMs, machineShare }: RealRun,
  predicted: Predicted
) {
  console.log(
    `\n${name.padEnd(12)}${'network'.padStart(10)}${'simulator'.padStart(11)}${'difference'.padStart(12)}`
  )
  const row = (what: string, real: number, simulated: number, unit: (value: number) => string) =>
    console.log(
      `  ${what.padEnd(10)}${unit(real).padStart(10)}${unit(simulated).padStart(11)}${unit(simulated - real).padStart(12)}`
    )
  const columns = columnNames.map(column => {
    const [real, simulated] = [observed.columns[column], predicted.columns[column]]
    row(column, real, simulated, percent)
    const error = Math.abs(simulated - real)
    // In units of what it may be: 1 is the limit.
    return { column, real, simulated, ofLimit: error / Math.max(columnErrorOfAll, columnErrorOfOwn * real) }
  })
  const waitMean = sum(observed.waits) / Math.max(1, observed.waits.length)
  const waitP99 = quantile(observed.waits, 0.99)
  row('mean wait', waitMean, predicted.waitMean, milliseconds)
  row('p99 wait', waitP99, predicted.waitP99, milliseconds)
  console.log(`  p99 from seed to seed: ± ${milliseconds(predicted.waitP99Spread)}`)
  return {
    columns,
    cpuShare,
    coreWaitMs,
    machineShare,
    waitMean,
    waitP99,
    predictedWaits: { mean: predicted.waitMean, p99: predicted.waitP99, p99Spread: predicted.waitP99Spread },
    meanError: Math.abs(predicted.waitMean / waitMean - 1),
    p99Error: Math.abs(predicted.waitP99 / waitP99 - 1)
  }
}

function judge(): Bar[] {
  const most = (id: string, value: number, limit: number): Bar => ({ id, value, limit, atLeast: false })
  const mean = (of: readonly number[]) => sum(of) / Math.max(1, of.length)
  const tested = results.filter(({ isFit }) => !isFit)
  const shown = tested.length === 0 ? results : tested
  const worst = columnNames.map((column, i) =>
    most(
      `worst-${column}-error-of-limit`,
      Math.max(...shown.map(({ columns }) => columns[i]?.ofLimit ?? 0)),
      1
    )
  )
  return [
    most('cpu-share', validity.cpuShare, cpuShareMax),
    most('ms-per-job-without-a-core', validity.coreWaitMs, coreWaitMaxMs),
    most('jobs-that-did-not-run', sum([...runs.values()].map(lostOf)), 0),
    ...worst,
    most('mean-wait-error', mean(shown.map(({ meanError }) => meanError)), waitErrorMax),
    most('p99-wait-error', mean(shown.map(({ p99Error }) => p99Error)), waitErrorMax),
    most('worst-mean-wait-error', Math.max(...shown.map(({ meanError }) => meanError)), waitErrorMax),
    most('worst-p99-wait-error', Math.max(...shown.map(({ p99Error }) => p99Error)), waitErrorMax)
  ]
}

function lostOf({ failures }: RealRun): number {
  return sum(Object.values(failures))
}

function sum(of: readonly number[]): number {
  return of.reduce((total, value) => total + value, 0)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`
}
