import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HacaError, type Hex } from '@haca/protocol'

/** Keeps a data directory to one process. */
export interface DirectoryLock {
  /** Gives the directory up. */
  release(): Promise<void>
}

interface Holder {
  pid: number
  address: string
}

const lockName = 'haca.lock'
/** Takeovers tried before giving up; each fails only when another process was faster. */
const attemptsMax = 5

/**
 * Locks a directory, which is made if missing. A lock whose process is dead is taken over, so that a killed node starts
 * again without help. Throws `ALREADY_RUNNING` while a live process, this one included, holds it.
 *
 * @param address the key that uses the directory, for the message
 */
export async function lockDirectory(directory: string, address: Hex): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, lockName)
  const claim = `${path}.${process.pid}.${counter()}`
  const content = JSON.stringify({ pid: process.pid, address } satisfies Holder)
  // Written aside and linked into place: a lock is never seen half-written, and linking over another fails.
  await writeFile(claim, content)
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      if (await linked(claim, path)) return { release: () => release(path, content) }
      const holder = await readHolder(path)
      if (holder !== undefined && isAlive(holder.pid)) throw taken(directory, holder)
      await removeStale(path, claim, holder)
    }
    throw new HacaError('ALREADY_RUNNING', `other processes keep taking ${directory}`, {
      data: { directory }
    })
  } finally {
    await rm(claim, { force: true })
  }
}

let claims = 0
const counter = () => (claims += 1)

async function linked(claim: string, path: string): Promise<boolean> {
  try {
    await link(claim, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Who holds the lock; nobody, if it is gone again or unreadable, as after a power cut. */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof holder !== 'object' || holder === null || !('pid' in holder) || !('address' in holder))
      return undefined
    return { pid: Number(holder.pid), address: String(holder.address) }
  } catch (error) {
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Moves the dead process's lock away; should another have replaced it in this moment, puts that one's back. */
async function removeStale(path: string, claim: string, stale: Holder | undefined): Promise<void> {
  const aside = `${claim}.stale`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readHolder(aside)
  if (moved !== undefined && moved.pid !== stale?.pid) await linked(aside, path)
  await rm(aside, { force: true })
}

async function release(path: string, content: string): Promise<void> {
  const held = await readFile(path, 'utf8').catch(() => undefined)
  if (held === content) await rm(path, { force: true })
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It exists and belongs to somebody else.
    return isCode(error, 'EPERM')
  }
}

function taken(directory: string, { pid, address }: Holder): HacaError {
  return new HacaError('ALREADY_RUNNING', `${directory} is in use by process ${pid} (${address})`, {
    data: { directory, pid, address }
  })
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
