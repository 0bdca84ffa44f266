import type { Random } from '@haca/core'
import { createStream } from '../engine/streams.ts'
import { exponential, gamma, lognormal, zipfShares } from '../stats/distributions.ts'
import { type TracePreset, traceWork } from './presets.ts'

/** What a client asks for. Times are virtual milliseconds. */
export interface Job {
  readonly id: number
  /** Rank of its model by popularity, from 0. */
  readonly model: number
  /** Milliseconds that it takes on a slot of speed 1. */
  readonly work: number
  readonly arrivesAt: number
  /** It is lost when it has not started by then. */
  readonly startBy: number
  /** The conversation that it continues; undefined when nothing of it is kept anywhere. */
  readonly session?: number
}

export interface WorkloadInit {
  readonly models: number
  /** Exponent of Zipf's law over the models' popularity; 0 makes them equal. */
  readonly zipf: number
  /** Coefficient of variation of the time between two jobs of one model; 1 is Poisson, more is burstier. */
  readonly arrivalCv: number
  /** Mean milliseconds on a slot of speed 1. */
  readonly workMs: number
  /**
   * How the work spreads: lognormal with this coefficient of variation (0 makes all jobs equal), `exponential`, or the
   * sizes of a trace, scaled to the mean.
   */
  readonly workCv: number | 'exponential' | TracePreset
  /** Milliseconds from arrival within which a job must start. */
  readonly patienceMs: number
  /** Mean arrivals per millisecond over all models. */
  readonly rate: number
  /** Arrivals come until then, milliseconds. */
  readonly untilMs: number
  /** Between `fromMs` and `toMs` arrivals come `factor` times as fast. Default: none. */
  readonly burst?: { readonly fromMs: number; readonly toMs: number; readonly factor: number }
}

/**
 * All jobs of a run in order of arrival. Each model has its own Gamma renewal arrivals, so that the mix is bursty too:
 * harder than one bursty stream that is split by popularity.
 */
export function generateJobs(init: WorkloadInit, seed: number): Job[] {
  const arrivals = zipfShares(init.models, init.zipf).flatMap((share, model) =>
    arrivalTimes(init, init.rate * share, seed, model).map(at => ({ at, model }))
  )
  arrivals.sort((a, b) => a.at - b.at)
  const sizes = createStream(seed, 'sizes')
  return arrivals.map(({ at, model }, id) => ({
    id,
    model,
    work: drawWork(sizes, init),
    arrivesAt: at,
    startBy: at + init.patienceMs
  }))
}

function drawWork(random: Random, { workCv, workMs }: WorkloadInit): number {
  if (workCv === 'exponential') return exponential(random, workMs)
  return typeof workCv === 'number' ? lognormal(random, workMs, workCv) : traceWork(random, workCv, workMs)
}

function arrivalTimes(init: WorkloadInit, rate: number, seed: number, model: number): number[] {
  const random = createStream(seed, `arrivals/${model}`)
  const times: number[] = []
  const gap = 1 / rate
  // The first gap is cut at a random place, or else every model would begin with a burst at time 0.
  let busy = gamma(random, gap, init.arrivalCv) * random.next()
  for (let at = clockTime(init, busy); at < init.untilMs; at = clockTime(init, busy)) {
    times.push(at)
    busy += gamma(random, gap, init.arrivalCv)
  }
  return times
}

/** The time at which a process that runs faster during the burst has run as long as an even one at `even`. */
function clockTime({ burst }: WorkloadInit, even: number): number {
  if (burst === undefined || even <= burst.fromMs) return even
  const length = burst.toMs - burst.fromMs
  const inside = (even - burst.fromMs) / burst.factor
  return inside <= length ? burst.fromMs + inside : even - length * (burst.factor - 1)
}
