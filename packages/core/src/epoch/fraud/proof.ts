import type { Hex } from '@haca/protocol'
import type { MerkleTree } from '../bytes/merkle-tree.ts'
import type { EpochHeader } from '../header.ts'

/** A leaf with the way from it to its root. */
export interface Opening {
  readonly index: number
  readonly leaf: Uint8Array
  readonly proof: readonly Hex[]
}

/** A debit or credit word with the way from it to its root. */
export interface WordOpening {
  readonly index: number
  readonly word: bigint
  readonly proof: readonly Hex[]
}

/** Two words at most: the party's own, or the two between which it would stand. */
export type WordOpenings = readonly [] | readonly [WordOpening] | readonly [WordOpening, WordOpening]

/** What the contract's judge takes as proof that an epoch is wrong; the names are those of its `Fraud`. */
export type FraudProof =
  | { readonly fraud: 'LineMalformed' | 'End'; readonly byLane: boolean; readonly leaf: Opening }
  | { readonly fraud: 'VerdictMalformed' | 'ClaimPaid'; readonly leaf: Opening }
  | {
      readonly fraud: 'NodeOrder' | 'LaneOrder' | 'Pair' | 'VerdictOrder' | 'MarketThread' | 'SeatThread'
      readonly a: Opening
      readonly b: Opening
    }
  | {
      readonly fraud: 'VerdictOfLine'
      readonly verdict: Opening
      readonly line: Opening
      readonly seat: number
    }
  | {
      readonly fraud: 'Debit'
      readonly last: Opening
      readonly next: Opening | undefined
      readonly words: WordOpenings
    }
  | {
      readonly fraud: 'Credit'
      readonly node: number
      readonly line: Opening | undefined
      readonly market: Opening | undefined
      readonly verdict: Opening | undefined
      readonly words: WordOpenings
    }
  | { readonly fraud: 'Twice'; readonly a: Opening; readonly other: EpochHeader; readonly b: Opening }
  | {
      readonly fraud: 'Continuation'
      readonly before: Opening | undefined
      readonly first: Opening
      readonly earlier: EpochHeader | undefined
      readonly last: Opening | undefined
    }

export function openLeaf(tree: MerkleTree, index: number): Opening {
  return { index, leaf: tree.leaf(index), proof: tree.proof(index) }
}
