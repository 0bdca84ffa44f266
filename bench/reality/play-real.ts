import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatTrace, type Job, type NodePlan } from '@haca/simulator'
import { type Observed, observe } from './columns.ts'
import { startRealNetwork } from './network.ts'
import { modelNames } from './traces.ts'

export interface RealRun {
  /** The jobs with the times at which they were really submitted. */
  readonly recorded: readonly Job[]
  readonly observed: Observed
  /** Share of all cores that the processes of the network took, and that were busy with anything at all. */
  readonly cpuShare: number
  readonly machineShare: number
  /** Milliseconds per job in which threads of the network were ready and had no core; undefined where nobody counts. */
  readonly coreWaitMs?: number
  /** Why jobs did not run, with how many each. */
  readonly failures: Readonly<Record<string, number>>
  /** How long the run took, milliseconds: the window in which columns count. */
  readonly untilMs: number
  /** What nodes say a load takes, milliseconds. */
  readonly loadMs: number
}

/** Long enough that each node gets one of as many jobs as there are nodes. */
const warmUpRows = 100
const warmUpPatienceMs = 60_000

type Planned = Job & { readonly rows: number }

/** Plays the jobs in a network of processes, in real time, and records what came of them. */
export async function playReal(
  name: string,
  jobs: readonly Planned[],
  fleet: readonly NodePlan[]
): Promise<RealRun> {
  const network = await startRealNetwork(fleet, modelNames)
  try {
    const accounts = () => Promise.all(network.inference.map(peer => peer.ask('account')))
    // The first jobs open connections, which is not what is measured.
    const [model] = modelNames
    const first = fleet.map(() => ({ at: 0, model, rows: warmUpRows, patienceMs: warmUpPatienceMs }))
    await network.client.ask('play', first)
    const busy = busyTimes()
    const [before, useBefore] = [await accounts(), await network.use()]
    const startedAt = performance.now()
    const orders = jobs.map(({ arrivesAt, model, rows, startBy }) => {
      return {
        at: arrivesAt,
        model: modelNames[model] ?? '',
        rows,
        patienceMs: Math.round(startBy - arrivesAt)
      }
    })
    const playing = network.client.ask('play', orders)
    // The window closes with the last arrival, as in the simulation; what still runs ends after it.
    await Promise.race([sleep(jobs.at(-1)?.arrivesAt ?? 0), playing])
    const [after, useAfter] = [await accounts(), await network.use()]
    const untilMs = performance.now() - startedAt
    const machineShare = busyTimes().since(busy)
    const played = await playing
    const ended = await accounts()
    const begin = Number(before[0]?.at ?? 0n) / 1e6
    const recorded = jobs
      .map((job, i) => {
        const arrivesAt = Math.max(0, (played[i]?.submittedAt ?? 0) - begin)
        return { ...job, arrivesAt, startBy: arrivesAt + job.startBy - job.arrivesAt }
      })
      // Two that are due at once may be submitted the other way round.
      .sort((a, b) => a.arrivesAt - b.arrivesAt)
      .map((job, id) => ({ ...job, id }))
    record(name, recorded)
    const can = after[1]?.descriptions.at(-1)
    const whole = after[0]?.descriptions.at(-1)
    const shared = can?.warm[0]?.model
    const ids = [shared ?? '', whole?.warm.find(({ model }) => model !== shared)?.model ?? '']
    const coreWait = (useAfter.coreWaitMs ?? Number.NaN) - (useBefore.coreWaitMs ?? Number.NaN)
    return {
      recorded,
      observed: observe({ fleet, before, after, ended, played, ids, jobs }),
      cpuShare: (useAfter.cpuMs - useBefore.cpuMs) / untilMs / availableParallelism(),
      machineShare,
      ...(Number.isNaN(coreWait) ? {} : { coreWaitMs: coreWait / jobs.length }),
      failures: countOf(played.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))),
      untilMs,
      loadMs: can?.loadable[0]?.loadMs ?? 0
    }
  } finally {
    await network.stop()
  }
}

function countOf(reasons: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(reasons, reason => reason)].map(([reason, of]) => [reason, of.length])
  )
}

/** In the format that `bench:replay` plays. */
function record(name: string, jobs: readonly Job[]): void {
  const folder = path.join(import.meta.dirname, '../out/reality')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${name}.jsonl`), formatTrace({ jobs, models: modelNames }))
}

/** How busy all cores were between two readings. */
function busyTimes() {
  let [idle, all] = [0, 0]
  for (const { times } of cpus()) {
    idle += times.idle
    all += times.user + times.nice + times.sys + times.idle + times.irq
  }
  return {
    idle,
    all,
    since: (before: { readonly idle: number; readonly all: number }) =>
      1 - (idle - before.idle) / Math.max(1, all - before.all)
  }
}
