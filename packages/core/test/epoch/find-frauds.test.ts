import { buildEpoch, findFrauds, lineStatus, openEpoch, type SettledEpoch, type WatchFacts } from '@haca/core'
import { keccak, toHex, zeroHash } from '@haca/protocol'
import { expect, test } from 'vitest'
import { buildMerkleTree } from '../../src/epoch/bytes/merkle-tree.ts'
import { initFor, LaneWriter, randomEpoch, testEpoch } from './lines.ts'

const facts: WatchFacts = {
  quorum: 2,
  shares: { marketShareBp: 500, verificationShareBp: 1000 },
  seats: [7, 8, 9],
  earlier: () => undefined,
  claimPaid: () => false
}
const refutations = [0, 1].map(seat => ({ seat, verdict: 2, evidence: zeroHash }) as const)
const fraudsOf = (epoch: SettledEpoch, known: Partial<WatchFacts> = {}) => [
  ...new Set([...findFrauds(epoch, { ...facts, ...known }, keccak)].map(({ fraud }) => fraud))
]

test('an honest epoch has no fraud', () => {
  for (const count of [1, 2, 50, 300]) {
    const built = buildEpoch(randomEpoch(count, count))
    expect(fraudsOf(openEpoch(built.header, built.file, keccak))).toEqual([])
  }
})

/** The same epoch with bytes of its file changed, and the roots of a header that commits to them. */
function spoil(
  seed: number,
  tree: 'byNode' | 'byLane' | 'verdicts',
  index: number,
  at: number,
  bytes: number[]
) {
  const built = buildEpoch(randomEpoch(seed, 40))
  const sizes = { byNode: 196, byLane: 184, verdicts: 83 }
  const starts = { byNode: 0, byLane: 40 * 196, verdicts: 40 * (196 + 184) }
  const file = built.file.slice()
  file.set(bytes, starts[tree] + index * sizes[tree] + at)
  const size = tree === 'verdicts' ? built.header.vCount : 40
  const leaves = file.subarray(starts[tree], starts[tree] + size * sizes[tree])
  const { root } = buildMerkleTree(leaves, sizes[tree], keccak)
  const names = { byNode: 'nRoot', byLane: 'cRoot', verdicts: 'vRoot' } as const
  const header = { ...built.header, [names[tree]]: root, fileHash: toHex(keccak(file)) }
  return openEpoch(header, file, keccak)
}

test.each([
  ['a tag', 'byNode', 3, 0, [2], 'LineMalformed'],
  ['a status', 'byNode', 3, 139, [9], 'LineMalformed'],
  ['a node', 'byNode', 3, 1, [0, 0, 0, 9], 'NodeOrder'],
  ['a sum by node', 'byNode', 3, 168, [0, 0, 0, 0, 0, 0, 0, 1], 'NodeOrder'],
  ['a first sum', 'byNode', 0, 175, [1], 'End'],
  ['a sequence number', 'byLane', 1, 58, [99], 'LaneOrder'],
  ['a voucher', 'byLane', 1, 107, [1, 2, 3], 'LaneOrder'],
  ['a receipt', 'byLane', 20, 75, [1, 2, 3], 'Pair'],
  ['a market’s sum', 'byNode', 20, 195, [255], 'MarketThread'],
  ['a verdict', 'verdicts', 1, 38, [9], 'VerdictMalformed'],
  ['a seat', 'verdicts', 1, 37, [31], 'VerdictOfLine'],
  ['a seat’s count', 'verdicts', 1, 82, [77], 'SeatThread']
] as const)('finds a changed %s', (_, tree, index, at, bytes, fraud) => {
  expect(fraudsOf(spoil(5, tree, index, at, [...bytes]))).toContain(fraud)
})

test('finds words that are not what the lines say', () => {
  const writer = new LaneWriter(0)
  const good = { node: 1, market: 5, amount: 100n }
  const built = buildEpoch(initFor([writer.line(testEpoch, good), writer.line(testEpoch, good)]))
  const debits = { ...built, debitByLane: new Map([[0, 199n]]) }
  expect(fraudsOf(debits)).toEqual(['Debit'])
  const credits = { ...built, creditByNode: new Map([...built.creditByNode, [5, 9n]]) }
  expect(fraudsOf(credits)).toEqual(['Credit'])
})

test('finds what was settled before, and lanes that do not go on', () => {
  const writer = new LaneWriter(0)
  const good = { node: 1, market: 5, amount: 100n }
  const first = buildEpoch({ ...initFor([writer.line(testEpoch - 1, good)]), epoch: testEpoch - 1 })
  const known = { earlier: (epoch: number) => (epoch === testEpoch - 1 ? first : undefined) }
  const { job } = first.lines[0] ?? {}
  const earlier = { epoch: testEpoch - 1, index: 0 }
  const next = (fields: object) => buildEpoch(initFor([writer.line(testEpoch, { ...good, ...fields })]))
  expect(fraudsOf(next({ earlier }), known)).toEqual([])
  expect(fraudsOf(next({ earlier }), known)).toEqual(['Continuation'])
  expect(fraudsOf(next({}), known)).toEqual(['Continuation'])
  const again = new LaneWriter(1)
  expect(
    fraudsOf(buildEpoch(initFor([again.line(testEpoch, { ...good, job: job ?? '0x' })])), known)
  ).toEqual(['Twice'])
})

test('finds work that is paid although its voucher was claimed and paid', () => {
  const writer = new LaneWriter(3)
  const good = { node: 1, market: 5, amount: 100n }
  const refuted = { ...good, status: lineStatus.refuted, verdicts: refutations }
  const built = buildEpoch(initFor([writer.line(testEpoch, good), writer.line(testEpoch, refuted)]))
  const claimed = (number: number) => ({
    claimPaid: (lane: number, seq: number) => lane === 3 && seq === number
  })
  expect(fraudsOf(built, claimed(1))).toEqual(['ClaimPaid'])
  // What nobody is paid for in the epoch is paid once.
  expect(fraudsOf(built, claimed(2))).toEqual([])
})
