import type { JobOutcome } from '@haca/client'
import { isPayable, lineStatus } from '@haca/core'
import type { LedgerReport } from '@haca/observatory'
import { epochAt, HacaError, type Hex } from '@haca/protocol'
import type { Conservation } from '@haca/settlement'
import { nodeStake } from '../chain-setup.ts'
import type { Devnet } from '../devnet.ts'
import type { JobRecord } from './run-jobs.ts'

/** One node's earnings, micro-tokens. */
export interface Earning {
  readonly node: string
  readonly role: string
  readonly earned: bigint
  /** What was burned of its stake, micro-tokens. */
  readonly burned: bigint
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

/**
 * From the final epoch until every case about it must be over: whoever should go first may be away, votes take half the
 * unbonding delay at most, and an appeal the other half.
 */
const judgedWithinMs = 90_000

/** Waits until the epoch of the last voucher is final and everybody knows, withdraws, and reads what came of it all. */
export async function settleRun(
  devnet: Devnet,
  records: readonly JobRecord[],
  options: { readonly signal?: AbortSignal; readonly onProgress?: (what: string) => void } = {}
): Promise<SettledRun> {
  const jobs = records.flatMap(record => (record.job === undefined ? [] : [record.job]))
  const last = epochAt(devnet.deployment, Date.now())
  const wait = async (what: string, done: () => Promise<boolean>, withinMs: number, must = true) => {
    const until = performance.now() + withinMs
    options.onProgress?.(what)
    while (!(await done())) {
      options.signal?.throwIfAborted()
      if (performance.now() > until) {
        if (!must) return
        throw new HacaError('TIMEOUT', `gave up: ${what}; see ${devnet.directory}`)
      }
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
  const { outcomes } = await ask()
  if (devnet.nodes.some(({ role, cheat }) => role === 'inference' && cheat !== undefined)) {
    const judged = () => areJudged(devnet, outcomes.flat())
    await wait('waiting for what was refuted to be judged', judged, judgedWithinMs, false)
  }
  const earnings = await withdrawAll(devnet)
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

/** Whether all that a quorum refuted has been judged: there is a case about it, and it is over. */
async function areJudged(devnet: Devnet, outcomes: readonly JobOutcome[]): Promise<boolean> {
  const refuted = outcomes.filter(({ status }) => status === lineStatus.refuted)
  const cases = await devnet.chain.settlement.faultCases()
  const waits = new Set(['accused', 'convened', 'sentenced'])
  return refuted.every(({ node, epoch }) => {
    const own = cases.filter(each => each.node === node && each.epoch === epoch)
    const isPunished = own.some(({ status }) => status === 'executed')
    return isPunished || (own.length > 0 && own.every(({ status }) => !waits.has(status)))
  })
}

async function withdrawAll(devnet: Devnet): Promise<Earning[]> {
  const { settlement, indexes } = devnet.chain
  const registered = await settlement.nodes()
  const known = new Map(registered.map(node => [node.node, node]))
  const owed = registered.filter(node => node.earned > 0n).map(node => node.node)
  if (owed.length > 0) await settlement.withdraw(owed)
  return devnet.nodes.flatMap(({ name, role }) => {
    const index = indexes.get(name)
    const found = index === undefined ? undefined : known.get(index)
    if (found === undefined) return []
    return [{ node: name, role, earned: found.earned, burned: nodeStake - found.stake }]
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
