import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { processesOf } from './processes.ts'

/** The checkout under test. */
export const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** What a run of `npm start` left on its standard streams, and how it ended. */
export interface Ended {
  /** As a shell counts: 128 + n after signal n. npm ends by the signal when Ctrl-C comes again while it leaves. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  readonly wallMs: number
}

/** `npm start` as a person types it, in a process group and with a folder for temporary files of its own. */
export interface NpmStart {
  /** Resolves when a line of its output matches; rejects when it ends without one. */
  line(pattern: RegExp): Promise<void>
  ended(): Promise<Ended>
  /** Ctrl-C: a terminal sends it to every process of the group. */
  interrupt(): void
  /** Processes of the group that still run. */
  processes(): string[]
  /** Whatever lies in the folder for temporary files. */
  files(): string[]
  /** Removes everything by force, for a test that failed. */
  destroy(): void
}

export function npmStart(...args: readonly string[]): NpmStart {
  const temporary = mkdtempSync(path.join(tmpdir(), 'e2e-'))
  const startedAt = performance.now()
  const child = spawn('npm', ['start', '--', ...args], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary }
  })
  const { pid } = child
  if (pid === undefined) throw new Error('npm could not be started')
  const text = { stdout: '', stderr: '' }
  const news = new EventTarget()
  const tell = () => news.dispatchEvent(new Event('news'))
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      text[name] += chunk
      tell()
    })
  }
  let over = false
  const closed = once(child, 'close').then(args => {
    over = true
    tell()
    const [exitCode, signal] = args as [number, null] | [null, NodeJS.Signals]
    const code = exitCode ?? 128 + constants.signals[signal]
    return { code, ...text, wallMs: Math.round(performance.now() - startedAt) }
  })
  return {
    async line(pattern) {
      while (!pattern.test(text.stdout) && !pattern.test(text.stderr)) {
        if (over) throw new Error(`npm start ended without ${pattern}:\n${text.stdout}\n${text.stderr}`)
        await once(news, 'news')
      }
    },
    ended: () => closed,
    interrupt: () => process.kill(-pid, 'SIGINT'),
    processes: () => processesOf(pid),
    files: () => readdirSync(temporary, { recursive: true }).map(String),
    destroy() {
      if (processesOf(pid).length > 0) process.kill(-pid, 'SIGKILL')
      rmSync(temporary, { recursive: true, force: true })
    }
  }
}
