import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '../bootstrap/lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'haca-lock-'))
  file = path.join(folder, 'sub/lock')
})
afterEach(() => rmSync(folder, { recursive: true }))

const unexpected = (owner: string) => {
  throw new Error(`waited for ${owner}`)
}

test('one at a time: the second waits, is told for whom, and goes on when the first is done', async () => {
  const order: string[] = []
  const { promise: secondWaits, resolve: onWait } = Promise.withResolvers<string>()
  const first = withLock(
    file,
    async () => {
      order.push('first in')
      await secondWaits
      order.push('first out')
    },
    unexpected
  )
  const second = withLock(file, async () => order.push('second in'), onWait)
  await Promise.all([first, second])
  expect(order).toEqual(['first in', 'first out', 'second in'])
  expect(await secondWaits).toContain(`process ${process.pid}`)
  expect(existsSync(file)).toBe(false)
})

test('work that fails gives the lock back', async () => {
  const failing = withLock(file, () => Promise.reject(new Error('no space')), unexpected)
  await expect(failing).rejects.toThrow('no space')
  expect(existsSync(file)).toBe(false)
})

test('the lock of a process that died on this machine is taken over without waiting for it', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  await withLock(file, async () => undefined, unexpected)
  writeFileSync(file, JSON.stringify({ pid, host: hostname(), id: 'dead' }))
  expect(await withLock(file, async () => 'done', unexpected)).toBe('done')
})
