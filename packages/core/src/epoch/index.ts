/**
 * Epochs: from payment lines and verdicts to the trees, words and header that settle them, and back to every
 * difference from what somebody else built. Money is micro-tokens; hashing comes in from outside.
 */
export { buildEpoch, type Epoch } from './build-epoch.ts'
export { checkEpoch, type EpochCheckInit } from './check-epoch.ts'
export { checkBalances, checkLines, type EpochFault } from './check-lines.ts'
export {
  type EpochEarnings,
  earningsOf,
  fateOf,
  type LineEarnings,
  type WorkFacts,
  type WorkFate
} from './earnings.ts'
export type { WatchFacts } from './fraud/facts.ts'
export { findFrauds } from './fraud/find-fraud.ts'
export type { FraudProof, Opening, WordOpening } from './fraud/proof.ts'
export { EpochHeader, headerDigest, headerHash } from './header.ts'
export { laneLeafSize, nodeLeafSize, verdictLeafSize } from './leaves.ts'
export { limitLines } from './limit-lines.ts'
export { type InclusionClaim, type MerkleTree, verifyInclusion } from './merkle-tree.ts'
export { epochFileSize, openEpoch, type SettledEpoch, type SettledLine } from './open-epoch.ts'
export { type EpochPart, epochParts, findAbsence, type Neighbours, openPart, voucherAt } from './parts.ts'
export { type LineProof, type ProvenLine, proveLines, verifyLine } from './prove-line.ts'
export { encodeReveals, type OwnVerdict, verdictRoot } from './reveals.ts'
export { createSeedChain, type SeedChain } from './seed-chain.ts'
export * from './types.ts'
export type { Units } from './units.ts'
export { packWords, sumOfWords, unpackWords, wordChunk, wordsPerChunk } from './words.ts'
