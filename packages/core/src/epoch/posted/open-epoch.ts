import { HacaError, type Hex, type Keccak, toHex } from '@haca/protocol'
import { type Epoch, lastOfLane, wordSize } from '../build-epoch.ts'
import { createByteReader } from '../bytes/byte-reader.ts'
import {
  laneLeafSize,
  nodeLeafSize,
  readNodeLeaf,
  readTail,
  readVerdict,
  verdictLeafSize
} from '../bytes/leaves.ts'
import { buildMerkleTree, type MerkleTree } from '../bytes/merkle-tree.ts'
import { unpackWords, wordTree } from '../bytes/words.ts'
import { type EpochHeader, headerHash } from '../header.ts'
import type { EpochLine, LineVerdict } from '../types.ts'

/** A line as an epoch's file has it; which voucher came before stands in another leaf, perhaps of another epoch. */
export type SettledLine = Omit<EpochLine, 'previousVoucher'>

/** What anybody knows of an epoch that has its header and its file. Every `Epoch` is one. */
export interface SettledEpoch extends Omit<Epoch, 'lines' | 'reveals'> {
  readonly lines: readonly SettledLine[]
}

/** Bytes of the file that a header commits to. */
export function epochFileSize({ count, vCount, dWords, pWords }: EpochHeader): number {
  return count * (nodeLeafSize + laneLeafSize) + vCount * verdictLeafSize + (dWords + pWords) * wordSize
}

/**
 * Reads an epoch back from its file, as whoever was not there when it was built has to. Throws `BAD_EPOCH` when the
 * file is not the one that the header commits to, or when its leaves and words do not give the header's roots. What the
 * leaves say may still be wrong: `findFrauds` tells.
 */
export function openEpoch(header: EpochHeader, file: Uint8Array, keccak: Keccak): SettledEpoch {
  requireEqual(header, 'fileHash', toHex(keccak(file)), header.fileHash)
  requireEqual(header, 'file size', file.length, epochFileSize(header))
  let offset = 0
  const take = (size: number): Uint8Array => {
    offset += size
    return file.subarray(offset - size, offset)
  }
  const trees = {
    byNode: buildMerkleTree(take(header.count * nodeLeafSize), nodeLeafSize, keccak),
    byLane: buildMerkleTree(take(header.count * laneLeafSize), laneLeafSize, keccak),
    verdicts: buildMerkleTree(take(header.vCount * verdictLeafSize), verdictLeafSize, keccak)
  }
  const debitWords = readWords(take(header.dWords * wordSize))
  const creditWords = readWords(take(header.pWords * wordSize))
  const words = { debits: wordTree(debitWords, keccak), credits: wordTree(creditWords, keccak) }
  requireEqual(header, 'nRoot', trees.byNode.root, header.nRoot)
  requireEqual(header, 'cRoot', trees.byLane.root, header.cRoot)
  requireEqual(header, 'vRoot', trees.verdicts.root, header.vRoot)
  requireEqual(header, 'dRoot', words.debits.root, header.dRoot)
  requireEqual(header, 'pRoot', words.credits.root, header.pRoot)
  const lines = readLines(trees.byNode, trees.verdicts)
  const places = Uint32Array.from({ length: header.count }, (_, i) => readTail(trees.byLane.leaf(i)).pair)
  return {
    header,
    headerHash: headerHash(header),
    lines,
    ...trees,
    ...words,
    debitWords,
    creditWords,
    debitByLane: unpackWords(debitWords),
    creditByNode: unpackWords(creditWords),
    file,
    lastOfLane: lastOfLane(header.epoch, lines, places)
  }
}

function readLines(byNode: MerkleTree, verdicts: MerkleTree): SettledLine[] {
  const verdictsOf = new Map<number, LineVerdict[]>()
  for (let i = 0; i < verdicts.count; i++) {
    const { line, seat, verdict, evidence } = readVerdict(verdicts.leaf(i))
    const list = verdictsOf.get(line) ?? []
    verdictsOf.set(line, list)
    list.push({ seat, verdict, evidence })
  }
  return Array.from({ length: byNode.count }, (_, i) => {
    return { ...readNodeLeaf(byNode.leaf(i)), verdicts: verdictsOf.get(i) ?? [] }
  })
}

function readWords(bytes: Uint8Array): bigint[] {
  const reader = createByteReader(bytes)
  return Array.from({ length: bytes.length / wordSize }, () => BigInt(reader.hex(wordSize)))
}

function requireEqual(
  header: EpochHeader,
  field: string,
  actual: Hex | number,
  expected: Hex | number
): void {
  if (actual === expected) return
  throw new HacaError(
    'BAD_EPOCH',
    `epoch ${header.epoch}: ${field} is ${actual}, the header says ${expected}`,
    {
      data: { field, actual, expected }
    }
  )
}
