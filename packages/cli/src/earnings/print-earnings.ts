import type { WorkFate } from '@haca/core'
import type { EarnedEpoch, EarnedJob, EarnedWork, EarningsReport } from '@haca/observatory'
import { burnedWords, clockTime, table, tokens } from '../format.ts'
import type { Progress, Terminal } from '../terminal.ts'

/** What each end of a job's way means to the one who ran it. */
const fateWords: Readonly<Record<WorkFate, string>> = {
  paid: 'paid',
  posted: 'paid by an epoch in its challenge window',
  waits: 'waits for its epoch',
  'no voucher': 'unpaid: its client never signed for it',
  'left out': 'unpaid: in no epoch, its voucher may be claimed',
  refuted: 'unpaid: refuted',
  voided: 'unpaid: other work of the same model was refuted',
  missingDuty: 'unpaid: a verifier kept its verdict back',
  withheld: 'unpaid: its evidence was not handed out',
  disputed: 'unpaid: the verifiers did not agree in time',
  overdrawn: 'unpaid: the lane did not hold it',
  duplicate: 'unpaid: the same units were paid to another'
}

const sumOf = (epochs: readonly EarnedEpoch[], part: 'inference' | 'market' | 'verification') =>
  epochs.reduce((sum, epoch) => sum + epoch[part], 0n)

/** What a node earned, for a person. */
export function earningsLines(report: EarningsReport, name: string): string[] {
  const { node, burned, epochs, credited, inWindow, work, jobs } = report
  const final = epochs.filter(({ state }) => state === 'final')
  const parts = [
    [sumOf(final, 'inference'), 'for jobs'],
    [sumOf(final, 'market'), 'for matching'],
    [sumOf(final, 'verification'), 'for checking']
  ] as const
  const said = parts.filter(([sum]) => sum > 0n).map(([sum, what]) => `${tokens(sum)} ${what}`)
  const leaves = node.exitAt === 0 ? '' : `, leaves ${new Date(1000 * node.exitAt).toISOString()}`
  const count = final.length === 1 ? '1 epoch' : `${final.length} epochs`
  const range = final.length < 2 ? '' : `, ${final[0]?.epoch} to ${final.at(-1)?.epoch}`
  return [
    `${name}, node ${node.node}`,
    `credited  ${tokens(credited)} tokens in ${count}${range}${said.length > 1 ? `: ${said.join(', ')}` : ''}`,
    `window    ${tokens(inWindow)} in epochs that may still be challenged`,
    `on chain  ${tokens(node.earned)} to be withdrawn, stake ${tokens(node.stake)}${leaves}`,
    ...burned.map(each => `burned    ${burnedWords(each)}`),
    ...(work === undefined ? [] : [offersLine(work)]),
    ...(jobs.length === 0 ? [] : fateLines(jobs))
  ]
}

function offersLine({ since, taken, unused, failures }: EarnedWork): string {
  const failed = Object.entries(failures).map(([code, count]) => `${count} ${code}`)
  const rest = failed.length === 0 ? 'none refused or failed' : `refused or failed: ${failed.join(', ')}`
  return `offers    ${taken} taken since ${clockTime(since)}, ${unused} brought no job, ${rest}`
}

function fateLines(jobs: readonly EarnedJob[]): string[] {
  return byFate(jobs).map(({ fate, count, amount, share }, i) => {
    const money = share > 0n ? `${tokens(share)} of ${tokens(amount)}` : tokens(amount)
    return `${i === 0 ? 'ran' : '   '}       ${count} ${fateWords[fate]}: ${money} tokens`
  })
}

function byFate(jobs: readonly EarnedJob[]) {
  const sums = new Map<WorkFate, { fate: WorkFate; count: number; amount: bigint; share: bigint }>()
  for (const { fate, amount, share } of jobs) {
    const sum = sums.get(fate) ?? { fate, count: 0, amount: 0n, share: 0n }
    sums.set(fate, { fate, count: sum.count + 1, amount: sum.amount + amount, share: sum.share + share })
  }
  return [...sums.values()].sort((a, b) => b.count - a.count)
}

/** How many epochs were read, of how many; nothing is said before the first. */
export function epochProgress(terminal: Pick<Terminal, 'progress'>): {
  readonly update: (read: number, all: number) => void
  readonly end: () => void
} {
  let progress: Progress | undefined
  return {
    update(read, all) {
      progress ??= terminal.progress(all, 'reading epochs')
      progress.update(read)
    },
    end: () => progress?.end()
  }
}

/** One row per piece of work, the newest at the bottom. */
export function jobTable(jobs: readonly EarnedJob[]): string {
  return table([
    ['epoch', 'job', 'units', 'price', 'share', 'checks', 'what became of it'],
    ...jobs.map(({ epoch, job, from, to, amount, share, checks, fate }) => [
      epoch === undefined ? '–' : String(epoch),
      `${job.slice(0, 10)}…${job.slice(-6)}`,
      String(to - from),
      tokens(amount),
      tokens(share),
      String(checks),
      fateWords[fate]
    ])
  ])
}
