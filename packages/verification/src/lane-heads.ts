import type { Epoch } from '@haca/core'
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
  advance(epoch: Pick<Epoch, 'lines' | 'lastOfLane'>): void
}

/** Reads the heads that earlier runs left in the store. */
export function createLaneHeads(store: Store): LaneHeads {
  const table = store.table('lane_heads', laneHead)
  const heads = new Map<number, LaneHead>()
  for (const [lane, head] of table.entries()) heads.set(Number(lane), head)
  return {
    heads,
    advance(epoch) {
      store.transaction(() => {
        for (const line of epoch.lines) {
          const earlier = epoch.lastOfLane.get(line.lane)
          const known = heads.get(line.lane)
          if (earlier === undefined || (known !== undefined && known.seq >= line.seq)) continue
          const { seq, voucher, cumulative } = line
          const head = { seq, voucher, cumulative, earlier }
          heads.set(line.lane, head)
          table.put(String(line.lane), head)
        }
      })
    }
  }
}
