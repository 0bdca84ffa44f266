import { createRandom, lineStatus, type Units } from '@haca/core'
import { expect, test } from 'vitest'
import { createPaidUnits, createUnitIndex, overlaps } from '../../../src/epoch/lines/units.ts'

const { unsampled, refuted } = lineStatus

/** Segments of three jobs, short and long ones, empty ones too. */
function randomUnits(seed: number, count: number): Units[] {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random.next() * limit)
  return Array.from({ length: count }, () => {
    const from = below(200)
    const status = below(5) === 0 ? refuted : unsampled
    return { job: `0x0${below(3)}`, from, to: from + below(below(4) === 0 ? 60 : 6), status }
  })
}

test.each([1, 2, 3, 4, 5])('paid units overlap what any of them overlaps (seed %i)', seed => {
  const paid = createPaidUnits()
  const added: Units[] = []
  for (const line of randomUnits(seed, 300)) {
    const taken = added.some(other => other.job === line.job && overlaps(line, other))
    expect(paid.overlaps(line)).toBe(taken)
    expect(paid.add(line)).toBe(!taken)
    if (!taken) added.push(line)
  }
})

test.each([1, 2, 3, 4, 5])('an overlap is found where there is one, and no other (seed %i)', seed => {
  const lines = randomUnits(seed, 60)
  const index = createUnitIndex(lines)
  for (const [place, line] of lines.entries()) {
    const rivals = [...lines.keys()].filter(i => {
      const other = lines[i] as Units
      return i !== place && other.status === unsampled && other.job === line.job && overlaps(line, other)
    })
    const found = index.find(line, place)
    if (rivals.length === 0) expect(found).toBeUndefined()
    else expect(rivals).toContain(found)
  }
})

test('a job of very many lines is searched without looking at all of them', () => {
  let looks = 0
  const count = 50_000
  const lines = Array.from({ length: count }, (_, i): Units => {
    const units = { job: '0x00' as const, to: i + 1, status: unsampled }
    const get = () => {
      looks++
      return i
    }
    return Object.defineProperty(units, 'from', { get }) as Units & typeof units
  })
  const paid = createPaidUnits()
  for (const line of lines) expect(paid.add(line)).toBe(true)
  // Twice for adding and looking, a few more than the logarithm each.
  expect(looks).toBeLessThan(count * 2 * (Math.log2(count) + 10))
})
