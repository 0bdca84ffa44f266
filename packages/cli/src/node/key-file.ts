import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fromHex, HacaError, toHex, type WorkKey, workKey } from '@haca/protocol'
import { onPath } from '../on-path.ts'

/** Read and write for the owner, nothing for anybody else. */
const privateMode = 0o600
const othersMask = 0o077

/**
 * Reads a private key (0x and 64 hex digits), or makes one where there is no file. Throws `INVALID_INPUT` for a file
 * that is no key or that others can read.
 *
 * @param flag names the file in messages
 */
export function readOrCreateKey(file: string, flag: string): Promise<WorkKey> {
  return onPath(flag, file, async () => {
    await mkdir(path.dirname(file), { recursive: true })
    return (await createKey(file)) ?? readKey(file, flag)
  })
}

/** Undefined where there is a file: no key is ever written over. */
async function createKey(file: string): Promise<WorkKey | undefined> {
  try {
    const handle = await open(file, 'wx', privateMode)
    try {
      const key = randomBytes(32)
      await handle.writeFile(`${toHex(key)}\n`)
      await handle.sync()
      return workKey(key)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
    throw error
  }
}

/** Throws as `readOrCreateKey` does, and what the system says of a file that is not there. */
export async function readKey(file: string, flag: string): Promise<WorkKey> {
  const refuse = (why: string, cause?: unknown) =>
    new HacaError('INVALID_INPUT', `${flag}: ${file} ${why}`, { data: { field: flag, file }, cause })
  const { mode } = await stat(file)
  if ((mode & othersMask) !== 0) throw refuse('can be read by others; run chmod 600 on it')
  const text = (await readFile(file, 'utf8')).trim()
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text)) throw refuse('is no key: it must hold 64 hex digits')
  try {
    const digits = text.toLowerCase().replace(/^0x/, '')
    return workKey(fromHex(`0x${digits}`))
  } catch (cause) {
    throw refuse('is no valid secp256k1 key', cause)
  }
}
