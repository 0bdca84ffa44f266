import { type Hex, keccakHex } from '@haca/protocol'
import { isPayable, type LineStatus } from '../epoch/types.ts'

/**
 * Who looks again at what was paid. A draw by secret seeds keeps a node from knowing what will be checked, but not from
 * agreeing with those who check. Here a public beacon draws, after everything that it could be agreed on is signed: nobody
 * knows beforehand which lines, nor which verifier, and everybody can recompute both from the epoch's file.
 */

/** What counts of a line of a posted epoch. */
export interface AuditedLine {
  /** Struct hash of the receipt: it binds output and evidence. */
  readonly receipt: Hex
  readonly status: LineStatus
}

export interface AuditDraw<L extends AuditedLine> {
  /** Hash of a block that came after the epoch's post. */
  readonly beacon: Hex
  readonly lines: readonly L[]
  /** Seats of the active verifiers, in any order. */
  readonly seats: readonly number[]
  /** Share of the paid lines that is drawn, 0 to 1. */
  readonly share: number
}

/** A line and the verifier that has to check it once more. */
export interface Audit<L extends AuditedLine> {
  readonly line: L
  readonly seat: number
}

/** Hex digits of a 48-bit number: as many as a double can hold, the same on every machine. */
const drawDigits = 12

/**
 * The paid lines that a beacon names, each with one auditor, so that the cost does not grow with the number of verifiers.
 * Of keccak(beacon ‖ receipt) the first 48 bits, as a fraction, are below `share`; the next 48 modulo the number of seats
 * choose among the seats in rising order. Without seats nothing is drawn.
 */
export function drawAudits<L extends AuditedLine>({ beacon, lines, seats, share }: AuditDraw<L>): Audit<L>[] {
  const auditors = [...seats].sort((a, b) => a - b)
  return lines.flatMap(line => {
    if (!isPayable(line.status)) return []
    const digits = keccakHex(beacon, line.receipt).slice(2)
    const number = (from: number) => Number.parseInt(digits.slice(from, from + drawDigits), 16)
    const seat = auditors[number(drawDigits) % auditors.length]
    return seat === undefined || number(0) / 2 ** 48 >= share ? [] : [{ line, seat }]
  })
}
