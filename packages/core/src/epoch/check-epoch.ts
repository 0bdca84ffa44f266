import { buildEpoch } from './build-epoch.ts'
import { EpochHeader } from './header.ts'
import { checkBalances, checkLines, type EpochFault } from './lines/check-lines.ts'
import type { EpochInit } from './types.ts'

export interface EpochCheckInit extends EpochInit {
  /** What the signer knows to be left in each lane: deposited − spent − debits of posted epochs. Left out: not checked. */
  readonly available?: ReadonlyMap<number, bigint>
}

/**
 * What a signer must know before it signs: derives the epoch again from the signer's own records and lists every
 * rule that the lines break and every member of the header that differs. An empty list means: sign.
 * Throws what `buildEpoch` throws.
 */
export function checkEpoch(header: EpochHeader, init: EpochCheckInit): EpochFault[] {
  const own = buildEpoch(init).header
  const names = Object.keys(EpochHeader.fields) as (keyof EpochHeader)[]
  const differences = names
    .filter(field => own[field] !== header[field])
    .map((field): EpochFault => {
      return { code: 'header', message: `${field} should be ${own[field]}, not ${header[field]}`, field }
    })
  const balances = init.available === undefined ? [] : checkBalances(init, init.available)
  return [...checkLines(init), ...balances, ...differences]
}
