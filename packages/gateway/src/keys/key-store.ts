import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { HacaError } from '@haca/protocol'
import { fieldLimits } from '../limits.ts'
import { openKeyDatabase } from './key-database.ts'

/** A key as its owner sees it. The secret itself is shown once and never stored. */
export interface ApiKey {
  /** The beginning of the hash, to name it by. */
  readonly id: string
  readonly name: string
  /** Most micro-tokens that it may spend in all; undefined for no cap. */
  readonly cap: bigint | undefined
  readonly requestsPerMinute: number
  /** Micro-tokens so far. */
  readonly spent: bigint
  /** Unix milliseconds. */
  readonly createdAt: number
  readonly revoked: boolean
}

export interface NewKey {
  /** For people. 1 to 64 characters. */
  readonly name: string
  /** Micro-tokens in all. Default: no cap. */
  readonly cap?: bigint
  /** Default 600. */
  readonly requestsPerMinute?: number
}

/** API keys on disk. Several processes may have one open: keys are made and revoked while a gateway runs. */
export interface KeyStore {
  /** Throws `INVALID_INPUT` naming the field, `LIMIT_EXCEEDED` when the store is full. */
  create(init: NewKey): { readonly key: ApiKey; readonly secret: string }
  /** Oldest first. */
  list(): ApiKey[]
  /** Throws `NOT_FOUND`. A revoked key stays listed, with what it spent. */
  revoke(id: string): ApiKey
  /** The key with this secret, unless it is revoked. */
  find(secret: string): ApiKey | undefined
  /** The key with this id. */
  get(id: string): ApiKey | undefined
  addSpent(id: string, microTokens: bigint): void
  /** Whether there never was a key. */
  readonly empty: boolean
  close(): void
}

const secretPrefix = 'haca-'
/** 256 bits: nobody guesses them, so one round of SHA-256 is enough and a slow hash would only cost time. */
const secretBytes = 32
const idLength = 12
/** Ten a second: more than a person's tools ask, less than the network serves. */
const requestsPerMinuteDefault = 600

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/**
 * Opens a store, and makes it where there is none.
 *
 * @throws HacaError `CORRUPT_STATE` for a file that is no such store, `NEWER_STATE` for one of a later release, `UNSUPPORTED_RUNTIME` on a Node without SQLite
 */
export function openKeyStore(path: string): KeyStore {
  return new SqliteKeyStore(openKeyDatabase(path))
}

class SqliteKeyStore implements KeyStore {
  private readonly db: DatabaseSync

  constructor(db: DatabaseSync) {
    this.db = db
  }

  get empty(): boolean {
    return this.size === 0
  }

  create(init: NewKey) {
    checkNewKey(init)
    const { keysMax } = fieldLimits
    if (this.size >= keysMax) {
      throw new HacaError('LIMIT_EXCEEDED', `there are ${keysMax} keys`, {
        data: { field: 'keys', limit: keysMax }
      })
    }
    const secret = secretPrefix + randomBytes(secretBytes).toString('base64url')
    const hash = hashOf(secret)
    const { name, cap, requestsPerMinute = requestsPerMinuteDefault } = init
    this.db
      .prepare('INSERT INTO keys VALUES (?, ?, ?, ?, 0, ?, 0)')
      .run(hash, name, cap ?? null, requestsPerMinute, Date.now())
    return { key: this.require(hash.slice(0, idLength)), secret }
  }

  list(): ApiKey[] {
    return this.select('ORDER BY created_at, hash')
  }

  revoke(id: string): ApiKey {
    const { id: found } = this.require(id)
    this.db.prepare('UPDATE keys SET revoked = 1 WHERE substr(hash, 1, ?) = ?').run(idLength, found)
    return this.require(found)
  }

  find(secret: string): ApiKey | undefined {
    return this.select('WHERE hash = ? AND revoked = 0', hashOf(secret))[0]
  }

  get(id: string): ApiKey | undefined {
    return this.select('WHERE substr(hash, 1, ?) = ?', idLength, id)[0]
  }

  addSpent(id: string, microTokens: bigint): void {
    this.db
      .prepare('UPDATE keys SET spent = spent + ? WHERE substr(hash, 1, ?) = ?')
      .run(microTokens, idLength, id)
  }

  close(): void {
    this.db.close()
  }

  private get size(): number {
    return Number(this.db.prepare('SELECT count(*) AS size FROM keys').get()?.size)
  }

  private require(id: string): ApiKey {
    const found = this.get(id)
    if (found === undefined) throw new HacaError('NOT_FOUND', `no key ${id}`, { data: { field: 'id' } })
    return found
  }

  private select(clause: string, ...values: (string | number)[]): ApiKey[] {
    const query = this.db.prepare(`SELECT * FROM keys ${clause}`)
    query.setReadBigInts(true)
    return query.all(...values).map(toApiKey)
  }
}

function toApiKey(row: Record<string, SQLOutputValue>): ApiKey {
  return {
    id: String(row.hash).slice(0, idLength),
    name: String(row.name),
    cap: row.cap === null ? undefined : BigInt(row.cap as bigint),
    requestsPerMinute: Number(row.requests_per_minute),
    spent: BigInt(row.spent as bigint),
    createdAt: Number(row.created_at),
    revoked: row.revoked !== 0n
  }
}

function checkNewKey({ name, cap, requestsPerMinute = requestsPerMinuteDefault }: NewKey): void {
  const { keyNameLengthMax, requestsPerMinuteMax } = fieldLimits
  const refuse = (field: string, rule: string) =>
    new HacaError('INVALID_INPUT', `${field} must be ${rule}`, { data: { field } })
  if (name.length < 1 || name.length > keyNameLengthMax) {
    throw refuse('name', `1 to ${keyNameLengthMax} characters`)
  }
  if (cap !== undefined && (cap < 0n || cap >= 2n ** 63n))
    throw refuse('cap', 'from 0 to 2^63 - 1 micro-tokens')
  const whole = Number.isInteger(requestsPerMinute) && requestsPerMinute >= 1
  if (!whole || requestsPerMinute > requestsPerMinuteMax) {
    throw refuse('requestsPerMinute', `a whole number from 1 to ${requestsPerMinuteMax}`)
  }
}
