import { HacaError, type Hex, type Keccak, toHex } from '@haca/protocol'
import { type ByteWriter, createByteWriter } from './bytes/byte-writer.ts'
import {
  laneLeafSize,
  leafTag,
  nodeLeafSize,
  verdictLeafSize,
  writeLaneTail,
  writeLineCore,
  writeNodeTail,
  writeVerdict
} from './bytes/leaves.ts'
import { buildMerkleTree, type MerkleTree } from './bytes/merkle-tree.ts'
import { packWords, wordTree, writeWord } from './bytes/words.ts'
import { type EpochHeader, headerHash } from './header.ts'
import { type Orders, orderLines } from './lines/order.ts'
import { divideLine, dividePool, verificationPool } from './lines/shares.ts'
import { type EpochInit, type EpochLine, isPayable, noIndex } from './types.ts'
import { encodeReveals } from './verdicts/reveals.ts'
import { orderVerdicts, type VerdictOrder } from './verdicts/verdict-order.ts'

/** An epoch ready to be signed, posted, applied and argued about. */
export interface Epoch {
  readonly header: EpochHeader
  /** Struct hash of the header. */
  readonly headerHash: Hex
  /** Lines in the order by node, as the input gave them. */
  readonly lines: readonly EpochLine[]
  readonly byNode: MerkleTree
  readonly byLane: MerkleTree
  readonly verdicts: MerkleTree
  readonly debits: MerkleTree
  readonly credits: MerkleTree
  readonly debitWords: readonly bigint[]
  readonly creditWords: readonly bigint[]
  /** Micro-tokens by lane and by node: what the words say. */
  readonly debitByLane: ReadonlyMap<number, bigint>
  readonly creditByNode: ReadonlyMap<number, bigint>
  /** What travels with the post. */
  readonly reveals: Uint8Array
  /** All leaves and words: lines by node, lines by lane, verdicts, debit words, credit words. */
  readonly file: Uint8Array
  /** Where each lane's last line stands in the order by lane: `earlier` of the lane's next line. */
  readonly lastOfLane: ReadonlyMap<number, { readonly epoch: number; readonly index: number }>
}

/**
 * Builds an epoch. The same input gives the same bytes everywhere; nothing is judged here, `checkEpoch` does that.
 * Throws `INVALID_INPUT` for an epoch without lines (empty epochs are not posted) or a verdict of an unknown seat, and
 * `LIMIT_EXCEEDED` for sums that do not fit.
 */
export function buildEpoch(init: EpochInit): Epoch {
  if (init.lines.length === 0) {
    throw new HacaError('INVALID_INPUT', 'an epoch without lines is not posted', { data: { field: 'lines' } })
  }
  const orders = orderLines(init.lines)
  const verdictOrder = orderVerdicts(orders.lines)
  const byNode = layByNode(init, orders, verdictOrder)
  const byLane = layByLane(orders, verdictOrder)
  addVerifierShares(init, byNode, verdictOrder)
  const verdictLeaves = createByteWriter(verdictOrder.verdicts.length * verdictLeafSize)
  for (const verdict of verdictOrder.verdicts) writeVerdict(verdictLeaves, verdict)

  const debitWords = packWords(byLane.amounts)
  const creditWords = packWords(byNode.amounts)
  const { keccak } = init
  const trees = {
    byNode: buildMerkleTree(byNode.leaves, nodeLeafSize, keccak),
    byLane: buildMerkleTree(byLane.leaves, laneLeafSize, keccak),
    verdicts: buildMerkleTree(verdictLeaves.bytes, verdictLeafSize, keccak),
    debits: wordTree(debitWords, keccak),
    credits: wordTree(creditWords, keccak)
  }
  const reveals = encodeReveals(init.reveals)
  const file = joinFile([byNode.leaves, byLane.leaves, verdictLeaves.bytes], [...debitWords, ...creditWords])
  const header: EpochHeader = {
    epoch: init.epoch,
    count: orders.lines.length,
    vCount: verdictOrder.verdicts.length,
    total: byNode.total,
    dWords: debitWords.length,
    pWords: creditWords.length,
    nRoot: trees.byNode.root,
    cRoot: trees.byLane.root,
    vRoot: trees.verdicts.root,
    dRoot: trees.debits.root,
    pRoot: trees.credits.root,
    revealsHash: hashOf(reveals, keccak),
    fileHash: hashOf(file, keccak),
    previous: init.previous
  }
  return {
    header,
    headerHash: headerHash(header),
    lines: orders.lines,
    ...trees,
    debitWords,
    creditWords,
    debitByLane: byLane.amounts,
    creditByNode: byNode.amounts,
    reveals,
    file,
    lastOfLane: lastOfLane(init.epoch, orders.lines, orders.nodeIndex)
  }
}

interface Laid {
  readonly leaves: Uint8Array
  /** Amounts by party: lanes are debited, nodes are credited. */
  readonly amounts: Map<number, bigint>
  readonly total: bigint
}

const payableAmount = (line: EpochLine): bigint => (isPayable(line.status) ? line.amount : 0n)

const addTo = (amounts: Map<number, bigint>, party: number, amount: bigint): void => {
  if (amount > 0n) amounts.set(party, (amounts.get(party) ?? 0n) + amount)
}

function layByNode(init: EpochInit, orders: Orders, verdictOrder: VerdictOrder): Laid {
  const writer = createByteWriter(orders.lines.length * nodeLeafSize)
  const amounts = new Map<number, bigint>()
  const verified = verdictOrder.verdicts.length > 0
  const markets = new Map<number, { last: number; sum: bigint }>()
  let running = 0n
  let before = 0n
  let node = -1
  for (const [index, line] of orders.lines.entries()) {
    const amount = payableAmount(line)
    const shares = divideLine({ amount, market: line.market }, running, init.shares, verified)
    if (line.node !== node) before = 0n
    node = line.node
    const market = markets.get(line.market) ?? { last: noIndex, sum: 0n }
    writeCore(writer, leafTag.byNode, line, index, verdictOrder)
    writeNodeTail(writer, {
      pair: orders.laneIndex[index] ?? noIndex,
      running,
      before,
      marketPrevious: market.last,
      marketBefore: market.sum
    })
    markets.set(line.market, { last: index, sum: market.sum + shares.market })
    running += amount
    before += shares.inference
    addTo(amounts, line.node, shares.inference)
    addTo(amounts, line.market, shares.market)
  }
  return { leaves: writer.bytes, amounts, total: running }
}

function layByLane(orders: Orders, verdictOrder: VerdictOrder): Laid {
  const writer = createByteWriter(orders.lines.length * laneLeafSize)
  const amounts = new Map<number, bigint>()
  let running = 0n
  let before = 0n
  let lane = -1
  for (const pair of orders.nodeIndex) {
    const line = orders.lines[pair] as EpochLine
    const amount = payableAmount(line)
    if (line.lane !== lane) before = 0n
    lane = line.lane
    writeCore(writer, leafTag.byLane, line, pair, verdictOrder)
    writeLaneTail(writer, { pair, running, before })
    running += amount
    before += amount
    addTo(amounts, line.lane, amount)
  }
  return { leaves: writer.bytes, amounts, total: running }
}

function writeCore(
  writer: ByteWriter,
  tag: number,
  line: EpochLine,
  index: number,
  order: VerdictOrder
): void {
  const marks = order.marks[index]
  if (marks === undefined) throw new RangeError(`no marks for line ${index}`)
  writeLineCore(writer.u8(tag), line, marks)
}

function addVerifierShares(init: EpochInit, byNode: Laid, verdictOrder: VerdictOrder): void {
  const pool = verdictOrder.verdicts.length > 0 ? verificationPool(byNode.total, init.shares) : 0n
  for (const [seat, part] of dividePool(pool, verdictOrder.counts)) {
    const node = init.seats[seat]
    if (node === undefined) {
      throw new HacaError('INVALID_INPUT', `no verifier in seat ${seat}`, {
        data: { field: 'seat', actual: seat }
      })
    }
    addTo(byNode.amounts, node, part)
  }
}

/** @param places For each place by lane, the place by node. */
export function lastOfLane(
  epoch: number,
  lines: readonly Pick<EpochLine, 'lane'>[],
  places: Uint32Array
): Map<number, { epoch: number; index: number }> {
  const last = new Map<number, { epoch: number; index: number }>()
  for (const [index, place] of places.entries()) {
    const line = lines[place]
    if (line !== undefined) last.set(line.lane, { epoch, index })
  }
  return last
}

/** Bytes of a word in the file. */
export const wordSize = 32

function joinFile(leaves: readonly Uint8Array[], words: readonly bigint[]): Uint8Array {
  const size = leaves.reduce((sum, part) => sum + part.length, words.length * wordSize)
  const writer = createByteWriter(size)
  for (const part of leaves) writer.raw(part)
  for (const word of words) writeWord(writer, word)
  return writer.bytes
}

const hashOf = (bytes: Uint8Array, keccak: Keccak): Hex => toHex(keccak(bytes))
