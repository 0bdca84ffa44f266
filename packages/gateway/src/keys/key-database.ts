import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { HacaError, isHacaError } from '@haca/protocol'
import { loadSqlite, requireVersion } from '@haca/store'

/** How long one process waits for another that writes, milliseconds. */
const busyMs = 2000
/** Of the table below; a release that changes it counts on and brings older files along. */
const version = 1
/** Read and write for the owner only: hashes give nothing away, names and spending do. */
const privateMode = 0o600

/**
 * Opens the SQLite file of a key store. Write-ahead log, so that a gateway reads while a key is made; NORMAL survives
 * kill -9, and what a power cut may take is the count of the last second, not money: that is in the vouchers.
 */
export function openKeyDatabase(file: string): DatabaseSync {
  const { DatabaseSync: Database } = loadSqlite()
  mkdirSync(path.dirname(file), { recursive: true })
  let db: DatabaseSync | undefined
  try {
    db = new Database(file, { timeout: busyMs })
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    requireVersion(db, file, version)
    db.exec(`CREATE TABLE IF NOT EXISTS keys (
      hash TEXT PRIMARY KEY, name TEXT NOT NULL, cap INTEGER, requests_per_minute INTEGER NOT NULL,
      spent INTEGER NOT NULL, created_at INTEGER NOT NULL, revoked INTEGER NOT NULL
    ) STRICT`)
    chmodSync(file, privateMode)
    return db
  } catch (cause) {
    db?.close()
    if (isHacaError(cause)) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('CORRUPT_STATE', `${file}: ${why}`, { cause, data: { path: file } })
  }
}
