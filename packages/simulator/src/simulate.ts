import type { SlotColumns } from '@haca/protocol'
import { createLedgers, idleNow } from './accounts.ts'
import { createEventQueue } from './engine/event-queue.ts'
import { createLink, type LinkInit } from './engine/link.ts'
import { createNodes } from './engine/nodes.ts'
import { createStream } from './engine/streams.ts'
import type { Policy, PolicyEntry, SimNode, World } from './engine/world.ts'
import { exponential } from './stats/distributions.ts'
import { mean, quantile } from './stats/summary.ts'
import type { NodePlan } from './workload/fleet.ts'
import type { Job } from './workload/workload.ts'

export interface SimulationInit {
  readonly policy: PolicyEntry
  readonly fleet: readonly NodePlan[]
  /** In order of arrival. */
  readonly jobs: readonly Job[]
  /** Models that jobs name. */
  readonly models: number
  readonly link: LinkInit
  readonly seed: number
  /** Jobs that arrive before `fromMs` or at and after `toMs` count in no figure. */
  readonly fromMs: number
  readonly toMs: number
  /** Instants at which idle slots are matched with waiting jobs, on average; 0 for none. Default 100. */
  readonly matchSamples?: number
  /** Whether every slot keeps an exact ledger. Default true. */
  readonly ledger?: boolean
}

export interface RunResult {
  readonly policy: string
  /** Jobs that arrived in the window. */
  readonly jobs: number
  /** Work of those that started in time, of all that arrived, in [0, 1]. */
  readonly goodput: number
  /** Milliseconds from arrival to start of those that started. */
  readonly waitMean: number
  readonly waitP50: number
  readonly waitP99: number
  /** Milliseconds from arrival to end of those that started. */
  readonly stayMean: number
  /** Copies sent over the network per job, over the whole run. */
  readonly messagesPerJob: number
  readonly bouncesPerJob: number
  /**
   * Share of the capacity that idles while a job that has waited for more than a round trip has its model in memory
   * there: the mean over Poisson instants, which see time averages (Wolff 1982). Undefined without samples.
   */
  readonly matchLoss: number | undefined
  /** Share of the capacity by state over the whole run; undefined without a ledger. */
  readonly ledger: Record<keyof SlotColumns, number> | undefined
  /** Events of virtual time that the run took. */
  readonly events: number
}

/** One run of one policy: the same seed, jobs and fleet give the same result. */
export function simulate(init: SimulationInit): RunResult {
  const run = assemble(init)
  run.policy.open()
  feed(init, run)
  if ((init.matchSamples ?? 100) > 0) sample(init, run)
  run.world.queue.run(init.toMs)
  run.messages = run.world.link.messages()
  const ledger = run.ledgers?.shares(init.toMs)
  // What arrived in the window ends, so that its stay is known; nothing counts that comes meanwhile.
  run.world.queue.run(init.toMs + tailMs(init))
  return report(init, run, ledger)
}

interface Run {
  readonly world: World
  readonly policy: Policy
  readonly ledgers: ReturnType<typeof createLedgers> | undefined
  /** Jobs that have arrived and not started, in order of arrival. */
  readonly waiting: Set<Job>
  /** By job number: when it started and ended. */
  readonly startedAt: Float64Array
  readonly endedAt: Float64Array
  readonly matchLosses: number[]
  bounces: number
  /** Copies sent up to the end of the window. */
  messages: number
}

/** Long enough for the last job to start, in the longest of cases, and to end unless it is one of a thousand. */
function tailMs({ jobs }: SimulationInit): number {
  const works = Float64Array.from(jobs, job => job.work).sort()
  const patience = Math.max(0, ...jobs.slice(0, 1).map(job => job.startBy - job.arrivesAt))
  return (Number.isFinite(patience) ? patience : 0) + 10 * quantile(works, 0.999)
}

function assemble(init: SimulationInit): Run {
  const queue = createEventQueue()
  const linkInit = init.policy.instant === true ? { delayMs: 0 } : init.link
  const link = createLink(linkInit, queue, createStream(init.seed, 'link'))
  const waiting = new Set<Job>()
  const startedAt = new Float64Array(init.jobs.length).fill(Number.NaN)
  const endedAt = new Float64Array(init.jobs.length).fill(Number.NaN)
  const ledgers = init.ledger === false ? undefined : createLedgers(() => nodes.nodes)
  const nodes = createNodes(init.fleet, queue, () => policy, {
    started(job, node, slot) {
      waiting.delete(job)
      startedAt[job.id] = queue.now()
      ledgers?.started(job, node, slot, queue.now())
    },
    ended(job, node, slot) {
      endedAt[job.id] = queue.now()
      ledgers?.ended(job, node, slot, queue.now())
    }
  })
  const holders: SimNode[][] = Array.from({ length: init.models }, () => [])
  for (const node of nodes.nodes) for (const model of node.warm) holders[model]?.push(node)
  const world: World = {
    queue,
    link,
    random: createStream(init.seed, 'policy'),
    nodes: nodes.nodes,
    holders,
    start(job, node, slot) {
      if (job.startBy < queue.now()) return false
      nodes.start(job, node, slot)
      return true
    },
    bounced: () => void run.bounces++,
    refused: job => void waiting.delete(job)
  }
  const policy = init.policy.create(world)
  const run: Run = {
    world,
    policy,
    ledgers,
    waiting,
    startedAt,
    endedAt,
    matchLosses: [],
    bounces: 0,
    messages: 0
  }
  return run
}

/** Lets jobs arrive one by one: the next is scheduled when the last has come, which keeps the queue short. */
function feed(init: SimulationInit, { world, policy, waiting }: Run): void {
  const arrive = (at: number) => {
    const job = init.jobs[at]
    if (job === undefined) return
    world.queue.schedule(job.arrivesAt, () => {
      waiting.add(job)
      policy.submit(job)
      arrive(at + 1)
    })
  }
  arrive(0)
}

function sample(init: SimulationInit, { world, waiting, matchLosses }: Run): void {
  const random = createStream(init.seed, 'samples')
  const gap = (init.toMs - init.fromMs) / (init.matchSamples ?? 100)
  const roundTrip = 2 * init.link.delayMs
  const next = (at: number) => {
    if (at >= init.toMs) return
    world.queue.schedule(at, () => {
      const now = world.queue.now()
      for (const job of waiting) if (job.startBy < now) waiting.delete(job)
      const due = [...waiting].filter(job => now - job.arrivesAt > roundTrip)
      matchLosses.push(idleNow(world.nodes, due).match)
      next(now + exponential(random, gap))
    })
  }
  next(init.fromMs + exponential(random, gap))
}

function report(init: SimulationInit, run: Run, ledger: RunResult['ledger']): RunResult {
  const { jobs, fromMs, toMs } = init
  const counted = jobs.filter(job => job.arrivesAt >= fromMs && job.arrivesAt < toMs)
  const served = counted.filter(job => !Number.isNaN(run.startedAt[job.id]))
  const work = (of: readonly Job[]) => of.reduce((sum, job) => sum + job.work, 0)
  const waits = Float64Array.from(served, job => (run.startedAt[job.id] ?? 0) - job.arrivesAt).sort()
  const ended = served.filter(job => !Number.isNaN(run.endedAt[job.id]))
  return {
    policy: init.policy.name,
    jobs: counted.length,
    goodput: work(served) / work(counted),
    waitMean: waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length),
    waitP50: quantile(waits, 0.5),
    waitP99: quantile(waits, 0.99),
    stayMean: mean(ended.map(job => (run.endedAt[job.id] ?? 0) - job.arrivesAt)),
    messagesPerJob: run.messages / jobs.length,
    bouncesPerJob: run.bounces / jobs.length,
    matchLoss: run.matchLosses.length === 0 ? undefined : mean(run.matchLosses),
    ledger,
    events: run.world.queue.count()
  }
}
