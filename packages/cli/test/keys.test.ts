import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { decryptKey } from '../src/keys/key-backup.ts'
import { runCommand, temporaryFolder } from './support/run-command.ts'

async function scene() {
  const folder = await temporaryFolder()
  const at = (name: string) => path.join(folder, name)
  await writeFile(at('password'), 'correct horse battery staple\n')
  return { at, password: ['--password-file', at('password')] as const }
}
const privateMode = async (file: string) => (await stat(file)).mode & 0o777

test('a key is made for its owner alone, and never over another', async () => {
  const { at } = await scene()
  const made = await runCommand('key', 'create', at('keys/work.key'), '--json')
  expect(made.code).toBe(exitCodes.success)
  expect(JSON.parse(made.stdout)).toEqual({
    address: expect.stringMatching(/^0x[0-9a-f]{40}$/),
    file: at('keys/work.key')
  })
  expect(await privateMode(at('keys/work.key'))).toBe(0o600)
  const before = await readFile(at('keys/work.key'), 'utf8')
  expect(before).toMatch(/^0x[0-9a-f]{64}\n$/)
  const again = await runCommand('key', 'create', at('keys/work.key'))
  expect(again.code).not.toBe(exitCodes.success)
  expect(again.stderr).toContain('is there already, and is never written over')
  expect(await readFile(at('keys/work.key'), 'utf8')).toBe(before)
})

test('a backup holds the key under its password, and gives it back', async () => {
  const { at, password } = await scene()
  await runCommand('key', 'create', at('work.key'))
  const backed = await runCommand('key', 'backup', at('work.key'), at('work.json'), ...password)
  expect(backed.stdout).toMatch(/^backed up 0x[0-9a-f]{40} in /)
  const key = await readFile(at('work.key'), 'utf8')
  expect(await readFile(at('work.json'), 'utf8')).not.toContain(key.trim().slice(2))
  expect(await privateMode(at('work.json'))).toBe(0o600)
  const back = await runCommand('key', 'import', at('work.json'), at('again.key'), ...password)
  expect(back.code).toBe(exitCodes.success)
  expect(await readFile(at('again.key'), 'utf8')).toBe(key)
})

test('another password opens nothing, and a short one closes nothing', async () => {
  const { at, password } = await scene()
  await runCommand('key', 'create', at('work.key'))
  await runCommand('key', 'backup', at('work.key'), at('work.json'), ...password)
  await writeFile(at('password'), 'wrong password\n')
  const wrong = await runCommand('key', 'import', at('work.json'), at('again.key'), ...password, '--json')
  expect(JSON.parse(wrong.stdout)).toMatchObject({ error: { code: 'FORBIDDEN' } })
  await expect(stat(at('again.key'))).rejects.toThrow('ENOENT')
  await writeFile(at('password'), 'short\n')
  const short = await runCommand('key', 'backup', at('work.key'), at('short.json'), ...password, '--json')
  expect(JSON.parse(short.stdout)).toMatchObject({
    error: { code: 'INVALID_INPUT', data: { field: 'password-file' } }
  })
})

/** What `Wallet.encrypt` of ethers 6.17 wrote. */
const published = {
  address: '008aeeda4d805471df9b2a5b0f38a0c3bcba786b',
  version: 3,
  crypto: {
    cipher: 'aes-128-ctr',
    cipherparams: { iv: 'ae749e7260ec6fa03880d8232549c791' },
    ciphertext: 'e2e0b65d00b8b6a173727765bd8a5ca958f40a858daf07d1ca613b20cb5e5348',
    kdf: 'scrypt',
    kdfparams: {
      salt: '14d779df94ae2b21b925418893c8e21a01d9927fa564f6991dee1e4730bc71fa',
      n: 131072,
      dklen: 32,
      p: 1,
      r: 8
    },
    mac: '8c23019ef5ec0fce7f674ce579a47187cd118cef1cb5bed91ed566231f51f690'
  }
}

test('a backup that another program made is read', async () => {
  const { crypto, ...rest } = published
  // It writes this one field in another case.
  const key = await decryptKey({ ...rest, Crypto: crypto }, 'testpassword')
  expect(Buffer.from(key.privateKey).toString('hex')).toBe(
    '7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d'
  )
})

test.each([
  ['names another address', { ...published, address: '1'.repeat(40) }, 'testpassword', 'address'],
  ['is of another version', { ...published, version: 1 }, 'testpassword', 'version'],
  [
    'asks for all memory',
    {
      ...published,
      crypto: { ...published.crypto, kdfparams: { ...published.crypto.kdfparams, n: 2 ** 30 } }
    },
    'testpassword',
    'crypto.kdfparams'
  ],
  [
    'asks for what scrypt does not allow',
    {
      ...published,
      crypto: { ...published.crypto, kdfparams: { ...published.crypto.kdfparams, r: 1 } }
    },
    'testpassword',
    'crypto.kdfparams'
  ]
])('a backup that %s is refused', async (_, file, password, field) => {
  await expect(decryptKey(file, password)).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field } })
})
