import type { Columns } from '@haca/observatory'
import type { Devnet } from '../devnet.ts'
import type { JobRecord } from './run-jobs.ts'
import { fateOf, type SettledRun } from './settle.ts'
import type { RunSummary } from './summary.ts'

export interface SummaryInit {
  readonly devnet: Devnet
  readonly seed: number
  readonly records: readonly JobRecord[]
  readonly settled: SettledRun
  readonly wallMs: number
  readonly installMs?: number
}

/** Everything a run is judged by, in the published form. */
export function summarise(init: SummaryInit): RunSummary {
  const { devnet, records, settled } = init
  const completed = records.filter(record => record.result !== undefined)
  const fates = completed.map(({ job }) => fateOf(job === undefined ? [] : (settled.outcomes.get(job) ?? [])))
  const count = (is: (fate: ReturnType<typeof fateOf>) => boolean) => fates.filter(is).length
  const roleCount = (role: string) => devnet.nodes.filter(node => node.role === role).length
  const matched = completed.flatMap(({ result }) => (result === undefined ? [] : [result.matchedMs]))
  const firstByte = completed.flatMap(({ result }) => (result === undefined ? [] : [result.firstByteMs]))
  const { conservation, gasTotal, report } = settled
  const paid = count(fate => fate.paid)
  return {
    seed: init.seed,
    nodes: {
      hosting: roleCount('hosting'),
      inference: roleCount('inference'),
      verification: roleCount('verification')
    },
    jobs: {
      submitted: records.length,
      completed: completed.length,
      failed: records.length - completed.length,
      sampled: count(fate => fate.sampled),
      refuted: count(fate => fate.refuted),
      paid,
      unpaid: completed.length - paid
    },
    ledger: { slotNs: decimals(report.total.slotNs), work: decimals(report.total.work) },
    latencyMs: {
      matchP50: quantile(matched, 0.5),
      matchP99: quantile(matched, 0.99),
      firstByteP50: quantile(firstByte, 0.5),
      firstByteP99: quantile(firstByte, 0.99)
    },
    settlement: {
      epochs: settled.epochs,
      gasTotal: String(gasTotal),
      gasPerJob: Math.round(Number(gasTotal) / Math.max(1, completed.length)),
      conserved: conservation.conserved,
      deposits: String(conservation.deposits),
      paid: String(conservation.paid),
      refunded: String(conservation.refunded),
      slashed: String(conservation.slashed),
      locked: String(conservation.locked)
    },
    ...(init.installMs === undefined ? {} : { installMs: init.installMs }),
    startupMs: devnet.startupMs,
    wallMs: Math.round(init.wallMs),
    models: summariseModels(init),
    cheats: summariseCheats(init),
    exact: report.exact
  }
}

function summariseModels({ devnet, records, settled }: SummaryInit): RunSummary['models'] {
  return devnet.models.map(({ id, name }) => {
    const own = records.filter(record => record.model === name && record.result !== undefined)
    const total = own.reduce((sum, record) => sum + record.total, 0)
    const correct = own.reduce((sum, record) => sum + record.correct, 0)
    const sampled = own.filter(
      ({ job }) => job !== undefined && fateOf(settled.outcomes.get(job) ?? []).sampled
    ).length
    return {
      name,
      id,
      jobs: own.length,
      sampled,
      ...(total === 0 ? {} : { accuracy: round(correct / total, 4) })
    }
  })
}

/** What the cheating nodes got for it. */
function summariseCheats({ devnet, records, settled }: SummaryInit): RunSummary['cheats'] {
  return devnet.nodes.flatMap(({ name, cheat, key }) => {
    if (cheat === undefined) return []
    const own = records.filter(({ result }) => result?.segments.some(segment => segment.node === key.address))
    const fates = own.map(({ job }) => fateOf(job === undefined ? [] : (settled.outcomes.get(job) ?? [])))
    const earning = settled.earnings.find(({ node }) => node === name)
    return [
      {
        node: name,
        kind: cheat,
        jobs: own.length,
        refuted: fates.filter(fate => fate.refuted).length,
        paid: fates.filter(fate => fate.paid).length,
        earned: String(earning?.earned ?? 0n),
        burned: String(earning?.burned ?? 0n)
      }
    ]
  })
}

function decimals(columns: Columns): RunSummary['ledger']['slotNs'] {
  const { idle, ...busy } = columns
  return {
    ...(stringify(busy) as Omit<RunSummary['ledger']['slotNs'], 'idle'>),
    idle: stringify(idle) as RunSummary['ledger']['slotNs']['idle']
  }
}

function stringify(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)] ?? 0, 1)
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
