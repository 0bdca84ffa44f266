import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { checkout } from './npm-start.ts'

/** What a `haca` command left on its standard streams, and how it ended. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Child = ChildProcessByStdio<null, Readable, Readable>

function start(args: readonly string[]): Child {
  const program = [path.join(checkout, 'packages/cli/src/main.ts'), ...args]
  return spawn(process.execPath, ['--conditions=source', ...program], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs a command to its end. */
export async function haca(...args: readonly string[]): Promise<Ran> {
  const child = start(args)
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'close'),
    text(child.stdout),
    text(child.stderr)
  ])
  return { code: code as number | null, stdout, stderr }
}

/** A line that a node prints with `--json`. */
export interface NodeEvent {
  readonly event: string
  readonly [detail: string]: unknown
}

/** `haca node … --json` in a process of its own. */
export interface HacaNode {
  readonly pid: number
  readonly events: readonly NodeEvent[]
  /** The first event that fits, now or later; rejects when the process ends without it. */
  event(name: string, fits?: (event: NodeEvent) => boolean): Promise<NodeEvent>
  interrupt(): void
  ended(): Promise<Ran>
}

/** Less than a test may take, so that the failure tells what the node did instead. */
const patienceMs = 100_000

export function hacaNode(role: string, ...args: readonly string[]): HacaNode {
  const child = start(['node', role, ...args, '--json'])
  const { pid } = child
  if (pid === undefined) throw new Error('haca could not be started')
  const events: NodeEvent[] = []
  const news = new EventTarget()
  const tell = () => news.dispatchEvent(new Event('news'))
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const before = stdout.lastIndexOf('\n') + 1
    stdout += chunk
    const whole = stdout.slice(before, stdout.lastIndexOf('\n') + 1)
    for (const line of whole.split('\n')) if (line !== '') events.push(JSON.parse(line))
    tell()
  })
  const stderr = text(child.stderr)
  let over = false
  const closed = once(child, 'close').then(async ([code]): Promise<Ran> => {
    over = true
    tell()
    return { code: code as number | null, stdout, stderr: await stderr }
  })
  return {
    pid,
    events,
    async event(name, fits = () => true) {
      const patience = AbortSignal.timeout(patienceMs)
      for (;;) {
        const found = events.find(event => event.event === name && fits(event))
        if (found !== undefined) return found
        if (over) throw new Error(`the ${role} node ended without ${name}:\n${stdout}\n${await stderr}`)
        await once(news, 'news', { signal: patience }).catch(() => {
          throw new Error(`the ${role} node has not told ${name} after ${patienceMs} ms:\n${stdout}`)
        })
      }
    },
    interrupt: () => void child.kill('SIGINT'),
    ended: () => closed
  }
}
