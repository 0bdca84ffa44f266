import { buildEpoch, checkEpoch, type EpochLine, limitLines, lineStatus } from '@haca/core'
import { expect, test } from 'vitest'
import { initFor, LaneWriter, testEpoch } from '../lines.ts'

const good = { node: 1, market: 5, amount: 10n }
const statuses = (lines: readonly EpochLine[]) => lines.map(({ lane, status }) => [lane, status])
const { unsampled, refuted, overdrawn, duplicate } = lineStatus

test('a lane pays its lines in order while they fit, and what does not fit stays in the chain unpaid', () => {
  const lane = new LaneWriter(0)
  const lines = [10n, 15n, 8n, 2n].map(amount => lane.line(testEpoch, { ...good, amount }))
  const other = new LaneWriter(1).line(testEpoch, good)
  const limited = limitLines([...lines, other].reverse(), new Map([[0, 20n]]))
  expect(statuses(limited)).toEqual([
    [0, unsampled],
    [0, overdrawn],
    [0, unsampled],
    [0, unsampled],
    [1, unsampled]
  ])
  const init = {
    ...initFor(limited),
    available: new Map([
      [0, 20n],
      [1, 10n]
    ])
  }
  const { header } = buildEpoch(init)
  expect(header.total).toBe(30n)
  expect(checkEpoch(header, init)).toEqual([])
})

test('units of a job are paid once, on the lane that comes first, whichever nodes ran them', () => {
  const [a, b, c] = [new LaneWriter(0), new LaneWriter(1), new LaneWriter(2)]
  const first = a.line(testEpoch, good)
  const { job } = first
  const again = b.line(testEpoch, { ...good, job })
  const inside = b.line(testEpoch, { ...good, node: 2, job, from: 9, to: 12 })
  const after = c.line(testEpoch, { ...good, job, from: 10, to: 12 })
  const limited = limitLines([after, inside, again, first], new Map())
  expect(statuses(limited)).toEqual([
    [0, unsampled],
    [1, duplicate],
    [1, duplicate],
    [2, unsampled]
  ])
  const init = initFor(limited)
  expect(checkEpoch(buildEpoch(init).header, init)).toEqual([])
})

test('a line that is not paid anyway takes neither money nor units from another', () => {
  const first = new LaneWriter(0).line(testEpoch, { ...good, status: refuted })
  const again = new LaneWriter(1).line(testEpoch, { ...good, job: first.job })
  const limited = limitLines(
    [first, again],
    new Map([
      [0, 0n],
      [1, 10n]
    ])
  )
  expect(statuses(limited)).toEqual([
    [0, refuted],
    [1, unsampled]
  ])
})

test('units that the epoch before paid are not paid again', () => {
  const paidBefore = new LaneWriter(0).line(testEpoch - 1, good)
  const fields = { ...good, job: paidBefore.job }
  const again = new LaneWriter(1).line(testEpoch, fields)
  const after = new LaneWriter(2).line(testEpoch, { ...fields, from: 10, to: 12 })
  const limited = (status: EpochLine['status']) =>
    statuses(limitLines([again, after], new Map(), [{ ...paidBefore, status }]))
  expect(limited(unsampled)).toEqual([
    [1, duplicate],
    [2, unsampled]
  ])
  expect(limited(refuted)).toEqual([
    [1, unsampled],
    [2, unsampled]
  ])
})
