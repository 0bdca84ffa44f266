import { type Hex, keccakHex, uintToBytes } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { type AuditedLine, drawAudits, isPayable, type LineStatus, lineStatus } from '../src/index.ts'

/** A hash that stands for the number. */
const named = (name: string, n: number): Hex => keccakHex(new TextEncoder().encode(name), uintToBytes(n, 4))
const lines: AuditedLine[] = Array.from({ length: 20_000 }, (_, n) => ({
  receipt: named('receipt', n),
  status: lineStatus.checked
}))
const seats = [0, 3, 5]
const beacon = named('block', 1)

describe('what a public beacon draws', () => {
  it('can be recomputed by hand, by whoever has the beacon and the receipts', () => {
    const [first, second] = lines as [AuditedLine, AuditedLine]
    for (const line of [first, second]) {
      const hash = BigInt(keccakHex(beacon, line.receipt))
      const fraction = Number(hash >> 208n) / 2 ** 48
      const seat = seats[Number((hash >> 160n) & 0xffff_ffff_ffffn) % seats.length]
      expect(drawAudits({ beacon, lines: [line], seats, share: fraction })).toEqual([])
      expect(drawAudits({ beacon, lines: [line], seats, share: fraction + 2 ** -48 })).toEqual([
        { line, seat }
      ])
    }
  })

  it('is the named share of the lines, and as much for every verifier', () => {
    const share = 0.05
    const drawn = drawAudits({ beacon, lines, seats, share })
    // Four standard deviations of a binomial count.
    const within = (count: number, n: number, p: number) =>
      expect(Math.abs(count - n * p)).toBeLessThan(4 * Math.sqrt(n * p * (1 - p)))
    within(drawn.length, lines.length, share)
    for (const seat of seats) {
      within(drawn.filter(audit => audit.seat === seat).length, drawn.length, 1 / seats.length)
    }
  })

  it('does not depend on the order of lines and seats', () => {
    const draw = { beacon, lines: lines.slice(0, 100), seats, share: 0.5 }
    const turned = drawAudits({ ...draw, lines: draw.lines.toReversed(), seats: seats.toReversed() })
    expect(turned.toReversed()).toEqual(drawAudits(draw))
  })

  it('is something else with every block', () => {
    const draw = { lines: lines.slice(0, 1000), seats, share: 0.05 }
    const [one, other] = [1, 2].map(n =>
      drawAudits({ ...draw, beacon: named('block', n) }).map(({ line }) => line.receipt)
    )
    expect(one).not.toEqual(other)
  })

  it('leaves out what nobody was paid for', () => {
    const statuses = Object.values(lineStatus) as LineStatus[]
    const mixed = statuses.map((status, n) => ({ receipt: named('receipt', n), status }))
    const drawn = drawAudits({ beacon, lines: mixed, seats, share: 1 })
    expect(drawn.map(({ line }) => line)).toEqual(mixed.filter(({ status }) => isPayable(status)))
    expect(drawAudits({ beacon, lines: mixed, seats, share: 0 })).toEqual([])
  })

  it('is nothing where nobody could look', () => {
    expect(drawAudits({ beacon, lines, seats: [], share: 1 })).toEqual([])
  })
})
