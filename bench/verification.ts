import path from 'node:path'
import { parseArgs } from 'node:util'
import { calibrate } from '@haca/backends'
import { createKeccak } from '@haca/settlement'
import { type Bar, printBars } from './bars.ts'
import { type Bill, measureBills } from './verification/bill.ts'
import { type CatchRate, measureCatches } from './verification/catches.ts'
import { costEngines, costWeights } from './verification/cost-engines.ts'
import { type Costs, measureCosts } from './verification/costs.ts'
import { measureExactShare } from './verification/exact-cost.ts'
import { type HonestRate, measureHonest } from './verification/honest.ts'
import { createProgress } from './verification/progress.ts'
import { chatJobs, take } from './verification/prompts.ts'
import { type Alarm, measureAlarms } from './verification/steady.ts'
import { openSubject } from './verification/subject.ts'
import { readThresholds, writeThresholds } from './verification/thresholds.ts'

/**
 * `npm run bench:verification`: what a check catches, whom it wrongs and what it costs, with the real engine and the
 * example language model. The thresholds are those of one frozen file, for rejects and catches alike; `--calibrate`
 * measures them anew, on prompts that nothing else uses. A whole run keeps the results of its jobs in `bench/out/` and
 * goes on from there the next time, unless the sources have changed; `--quick` measures a part, and keeps nothing.
 */

/** Jobs and seconds of a run. A stage that runs out of time is judged by what it has measured. */
const full = {
  catchJobs: 1000,
  honestJobs: 2000,
  honestChecks: 20_000,
  catchSeconds: 420,
  honestSeconds: 420,
  costRounds: { tiny: 15, larger: 5 },
  trials: 2000,
  drawnJobs: 20_000
}
const quick: typeof full = {
  catchJobs: 60,
  honestJobs: 150,
  honestChecks: 1200,
  catchSeconds: 14,
  honestSeconds: 10,
  costRounds: { tiny: 5, larger: 0 },
  trials: 1000,
  drawnJobs: 10_000
}
const resultFile = path.join(import.meta.dirname, 'out/verification.jsonl')

/** Prompts that thresholds are taken from, and others that they are tried on. */
const calibrationJobs = 300
const heldOutJobs = 300

/** Share of its generation that a check of 200 tokens may cost. */
const checkShareMax = { onnx: 1 / 15, llama: 1 / 3 } as const
/** Draws, evidence and commitments may cost a tenth of bare decoding. */
const decodeRateMin = 0.9

/** Verification by useful capacity-seconds of a node that is checked as seldom as any: seeded tier. */
const seededBillMax = 0.01
/** The same in the exact tier, where a check is the job over again: by its check probability. */
const exactBillByP = 1.2
/** Highest by lowest bill from 2 to 50 verifiers: draws of ten thousand jobs differ by as much, by chance alone. */
const billSpreadMax = 1.2

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Of the catches, and of the honest jobs, in place of the time that a run takes. */
    seconds: { type: 'string' },
    /** Measures the thresholds anew and writes their file. */
    calibrate: { type: 'boolean', default: false }
  }
})
await (values.calibrate ? calibrateAnew() : measure(spanOf(values)))

function spanOf({ quick: isQuick, seconds }: typeof values): typeof full {
  const span = isQuick ? quick : full
  if (seconds === undefined) return span
  const each = Number(seconds)
  if (!(each > 0)) throw new Error(`--seconds ${seconds} is no time`)
  return { ...span, catchSeconds: each, honestSeconds: each }
}

async function calibrateAnew(): Promise<void> {
  const subject = await openSubject()
  try {
    const calibration = await calibrate({
      settings: subject.settings,
      jobs: take(chatJobs('calibration', 1), calibrationJobs),
      heldOut: take(chatJobs('calibration', 2), heldOutJobs)
    })
    writeThresholds(calibration)
    console.log(JSON.stringify(calibration, undefined, 2))
  } finally {
    await subject.stop()
  }
}

async function measure(span: typeof full): Promise<void> {
  const thresholds = readThresholds()
  const costs = await measureAllCosts(span)
  const subject = await openSubject(thresholds.tolerances)
  try {
    if (subject.honest.numericsClass !== thresholds.numericsClass) {
      console.log(`This machine is of another numerics class than the thresholds:`)
      console.log(`  here    ${subject.honest.numericsClass}\n  frozen  ${thresholds.numericsClass}\n`)
    }
    const end = (seconds: number) => performance.now() + seconds * 1000
    const progress = createProgress(values.quick ? undefined : resultFile, subject.honest.numericsClass)
    const catchSpan = { count: span.catchJobs, until: end(span.catchSeconds) }
    const catches = await measureCatches(subject, catchSpan, progress)
    const honestSpan = { jobs: span.honestJobs, checks: span.honestChecks, until: end(span.honestSeconds) }
    const honest = await measureHonest(subject, honestSpan, progress)
    const tiers = [
      { name: 'seeded', checkShare: costs[0].checkShare },
      { name: 'exact', checkShare: await measureExactShare(span.costRounds.tiny) }
    ] as const
    const bills = measureBills(tiers, span.drawnJobs, await createKeccak())
    report({ catches, honest, costs, alarms: measureAlarms(span.trials), bills })
  } finally {
    await subject.stop()
  }
}

interface NamedCosts extends Costs {
  readonly engine: keyof typeof costEngines
  readonly model: keyof typeof costWeights
}

/** The first is onnxruntime with the example model. */
async function measureAllCosts({ costRounds }: typeof full): Promise<[NamedCosts, ...NamedCosts[]]> {
  const measureOne = async (model: NamedCosts['model'], engine: NamedCosts['engine']) => {
    const opened = await costEngines[engine](costWeights[model]())
    try {
      return { model, engine, ...(await measureCosts(opened, costRounds[model])) }
    } finally {
      await opened.close()
    }
  }
  const tiny = [await measureOne('tiny', 'onnx'), await measureOne('tiny', 'llama')] as const
  if (costRounds.larger === 0) return [...tiny]
  return [...tiny, await measureOne('larger', 'onnx'), await measureOne('larger', 'llama')]
}

interface Measured {
  readonly catches: readonly CatchRate[]
  readonly honest: HonestRate
  readonly costs: readonly [NamedCosts, ...NamedCosts[]]
  readonly alarms: readonly Alarm[]
  readonly bills: readonly Bill[]
}

function report(measured: Measured): void {
  const { catches, honest, costs, alarms, bills } = measured
  for (const { name, jobs, same, caught } of catches) {
    const note = same === 0 ? '' : `; ${same} came out as an honest node's`
    console.log(`${name.padEnd(14)} caught ${caught} of ${jobs} in one check each${note}`)
  }
  const { jobs, checks, rejected, bound } = honest
  console.log(
    `honest         rejected ${rejected} of ${checks} checks over ${jobs} jobs; below ${bound.toExponential(1)} with 95 %`
  )
  for (const { engine, model, generateMs, decodeMs, checkMs, bareDecodeMs } of costs) {
    console.log(
      `${engine.padEnd(14)} 200 tokens of the ${model} model: generate ${generateMs.toFixed(1)} ms, check ` +
        `${checkMs.toFixed(1)} ms of CPU; decode alone ${decodeMs.toFixed(1)} ms, without draws and evidence ${bareDecodeMs.toFixed(1)} ms`
    )
  }
  for (const { name, jobs99, jobsMedian } of alarms) {
    console.log(
      `${name.padEnd(14)} cheat raises the alarm within ${jobs99} of its jobs 99 times of 100, median ${jobsMedian}`
    )
  }
  for (const { name, shares, p } of bills) {
    const each = shares.map(share => `${(100 * share).toFixed(3)} %`).join(', ')
    console.log(
      `${name.padEnd(14)} tier is checked for ${each} of its useful time by 2, 10, 50 verifiers, p = ${p.toFixed(3)}`
    )
  }
  console.log()
  printBars(
    [
      ...catchBars(catches),
      ...honestBars(honest),
      ...countBars(measured),
      ...costBars(costs),
      ...alarmBars(alarms),
      ...billBars(bills)
    ],
    values.json
  )
}

function catchBars(catches: readonly CatchRate[]): Bar[] {
  return catches.map(({ name, catchMin, jobs, caught }) => ({
    id: `verification-catch/${name}`,
    value: jobs === 0 ? 0 : caught / jobs,
    limit: catchMin,
    atLeast: true
  }))
}

function honestBars({ rejected }: HonestRate): Bar[] {
  return [{ id: 'verification-false-rejects', value: rejected, limit: 0, atLeast: false }]
}

/** A whole run says whether it has measured as much as its rates need; a quick one measures what it can. */
function countBars({ catches, honest }: Measured): Bar[] {
  if (values.quick) return []
  const catchJobs = Math.min(...catches.map(({ jobs }) => jobs))
  return [
    { id: 'verification-jobs-per-cheat', value: catchJobs, limit: full.catchJobs, atLeast: true },
    { id: 'verification-honest-jobs', value: honest.jobs, limit: full.honestJobs, atLeast: true },
    { id: 'verification-honest-checks', value: honest.checks, limit: full.honestChecks, atLeast: true }
  ]
}

function costBars([first, ...others]: Measured['costs']): Bar[] {
  const shareBar = (costs: NamedCosts): Bar => ({
    id: `verification-cost/${costs.engine}${costs.model === 'tiny' ? '' : `-${costs.model}`}`,
    value: costs.checkShare,
    limit: checkShareMax[costs.engine],
    atLeast: false
  })
  return [
    shareBar(first),
    ...others.map(shareBar),
    {
      id: 'verification-decode-rate/onnx',
      value: first.decodeRate,
      limit: decodeRateMin,
      atLeast: true
    }
  ]
}

function alarmBars(alarms: readonly Alarm[]): Bar[] {
  return alarms.map(({ name, jobs99, jobsMax }) => ({
    id: `verification-jobs-to-alarm/${name}`,
    value: jobs99,
    limit: jobsMax,
    atLeast: false
  }))
}

function billBars(bills: readonly Bill[]): Bar[] {
  return bills.flatMap(({ name, highest, spread, p }) => [
    {
      id: `verification-bill/${name}`,
      value: highest,
      limit: name === 'seeded' ? seededBillMax : exactBillByP * p,
      atLeast: false
    },
    { id: `verification-bill-spread/${name}`, value: spread, limit: billSpreadMax, atLeast: false }
  ])
}
