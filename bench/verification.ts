import { parseArgs } from 'node:util'
import { calibrate } from '@haca/backends'
import { type Bar, printBars } from './bars.ts'
import { type CatchRate, cheatCases, measureCatches } from './verification/catches.ts'
import { type Costs, measureCosts } from './verification/costs.ts'
import { type HonestRate, measureHonest } from './verification/honest.ts'
import { chatJobs, take } from './verification/prompts.ts'
import { type Alarm, measureAlarms } from './verification/steady.ts'
import { openSubject } from './verification/subject.ts'
import { readThresholds, writeThresholds } from './verification/thresholds.ts'

/**
 * `npm run bench:verification`: what a check catches, whom it wrongs and what it costs, with the real engine and the
 * example language model. The thresholds are those of one frozen file, for rejects and catches alike; `--calibrate`
 * measures them anew, on prompts that nothing else uses.
 */

/** Jobs and seconds of a run. A stage that runs out of time is judged by what it has measured. */
const full = {
  catchJobs: 1000,
  honestJobs: 2000,
  catchSeconds: 420,
  honestSeconds: 420,
  costRounds: 15,
  trials: 2000
}
const quick = {
  catchJobs: 60,
  honestJobs: 150,
  catchSeconds: 16,
  honestSeconds: 12,
  costRounds: 5,
  trials: 1000
}
/** Prompts that thresholds are taken from, and others that they are tried on. */
const calibrationJobs = 300
const heldOutJobs = 300

/** Share of its generation that a check of 200 tokens may cost. */
const checkShareMax = 1 / 15
/** Draws, evidence and commitments may cost a tenth of bare decoding. */
const decodeRateMin = 0.9

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** Measures the thresholds anew and writes their file. */
    calibrate: { type: 'boolean', default: false }
  }
})
await (values.calibrate ? calibrateAnew() : measure(values.quick ? quick : full))

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
  const costs = await measureCosts(span.costRounds)
  const subject = await openSubject(thresholds.tolerances)
  try {
    if (subject.honest.numericsClass !== thresholds.numericsClass) {
      console.log(`This machine is of another numerics class than the thresholds:`)
      console.log(`  here    ${subject.honest.numericsClass}\n  frozen  ${thresholds.numericsClass}\n`)
    }
    const end = (seconds: number) => performance.now() + seconds * 1000
    const catches = await measureCatches(subject, cheatCases, span.catchJobs, end(span.catchSeconds))
    const honest = await measureHonest(subject, span.honestJobs, end(span.honestSeconds))
    report(catches, honest, costs, measureAlarms(span.trials))
  } finally {
    await subject.stop()
  }
}

function report(
  catches: readonly CatchRate[],
  honest: HonestRate,
  costs: Costs,
  alarms: readonly Alarm[]
): void {
  for (const { name, jobs, same, caught } of catches) {
    const note = same === 0 ? '' : `; ${same} came out as an honest node's`
    console.log(`${name.padEnd(14)} caught ${caught} of ${jobs} in one check each${note}`)
  }
  const { jobs, checks, rejected, bound } = honest
  console.log(
    `honest         rejected ${rejected} of ${checks} checks over ${jobs} jobs; below ${bound.toExponential(1)} with 95 %`
  )
  const { generateMs, decodeMs, checkMs, bareDecodeMs } = costs
  console.log(
    `200 tokens     generate ${generateMs.toFixed(1)} ms, check ${checkMs.toFixed(1)} ms of CPU; decode alone ` +
      `${decodeMs.toFixed(1)} ms, the engine's best ${bareDecodeMs.toFixed(1)} ms`
  )
  for (const { name, jobs99, jobsMedian } of alarms) {
    console.log(
      `${name.padEnd(14)} cheat raises the alarm within ${jobs99} of its jobs 99 times of 100, median ${jobsMedian}`
    )
  }
  console.log()
  printBars(
    [...catchBars(catches), ...honestBars(honest), ...costBars(costs), ...alarmBars(alarms)],
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

function costBars({ generateMs, decodeMs, checkMs, bareDecodeMs }: Costs): Bar[] {
  return [
    { id: 'verification-cost/onnx', value: checkMs / generateMs, limit: checkShareMax, atLeast: false },
    {
      id: 'verification-decode-rate/onnx',
      value: bareDecodeMs / decodeMs,
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
