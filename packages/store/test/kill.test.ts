import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { finding } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../../../test/support/temp.ts'

/** A process that writes rows; `row(n)` resolves when it has acknowledged that one, `acknowledged` is the last so far. */
function startWriter(file: string, mode: string) {
  const script = fileURLToPath(new URL('./fixtures/writer.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--conditions=source', script, file, mode], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  if (child.stdout === null) throw new Error('no stdout')
  const lines = createInterface({ input: child.stdout })
  let acknowledged = -1
  lines.on('line', line => {
    acknowledged = Number(line)
  })
  return {
    get acknowledged() {
      return acknowledged
    },
    async row(wanted: number) {
      while (acknowledged < wanted) await once(lines, 'line')
    },
    async kill() {
      const closed = once(lines, 'close')
      child.kill('SIGKILL')
      await Promise.all([once(child, 'exit'), closed])
    }
  }
}

it('loses no acknowledged row to kill -9, and opens at once afterwards', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  for (const rows of [40, 90]) {
    const writer = startWriter(file, 'for-ever')
    await writer.row(rows)
    await writer.kill()
    const store = openStore({ path: file })
    const kept = [...store.table('rows', finding).entries()].map(([key]) => Number(key))
    store.close()
    expect(writer.acknowledged).toBeGreaterThanOrEqual(rows)
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, row) => row))
    expect(kept.length).toBeGreaterThan(writer.acknowledged)
  }
})

it('refuses a file that another process holds', async () => {
  const file = path.join(await tempFolder(), 'state.db')
  const writer = startWriter(file, 'hold')
  await writer.row(0)
  expect(() => openStore({ path: file })).toThrow(
    expect.objectContaining({ code: 'ALREADY_RUNNING', data: { path: file } })
  )
  await writer.kill()
  const store = openStore({ path: file })
  expect(store.table('rows', finding).size).toBe(1)
  store.close()
})
