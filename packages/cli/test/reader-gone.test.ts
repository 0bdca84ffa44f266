import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exitCodes } from '../src/index.ts'

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url))

test('a command whose reader has left ends without a word', async () => {
  const child = spawn(process.execPath, ['--conditions=source', program, 'completion', 'bash'], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  child.stdout.destroy()
  const [[code], stderr] = await Promise.all([once(child, 'close'), text(child.stderr)])
  expect(stderr).toBe('')
  expect(code).toBe(exitCodes.readerGone)
})
