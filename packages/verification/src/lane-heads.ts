import type { SettledEpoch } from '@haca/core'
import { hash, u32, u48, u64 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import type { LaneHead } from './derive-epoch.ts'

const laneHead = z.object({
  seq: u48,
  voucher: hash,
  cumulative: u64,
  earlier: z.object({ epoch: u32, index: u32 })
})

/** Where every lane's voucher chain stands after the posted epochs: what the next epoch must continue. */
export interface LaneHeads {
  readonly heads: ReadonlyMap<number, LaneHead>
  /** An epoch was posted; its last voucher per lane is the head now. On disk when it returns. */
  advance(epoch: Pick<SettledEpoch, 'lines' | 'lastOfLane'>): void
  /** An epoch was rolled back: its lanes stand where they stood before it. */
  retreat(epoch: number): void
  /** No epoch up to this one will be rolled back: what lanes were before it is not needed any more. */
  settle(epoch: number): void
}

const width = 10
const laneKey = (lane: number) => String(lane).padStart(width, '0')
const markKey = (lane: number, epoch: number) => `${laneKey(lane)}/${String(epoch).padStart(width, '0')}`

/** Reads the heads that earlier runs left in the store. */
export function createLaneHeads(store: Store): LaneHeads {
  const table = store.table('lane_marks', laneHead)
  /** Heads of a lane, oldest first: one per posted epoch that may still be rolled back, and the newest before those. */
  const marks = new Map<number, LaneHead[]>()
  const heads = new Map<number, LaneHead>()
  const note = (lane: number, list: readonly LaneHead[]) => {
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

  return {
    heads,
    advance({ lines, lastOfLane }) {
      const last = new Map<number, (typeof lines)[number]>()
      for (const line of lines) {
        const known = last.get(line.lane)
        if (known === undefined || line.seq > known.seq) last.set(line.lane, line)
      }
      store.transaction(() => {
        for (const [lane, { seq, voucher, cumulative }] of last) {
          const earlier = lastOfLane.get(lane)
          if (earlier === undefined || marks.get(lane)?.some(mark => mark.seq === seq)) continue
          const head = { seq, voucher, cumulative, earlier }
          table.put(markKey(lane, earlier.epoch), head)
          note(lane, [...(marks.get(lane) ?? []), head])
        }
      })
    },
    retreat(epoch) {
      store.transaction(() => {
        for (const [lane, list] of [...marks]) {
          const kept = list.filter(mark => mark.earlier.epoch < epoch)
          if (kept.length === list.length) continue
          for (const mark of list)
            if (mark.earlier.epoch >= epoch) table.delete(markKey(lane, mark.earlier.epoch))
          note(lane, kept)
        }
      })
    },
    settle(epoch) {
      store.transaction(() => {
        for (const [lane, list] of [...marks]) {
          const old = list.filter(mark => mark.earlier.epoch <= epoch).slice(0, -1)
          if (old.length === 0) continue
          for (const mark of old) table.delete(markKey(lane, mark.earlier.epoch))
          note(lane, list.slice(old.length))
        }
      })
    }
  }
}
