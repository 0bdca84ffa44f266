import type { Random } from '@haca/core'
import { createStream } from '../engine/streams.ts'
import { exponential, gamma, integer, lognormal, zipfShares } from '../stats/distributions.ts'
import { type ClockInit, createClock } from './clock.ts'
import { drawTraceTokens, meanTraceTokens, type TracePreset } from './presets.ts'

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

export interface WorkloadInit extends ClockInit {
  readonly models: number
  /** Exponent of Zipf's law over the models' popularity; 0 makes them equal. */
  readonly zipf: number
  /**
   * Coefficient of variation of the time between two jobs of one model; 1 is Poisson, more is burstier. Where `workCv` is a
   * mix of traces, each model has its trace's.
   */
  readonly arrivalCv: number
  /** Mean milliseconds on a slot of speed 1. */
  readonly workMs: number
  /**
   * How the work spreads: lognormal with this coefficient of variation (0 makes all jobs equal), `exponential`, the sizes of
   * a trace, or those of several, which the models have in turn; scaled to the mean over all jobs.
   */
  readonly workCv: number | 'exponential' | TracePreset | readonly TracePreset[]
  /** Milliseconds from arrival within which a job must start. */
  readonly patienceMs: number
  /** Mean arrivals per millisecond over all models. */
  readonly rate: number
  /** Arrivals come until then, milliseconds. */
  readonly untilMs: number
  /** From `atMs` on two models have each other's popularity. Default: none. */
  readonly swap?: { readonly atMs: number; readonly ranks: readonly [number, number] }
  /** Share of the jobs, in [0, 1), that continue a conversation of their model. Default: no job belongs to any. */
  readonly continued?: number
}

/**
 * All jobs of a run in order of arrival. Each model has its own Gamma renewal arrivals, so that the mix is bursty too:
 * harder than one bursty stream that is split by popularity.
 */
export function generateJobs(init: WorkloadInit, seed: number): Job[] {
  const shares = zipfShares(init.models, init.zipf)
  const arrivals = shares.flatMap((share, model) =>
    arrivalTimes(init, init.rate * share, seed, model).map(at => ({ at, model }))
  )
  arrivals.sort((a, b) => a.at - b.at)
  const sizes = createStream(seed, 'sizes')
  const drawWork = createSizes(init, shares)
  const sessionOf = createSessions(init, seed)
  return arrivals.map(({ at, model: rank }, id) => {
    const model = swapped(init, rank, at)
    const job = { id, model, work: drawWork(sizes, rank), arrivesAt: at, startBy: at + init.patienceMs }
    const session = sessionOf(model)
    return session === undefined ? job : { ...job, session }
  })
}

function swapped({ swap }: WorkloadInit, rank: number, at: number): number {
  const place = swap === undefined || at < swap.atMs ? -1 : swap.ranks.indexOf(rank)
  return place < 0 ? rank : (swap?.ranks[1 - place] ?? rank)
}

/** The traces that models have in turn; none where sizes come from no trace. */
function tracesOf({ workCv }: WorkloadInit): readonly TracePreset[] {
  if (typeof workCv !== 'object') return []
  return 'name' in workCv ? [workCv] : workCv
}

type DrawWork = (random: Random, rank: number) => number

function createSizes(init: WorkloadInit, shares: readonly number[]): DrawWork {
  const { workCv, workMs } = init
  if (workCv === 'exponential') return random => exponential(random, workMs)
  if (typeof workCv === 'number') return random => lognormal(random, workMs, workCv)
  const traces = tracesOf(init)
  const means = traces.map(meanTraceTokens)
  const mean = shares.reduce((sum, share, rank) => sum + share * (means[rank % traces.length] ?? 0), 0)
  return (random, rank) => {
    const trace = traces[rank % traces.length]
    return trace === undefined ? workMs : (workMs * drawTraceTokens(random, trace)) / mean
  }
}

/** Conversations of a model that may go on; older ones are over. A choice. */
const openSessions = 256

function createSessions(
  { continued, models }: WorkloadInit,
  seed: number
): (model: number) => number | undefined {
  if (continued === undefined) return () => undefined
  const random = createStream(seed, 'sessions')
  const open: number[][] = Array.from({ length: models }, () => [])
  let next = 0
  return model => {
    const own = open[model] ?? []
    if (own.length > 0 && random.next() < continued) return own[integer(random, own.length)]
    const session = next++
    if (own.length < openSessions) own.push(session)
    else own[session % openSessions] = session
    return session
  }
}

function arrivalTimes(init: WorkloadInit, rate: number, seed: number, model: number): number[] {
  const random = createStream(seed, `arrivals/${model}`)
  const traces = tracesOf(init)
  const cv = traces.length > 1 ? (traces[model % traces.length]?.arrivalCv ?? 1) : init.arrivalCv
  const clock = createClock(init)
  const times: number[] = []
  const gap = 1 / rate
  // The first gap is cut at a random place, or else every model would begin with a burst at time 0.
  let even = gamma(random, gap, cv) * random.next()
  for (let at = clock(even); at < init.untilMs; at = clock(even)) {
    times.push(at)
    even += gamma(random, gap, cv)
  }
  return times
}
