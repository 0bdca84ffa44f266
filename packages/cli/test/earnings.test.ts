import type { WorkFate } from '@haca/core'
import type { EarnedEpoch, EarnedJob, EarningsReport } from '@haca/observatory'
import type { Hex } from '@haca/protocol'
import { expect, test } from 'vitest'
import { earningsLines, jobTable } from '../src/earnings/print-earnings.ts'

const hash = (digit: string): Hex => `0x${digit.repeat(64)}`
const job = (epoch: number | undefined, fate: WorkFate, amount: bigint, share = 0n): EarnedJob => ({
  ...{ job: hash('a'), from: 0, to: 12, amount, epoch, fate, checks: 2, share }
})
const epoch = (number: number, state: EarnedEpoch['state'], earned: bigint): EarnedEpoch => ({
  ...{ epoch: number, state, inference: earned, market: 0n, verification: 0n, lines: [] }
})
const node = {
  ...{ node: 4, owner: hash('1'), workKey: hash('2'), payout: hash('1'), roles: 2, seat: undefined },
  ...{ stake: 5_000_000n, exitAt: 0, earned: 30n }
}
const report: EarningsReport = {
  node,
  burned: [],
  epochs: [epoch(3, 'final', 20n), epoch(5, 'final', 10n), epoch(6, 'posted', 7n)],
  credited: 30n,
  inWindow: 7n,
  work: { since: 0, taken: 5, unused: 1, failures: { BOUNCED: 2 } },
  jobs: [
    job(3, 'paid', 24n, 20n),
    job(5, 'refuted', 9n),
    job(6, 'posted', 8n, 7n),
    job(undefined, 'no voucher', 3n)
  ]
}

test('what a node earned is told with what it was not paid for', () => {
  expect(earningsLines(report, 'inference-0')).toEqual([
    'inference-0, node 4',
    'credited  0.000030 tokens in 2 epochs, 3 to 5',
    'window    0.000007 in epochs that may still be challenged',
    'on chain  0.000030 to be withdrawn, stake 5.000000',
    'offers    5 taken since 00:00:00.000, 1 brought no job, refused or failed: 2 BOUNCED',
    'ran       1 paid: 0.000020 of 0.000024 tokens',
    '          1 unpaid: refuted: 0.000009 tokens',
    '          1 paid by an epoch in its challenge window: 0.000007 of 0.000008 tokens',
    '          1 unpaid: its client never signed for it: 0.000003 tokens'
  ])
})

test('a node that leaves, and one that ran nothing, are told so', () => {
  const leaving = { ...report, node: { ...node, exitAt: 60 }, epochs: [], jobs: [], work: undefined }
  expect(earningsLines({ ...leaving, credited: 0n, inWindow: 0n }, 'x')).toEqual([
    'x, node 4',
    'credited  0.000000 tokens in 0 epochs',
    'window    0.000000 in epochs that may still be challenged',
    'on chain  0.000030 to be withdrawn, stake 5.000000, leaves 1970-01-01T00:01:00.000Z'
  ])
})

test('what a committee took of the stake is told with the epoch', () => {
  const told = earningsLines({ ...report, burned: [{ epoch: 5, burned: 500_000n }] }, 'inference-0')
  expect(told).toContain('burned    0.500000 tokens of the stake, for wrong work in epoch 5')
})

test('each piece of work has a row', () => {
  const [head, first, , , last] = jobTable(report.jobs).split('\n')
  expect(head).toMatch(/^epoch +job +units +price +share +checks +what became of it$/)
  expect(first).toMatch(/^ *3 +0xaaaaaaaa…aaaaaa +12 +0.000024 +0.000020 +2 +paid$/)
  expect(last).toMatch(/^ *– .* unpaid: its client never signed for it$/)
})
