import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { serveControl, startDevnet } from '@haca/devnet'
import { exampleChat } from './subject.ts'

/** A network of processes with `haca gateway` in front. */
export interface NetworkUnderTest {
  readonly url: string
  stop(): Promise<void>
}

const command = path.resolve(import.meta.dirname, '../../packages/cli/src/main.ts')

/** Two inference nodes of one slot each, so that one request at a time is half of their load. */
export async function startNetwork(): Promise<NetworkUnderTest> {
  const size = { hosting: 1, inference: 2, verification: 1 }
  const devnet = await startDevnet({ size, models: [exampleChat()] })
  const control = await serveControl(devnet)
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-bench-gateway-'))
  const where = ['--directory', path.join(directory, 'client'), '--keys', path.join(directory, 'keys.db')]
  const args = ['gateway', '--json', '--port', '0', '--devnet', devnet.directory, ...where]
  const child = spawn(process.execPath, ['--conditions=source', command, ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = once(child, 'close')
  const stop = async () => {
    child.kill('SIGINT')
    await ended
    await control.stop()
    await devnet.stop()
    await rm(directory, { recursive: true, force: true })
  }
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
  if (first.done === true) {
    await stop()
    throw new Error('haca gateway ended at once')
  }
  return { url: JSON.parse(first.value).url, stop }
}
