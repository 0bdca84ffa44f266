import type { SettledEpoch } from '@haca/core'
import { type Hex, hash, u32, u48, u64 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import type { LaneHead } from './derive-epoch.ts'

const laneMark = z.object({
  seq: u48,
  voucher: hash,
  cumulative: u64,
  earlier: z.object({ epoch: u32, index: u32 }),
  /** Of the epoch's header: another one may be posted in its place. */
  header: hash
})
type Mark = z.infer<typeof laneMark>

const settledKey = 'newest'
const settledRow = z.object({ epoch: u32 })

/** Where every lane's voucher chain stands after the posted epochs: what the next epoch must continue. */
export interface LaneHeads {
  readonly heads: ReadonlyMap<number, LaneHead>
  /** An epoch was posted; its last voucher per lane is the head now. On disk when it returns. */
  advance(epoch: Pick<SettledEpoch, 'headerHash' | 'lines' | 'lastOfLane'>): void
  /** An epoch was rolled back: its lanes stand where they stood before it. */
  retreat(epoch: number): void
  /** No epoch up to this one will be rolled back: what lanes were before it is not needed any more. */
  settle(epoch: number): void
  /**
   * Compares what earlier runs left with the chain, and drops what was voided meanwhile, with all after it.
   *
   * @param posted header hash of the posted or final epoch of this number; undefined where there is none
   */
  reconcile(posted: (epoch: number) => Promise<Hex | undefined>): Promise<void>
}

const width = 10
const laneKey = (lane: number) => String(lane).padStart(width, '0')
const markKey = (lane: number, epoch: number) => `${laneKey(lane)}/${String(epoch).padStart(width, '0')}`

/** Reads the heads that earlier runs left in the store. */
export function createLaneHeads(store: Store): LaneHeads {
  const table = store.table('lane_marks', laneMark)
  const settledTable = store.table('lanes_settled', settledRow)
  /** Heads of a lane, oldest first: one per posted epoch that may still be rolled back, and the newest before those. */
  const marks = new Map<number, Mark[]>()
  const heads = new Map<number, LaneHead>()
  const note = (lane: number, list: readonly Mark[]) => {
    const sorted = [...list].sort((a, b) => a.seq - b.seq)
    const newest = sorted.at(-1)
    if (newest === undefined) {
      marks.delete(lane)
      heads.delete(lane)
    } else {
      marks.set(lane, sorted)
      heads.set(lane, newest)
    }
  }
  for (const [key, head] of table.entries()) {
    const lane = Number(key.slice(0, width))
    note(lane, [...(marks.get(lane) ?? []), head])
  }

  /** Drops marks of a lane, from the disk too. */
  const drop = (lane: number, dropped: (mark: Mark) => boolean) => {
    const list = marks.get(lane) ?? []
    for (const mark of list) if (dropped(mark)) table.delete(markKey(lane, mark.earlier.epoch))
    const kept = list.filter(mark => !dropped(mark))
    if (kept.length < list.length) note(lane, kept)
  }
  const retreat = (epoch: number) => {
    store.transaction(() => {
      for (const lane of [...marks.keys()]) drop(lane, mark => mark.earlier.epoch >= epoch)
    })
  }

  return {
    heads,
    advance({ headerHash, lines, lastOfLane }) {
      store.transaction(() => {
        for (const [lane, { seq, voucher, cumulative }] of lastLines(lines)) {
          const earlier = lastOfLane.get(lane)
          if (earlier === undefined) continue
          const head = { seq, voucher, cumulative, earlier, header: headerHash }
          // The same voucher may have been settled elsewhere before that was voided.
          const isStale = (mark: Mark) => mark.seq === seq || mark.earlier.epoch === earlier.epoch
          drop(lane, isStale)
          table.put(markKey(lane, earlier.epoch), head)
          note(lane, [...(marks.get(lane) ?? []), head])
        }
      })
    },
    retreat,
    async reconcile(posted) {
      const final = settledTable.get(settledKey)?.epoch ?? -1
      for (const [epoch, headers] of headersAfter(final, [...marks.values()].flat())) {
        const actual = await posted(epoch)
        if (actual === undefined || headers.size > 1 || !headers.has(actual)) return retreat(epoch)
      }
    },
    settle(epoch) {
      store.transaction(() => {
        if (epoch > (settledTable.get(settledKey)?.epoch ?? -1)) settledTable.put(settledKey, { epoch })
        for (const [lane, list] of [...marks]) {
          const old = list.filter(mark => mark.earlier.epoch <= epoch).slice(0, -1)
          drop(lane, mark => old.includes(mark))
        }
      })
    }
  }
}

/** Of every lane the line with its newest voucher. */
function lastLines(lines: SettledEpoch['lines']): Map<number, SettledEpoch['lines'][number]> {
  const last = new Map<number, SettledEpoch['lines'][number]>()
  for (const line of lines) {
    const known = last.get(line.lane)
    if (known === undefined || line.seq > known.seq) last.set(line.lane, line)
  }
  return last
}

/** What marks say of the headers of the epochs after `final`, oldest first. */
function headersAfter(final: number, marks: readonly Mark[]): [number, Set<string>][] {
  const headers = new Map<number, Set<string>>()
  for (const { earlier, header } of marks) {
    if (earlier.epoch <= final) continue
    headers.set(earlier.epoch, (headers.get(earlier.epoch) ?? new Set()).add(header))
  }
  return [...headers].sort(([a], [b]) => a - b)
}
