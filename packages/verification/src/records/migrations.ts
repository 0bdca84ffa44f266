import type { Migration } from '@haca/store'

/** How what a verifier keeps has changed; see `StoreInit` of the store. */
export const migrations: readonly Migration[] = [
  {
    // They were signed without it, and only their verifier could sign them again: what was settled is not asked for any more,
    // and a node's own follow from its key.
    what: 'seeds say which passes came late; those that do not are dropped',
    tables: { seeds: row => (typeof row === 'object' && row !== null && 'late' in row ? row : undefined) }
  }
]
