import { buildEpoch, isPayable, type LineStatus, lineStatus } from '@haca/core'
import { expect, test } from 'vitest'
import { initFor, LaneWriter, randomEpoch, testEpoch } from './lines.ts'

const unpaid = Object.entries(lineStatus).filter(([, status]) => !isPayable(status))

test.each(unpaid)(
  'work that is %s costs its client nothing and pays nobody, its verifiers either',
  (_, status) => {
    const verdicts = [0, 1].map(seat => ({ seat, verdict: 2, evidence: `0x${'11'.repeat(32)}` }) as const)
    const line = (lane: number, with_: LineStatus) =>
      new LaneWriter(lane).line(testEpoch, {
        node: 1,
        market: 5,
        amount: 1000n,
        status: with_,
        verdicts: with_ === lineStatus.refuted ? verdicts : []
      })
    const alone = buildEpoch(initFor([line(0, status)]))
    expect(alone.header.total).toBe(0n)
    expect([alone.debitWords, alone.creditWords]).toEqual([[], []])
    // Beside paid work it changes nothing of what that is paid.
    const paid = buildEpoch(initFor([line(1, lineStatus.unsampled)]))
    const both = buildEpoch(initFor([line(0, status), line(1, lineStatus.unsampled)]))
    expect(both.header.total).toBe(1000n)
    expect(both.debitWords).toEqual(paid.debitWords)
    const inference = (epoch: typeof both) => epoch.creditByNode.get(1)
    expect(inference(both)).toBe(status === lineStatus.refuted ? 850n : inference(paid))
  }
)

test('who has no line, matched none and gave no verdict is paid nothing, whoever is online', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { lines, creditByNode, debitByLane } = buildEpoch(randomEpoch(seed, 60))
    const payable = lines.filter(({ status }) => isPayable(status))
    const earners = new Set(payable.flatMap(({ node, market }) => [node, market]))
    // Seats 0 to 2 are nodes 7 to 9.
    for (const { seat } of lines.flatMap(({ verdicts }) => verdicts)) earners.add(7 + seat)
    for (const [node, amount] of creditByNode) if (amount > 0n) expect(earners).toContain(node)
    const payers = new Set(payable.map(({ lane }) => lane))
    for (const [lane, amount] of debitByLane) if (amount > 0n) expect(payers).toContain(lane)
  }
})
