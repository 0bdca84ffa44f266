import { createRequire } from 'node:module'
import { HacaError } from '@haca/protocol'

/**
 * The SQLite that Node brings, loaded on first use: on a Node that has none, importing a package must not throw.
 *
 * @throws HacaError `UNSUPPORTED_RUNTIME`
 */
export function loadSqlite(): typeof import('node:sqlite') {
  try {
    return createRequire(import.meta.url)('node:sqlite')
  } catch (cause) {
    const actual = process.versions.node
    const message = `Node ${actual} has no SQLite; Node 22.19 or newer is needed`
    throw new HacaError('UNSUPPORTED_RUNTIME', message, { cause, data: { actual, needed: '22.19' } })
  }
}
