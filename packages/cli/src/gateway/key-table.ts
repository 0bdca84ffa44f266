import type { ApiKey } from '@haca/gateway'
import { table, tokens } from '../format.ts'

/** The UTC day of Unix milliseconds. */
export function clockDate(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(0, 10)
}

/** Keys as a table, amounts in tokens. */
export function keyTable(keys: readonly ApiKey[]): string {
  const rows = keys.map(({ id, name, cap, spent, requestsPerMinute, createdAt, revoked }) => [
    id,
    name,
    tokens(spent),
    cap === undefined ? '–' : tokens(cap),
    String(requestsPerMinute),
    clockDate(createdAt),
    revoked ? 'revoked' : ''
  ])
  return table([['id', 'name', 'spent', 'cap', 'a minute', 'made', ''], ...rows])
}
