/**
 * Epochs: from payment lines and verdicts to the trees, words and header that settle them, and back to every
 * difference from what somebody else built. Money is micro-tokens; hashing comes in from outside.
 */
export { buildEpoch, type Epoch } from './build-epoch.ts'
export { laneLeafSize, nodeLeafSize, verdictLeafSize } from './bytes/leaves.ts'
export { type InclusionClaim, type MerkleTree, verifyInclusion } from './bytes/merkle-tree.ts'
export { packWords, sumOfWords, unpackWords, wordChunk, wordsPerChunk } from './bytes/words.ts'
export { checkEpoch, type EpochCheckInit } from './check-epoch.ts'
export type { WatchFacts } from './fraud/facts.ts'
export { findFrauds } from './fraud/find-fraud.ts'
export type { FraudProof, Opening, WordOpening } from './fraud/proof.ts'
export { EpochHeader, headerDigest, headerHash } from './header.ts'
export { checkBalances, checkLines, type EpochFault } from './lines/check-lines.ts'
export { limitLines } from './lines/limit-lines.ts'
export type { Units } from './lines/units.ts'
export {
  type EpochEarnings,
  earningsOf,
  fateOf,
  type LineEarnings,
  type WorkFacts,
  type WorkFate
} from './posted/earnings.ts'
export { epochFileSize, openEpoch, type SettledEpoch, type SettledLine } from './posted/open-epoch.ts'
export {
  type EpochPart,
  epochParts,
  findAbsence,
  type Neighbours,
  openPart,
  voucherAt
} from './posted/parts.ts'
export { type LineProof, type ProvenLine, proveLines, verifyLine } from './posted/prove-line.ts'
export * from './types.ts'
export { encodeReveals, type OwnVerdict, verdictRoot } from './verdicts/reveals.ts'
export { createSeedChain, type SeedChain } from './verdicts/seed-chain.ts'
