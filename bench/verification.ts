import path from 'node:path'
import { calibrate } from '@haca/backends'
import { createKeccak } from '@haca/settlement'
import { type Bar, printBars } from './bars.ts'
import { barOptions, readNumber, readOptions } from './options.ts'
import { type Bill, measureBills } from './verification/bill.ts'
import { type CatchRate, measureCatches } from './verification/catches.ts'
import { costEngines, costWeights } from './verification/cost-engines.ts'
import { type CostRounds, type Costs, measureCosts } from './verification/costs.ts'
import { measureExactShare } from './verification/exact-cost.ts'
import { type HonestRate, measureHonest } from './verification/honest.ts'
import { createProgress } from './verification/progress.ts'
import { chatJobs, take } from './verification/prompts.ts'
import { type Alarm, measureAlarms } from './verification/steady.ts'
import { openSubject } from './verification/subject.ts'
import { readThresholds, thresholdFiles, writeThresholds } from './verification/thresholds.ts'

/**
 * `npm run bench:verification`: what a check catches, whom it wrongs and what it costs, with the real engine and the
 * example language model. The thresholds are those of two frozen files, for rejects and catches alike: of what onnxruntime
 * made, and of what passes between it and llama.cpp. `--calibrate` measures one anew, on prompts that nothing else uses. A whole run keeps the results of its jobs in `bench/out/` and
 * goes on from there the next time, unless the sources have changed; `--quick` measures a part, and keeps nothing.
 */

/** A model under an engine, and how often its costs are measured. */
interface CostRun extends CostRounds {
  readonly model: keyof typeof costWeights
  readonly engine: keyof typeof costEngines
  /** Whether the bars are for it; the others' figures stand beside it. */
  readonly isJudged: boolean
}

/** How much is measured. */
interface Span {
  readonly catchJobs: number
  readonly honestJobs: number
  readonly honestChecks: number
  /** A stage that runs out of time is judged by what it has measured. */
  readonly catchSeconds: number
  readonly honestSeconds: number
  /** The first is onnxruntime with the example model, whose share the bill is made of. */
  readonly costs: readonly [CostRun, ...CostRun[]]
  readonly trials: number
  readonly drawnJobs: number
}

const full: Span = {
  catchJobs: 1000,
  honestJobs: 2000,
  honestChecks: 20_000,
  catchSeconds: 420,
  honestSeconds: 420,
  costs: [
    { model: 'tiny', engine: 'onnx', isJudged: false, warmUp: 8, counted: 15 },
    { model: 'tiny', engine: 'llama', isJudged: false, warmUp: 8, counted: 15 },
    { model: 'deep', engine: 'onnx', isJudged: true, warmUp: 1, counted: 5 },
    { model: 'deep', engine: 'llama', isJudged: true, warmUp: 1, counted: 5 },
    { model: 'monad', engine: 'onnx', isJudged: false, warmUp: 1, counted: 3 },
    { model: 'monad', engine: 'llama', isJudged: false, warmUp: 1, counted: 3 }
  ],
  trials: 2000,
  drawnJobs: 20_000
}
const quick: Span = {
  catchJobs: 60,
  honestJobs: 150,
  honestChecks: 1200,
  catchSeconds: 6,
  honestSeconds: 3,
  costs: [
    { model: 'tiny', engine: 'onnx', isJudged: false, warmUp: 5, counted: 5 },
    { model: 'shallow', engine: 'onnx', isJudged: true, warmUp: 1, counted: 3 },
    { model: 'deep', engine: 'llama', isJudged: true, warmUp: 1, counted: 3 }
  ],
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

const values = readOptions({
  name: 'bench:verification',
  about:
    'What a check catches, whom it wrongs, what it costs. A run that was cut short goes on where it stopped.',
  options: {
    ...barOptions,
    seconds: {
      type: 'string',
      value: 'S',
      help: 'for the catches, and for the honest jobs, in place of the usual time'
    },
    calibrate: {
      type: 'string',
      value: 'NAME',
      help: `measures thresholds anew: ${thresholdFiles.join(' or ')}`
    }
  },
  examples: [
    ['--quick', 'fewer jobs, smaller models'],
    ['--seconds 60', 'a minute of catches, a minute of honest jobs']
  ]
})
await (values.calibrate === undefined ? measure(spanOf(values)) : calibrateAnew(values.calibrate))

function spanOf({ quick: isQuick, seconds }: typeof values): Span {
  const span = isQuick ? quick : full
  if (seconds === undefined) return span
  const each = readNumber('seconds', seconds, 'positive')
  return { ...span, catchSeconds: each, honestSeconds: each }
}

async function calibrateAnew(name: string): Promise<void> {
  const file = thresholdFiles.find(each => each === name)
  if (file === undefined) throw new Error(`--calibrate ${name} is none of ${thresholdFiles.join(', ')}`)
  const subject = await openSubject()
  try {
    const { settings, other } = subject
    const calibration = await calibrate({
      settings: file === 'tiny-lm-across' ? [...settings, other] : settings,
      jobs: take(chatJobs('calibration', 1), calibrationJobs),
      heldOut: take(chatJobs('calibration', 2), heldOutJobs)
    })
    writeThresholds(file, calibration)
    console.log(JSON.stringify(calibration, undefined, 2))
  } finally {
    await subject.stop()
  }
}

async function measure(span: Span): Promise<void> {
  const own = readThresholds('tiny-lm')
  const across = readThresholds('tiny-lm-across')
  const costs = await measureAllCosts(span)
  const subject = await openSubject({ own: own.tolerances, across: across.tolerances })
  try {
    const classes = [subject.honest.numericsClass, subject.other.numericsClass]
    const frozen = [own, across].flatMap(each => [each.numericsClass, ...(each.across ?? [])])
    for (const numericsClass of classes.filter(each => !frozen.includes(each)))
      console.log(`This machine's class has no thresholds of its own; others' are used: ${numericsClass}`)
    const end = (seconds: number) => performance.now() + seconds * 1000
    const progress = createProgress(values.quick ? undefined : resultFile, classes)
    const catchSpan = { count: span.catchJobs, until: end(span.catchSeconds) }
    const catches = await measureCatches(subject, catchSpan, progress)
    const honestSpan = { jobs: span.honestJobs, checks: span.honestChecks, until: end(span.honestSeconds) }
    const honest = await measureHonest(subject, honestSpan, progress)
    const tiers = [
      { name: 'seeded', checkShare: costs[0].checkShare },
      { name: 'exact', checkShare: await measureExactShare(span.costs[0].counted) }
    ] as const
    const bills = measureBills(tiers, span.drawnJobs, await createKeccak())
    report({ catches, honest, costs, alarms: measureAlarms(span.trials), bills })
  } finally {
    await subject.stop()
  }
}

interface NamedCosts extends Costs {
  readonly run: CostRun
}

async function measureCost(run: CostRun): Promise<NamedCosts> {
  const opened = await costEngines[run.engine](costWeights[run.model]())
  try {
    return { run, ...(await measureCosts(opened, run)) }
  } finally {
    await opened.close()
  }
}

async function measureAllCosts({ costs: [first, ...others] }: Span): Promise<[NamedCosts, ...NamedCosts[]]> {
  const all: [NamedCosts, ...NamedCosts[]] = [await measureCost(first)]
  for (const run of others) all.push(await measureCost(run))
  return all
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
  for (const { name, jobs, same, caught, caughtAcross } of catches) {
    const note = same === 0 ? '' : `; ${same} came out as an honest node's`
    console.log(
      `${name.padEnd(14)} caught ${caught} of ${jobs} in one check each, ${caughtAcross} by the thresholds across engines${note}`
    )
  }
  const { jobs, across } = honest
  for (const [name, { checks, rejected, bound }] of Object.entries({ honest, across })) {
    const below = `below ${bound.toExponential(1)} with 95 %`
    console.log(`${name.padEnd(14)} rejected ${rejected} of ${checks} checks over ${jobs} jobs; ${below}`)
  }
  for (const { run, generateMs, decodeMs, checkMs, checkShare, bareDecodeMs, decodeRate } of costs) {
    const bare =
      bareDecodeMs === undefined || decodeRate === undefined
        ? ''
        : `, without draws and evidence ${bareDecodeMs.toFixed(1)} ms, ${decodeRate.toFixed(2)}`
    console.log(
      `${run.engine.padEnd(14)} 200 tokens of the ${run.model} model: generate ${generateMs.toFixed(1)} ms, check ` +
        `${checkMs.toFixed(1)} ms of CPU, 1/${(1 / checkShare).toFixed(1)}; decode alone ${decodeMs.toFixed(1)} ms${bare}`
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
  return catches.flatMap(({ name, catchMin, jobs, caught, caughtAcross }) => {
    const bar = (id: string, count: number): Bar => ({
      id: `${id}/${name}`,
      value: jobs === 0 ? 0 : count / jobs,
      limit: catchMin,
      atLeast: true
    })
    return [bar('verification-catch', caught), bar('verification-catch-across', caughtAcross)]
  })
}

function honestBars({ rejected, across }: HonestRate): Bar[] {
  const bar = (id: string, value: number): Bar => ({ id, value, limit: 0, atLeast: false })
  return [
    bar('verification-false-rejects', rejected),
    bar('verification-false-rejects-across', across.rejected)
  ]
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

function costBars(costs: Measured['costs']): Bar[] {
  const judged = costs.filter(({ run }) => run.isJudged)
  const shares = judged.map(
    ({ run: { engine }, checkShare }): Bar => ({
      id: `verification-cost/${engine}`,
      value: checkShare,
      limit: checkShareMax[engine],
      atLeast: false
    })
  )
  const rates = judged.flatMap(({ run: { engine }, decodeRate: value }): Bar[] =>
    value === undefined
      ? []
      : [{ id: `verification-decode-rate/${engine}`, value, limit: decodeRateMin, atLeast: true }]
  )
  return [...shares, ...rates]
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
