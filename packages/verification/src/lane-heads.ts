import type { Epoch } from '@haca/core'
import type { LaneHead } from './derive-epoch.ts'

/** Where every lane's voucher chain stands after the posted epochs: what the next epoch must continue. */
export interface LaneHeads {
  readonly heads: ReadonlyMap<number, LaneHead>
  /** An epoch was posted; its last voucher per lane is the head now. */
  advance(epoch: Epoch): void
}

export function createLaneHeads(): LaneHeads {
  const heads = new Map<number, LaneHead>()
  return {
    heads,
    advance(epoch) {
      for (const line of epoch.lines) {
        const earlier = epoch.lastOfLane.get(line.lane)
        const head = heads.get(line.lane)
        if (earlier === undefined || (head !== undefined && head.seq >= line.seq)) continue
        const { seq, voucher, cumulative } = line
        heads.set(line.lane, { seq, voucher, cumulative, earlier })
      }
    }
  }
}
