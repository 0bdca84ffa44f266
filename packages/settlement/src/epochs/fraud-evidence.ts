import { EpochHeader, type FraudProof, type Opening, type WordOpening } from '@haca/core'
import { type Hex, toHex, zeroHash } from '@haca/protocol'
import { AbiCoder } from 'ethers'

/** In the order of the contract's `Fraud`; what takes receipts is found by nobody who has an epoch's file alone. */
const frauds = [
  'LineMalformed',
  'VerdictMalformed',
  'NodeOrder',
  'LaneOrder',
  'End',
  'Pair',
  'VerdictOrder',
  'VerdictOfLine',
  'MarketThread',
  'SeatThread',
  'Debit',
  'Credit',
  'Twice',
  'Continuation',
  'ReceiptDiffers',
  'VoidedPaid',
  'ClaimPaid'
] as const satisfies readonly (FraudProof['fraud'] | 'ReceiptDiffers' | 'VoidedPaid')[]

export const fraudNumber = ({ fraud }: FraudProof): number => frauds.indexOf(fraud)

const opening = 'tuple(uint32 index, bytes leaf, bytes32[] proof)'
const words = 'tuple(bool present, uint32 index, uint256 word, bytes32[] proof)[2]'
const header = `tuple(${Object.entries(EpochHeader.fields)
  .map(([name, type]) => `${type} ${name}`)
  .join(', ')})`

/** ABI-encodes a proof as the contract's judge decodes it. */
export function encodeEvidence(proof: FraudProof): Hex {
  const encode = (types: readonly string[], values: readonly unknown[]) =>
    AbiCoder.defaultAbiCoder().encode(types, values) as Hex
  switch (proof.fraud) {
    case 'LineMalformed':
    case 'End':
      return encode(['bool', opening], [proof.byLane, openingValues(proof.leaf)])
    case 'VerdictMalformed':
    case 'ClaimPaid':
      return encode([opening], [openingValues(proof.leaf)])
    case 'VerdictOfLine':
      return encode(
        [opening, opening, 'uint8'],
        [openingValues(proof.verdict), openingValues(proof.line), proof.seat]
      )
    case 'Debit':
      return encode(
        [opening, opening, words],
        [openingValues(proof.last), openingValues(proof.next), wordValues(proof.words)]
      )
    case 'Credit':
      return encode(
        ['uint32', `${opening}[]`, `${opening}[]`, `${opening}[]`, words],
        [proof.node, some(proof.line), some(proof.market), some(proof.verdict), wordValues(proof.words)]
      )
    case 'Twice':
      return encode(
        [opening, header, opening],
        [openingValues(proof.a), headerValues(proof.other), openingValues(proof.b)]
      )
    case 'Continuation':
      return encode(
        [opening, opening, header, opening],
        [
          openingValues(proof.before),
          openingValues(proof.first),
          headerValues(proof.earlier),
          openingValues(proof.last)
        ]
      )
    default:
      return encode([opening, opening], [openingValues(proof.a), openingValues(proof.b)])
  }
}

/** An opening as the contract takes it; one that it ignores is empty. */
export function openingValues(leaf: Opening | undefined): unknown[] {
  return leaf === undefined ? [0, '0x', []] : [leaf.index, toHex(leaf.leaf), leaf.proof]
}

const some = (leaf: Opening | undefined) => (leaf === undefined ? [] : [openingValues(leaf)])

function wordValues(opened: readonly WordOpening[]): unknown[] {
  return [0, 1].map(i => {
    const word = opened[i]
    return word === undefined ? [false, 0, 0, []] : [true, word.index, word.word, word.proof]
  })
}

const headerFields = Object.keys(EpochHeader.fields) as (keyof EpochHeader)[]

/** A header as the contract takes it; one that its judge ignores is empty. */
export function headerValues(value: EpochHeader | undefined): unknown[] {
  return headerFields.map(field => value?.[field] ?? (EpochHeader.fields[field] === 'bytes32' ? zeroHash : 0))
}
