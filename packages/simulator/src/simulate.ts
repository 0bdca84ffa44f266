import { assemble, type Run } from './assemble.ts'
import { createStream } from './engine/streams.ts'
import { type IdleSample, sampleIdle } from './idle-sample.ts'
import type { RunResult, SimulationInit } from './simulation.ts'
import { exponential } from './stats/distributions.ts'
import { mean, quantile } from './stats/summary.ts'
import type { Job } from './workload/workload.ts'

/** One run of one policy: the same seed, jobs and fleet give the same result. */
export function simulate(init: SimulationInit): RunResult {
  const run = assemble(init)
  run.policy.open()
  run.placement.open()
  feed(init, run)
  const samples = (init.matchSamples ?? 100) > 0 ? takeSamples(init, run) : []
  run.world.queue.run(init.toMs)
  const messages = run.world.link.messages()
  const ledger = run.records.ledgers?.shares()
  const idle = run.records.idle?.split()
  // What arrived in the window ends, so that its stay is known; nothing counts that comes meanwhile.
  run.world.queue.run(init.toMs + tailMs(init))
  const messagesPerJob = messages / init.jobs.length
  return { ...report(init, run, samples), messagesPerJob, ledger, ...(idle === undefined ? {} : { idle }) }
}

/** Long enough for the last job to start, in the longest of cases, and to end unless it is one of a thousand. */
function tailMs({ jobs }: SimulationInit): number {
  const works = Float64Array.from(jobs, job => job.work).sort()
  const patience = Math.max(0, ...jobs.slice(0, 1).map(job => job.startBy - job.arrivesAt))
  return (Number.isFinite(patience) ? patience : 0) + 10 * quantile(works, 0.999)
}

/** Lets jobs arrive one by one: the next is scheduled when the last has come, which keeps the queue short. */
function feed(init: SimulationInit, { world, policy, placement, records }: Run): void {
  const arrivals = world.queue.lane()
  const arrive = (at: number) => {
    const job = init.jobs[at]
    if (job === undefined) return
    arrivals.schedule(job.arrivesAt, () => {
      records.waiting.add(job)
      records.idle?.waits(job)
      placement.arrived(job)
      policy.submit(job)
      arrive(at + 1)
    })
  }
  arrive(0)
}

/** The list fills while the run goes on. */
function takeSamples(init: SimulationInit, { world, nodes, records }: Run): readonly IdleSample[] {
  const samples: IdleSample[] = []
  const random = createStream(init.seed, 'samples')
  const gap = (init.toMs - init.fromMs) / (init.matchSamples ?? 100)
  const roundTrip = 2 * init.link.delayMs
  const next = (at: number) => {
    if (at >= init.toMs) return
    world.queue.schedule(at, () => {
      const now = world.queue.now()
      for (const job of records.waiting) if (job.startBy < now) records.waiting.delete(job)
      samples.push(sampleIdle(nodes, records.waiting, now, roundTrip))
      next(now + exponential(random, gap))
    })
  }
  next(init.fromMs + exponential(random, gap))
  return samples
}

function report(init: SimulationInit, { world, records }: Run, samples: readonly IdleSample[]) {
  const { jobs, fromMs, toMs } = init
  const { startedAt, endedAt, broken } = records
  const counted = jobs.filter(job => job.arrivesAt >= fromMs && job.arrivesAt < toMs)
  const served = counted.filter(job => !Number.isNaN(startedAt[job.id]) && broken[job.id] === 0)
  const work = (of: readonly Job[]) => of.reduce((sum, job) => sum + job.work, 0)
  const waits = Float64Array.from(served, job => (startedAt[job.id] ?? 0) - job.arrivesAt).sort()
  const ended = served.filter(job => !Number.isNaN(endedAt[job.id]))
  const over = (pick: (sample: IdleSample) => number) =>
    samples.length === 0 ? undefined : mean(samples.map(pick))
  return {
    policy: init.policy.name,
    jobs: counted.length,
    goodput: work(served) / work(counted),
    waitMean: waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length),
    waitP50: quantile(waits, 0.5),
    waitP99: quantile(waits, 0.99),
    waitP99OfAll: waits[Math.max(0, Math.ceil(0.99 * counted.length) - 1)],
    stayMean: mean(ended.map(job => (endedAt[job.id] ?? 0) - job.arrivesAt)),
    bouncesPerJob: records.bounces / jobs.length,
    matchLoss: over(sample => sample.matchLoss),
    waitBesideIdle: over(sample => (sample.besideIdle * (toMs - fromMs)) / Math.max(1, counted.length)),
    events: world.queue.count()
  }
}
