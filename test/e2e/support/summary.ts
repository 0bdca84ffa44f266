import { type RunSummary, runSummary } from '@haca/devnet'
import { expect } from 'vitest'

/** The summary that a run printed as the last line of its standard output; fails where it is not exactly one. */
export function lastLineSummary(stdout: string): RunSummary {
  const lines = stdout.trimEnd().split('\n')
  const printed: unknown = JSON.parse(lines.at(-1) ?? '')
  const summary = runSummary.parse(printed)
  // A schema drops what it does not know: nothing may be printed that it does not state.
  expect(summary).toEqual(printed)
  return summary
}

/** Sums all columns but the capacity, from the decimal strings. */
function sumOfColumns({ capacity: _, idle, ...busy }: RunSummary['ledger']['work']): bigint {
  return [...Object.values(busy), ...Object.values(idle)].reduce((sum, column) => sum + BigInt(column), 0n)
}

/** What must hold after every run, whatever happened in it. */
export function expectExactAndConserved({ ledger, settlement, exact }: RunSummary): void {
  for (const columns of [ledger.slotNs, ledger.work]) {
    expect(sumOfColumns(columns)).toBe(BigInt(columns.capacity))
    expect(BigInt(columns.capacity)).toBeGreaterThan(0n)
    expect(columns.pending).toBe('0')
  }
  expect(exact).toBe(true)
  const { deposits, paid, refunded, slashed, locked } = settlement
  expect([paid, refunded, slashed, locked].reduce((sum, amount) => sum + BigInt(amount), 0n)).toBe(
    BigInt(deposits)
  )
  expect(settlement.conserved).toBe(true)
}
