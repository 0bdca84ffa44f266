import {
  type Hex,
  type SeedReveal,
  type SettledWork,
  seedReveal,
  settledWork,
  type VerdictRevealMessage,
  verdictReveal
} from '@haca/protocol'
import type { Store } from '@haca/store'

/**
 * Everything that an epoch will be built from, on disk before it is acknowledged: vouchered receipts, revealed
 * verdicts and opened seeds, by the epoch they belong to.
 */
export interface WorkBook {
  /** False when it was known already. */
  addWork(work: SettledWork): boolean
  /** All of them with one fsync; what is known already stays as it is. */
  addAll(work: readonly SettledWork[]): void
  addReveal(reveal: VerdictRevealMessage): void
  addSeed(seed: SeedReveal): void
  find(line: string): SettledWork | undefined
  /** Epoch that a line is settled in, by its voucher; undefined when it is not known. */
  epochOf(line: string): number | undefined
  work(epoch: number): SettledWork[]
  reveals(epoch: number): VerdictRevealMessage[]
  seeds(epoch: number): SeedReveal[]
}

/** The name of a line: its job and the segment that ran. */
export function lineName(job: Hex | string, segment: number | bigint): string {
  return `${job}/${segment}`
}

const epochKey = (epoch: number) => String(epoch).padStart(10, '0')

export function createWorkBook(store: Store): WorkBook {
  const workTable = store.table('work', settledWork)
  const revealTable = store.table('reveals', verdictReveal)
  const seedTable = store.table('seeds', seedReveal)
  const byLine = new Map<string, SettledWork>()
  const byEpoch = new Map<
    number,
    { work: SettledWork[]; reveals: VerdictRevealMessage[]; seeds: SeedReveal[] }
  >()

  const of = (epoch: number) => {
    const known = byEpoch.get(epoch) ?? { work: [], reveals: [], seeds: [] }
    byEpoch.set(epoch, known)
    return known
  }
  const noteWork = (work: SettledWork) => {
    byLine.set(lineName(work.receipt.receipt.job, work.receipt.receipt.segment), work)
    of(Number(work.voucher.line.epoch)).work.push(work)
  }
  for (const [, work] of workTable.entries()) noteWork(work)
  for (const [, reveal] of revealTable.entries()) of(reveal.epoch).reveals.push(reveal)
  for (const [, seed] of seedTable.entries()) of(seed.epoch).seeds.push(seed)

  const addWork = (work: SettledWork): boolean => {
    const { job, segment } = work.receipt.receipt
    if (byLine.has(lineName(job, segment))) return false
    workTable.put(`${epochKey(Number(work.voucher.line.epoch))}/${lineName(job, segment)}`, work)
    noteWork(work)
    return true
  }

  return {
    addWork,
    addAll: work =>
      store.transaction(() => {
        for (const each of work) addWork(each)
      }),
    addReveal(reveal) {
      const { reveals } = of(reveal.epoch)
      const same = (other: VerdictRevealMessage) =>
        other.job === reveal.job && other.segment === reveal.segment && other.verifier === reveal.verifier
      if (reveals.some(same)) return
      revealTable.put(
        `${epochKey(reveal.epoch)}/${lineName(reveal.job, reveal.segment)}/${reveal.verifier}`,
        reveal
      )
      reveals.push(reveal)
    },
    addSeed(seed) {
      const { seeds } = of(seed.epoch)
      if (seeds.some(other => other.verifier === seed.verifier)) return
      seedTable.put(`${epochKey(seed.epoch)}/${seed.verifier}`, seed)
      seeds.push(seed)
    },
    find: line => byLine.get(line),
    epochOf(line) {
      const work = byLine.get(line)
      return work === undefined ? undefined : Number(work.voucher.line.epoch)
    },
    work: epoch => [...of(epoch).work],
    reveals: epoch => [...of(epoch).reveals],
    seeds: epoch => [...of(epoch).seeds]
  }
}
