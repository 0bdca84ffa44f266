import { stat } from 'node:fs/promises'
import path from 'node:path'
import { anyValue, finding, type Schema } from '@haca/protocol'
import { copyPath, loadSqlite, type Migration, openStore, requireVersion, versionAfter } from '@haca/store'
import { expect, it } from 'vitest'
import { tempFolder } from '../../../test/support/temp.ts'

interface Old {
  readonly detail: string
}

/** Version 2 gives rows a code, 3 drops those that say nothing. */
const migrations: readonly Migration[] = [
  { what: 'rows have a code', tables: { rows: row => ({ code: 'old', ...(row as Old) }) } },
  {
    what: 'rows say something',
    tables: { rows: row => ((row as Old).detail === '' ? undefined : row), nowhere: () => undefined }
  }
]

/** A file as the first release left it: no version is written, and rows have no code. */
async function oldFile(): Promise<string> {
  const file = path.join(await tempFolder(), 'state.db')
  write(file, { a: { detail: 'one' }, b: { detail: '' } })
  return file
}

function write(file: string, rows: Readonly<Record<string, unknown>>, schema: Schema = anyValue): void {
  const store = openStore({ path: file })
  for (const [key, row] of Object.entries(rows)) store.table('rows', schema).put(key, row)
  store.table('others', anyValue).put('kept', 7)
  store.close()
}

function read(file: string, history: readonly Migration[]): unknown[] {
  const store = openStore({ path: file, migrations: history })
  try {
    return [...store.table('rows', finding).entries(), ...store.table('others', anyValue).entries()]
  } finally {
    store.close()
  }
}

function versionOf(file: string): unknown {
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(file)
  try {
    return db.prepare('PRAGMA user_version').get()?.user_version
  } finally {
    db.close()
  }
}

const migrated = [
  ['a', { code: 'old', detail: 'one' }],
  ['kept', 7]
]

it('brings an older file up to date, step by step, and a copy of it stays', async () => {
  const file = await oldFile()
  expect(() => read(file, [])).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
  expect(read(file, migrations)).toEqual(migrated)
  expect(versionOf(file)).toBe(versionAfter(migrations))
  // The copy opens with the release that wrote it, and with this one.
  const copied = copyPath(file, 1)
  expect((await stat(copied)).mode).toBe((await stat(file)).mode)
  expect(read(copied, migrations)).toEqual(migrated)
})

it('starts where a file stands', async () => {
  const file = await oldFile()
  openStore({ path: file, migrations: migrations.slice(0, 1) }).close()
  expect(versionOf(file)).toBe(2)
  const refusing: Migration = {
    what: 'never run',
    tables: {
      rows: () => {
        throw new Error('ran again')
      }
    }
  }
  expect(read(file, [refusing, ...migrations.slice(1)])).toEqual(migrated)
})

it('gives a new file the newest version, and copies nothing', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  openStore({ path: file, migrations }).close()
  expect(versionOf(file)).toBe(3)
  await expect(stat(copyPath(file, 1))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('leaves a file as it was when a migration fails, and does all of it the next time', async () => {
  const file = await oldFile()
  const broken: Migration = {
    what: 'fails at the second row',
    tables: {
      rows: (row, key) => {
        if (key === 'b') throw new Error('broken')
        return { ...(row as Old), code: 'half' }
      }
    }
  }
  expect(() => openStore({ path: file, migrations: [broken] })).toThrow('broken')
  expect(versionOf(file)).toBe(0)
  expect(read(file, migrations)).toEqual(migrated)
})

it('refuses a file of a later release, and changes nothing in it', async () => {
  const file = await oldFile()
  read(file, migrations)
  const data = { path: file, actual: 3, limit: 1 }
  expect(() => openStore({ path: file })).toThrow(expect.objectContaining({ code: 'NEWER_STATE', data }))
  expect(read(file, migrations)).toEqual(migrated)
})

it('marks a database of another kind, and refuses a later one', async () => {
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(':memory:')
  requireVersion(db, 'keys.db', 2)
  requireVersion(db, 'keys.db', 2)
  const later = expect.objectContaining({ code: 'NEWER_STATE' })
  expect(() => requireVersion(db, 'keys.db', 1)).toThrow(later)
  db.close()
})
