import type { Hex } from '@haca/protocol'
import { createByteReader } from '../bytes/byte-reader.ts'
import { type Opening, openLeaf } from '../fraud/proof.ts'
import type { SettledEpoch } from './open-epoch.ts'

/** What can be demanded of a posted epoch, in the contract's order of `Part`. */
export const epochParts = [
  'nodeLeaf',
  'laneLeaf',
  'verdictLeaf',
  'debitWord',
  'creditWord',
  'signature'
] as const
export type EpochPart = (typeof epochParts)[number]

/** Where the leaf of a line has lane and number, and the voucher. */
const laneOffset = 49
const voucherOffset = 107

type Trees = Pick<SettledEpoch, 'byNode' | 'byLane' | 'verdicts' | 'debits' | 'credits'>

/** Opens a part of an epoch; for a signature the line by lane whose voucher was signed. Throws `RangeError` outside its tree. */
export function openPart(epoch: Trees, part: EpochPart, index: number): Opening {
  const trees = {
    nodeLeaf: epoch.byNode,
    laneLeaf: epoch.byLane,
    verdictLeaf: epoch.verdicts,
    debitWord: epoch.debits,
    creditWord: epoch.credits,
    signature: epoch.byLane
  } satisfies Record<EpochPart, unknown>
  return openLeaf(trees[part], index)
}

/** Struct hash of the voucher that pays the line at an index of the order by lane. Throws `RangeError` outside it. */
export function voucherAt({ byLane }: Pick<SettledEpoch, 'byLane'>, index: number): Hex {
  return createByteReader(byLane.leaf(index).subarray(voucherOffset)).hex(32)
}

/** The two lines by lane between which a voucher would stand; one is missing at an end. */
export interface Neighbours {
  readonly before?: Opening
  readonly next?: Opening
}

/** Shows that an epoch has no voucher with a number of a lane. Undefined where it has one. */
export function findAbsence(
  { byLane }: Pick<SettledEpoch, 'byLane'>,
  lane: number,
  seq: number
): Neighbours | undefined {
  const compare = (index: number) => {
    const reader = createByteReader(byLane.leaf(index).subarray(laneOffset))
    return reader.u32() - lane || reader.u48() - seq
  }
  let [low, high] = [0, byLane.count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(middle) < 0) low = middle + 1
    else high = middle
  }
  if (low < byLane.count && compare(low) === 0) return undefined
  return {
    ...(low === 0 ? {} : { before: openLeaf(byLane, low - 1) }),
    ...(low === byLane.count ? {} : { next: openLeaf(byLane, low) })
  }
}
