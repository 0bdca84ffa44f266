import {
  buildEpoch,
  isPayable,
  laneLeafSize,
  lineStatus,
  nodeLeafSize,
  noIndex,
  sumOfWords,
  unpackWords,
  verifyInclusion
} from '@haca/core'
import { bytesToUint, concatBytes, keccak, toHex } from '@haca/protocol'
import { expect, test } from 'vitest'
import { initFor, LaneWriter, randomEpoch } from './lines.ts'

const field = (leaf: Uint8Array, offset: number, size: number) =>
  bytesToUint(leaf.subarray(offset, offset + size))
const number = (leaf: Uint8Array, offset: number, size = 4) => Number(field(leaf, offset, size))
const payable = (leaf: Uint8Array) => (number(leaf, 139, 1) <= 1 ? field(leaf, 59, 8) : 0n)

test('the same lines in any order give the same header', () => {
  const init = randomEpoch(1, 50)
  const { header } = buildEpoch(init)
  const reversed = { ...init, lines: [...init.lines].reverse(), reveals: [...init.reveals].reverse() }
  expect(buildEpoch(reversed).header).toEqual(header)
})

test('debits and credits both sum to the payable total, whatever the amounts', () => {
  for (let seed = 0; seed < 30; seed++) {
    const init = randomEpoch(seed, 1 + seed * 3)
    const { header, debitWords, creditWords, debitByLane, creditByNode } = buildEpoch(init)
    const total = init.lines
      .filter(line => isPayable(line.status))
      .reduce((sum, line) => sum + line.amount, 0n)
    expect(header.total).toBe(total)
    expect(sumOfWords(debitWords)).toBe(total)
    expect(sumOfWords(creditWords)).toBe(total)
    expect(unpackWords(debitWords)).toEqual(debitByLane)
    expect(unpackWords(creditWords)).toEqual(creditByNode)
    expect([...creditByNode.values()].every(amount => amount > 0n)).toBe(true)
  }
})

test('neighbouring leaves by node step by payable amounts and start again at each node', () => {
  const { byNode, header } = buildEpoch(randomEpoch(2, 80))
  let running = 0n
  let node = -1
  for (let i = 0; i < byNode.count; i++) {
    const leaf = byNode.leaf(i)
    expect(leaf).toHaveLength(nodeLeafSize)
    expect(field(leaf, 168, 8)).toBe(running)
    if (number(leaf, 1) !== node) expect(field(leaf, 176, 8)).toBe(0n)
    node = number(leaf, 1)
    running += payable(leaf)
  }
  expect(running).toBe(header.total)
})

test('the two orders hold the same lines and point at each other', () => {
  const { byNode, byLane } = buildEpoch(randomEpoch(3, 60))
  let lane = -1
  let before = 0n
  for (let i = 0; i < byLane.count; i++) {
    const leaf = byLane.leaf(i)
    expect(leaf).toHaveLength(laneLeafSize)
    const twin = byNode.leaf(number(leaf, 164))
    expect(number(twin, 164)).toBe(i)
    expect(toHex(twin.subarray(1, 164))).toBe(toHex(leaf.subarray(1, 164)))
    if (number(leaf, 49) !== lane) before = 0n
    lane = number(leaf, 49)
    expect(field(leaf, 176, 8)).toBe(before)
    before += payable(leaf)
  }
})

test('each market’s lines are a thread whose sums step by its shares', () => {
  const { byNode, creditByNode } = buildEpoch(randomEpoch(4, 70))
  const heads = new Map<number, { index: number; sum: bigint }>()
  for (let i = 0; i < byNode.count; i++) {
    const leaf = byNode.leaf(i)
    const market = number(leaf, 5)
    const head = heads.get(market) ?? { index: noIndex, sum: 0n }
    expect(number(leaf, 184)).toBe(head.index)
    expect(field(leaf, 188, 8)).toBe(head.sum)
    heads.set(market, { index: i, sum: head.sum + (payable(leaf) * 500n) / 10_000n })
  }
  for (const [market, { sum }] of heads) expect(creditByNode.get(market)).toBe(sum)
})

test('a line finds its verdicts by its masks, and each seat’s verdicts are a thread', () => {
  const { byNode, verdicts, header } = buildEpoch(randomEpoch(5, 70))
  const threads = new Map<number, { previous: number; before: number }>()
  for (let i = 0; i < verdicts.count; i++) {
    const leaf = verdicts.leaf(i)
    const seat = number(leaf, 37, 1)
    const line = byNode.leaf(number(leaf, 71))
    const masks = number(line, 144) | number(line, 148)
    const rank = [...Array(seat).keys()].filter(below => (masks >>> below) & 1).length
    expect(number(line, 152) + rank).toBe(i)
    expect(((number(leaf, 38, 1) === 1 ? number(line, 144) : number(line, 148)) >>> seat) & 1).toBe(1)
    const thread = threads.get(seat) ?? { previous: noIndex, before: 0 }
    expect([number(leaf, 75), number(leaf, 79)]).toEqual([thread.previous, thread.before])
    threads.set(seat, { previous: i, before: thread.before + 1 })
  }
  expect(verdicts.count).toBe(header.vCount)
})

test('inclusion proofs hold for every leaf and for nothing else', () => {
  const { byNode } = buildEpoch(randomEpoch(6, 13))
  const { root, count } = byNode
  for (let index = 0; index < count; index++) {
    const claim = { root, count, index, leaf: byNode.leaf(index), proof: byNode.proof(index) }
    expect(verifyInclusion(claim, keccak)).toBe(true)
    expect(verifyInclusion({ ...claim, index: (index + 1) % count }, keccak)).toBe(false)
    expect(verifyInclusion({ ...claim, leaf: byNode.leaf((index + 1) % count) }, keccak)).toBe(false)
    expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) }, keccak)).toBe(false)
    expect(verifyInclusion({ ...claim, count: index }, keccak)).toBe(false)
  }
  expect(() => byNode.proof(count)).toThrow(RangeError)
})

test('an inner node cannot pass for a leaf', () => {
  const { byNode } = buildEpoch(randomEpoch(7, 4))
  const { root, count } = byNode
  const pair = concatBytes(keccak(byNode.leaf(0)), keccak(byNode.leaf(1)))
  const claim = { root, count, index: 0, leaf: pair, proof: byNode.proof(0).slice(1) }
  expect(verifyInclusion(claim, keccak)).toBe(false)
})

test('shares follow the rule, and the inference node has the remainder', () => {
  const writer = new LaneWriter(0)
  const verdicts = [{ seat: 1, verdict: 1, evidence: keccakZero }] as const
  const checked = writer.line(7, { node: 3, market: 5, amount: 999n, status: lineStatus.checked, verdicts })
  expect([...buildEpoch(initFor([checked])).creditByNode].sort()).toEqual([
    [3, 999n - 49n - 99n],
    [5, 49n],
    [8, 99n]
  ])
  const unchecked = new LaneWriter(0).line(7, { node: 3, market: noIndex, amount: 999n })
  expect([...buildEpoch(initFor([unchecked])).creditByNode]).toEqual([[3, 999n]])
})

test('verifiers are paid by the number of their verdicts, remainder to the lowest seat', () => {
  const writer = new LaneWriter(0)
  const lines = [[0], [0, 2], [0]].map(seats => {
    const verdicts = seats.map(seat => ({ seat, verdict: 1, evidence: keccakZero }) as const)
    return writer.line(7, { node: 3, market: 5, amount: 1010n, status: lineStatus.checked, verdicts })
  })
  const { creditByNode } = buildEpoch(initFor(lines))
  // The pool is ⌊3030 / 10⌋ = 303: three quarters and one quarter, rounded down to 227 and 75.
  expect(creditByNode.get(7)).toBe(228n)
  expect(creditByNode.get(9)).toBe(75n)
})

test('an epoch without lines, or with more money than fits a word, is refused', () => {
  expect(() => buildEpoch(initFor([]))).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
  const huge = new LaneWriter(0).line(7, { node: 3, market: 5, amount: 2n ** 56n })
  expect(() => buildEpoch(initFor([huge]))).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
})

const keccakZero = toHex(keccak(new Uint8Array()))
