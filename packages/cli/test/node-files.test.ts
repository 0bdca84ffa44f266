import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readOrCreateKey } from '../src/node/key-file.ts'
import { openNodeHome } from '../src/node/node-home.ts'
import { temporaryFolder } from './support/run-command.ts'

test('a key is made once, for its owner’s eyes only, and read again', async () => {
  const file = path.join(await temporaryFolder(), 'deep', 'work.key')
  const made = await readOrCreateKey(file, 'key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await readFile(file, 'utf8')).toMatch(/^0x[0-9a-f]{64}\n$/)
  expect((await readOrCreateKey(file, 'key')).address).toBe(made.address)
})

test.each<[string, string, number, RegExp]>([
  ['that others can read', `0x${'11'.repeat(32)}`, 0o644, /chmod 600/],
  ['that is no key', 'hello', 0o600, /64 hex digits/],
  ['of zero', '0'.repeat(64), 0o600, /no valid secp256k1 key/]
])('a key file %s is refused and left as it is', async (_what, text, mode, message) => {
  const file = path.join(await temporaryFolder(), 'work.key')
  await writeFile(file, text)
  await chmod(file, mode)
  await expect(readOrCreateKey(file, 'key')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(message),
    data: { field: 'key', file }
  })
  expect(await readFile(file, 'utf8')).toBe(text)
})

test('a key file that is a folder is refused', async () => {
  const folder = await temporaryFolder()
  await expect(readOrCreateKey(folder, 'key')).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

const address = `0x${'ab'.repeat(20)}` as const
const home = { role: 'inference', network: 'devnet-1', address }

test('a directory belongs to one process at a time', async () => {
  const directory = await temporaryFolder()
  const lock = await openNodeHome({ ...home, directory })
  await expect(openNodeHome({ ...home, directory })).rejects.toMatchObject({
    code: 'ALREADY_RUNNING',
    data: { directory }
  })
  await lock.release()
  await (await openNodeHome({ ...home, directory })).release()
})

test.each([
  ['network', 'devnet-2'],
  ['role', 'hosting'],
  ['address', `0x${'cd'.repeat(20)}` as const]
] as const)('a directory of another %s is refused, and free again', async (field, other) => {
  const directory = await temporaryFolder()
  await (await openNodeHome({ ...home, directory })).release()
  await expect(openNodeHome({ ...home, directory, [field]: other })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'directory', expected: home[field], actual: other }
  })
  await (await openNodeHome({ ...home, directory })).release()
})

test('a directory that does not say whose it is', async () => {
  const directory = await temporaryFolder()
  await writeFile(path.join(directory, 'node.json'), '{"role":')
  await expect(openNodeHome({ ...home, directory })).rejects.toMatchObject({ code: 'CORRUPT_STATE' })
})
