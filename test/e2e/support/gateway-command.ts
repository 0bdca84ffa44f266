import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { checkout } from './npm-start.ts'

/** `haca gateway --json` in a process of its own. */
export interface GatewayCommand {
  /** What it said when it was up. */
  readonly started: {
    readonly url: string
    readonly models: readonly string[]
    readonly lane: number
    readonly metrics: string
    readonly dashboard: string
  }
  /** Makes an API key while it runs. @returns the secret */
  createKey(name: string): Promise<string>
  /** Ctrl-C, and its end; may be called again. @returns the exit code and what it said to people */
  interrupt(): Promise<{ readonly code: number | null; readonly stderr: string }>
}

/** Starts one on a free port. @param directory where all its data goes @param more options of the command */
export async function startGatewayCommand(
  devnet: string,
  directory: string,
  ...more: readonly string[]
): Promise<GatewayCommand> {
  const program = ['--conditions=source', path.join(checkout, 'packages/cli/src/main.ts'), 'gateway']
  const keys = ['--keys', path.join(directory, 'keys.db')]
  const options = [
    '--json',
    '--port',
    '0',
    '--metrics',
    '0',
    '--dashboard',
    '0',
    '--devnet',
    devnet,
    '--directory',
    path.join(directory, 'client')
  ]
  const child = spawn(process.execPath, [...program, ...options, ...keys, ...more], {
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const stderr = text(child.stderr)
  const closed = once(child, 'close')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = await lines.next()
  if (first.done === true) throw new Error(`haca gateway ended at once: ${await stderr}`)
  const started = readStarted(first.value, () => child.kill('SIGKILL'))
  return {
    started,
    async createKey(name) {
      const made = await promisify(execFile)(process.execPath, [...program, 'key', 'create', name, ...keys])
      return made.stdout.trim()
    },
    async interrupt() {
      child.kill('SIGINT')
      const [code] = await closed
      return { code: code as number | null, stderr: await stderr }
    }
  }
}

/** @param giveUp ends the process of a first line that cannot be read: nobody else knows of it */
function readStarted(line: string, giveUp: () => void): GatewayCommand['started'] {
  try {
    return JSON.parse(line)
  } catch (error) {
    giveUp()
    throw error
  }
}
