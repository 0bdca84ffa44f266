import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A program under test: a process of its own, as a reader of the example would start it. */
export interface Program {
  /** The first line that matches, once it is there; rejects when the program ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  /** Waits for its end. @returns exit code and everything that it wrote */
  ended(): Promise<{ readonly code: number | null; readonly output: string }>
  /** Ctrl-C, and its end. */
  interrupt(): ReturnType<Program['ended']>
}

/** Starts a program of this folder's parent, such as `all-in-one.ts`. */
export function startProgram(name: string, ...args: string[]): Program {
  const file = fileURLToPath(new URL(`../${name}`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=source', file, ...args])
  let output = ''
  const news = new EventTarget()
  const add = (chunk: string) => {
    output += chunk
    news.dispatchEvent(new Event('news'))
  }
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', add)
  const closed = once(child, 'close').then(([code]) => {
    news.dispatchEvent(new Event('news'))
    return { code: code as number | null, output }
  })
  const ended = () => closed
  return {
    ended,
    async line(pattern) {
      for (;;) {
        const match = pattern.exec(output)
        if (match !== null) return match
        if (child.exitCode !== null || child.signalCode !== null) {
          throw new Error(`${name} ended without ${pattern}:\n${output}`)
        }
        await once(news, 'news')
      }
    },
    interrupt() {
      child.kill('SIGINT')
      return ended()
    }
  }
}
