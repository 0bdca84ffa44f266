import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/index.ts'
import type { Terminal } from '../../src/terminal.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process. */
export async function runCommand(...args: readonly string[]): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const terminal: Terminal = {
    print: (line = '') => {
      stdout += `${line}\n`
    },
    write: text => {
      stdout += text
    },
    note: line => {
      stderr += `${line}\n`
    },
    progress: () => ({ update: () => undefined, end: () => undefined }),
    wait: () => () => undefined
  }
  const code = await run(args, { terminal })
  return { code, stdout, stderr }
}

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cli-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Until the test ends, no devnet is found: they are looked for in the folder for temporary files. */
export async function withoutDevnets(): Promise<void> {
  const before = process.env.TMPDIR
  const empty = await temporaryFolder()
  process.env.TMPDIR = empty
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
}
