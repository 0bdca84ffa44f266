import type { JobOutcome } from '@haca/client'
import { isPayable, lineStatus } from '@haca/core'
import type { LedgerReport } from '@haca/observatory'
import { epochAt, HacaError, type Hex } from '@haca/protocol'
import type { Conservation } from '@haca/settlement'
import type { Devnet } from '../devnet.ts'
import type { JobRecord } from './run-jobs.ts'

/** One node's earnings, micro-tokens. */
export interface Earning {
  readonly node: string
  readonly role: string
  readonly earned: bigint
}

/** A run after its last epoch is final. */
export interface SettledRun {
  readonly report: LedgerReport
  readonly conservation: Conservation
  readonly earnings: readonly Earning[]
  readonly outcomes: ReadonlyMap<Hex, readonly JobOutcome[]>
  readonly epochs: number
  readonly gasTotal: bigint
}

/** Between two questions whether the epoch is final, milliseconds. */
const pollMs = 250
/** From the end of an epoch until it must be final: every verifier may miss its turn once. */
const finalWithinMs = 60_000

/** Waits until the epoch of the last voucher is final and everybody knows, withdraws, and reads what came of it all. */
export async function settleRun(
  devnet: Devnet,
  records: readonly JobRecord[],
  options: { readonly signal?: AbortSignal; readonly onProgress?: (what: string) => void } = {}
): Promise<SettledRun> {
  const jobs = records.flatMap(record => (record.job === undefined ? [] : [record.job]))
  const last = epochAt(devnet.deployment, Date.now())
  const wait = async (what: string, done: () => Promise<boolean>, withinMs: number) => {
    const until = performance.now() + withinMs
    options.onProgress?.(what)
    while (!(await done())) {
      options.signal?.throwIfAborted()
      if (performance.now() > until)
        throw new HacaError('TIMEOUT', `gave up: ${what}; see ${devnet.directory}`)
      await new Promise(resolve => setTimeout(resolve, pollMs))
    }
  }
  type Outcomes = { settledEpoch: number; outcomes: JobOutcome[][] }
  const ask = () => devnet.client.call<Outcomes>('outcomes', jobs)
  const { epochMs } = devnet.deployment.params
  await wait(
    `waiting for epoch ${last} to be final`,
    async () => (await ask()).settledEpoch >= last,
    epochMs + finalWithinMs
  )
  let report = await devnet.report()
  const isSettled = async () => {
    report = await devnet.report()
    return report.total.slotNs.pending === 0n
  }
  await wait('waiting for every node to know what it was paid for', isSettled, finalWithinMs)
  const { settlement } = devnet.chain
  const earnings = await withdrawAll(devnet)
  const { outcomes } = await ask()
  const all = new Map(jobs.map((job, i) => [job, outcomes[i] ?? []]))
  const epochs = new Set([...all.values()].flat().map(outcome => outcome.epoch)).size
  return {
    report,
    conservation: await settlement.conservation(),
    earnings,
    outcomes: all,
    epochs,
    gasTotal: await gasOf(devnet)
  }
}

async function withdrawAll(devnet: Devnet): Promise<Earning[]> {
  const { settlement, indexes } = devnet.chain
  const registered = await settlement.nodes()
  const earned = new Map(registered.map(node => [node.node, node.earned]))
  const owed = registered.filter(node => node.earned > 0n).map(node => node.node)
  if (owed.length > 0) await settlement.withdraw(owed)
  return devnet.nodes.flatMap(({ name, role }) => {
    const index = indexes.get(name)
    return index === undefined ? [] : [{ node: name, role, earned: earned.get(index) ?? 0n }]
  })
}

async function gasOf(devnet: Devnet): Promise<bigint> {
  let total = devnet.chain.gasUsed()
  for (const { name, role } of devnet.nodes) {
    if (role !== 'verification' || !devnet.node(name).alive) continue
    total += (await devnet.node(name).call<{ gasTotal: bigint }>('status')).gasTotal
  }
  return total
}

/** How a job ended, from the lines that final epochs decided. */
export interface JobFate {
  readonly sampled: boolean
  readonly refuted: boolean
  readonly paid: boolean
}

export function fateOf(outcomes: readonly JobOutcome[]): JobFate {
  return {
    sampled: outcomes.some(({ checks }) => checks > 0),
    refuted: outcomes.some(({ status }) => status === lineStatus.refuted),
    paid: outcomes.length > 0 && outcomes.every(({ status }) => isPayable(status))
  }
}
