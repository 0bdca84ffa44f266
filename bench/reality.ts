import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Bar, printBars } from './bars.ts'
import { columnNames } from './reality/columns.ts'
import { playReal, type RealRun } from './reality/play-real.ts'
import { type Fitted, fit, type Predicted, predict, quantile } from './reality/predict.ts'
import { buildNodes, buildTrace, tracePlans } from './reality/traces.ts'

/**
 * `npm run bench:reality`: whether the simulator says what the network does. Jobs with known service times are played in a
 * network of processes, recorded, and played again in virtual time, never both at once; the delays of the first trace
 * predict the others.
 */

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    traces: { type: 'string' }
  }
})

/** Inference processes, each with one slot. */
const nodes = 8
/** Beyond this the machine, not the market, decides who waits. */
const cpuShareMax = 0.7
/** A column may be off by so much of the capacity, or of its own value if that is more. */
const columnErrorOfAll = 0.005
const columnErrorOfOwn = 0.1
/** Mean and p99 of the wait, on average over the traces. */
const waitErrorMax = 0.1

const jobs = Number(values.jobs ?? (values.quick ? 60 : 3000))
const plans = tracePlans.slice(0, Number(values.traces ?? (values.quick ? 2 : tracePlans.length)))

const fleet = buildNodes(nodes)
const runs = new Map<string, RealRun>()
for (const plan of plans) {
  const trace = buildTrace(plan, fleet, jobs)
  const seconds = (trace.at(-1)?.arrivesAt ?? 0) / 1000
  console.log(`${plan.name}: ${trace.length} jobs on ${nodes} nodes in ${seconds.toFixed(0)} s`)
  const run = await playReal(plan.name, trace, fleet)
  runs.set(plan.name, run)
  console.log(
    `  network ${percent(run.cpuShare)} of all cores, machine ${percent(run.machineShare)} busy, ` +
      `${run.observed.overheadMs.toFixed(1)} ms beyond the service per job`
  )
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
const folder = path.join(import.meta.dirname, 'out')
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'reality.json'), `${JSON.stringify({ fitted, results }, undefined, 2)}\n`)
const busiest = Math.max(...results.map(each => Math.max(each.cpuShare, each.machineShare)))
if (busiest >= cpuShareMax) {
  console.log(
    `\nVOID: the machine was ${percent(busiest)} busy; beyond ${percent(cpuShareMax)} it decides who waits`
  )
}
printBars(judge(), values.json)

type Result = ReturnType<typeof compare> & { readonly name: string; readonly isFit: boolean }

function compare(name: string, { observed, cpuShare, machineShare }: RealRun, predicted: Predicted) {
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
  const waitMean = observed.waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, observed.waits.length)
  const waitP99 = quantile(observed.waits, 0.99)
  row('mean wait', waitMean, predicted.waitMean, milliseconds)
  row('p99 wait', waitP99, predicted.waitP99, milliseconds)
  return {
    columns,
    cpuShare,
    machineShare,
    meanError: Math.abs(predicted.waitMean / waitMean - 1),
    p99Error: Math.abs(predicted.waitP99 / waitP99 - 1)
  }
}

function judge(): Bar[] {
  const most = (id: string, value: number, limit: number): Bar => ({ id, value, limit, atLeast: false })
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / Math.max(1, of.length)
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
    most('busiest-machine', busiest, cpuShareMax),
    ...worst,
    most('mean-wait-error', mean(shown.map(({ meanError }) => meanError)), waitErrorMax),
    most('p99-wait-error', mean(shown.map(({ p99Error }) => p99Error)), waitErrorMax),
    most('worst-mean-wait-error', Math.max(...shown.map(({ meanError }) => meanError)), waitErrorMax),
    most('worst-p99-wait-error', Math.max(...shown.map(({ p99Error }) => p99Error)), waitErrorMax)
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`
}
