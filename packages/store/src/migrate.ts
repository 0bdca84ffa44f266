import { chmodSync, existsSync, rmSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { anyValue, decodeMessage, encodeMessage, HacaError } from '@haca/protocol'

/** What becomes of a row when a file moves to the next version. */
export interface Migration {
  /** What changed, for the log of whoever asks why. */
  readonly what: string
  /**
   * By the names of tables: the row's value in the new form, or undefined for a row that is dropped. Pure, and right for rows
   * that have the new form already: files from before versions were written say nothing of theirs. A table that is not named
   * stays as it is.
   */
  readonly tables: Readonly<Record<string, (value: unknown, key: string) => unknown>>
}

/** Files without a number are of this version; it had none yet. */
const firstVersion = 1

/** The version that a file has after all of these migrations. */
export const versionAfter = (migrations: readonly Migration[]): number => firstVersion + migrations.length

/** Where a file of a version is copied to before it is migrated. */
export const copyPath = (path: string, version: number): string => `${path}.version-${version}`

/**
 * Brings a database to the version that this release writes, in one transaction: what is killed on the way begins again. A copy
 * of an older file is made first, for whoever wants to go back.
 *
 * @throws HacaError `NEWER_STATE` for a file of a later version, `CORRUPT_STATE` for a row that is no CBOR
 */
export function migrate(db: DatabaseSync, path: string, migrations: readonly Migration[]): void {
  const target = versionAfter(migrations)
  const found = versionOf(db)
  requireNotNewer(found, target, path)
  if (found === target) return
  const tables = tablesOf(db)
  if (tables.length > 0 && found < target) copy(db, path, found)
  db.exec('BEGIN IMMEDIATE')
  try {
    for (const { tables: changes } of migrations.slice(found - firstVersion)) {
      for (const [table, change] of Object.entries(changes)) {
        if (tables.includes(table)) changeRows(db, table, change)
      }
    }
    setVersion(db, target)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Marks a database that has no history yet. Throws `NEWER_STATE` for one of a later version. */
export function requireVersion(db: DatabaseSync, path: string, version: number): void {
  requireNotNewer(versionOf(db), version, path)
  setVersion(db, version)
}

function requireNotNewer(actual: number, limit: number, path: string): void {
  if (actual <= limit) return
  throw new HacaError('NEWER_STATE', `${path} is of version ${actual}, this release knows ${limit}`, {
    data: { path, actual, limit }
  })
}

const setVersion = (db: DatabaseSync, version: number) => db.exec(`PRAGMA user_version = ${version}`)

function versionOf(db: DatabaseSync): number {
  const written = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  return Math.max(firstVersion, written)
}

const tablesOf = (db: DatabaseSync): string[] =>
  db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name))

/** A whole database in one file, no log beside it, with the rights of the original. */
function copy(db: DatabaseSync, path: string, version: number): void {
  const target = copyPath(path, version)
  // One that is there is of an attempt that did not get to its end, or of a file that was put back since.
  if (existsSync(target)) rmSync(target)
  db.prepare('VACUUM INTO ?').run(target)
  chmodSync(target, statSync(path).mode & 0o777)
}

function changeRows(db: DatabaseSync, table: string, change: Migration['tables'][string]): void {
  const write = db.prepare(`UPDATE ${table} SET value = ? WHERE key = ?`)
  const drop = db.prepare(`DELETE FROM ${table} WHERE key = ?`)
  for (const row of db.prepare(`SELECT key, value FROM ${table}`).all()) {
    const key = String(row.key)
    const changed = change(read(row.value as Uint8Array, table, key), key)
    if (changed === undefined) drop.run(key)
    else write.run(encodeMessage(anyValue, changed), key)
  }
}

function read(value: Uint8Array, table: string, key: string): unknown {
  try {
    return decodeMessage(anyValue, value)
  } catch (cause) {
    throw new HacaError('CORRUPT_STATE', `entry ${key} of table ${table} does not decode`, { cause })
  }
}
