import { type Hex, type WorkRequest, workPageMax } from '@haca/protocol'
import { expect, test } from 'vitest'
import { workTeller } from '../src/jobs/tell-work.ts'
import type { LoggedWork } from '../src/jobs/work-log.ts'

const jobOf = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`

function logged(i: number): LoggedWork {
  const receipt = { job: jobOf(i), segment: 0n, from: 0n, to: 3n, model: jobOf(9), amount: 7n, endedAt: 50n }
  const voucher = i % 2 === 0 ? { line: { epoch: 4n } } : undefined
  return { receipt: { receipt }, voucher } as unknown as LoggedWork
}

function teller(count: number) {
  const entries = Array.from({ length: count }, (_, i) => logged(i))
  return workTeller({
    work: { entries: () => entries },
    clock: { unixMs: () => 1000 },
    offers: () => ({ taken: 5, unused: 2 }),
    failures: new Map([['refused:BOUNCED', 3]])
  })
}

test('a node tells all that it keeps, page by page, each once', async () => {
  const tell = teller(2 * workPageMax + 1)
  const told: Hex[] = []
  let request: WorkRequest = {}
  for (let page = 1; ; page++) {
    const { work, more } = await tell(request)
    told.push(...work.map(({ job }) => job))
    expect(more).toBe(page < 3)
    const last = work.at(-1)
    if (!more || last === undefined) break
    request = { after: { job: last.job, segment: last.segment } }
  }
  expect(told).toEqual(Array.from({ length: 2 * workPageMax + 1 }, (_, i) => jobOf(i)))
})

test('a full page that is the last one says so', async () => {
  expect(await teller(workPageMax)({})).toMatchObject({ more: false })
})

test('a node tells what became of its offers since it started, and which work nobody has signed for', async () => {
  const { work, ...rest } = await teller(2)({})
  expect(rest).toEqual({ since: 1000, taken: 5, unused: 2, failures: { BOUNCED: 3 }, more: false })
  expect(work.map(({ epoch }) => epoch)).toEqual([4, undefined])
})
