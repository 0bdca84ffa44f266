import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { finding, signedManifest } from '@haca/protocol'
import { openStore, type Store } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../../../test/support/temp.ts'

const row = (detail: string) => ({ code: 'row', detail })

async function openTemp(): Promise<{ file: string; store: Store }> {
  const file = path.join(await tempFolder(), 'state.db')
  const store = openStore({ path: file })
  onTestFinished(() => store.close())
  return { file, store }
}

it('keeps rows over a close and an open, and forgets deleted ones', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  const first = openStore({ path: file })
  const before = first.table('rows', finding)
  before.put('a', row('one'))
  before.put('b', row('two'))
  before.put('a', row('three'))
  before.delete('b')
  first.close()

  const second = openStore({ path: file })
  const after = second.table('rows', finding)
  expect([...after.entries()]).toEqual([['a', row('three')]])
  expect(after.get('b')).toBeUndefined()
  expect(after.size).toBe(1)
  second.close()
})

it('hands entries out in key order, whatever the order of writing', async () => {
  const { store } = await openTemp()
  const table = store.table('rows', finding)
  for (const key of ['b', 'a/2', 'c', 'a/10', 'a']) table.put(key, row(key))
  expect([...table.entries()].map(([key]) => key)).toEqual(['a', 'a/10', 'a/2', 'b', 'c'])
})

it('keeps tables of one file apart', async () => {
  const { store } = await openTemp()
  const one = store.table('one', finding)
  const other = store.table('other', finding)
  one.put('key', row('one'))
  expect(other.get('key')).toBeUndefined()
  expect(() => store.table('Robert"); DROP TABLE one; --', finding)).toThrow(
    expect.objectContaining({ code: 'INTERNAL' })
  )
})

it('undoes all of a transaction that throws, nested ones included', async () => {
  const { store } = await openTemp()
  const table = store.table('rows', finding)
  table.put('kept', row('before'))
  expect(() =>
    store.transaction(() => {
      table.put('first', row('x'))
      store.transaction(() => table.put('nested', row('x')))
      table.put('kept', row('after'))
      throw new Error('half way')
    })
  ).toThrow('half way')
  expect([...table.entries()]).toEqual([['kept', row('before')]])
})

it('commits a transaction as one and returns its result', async () => {
  const { store } = await openTemp()
  const table = store.table('rows', finding)
  const result = store.transaction(() => {
    table.put('a', row('1'))
    return table.size
  })
  expect(result).toBe(1)
  store.transaction(() => table.put('b', row('2')))
  expect(table.size).toBe(2)
})

it('refuses a value that does not fit its schema and writes nothing', async () => {
  const { store } = await openTemp()
  const table = store.table('rows', finding)
  expect(() => table.put('a', { code: 'x'.repeat(49), detail: '' })).toThrow()
  expect(table.size).toBe(0)
})

it('names the key of a value that does not decode', async () => {
  const { store } = await openTemp()
  store.table('rows', finding).put('odd one', row('x'))
  const misread = store.table('rows', signedManifest)
  const corrupt = expect.objectContaining({
    code: 'CORRUPT_STATE',
    message: expect.stringContaining('odd one')
  })
  expect(() => misread.get('odd one')).toThrow(corrupt)
  expect(() => [...misread.entries()]).toThrow(corrupt)
})

it('refuses a file that is no database, and leaves it as it was', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  const text = 'not a database '.repeat(100)
  await writeFile(file, text)
  expect(() => openStore({ path: file })).toThrow(
    expect.objectContaining({
      code: 'CORRUPT_STATE',
      message: expect.stringContaining(file),
      data: { path: file }
    })
  )
  expect(await readFile(file, 'utf8')).toBe(text)
})

it('refuses a database with a broken page', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  const store = openStore({ path: file })
  const table = store.table('rows', finding)
  store.transaction(() => {
    for (let i = 0; i < 500; i++) table.put(String(i), row('x'.repeat(200)))
  })
  store.close()
  const bytes = await readFile(file)
  // The first page keeps its header; the ones after it become noise.
  bytes.fill(0xab, 4096, bytes.length - 4096)
  await writeFile(file, bytes)
  expect(() => openStore({ path: file })).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
})

it('refuses a path that cannot be opened', async () => {
  const file = path.join(await tempFolder(), 'no', 'such', 'folder', 'state.db')
  expect(() => openStore({ path: file })).toThrow(
    expect.objectContaining({ code: 'CORRUPT_STATE', data: { path: file } })
  )
})

it('refuses a second opener in the same process until the first has closed', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  const first = openStore({ path: file })
  expect(() => openStore({ path: file })).toThrow(expect.objectContaining({ code: 'ALREADY_RUNNING' }))
  first.close()
  openStore({ path: file }).close()
})
