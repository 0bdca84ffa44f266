import { type LineStatus, lineStatus, type WorkFate } from '@haca/core'
import type { Hex } from '@haca/protocol'
import { expect, test } from 'vitest'
import { toWireAdvice, toWireEarnings } from '../../src/dashboard/operator-detail.ts'

const job: Hex = `0x${'12'.repeat(32)}`
const about = { job, from: 0, to: 10, amount: 1000n, checks: 0, share: 0n }
const line = (role: 'inference' | 'hosting', status: LineStatus) => ({ ...about, role, status })
const work = (fate: WorkFate) => ({ ...about, epoch: 4, fate })
const nothing = { inference: 0n, market: 0n, verification: 0n }

test('epochs are told newest first, with all roles in one sum, and only what is not paid has a reason', () => {
  const epochs = [
    { epoch: 4, state: 'final' as const, ...nothing, inference: 900n, verification: 7n, lines: [] },
    {
      ...{ epoch: 5, state: 'posted' as const, ...nothing, market: 50n },
      lines: [line('hosting', lineStatus.checked), line('hosting', lineStatus.missingDuty)]
    }
  ]
  const jobs = (['paid', 'posted', 'waits', 'no voucher', 'refuted', 'refuted'] as const).map(work)
  expect(toWireEarnings({ epochs, jobs, work: undefined })).toEqual({
    epochs: [
      { epoch: 5, state: 'posted', earned: '50', paid: 1, unpaid: 1 },
      { epoch: 4, state: 'final', earned: '907', paid: 0, unpaid: 0 }
    ],
    unpaid: { 'duty missing': 1, 'no voucher': 1, refuted: 2 }
  })
  const told = { since: 1, taken: 9, unused: 2, failures: { BOUNCED: 1 } }
  const { offers } = toWireEarnings({ epochs: [], jobs: [], work: told })
  expect(offers).toEqual({ taken: 9, unused: 2, failures: { BOUNCED: 1 } })
})

test('advice names models as people do, and what the node does as it is', () => {
  const report = { fromMs: 1000, untilMs: 61_000, jobs: 12, options: [] }
  expect(toWireAdvice(report, model => model)).toEqual({ jobs: 12, windowMs: 60_000, options: [] })
  const now = { usefulShare: 0.5, amountPerHour: 70n, jobsPerHour: 3 }
  const gains = { amountPerHour: 60n, gainPerHour: -10n, jobsPerHour: 2, outlook: 'displaces' as const }
  const shares = { usefulShare: 0.4, addedShare: 0 }
  const option = { kind: 'instead' as const, model: 'bafy1', ...gains, ...shares }
  expect(toWireAdvice({ ...report, now, options: [option] }, () => 'haca/digits')).toMatchObject({
    ...{ usefulShare: 0.5, amountPerHour: '70' },
    options: [{ model: 'haca/digits', amountPerHour: '60', gainPerHour: '-10' }]
  })
})
