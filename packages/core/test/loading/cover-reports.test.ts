import type { Hex } from '@haca/protocol'
import { expect, it } from 'vitest'
import { createCoverReports, hearMs, holdMs, sayMs, tellMs, waitMs } from '../../src/index.ts'

const [first, second, third] = ['11', '22', '33'].map(byte => `0x${byte.repeat(20)}` as Hex) as [
  Hex,
  Hex,
  Hex
]
const homes = { held: new Set([first]), known: new Set([first, second, third]), waits: false }

it('asks with a token when it has heard nothing for long, else says what it holds now and then', () => {
  const reports = createCoverReports()
  expect(reports.ride(first, 0)).toBe('asks')
  reports.told(first, 0)
  reports.heard(first, 0)
  expect(reports.ride(first, tellMs - 1)).toBe('bare')
  expect(reports.ride(first, tellMs)).toBe('tells')
  reports.told(first, hearMs - 1)
  expect(reports.ride(first, hearMs)).toBe('asks')
})

it('says a change at once to all but the market that leased it', () => {
  const reports = createCoverReports()
  for (const market of [first, second]) {
    reports.told(market, 0)
    reports.heard(market, 0)
  }
  reports.changed(first)
  expect(reports.ride(first, 1)).toBe('bare')
  expect(reports.ride(second, 1)).toBe('tells')
  expect(reports.due({ ...homes, held: new Set([first, second]) }, 1)).toContain(second)
})

it('sends a message of its own only where no token has said it, twice before the market forgets', () => {
  const reports = createCoverReports()
  expect(reports.due(homes, 0)).toEqual([first, second])
  // The others in turn.
  expect(reports.due(homes, sayMs - 1)).toEqual([])
  reports.told(first, sayMs - 1)
  expect(reports.due(homes, sayMs)).toEqual([third])
  expect(reports.nextDue(homes, sayMs)).toBe(2 * sayMs - 1)
  expect(2 * sayMs).toBeLessThan(holdMs)
})

it('asks in turn and often while it waits for its first model', () => {
  const reports = createCoverReports()
  const waits = { held: new Set<Hex>(), known: new Set([first, second]), waits: true }
  expect(reports.due(waits, 0)).toEqual([first])
  expect(reports.due(waits, waitMs)).toEqual([second])
  expect(reports.nextDue(waits, waitMs)).toBe(2 * waitMs)
  expect(reports.due(waits, 2 * waitMs)).toEqual([first])
})
