import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { decodeMessage, encodeMessage, HacaError, type Schema } from '@haca/protocol'
import { loadSqlite } from './load-sqlite.ts'
import { type Migration, migrate } from './migrate.ts'

export interface StoreInit {
  /** File of the database, made when absent; `:memory:` keeps nothing. */
  readonly path: string
  /**
   * What changed since the first version, in order; a file of an earlier version is copied and brought up to date. An entry that
   * was released is never changed or taken out. Default: nothing.
   */
  readonly migrations?: readonly Migration[]
}

/** Values of one schema under text keys, in key order. */
export interface Table<T> {
  /** On disk when it returns. */
  put(key: string, value: T): void
  get(key: string): T | undefined
  delete(key: string): void
  /** All entries in key order. Throws `CORRUPT_STATE` naming the key of a value that does not decode. */
  entries(): Iterable<readonly [string, T]>
  readonly size: number
}

export interface Store {
  /** Opens a table, made when absent. */
  table<T>(name: string, schema: Schema<T>): Table<T>
  /** Runs `work` as one transaction: all of it is on disk or none, with a single fsync. */
  transaction<R>(work: () => R): R
  close(): void
}

/**
 * Opens a store: write-ahead log, fsync at every commit, exclusive to this process. Throws `CORRUPT_STATE` when the
 * file is no intact database, `NEWER_STATE` when a later release wrote it, `ALREADY_RUNNING` when another process holds it,
 * `UNSUPPORTED_RUNTIME` on a Node without SQLite.
 */
export function openStore(init: StoreInit): Store {
  return new SqliteStore(init)
}

class SqliteStore implements Store {
  private readonly db: DatabaseSync
  private depth = 0

  constructor({ path, migrations = [] }: StoreInit) {
    this.db = openDatabase(path)
    try {
      migrate(this.db, path, migrations)
    } catch (error) {
      this.db.close()
      throw error
    }
  }

  table<T>(name: string, schema: Schema<T>): Table<T> {
    if (!/^[a-z][a-z_]*$/.test(name)) throw new HacaError('INTERNAL', `bad table name ${name}`)
    this.db.exec(
      `CREATE TABLE IF NOT EXISTS ${name} (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID`
    )
    return new SqliteTable(this.db, name, schema)
  }

  transaction<R>(work: () => R): R {
    if (this.depth > 0) return work()
    this.db.exec('BEGIN IMMEDIATE')
    this.depth++
    try {
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    } finally {
      this.depth--
    }
  }

  close(): void {
    this.db.close()
  }
}

class SqliteTable<T> implements Table<T> {
  private readonly insert: StatementSync
  private readonly select: StatementSync
  private readonly remove: StatementSync
  private readonly all: StatementSync
  private readonly count: StatementSync
  private readonly name: string
  private readonly schema: Schema<T>

  constructor(db: DatabaseSync, name: string, schema: Schema<T>) {
    this.name = name
    this.schema = schema
    this.insert = db.prepare(
      `INSERT INTO ${name} VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
    )
    this.select = db.prepare(`SELECT value FROM ${name} WHERE key = ?`)
    this.remove = db.prepare(`DELETE FROM ${name} WHERE key = ?`)
    this.all = db.prepare(`SELECT key, value FROM ${name} ORDER BY key`)
    this.count = db.prepare(`SELECT count(*) AS n FROM ${name}`)
  }

  put(key: string, value: T): void {
    this.insert.run(key, encodeMessage(this.schema, value))
  }

  get(key: string): T | undefined {
    const row = this.select.get(key)
    return row === undefined ? undefined : this.decode(key, row.value)
  }

  delete(key: string): void {
    this.remove.run(key)
  }

  *entries(): Iterable<readonly [string, T]> {
    for (const row of this.all.all()) {
      const key = String(row.key)
      yield [key, this.decode(key, row.value)]
    }
  }

  get size(): number {
    return Number(this.count.get()?.n ?? 0)
  }

  private decode(key: string, value: unknown): T {
    try {
      return decodeMessage(this.schema, value as Uint8Array)
    } catch (cause) {
      throw new HacaError('CORRUPT_STATE', `entry ${key} of table ${this.name} does not decode`, { cause })
    }
  }
}

function openDatabase(path: string): DatabaseSync {
  const sqlite = loadSqlite()
  let db: DatabaseSync | undefined
  try {
    db = new sqlite.DatabaseSync(path)
    // EXCLUSIVE holds the file for this process; FULL fsyncs the log at every commit.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    const check = db.prepare('PRAGMA quick_check').get()
    if (check?.quick_check !== 'ok') throw new Error(String(check?.quick_check))
    return db
  } catch (cause) {
    db?.close()
    const why = cause instanceof Error ? cause.message : String(cause)
    if (/locked|busy/i.test(why)) {
      throw new HacaError('ALREADY_RUNNING', `another process holds ${path}`, { cause, data: { path } })
    }
    throw new HacaError('CORRUPT_STATE', `${path}: ${why}`, { cause, data: { path } })
  }
}
