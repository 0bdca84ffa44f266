import { replacesVerdict, type Verdict } from '@haca/core'
import {
  type Hex,
  type SeedReveal,
  type SettledWork,
  seedReveal,
  settledWork,
  u32,
  type VerdictRevealMessage,
  verdictReveal
} from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'

/**
 * Everything that an epoch will be built from, on disk before it is acknowledged: vouchered receipts, revealed
 * verdicts and opened seeds, by the epoch they belong to.
 */
export interface WorkBook {
  /** False when it was known already. */
  addWork(work: SettledWork): boolean
  /** All of them with one fsync; what is known already stays as it is. */
  addAll(work: readonly SettledWork[]): void
  /** Of two verdicts of one verifier on a line, one is kept: see `replacesVerdict`. */
  addReveal(reveal: VerdictRevealMessage): void
  addSeed(seed: SeedReveal): void
  find(line: string): SettledWork | undefined
  /** Epoch that a line is settled in, by its voucher; undefined when it is not known. */
  epochOf(line: string): number | undefined
  work(epoch: number): SettledWork[]
  reveals(epoch: number): VerdictRevealMessage[]
  seeds(epoch: number): SeedReveal[]
  /**
   * Keeps epochs up to this one on disk only, and takes nothing more of them.
   *
   * @returns the names of their lines
   */
  forget(epoch: number): string[]
}

/** The name of a line: its job and the segment that ran. */
export function lineName(job: Hex | string, segment: number | bigint): string {
  return `${job}/${segment}`
}

const forgottenRow = z.object({ epoch: u32 })
const forgottenKey = 'newest'

const epochKey = (epoch: number) => String(epoch).padStart(10, '0')

const lineOf = ({ receipt: { receipt } }: SettledWork) => lineName(receipt.job, receipt.segment)

/** What is in memory of one epoch. */
interface Shelf {
  readonly work: SettledWork[]
  readonly reveals: VerdictRevealMessage[]
  readonly seeds: SeedReveal[]
}

const emptyShelf: Shelf = { work: [], reveals: [], seeds: [] }

function createShelves() {
  const byLine = new Map<string, SettledWork>()
  const byEpoch = new Map<number, Shelf>()
  const of = (epoch: number): Shelf => {
    const known = byEpoch.get(epoch) ?? { work: [], reveals: [], seeds: [] }
    byEpoch.set(epoch, known)
    return known
  }
  return {
    byLine,
    of,
    read: (epoch: number): Shelf => byEpoch.get(epoch) ?? emptyShelf,
    add(work: SettledWork): void {
      byLine.set(lineOf(work), work)
      of(Number(work.voucher.line.epoch)).work.push(work)
    },
    /** @returns the lines of the epochs up to this one */
    clear(epoch: number): string[] {
      const old = [...byEpoch.keys()].filter(each => each <= epoch)
      const lines = old.flatMap(each => of(each).work.map(lineOf))
      for (const line of lines) byLine.delete(line)
      for (const each of old) byEpoch.delete(each)
      return lines
    }
  }
}

export function createWorkBook(store: Store): WorkBook {
  const workTable = store.table('work', settledWork)
  const revealTable = store.table('reveals', verdictReveal)
  const seedTable = store.table('seeds', seedReveal)
  const forgottenTable = store.table('work_forgotten', forgottenRow)
  let forgotten = forgottenTable.get(forgottenKey)?.epoch ?? -1
  const shelves = createShelves()
  for (const [, work] of workTable.entries())
    if (Number(work.voucher.line.epoch) > forgotten) shelves.add(work)
  for (const [, reveal] of revealTable.entries())
    if (reveal.epoch > forgotten) shelves.of(reveal.epoch).reveals.push(reveal)
  for (const [, seed] of seedTable.entries())
    if (seed.epoch > forgotten) shelves.of(seed.epoch).seeds.push(seed)

  const addWork = (work: SettledWork): boolean => {
    const epoch = Number(work.voucher.line.epoch)
    if (epoch <= forgotten || shelves.byLine.has(lineOf(work))) return false
    workTable.put(`${epochKey(epoch)}/${lineOf(work)}`, work)
    shelves.add(work)
    return true
  }

  return {
    addWork,
    addAll: work =>
      store.transaction(() => {
        for (const each of work) addWork(each)
      }),
    addReveal(reveal) {
      if (reveal.epoch <= forgotten) return
      const { reveals } = shelves.of(reveal.epoch)
      const same = (other: VerdictRevealMessage) =>
        other.job === reveal.job && other.segment === reveal.segment && other.verifier === reveal.verifier
      const known = reveals.findIndex(same)
      const earlier = reveals[known]
      if (earlier !== undefined && !replacesVerdict(reveal.verdict as Verdict, earlier.verdict as Verdict))
        return
      revealTable.put(
        `${epochKey(reveal.epoch)}/${lineName(reveal.job, reveal.segment)}/${reveal.verifier}`,
        reveal
      )
      if (earlier === undefined) reveals.push(reveal)
      else reveals[known] = reveal
    },
    addSeed(seed) {
      if (seed.epoch <= forgotten) return
      const { seeds } = shelves.of(seed.epoch)
      if (seeds.some(other => other.verifier === seed.verifier)) return
      seedTable.put(`${epochKey(seed.epoch)}/${seed.verifier}`, seed)
      seeds.push(seed)
    },
    find: line => shelves.byLine.get(line),
    epochOf(line) {
      const work = shelves.byLine.get(line)
      return work === undefined ? undefined : Number(work.voucher.line.epoch)
    },
    work: epoch => [...shelves.read(epoch).work],
    reveals: epoch => [...shelves.read(epoch).reveals],
    seeds: epoch => [...shelves.read(epoch).seeds],
    forget(epoch) {
      if (epoch <= forgotten) return []
      forgotten = epoch
      forgottenTable.put(forgottenKey, { epoch })
      return shelves.clear(epoch)
    }
  }
}
