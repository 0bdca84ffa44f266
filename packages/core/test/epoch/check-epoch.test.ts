import { buildEpoch, checkEpoch, type EpochInit, type EpochLine, lineStatus } from '@haca/core'
import { zeroHash } from '@haca/protocol'
import { expect, test } from 'vitest'
import { hashOf, initFor, LaneWriter, randomEpoch, testEpoch } from './lines.ts'

/** Codes of the faults in lines that the settler and the signer both have. */
const faultsOf = (lines: readonly EpochLine[], change: Partial<EpochInit> = {}): string[] => {
  const init = { ...initFor(lines), ...change }
  return checkEpoch(buildEpoch(init).header, init).map(fault => fault.code)
}

const good = { node: 1, market: 5, amount: 10n }
const two = () => {
  const writer = new LaneWriter(0)
  return [writer.line(testEpoch, good), writer.line(testEpoch, good)] as const
}

test('an honest epoch has no fault', () => {
  const init = randomEpoch(11, 60)
  expect(checkEpoch(buildEpoch(init).header, init)).toEqual([])
})

test('every member of the header that differs is named', () => {
  const init = randomEpoch(12, 10)
  const { header } = buildEpoch(init)
  const forged = { ...header, total: header.total + 1n, nRoot: zeroHash, previous: hashOf('other') }
  expect(checkEpoch(forged, init).map(fault => fault.field)).toEqual(['total', 'nRoot', 'previous'])
})

test('a line that a signer does not know changes count, roots and words', () => {
  const [first, second] = two()
  const known = initFor([first])
  const fields = checkEpoch(buildEpoch(initFor([first, second])).header, known).map(fault => fault.field)
  expect(fields).toEqual(
    expect.arrayContaining(['count', 'total', 'nRoot', 'cRoot', 'dRoot', 'pRoot', 'fileHash'])
  )
})

test('jobs are settled in their own epoch or the next', () => {
  expect(
    faultsOf([new LaneWriter(0).line(testEpoch, { ...good, job: `0x00000006${'ab'.repeat(28)}` })])
  ).toEqual([])
  for (const created of ['00000005', '00000008']) {
    const line = new LaneWriter(0).line(testEpoch, { ...good, job: `0x${created}${'ab'.repeat(28)}` })
    expect(faultsOf([line])).toEqual(['job-epoch'])
  }
})

test('segments of a job do not repeat or overlap, even on different nodes', () => {
  const job = two()[0].job
  const pair = (from: number, to: number) => {
    const writer = new LaneWriter(0)
    return [
      writer.line(testEpoch, { ...good, job }),
      writer.line(testEpoch, { ...good, node: 2, job, from, to })
    ]
  }
  expect(faultsOf(pair(10, 20))).toEqual([])
  expect(faultsOf(pair(0, 10))).toEqual(['duplicate'])
  expect(faultsOf(pair(9, 20))).toEqual(['overlap'])
  expect(faultsOf(pair(20, 19))).toEqual(['range'])
})

test('a lane is a gapless chain of vouchers', () => {
  const [first, second] = two()
  const writer = new LaneWriter(0)
  const chain = [
    writer.line(testEpoch, good),
    writer.line(testEpoch, good),
    writer.line(testEpoch, good)
  ] as const
  expect(faultsOf([chain[0], chain[2]])).toEqual(['lane-sequence', 'lane-cumulative', 'lane-chain'])
  expect(faultsOf([first, { ...second, amount: 9n }])).toEqual(['lane-cumulative', 'voucher'])
  expect(faultsOf([first, { ...second, voucher: zeroHash }])).toEqual(['voucher'])
  expect(faultsOf([first, { ...second, receipt: zeroHash }])).toEqual(['voucher'])
  const late = new LaneWriter(0, 2 ** 48 - 3)
  expect(faultsOf([late.line(testEpoch, good), late.line(testEpoch, good)])).toEqual([])
})

test('a line’s status agrees with its verdicts', () => {
  const line = (fields: Partial<EpochLine>) => [new LaneWriter(0).line(testEpoch, { ...good, ...fields })]
  const pass = { seat: 0, verdict: 1, evidence: zeroHash } as const
  const fail = { seat: 1, verdict: 2, evidence: zeroHash } as const
  expect(faultsOf(line({ verdicts: [pass] }))).toEqual(['status'])
  expect(faultsOf(line({ status: lineStatus.checked, verdicts: [fail] }))).toEqual(['status'])
  expect(faultsOf(line({ status: lineStatus.refuted, verdicts: [pass] }))).toEqual(['status'])
  expect(faultsOf(line({ status: lineStatus.checked, verdicts: [pass, pass] }))).toEqual(['verdict'])
})

test('verdicts count only under a reveal', () => {
  const verdicts = [{ seat: 0, verdict: 1, evidence: zeroHash }] as const
  const lines = [new LaneWriter(0).line(testEpoch, { ...good, status: lineStatus.checked, verdicts })]
  const reveal = { seat: 0, seed: zeroHash, verdictRoot: zeroHash, verdicts: 0 }
  expect(faultsOf(lines, { reveals: [] })).toEqual(['verdict'])
  expect(faultsOf(lines, { reveals: [reveal] })).toEqual(['reveal'])
  expect(
    faultsOf(lines, {
      reveals: [
        { ...reveal, verdicts: 1, seat: 40 },
        { ...reveal, verdicts: 1 }
      ]
    })
  ).toEqual(['reveal'])
})

test('lanes are not debited beyond what the chain says is left', () => {
  const init = { ...initFor(two()), available: new Map([[0, 19n]]) }
  const { header } = buildEpoch(init)
  expect(checkEpoch(header, init).map(fault => fault.code)).toEqual(['overspent'])
  expect(checkEpoch(header, { ...init, available: new Map([[0, 20n]]) })).toEqual([])
})
