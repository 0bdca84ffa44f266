import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { HacaError, toHex, type WorkKey, workKey } from '@haca/protocol'
import { readKey } from '../node/key-file.ts'
import { onPath } from '../on-path.ts'
import { readJson } from '../read-json.ts'
import { decryptKey, encryptKey } from './key-backup.ts'

/** Read and write for the owner, nothing for anybody else. */
const privateMode = 0o600
/** A backup is worth what its password is worth. */
const passwordLengthMin = 8

/** Makes a key in a new file. Throws `INVALID_INPUT` where there is a file already. */
export async function writeNewKey(file: string, key: WorkKey = workKey(randomBytes(32))): Promise<WorkKey> {
  await writeNew(file, `${toHex(key.privateKey)}\n`)
  return key
}

/** Encrypts the key of a file into a new one. Throws what `readKey` throws, and `INVALID_INPUT` for a short password. */
export async function backUpKey(file: string, backup: string, passwordFile: string): Promise<WorkKey> {
  const key = await onPath('file', file, () => readKey(file, 'file'))
  const password = await readPassword(passwordFile)
  if (password.length < passwordLengthMin) {
    throw new HacaError(
      'INVALID_INPUT',
      `password-file: the password must have ${passwordLengthMin} characters or more`,
      {
        data: { field: 'password-file', limit: passwordLengthMin, actual: password.length }
      }
    )
  }
  await writeNew(backup, `${JSON.stringify(await encryptKey(key, password), null, 2)}\n`)
  return key
}

/** Decrypts a backup into a new key file. Throws what `decryptKey` throws. */
export async function importKey(backup: string, file: string, passwordFile: string): Promise<WorkKey> {
  const key = await decryptKey(await readJson(backup, 'backup'), await readPassword(passwordFile))
  return writeNewKey(file, key)
}

async function readPassword(file: string): Promise<string> {
  const text = await onPath('password-file', file, () => readFile(file, 'utf8'))
  return text.split(/\r?\n/, 1)[0] ?? ''
}

/** No key and no backup is ever written over. */
function writeNew(file: string, text: string): Promise<void> {
  return onPath('file', file, async () => {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true })
    const handle = await open(file, 'wx', privateMode)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}
