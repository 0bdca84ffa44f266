import { SingleBar } from 'cli-progress'
import { visibleText } from './visible-text.ts'
import { createWaitLine, type LineStream } from './wait-line.ts'

/**
 * Where a command writes. Results go to stdout, everything that only helps a person who waits goes to stderr. Control characters are
 * shown, not sent, where a person looks; what is piped is as it is.
 */
export interface Terminal {
  /** A line of the result. */
  print(line?: string): void
  /** Text without a line end, for streams. */
  write(text: string): void
  /** A line for a person who waits; nothing with `--quiet` output. */
  note(line: string): void
  /** A progress bar where there is a terminal, a line now and then where there is none. */
  progress(total: number, what: string): Progress
  /**
   * Shows on a terminal that a command works, and for how long, while it says nothing; the first line or text of its result
   * ends that. @returns ends it, too
   */
  wait(what: string): () => void
}

export interface Progress {
  /** `done` of the total, which the line says by itself; `detail` is a word on how it goes besides. */
  update(done: number, detail?: string): void
  end(): void
}

/** Without a terminal, progress is told in this many lines. */
const plainLines = 10

interface Output extends LineStream {
  readonly isTTY?: boolean
}

export function createTerminal({
  stdout,
  stderr
}: {
  readonly stdout: Output
  readonly stderr: Output
} = process): Terminal {
  const show = (output: Output, text: string) => void output.write(output.isTTY ? visibleText(text) : text)
  const waiting = createWaitLine(stderr)
  let waited: string | undefined
  return {
    print(line = '') {
      waiting.stop()
      show(stdout, `${line}\n`)
    },
    write(text) {
      waiting.stop()
      show(stdout, text)
    },
    note(line) {
      waiting.yield()
      show(stderr, `${line}\n`)
    },
    progress(total, what) {
      if (!stderr.isTTY) return plainProgress(total, what, stderr)
      // A bar moves by itself; when it has ended, something may be waited for again.
      waiting.stop()
      const bar = barProgress(total, what)
      return {
        update: bar.update,
        end() {
          bar.end()
          if (waited !== undefined) waiting.start(waited)
        }
      }
    },
    wait(what) {
      if (stderr.isTTY && process.env.TERM !== 'dumb') {
        waited = what
        waiting.start(what)
      }
      return waiting.stop
    }
  }
}

function barProgress(total: number, what: string): Progress {
  const format = `${what} {bar} {value}/{total}  {duration_formatted}  {detail}`
  const bar = new SingleBar({
    format,
    hideCursor: true,
    stream: process.stderr,
    barCompleteChar: '█',
    barIncompleteChar: '░'
  })
  bar.start(total, 0, { detail: '' })
  return {
    update: (done, detail = '') => bar.update(done, { detail }),
    end: () => bar.stop()
  }
}

function plainProgress(total: number, what: string, stderr: LineStream): Progress {
  const step = Math.max(1, Math.ceil(total / plainLines))
  return {
    update(done, detail = '') {
      const word = detail === '' ? '' : `  ${detail}`
      if (done % step === 0 || done === total) stderr.write(`${what} ${done}/${total}${word}\n`)
    },
    end: () => undefined
  }
}
