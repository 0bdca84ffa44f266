import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { anyValue } from '@haca/protocol'
import { copyPath, type Migration, openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../../../test/support/temp.ts'

/** So many that sqlite's cache of 2 MB does not hold their pages: some are written before the end is. */
const rows = 2500
const detail = (row: number) => `${row} `.padEnd(1000, 'x')

const history: readonly Migration[] = [
  { what: 'rows have a code', tables: { rows: row => ({ code: 'late', ...(row as object) }) } }
]

async function oldFile(): Promise<string> {
  const file = path.join(await tempFolder(), 'state.db')
  const store = openStore({ path: file })
  const table = store.table('rows', anyValue)
  store.transaction(() => {
    for (let row = 0; row < rows; row++) table.put(String(row).padStart(8, '0'), { detail: detail(row) })
  })
  store.close()
  return file
}

/** Starts to migrate a file in a process, and kills that with -9 at a stage. */
async function killAt(stage: string, file: string): Promise<void> {
  const script = fileURLToPath(new URL('./fixtures/migrator.ts', import.meta.url))
  const args = ['--conditions=source', script, file, stage, String(rows)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) if (line === stage) break
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

function contents(file: string, migrations: readonly Migration[]): unknown[] {
  const store = openStore({ path: file, migrations })
  try {
    return [...store.table('rows', anyValue).entries()].map(([, value]) => value)
  } finally {
    store.close()
  }
}

const all = (form: object) => Array.from({ length: rows }, (_, row) => ({ ...form, detail: detail(row) }))

it.each(['first', 'middle', 'last'])(
  'killed with -9 before the %s row a file is as old as before',
  async stage => {
    const file = await oldFile()
    await killAt(stage, file)
    expect(contents(file, [])).toEqual(all({}))
    // The release that was killed does it all the next time, and the copy is whole.
    await killAt(stage, file)
    expect(contents(file, history)).toEqual(all({ code: 'late' }))
    expect(contents(copyPath(file, 1), [])).toEqual(all({}))
  }
)

it('killed with -9 behind the migration a file is new, and stays so', async () => {
  const file = await oldFile()
  await killAt('open', file)
  expect(contents(file, history)).toEqual(all({ code: 'new' }))
})
