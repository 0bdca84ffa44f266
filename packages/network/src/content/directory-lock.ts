import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HacaError, type Hex } from '@haca/protocol'

/** Keeps a data directory to one process. */
export interface DirectoryLock {
  /** Gives the directory up. */
  release(): Promise<void>
}

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number
  readonly address: string
}

const lockName = 'haca.lock'
const holderName = 'haca.lock.holder'
/** SQLite's result codes for a lock that somebody else has (https://sqlite.org/rescode.html). */
const busyCodes = [5, 6]

/**
 * Locks a directory, which is made if missing. Throws `ALREADY_RUNNING` while a live process, this one included, holds it.
 *
 * The lock is an exclusive transaction on an empty SQLite file: the operating system ends it with the process, so that a
 * killed node starts again without help, and of many that want a dead one's exactly one gets it.
 *
 * @param address the key that uses the directory, for the message
 */
export async function lockDirectory(directory: string, address: Hex): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true })
  const { DatabaseSync } = await import('node:sqlite')
  const holderPath = join(directory, holderName)
  const database = new DatabaseSync(join(directory, lockName))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!isBusy(error)) {
      throw new HacaError('CORRUPT_STATE', `${join(directory, lockName)}: ${String(error)}`, { cause: error })
    }
    throw taken(directory, await readHolder(holderPath))
  }
  await writeFile(holderPath, JSON.stringify({ pid: process.pid, address } satisfies LockHolder))
  return {
    async release() {
      await rm(holderPath, { force: true })
      database.close()
    }
  }
}

/** Who has a directory at this moment; undefined when nobody has, or has not said yet who it is. */
export async function directoryHolder(directory: string): Promise<LockHolder | undefined> {
  const lock = join(directory, lockName)
  const { DatabaseSync } = await import('node:sqlite')
  let database: InstanceType<typeof DatabaseSync>
  try {
    database = new DatabaseSync(lock, { readOnly: true })
  } catch {
    // No such file: nobody ever had it.
    return undefined
  }
  try {
    database.exec('BEGIN; SELECT 1 FROM sqlite_schema')
    return undefined
  } catch (error) {
    if (isBusy(error)) return readHolder(join(directory, holderName))
    throw new HacaError('CORRUPT_STATE', `${lock}: ${String(error)}`, { cause: error })
  } finally {
    database.close()
  }
}

/** Undefined when the holder has not written who it is yet. */
async function readHolder(path: string): Promise<LockHolder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('address' in holder)) return
    return { pid: Number(holder.pid), address: String(holder.address) }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing || error instanceof SyntaxError) return undefined
    throw error
  }
}

function taken(directory: string, holder: LockHolder | undefined): HacaError {
  const who = holder === undefined ? 'another process' : `process ${holder.pid} (${holder.address})`
  return new HacaError('ALREADY_RUNNING', `${directory} is in use by ${who}`, {
    data: { directory, ...holder }
  })
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && busyCodes.includes(Number(error.errcode) & 0xff)
}
