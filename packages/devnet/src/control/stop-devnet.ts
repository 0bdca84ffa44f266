import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { HacaError, toHacaError } from '@haca/protocol'
import { attachDevnet } from './control-client.ts'
import { devnetState, stateName } from './control-protocol.ts'

/** Between two looks whether it has ended, milliseconds. */
const lookMs = 50
/** How long a devnet may take to end: twenty processes that write their last state on a busy machine. */
const endMs = 60_000

/**
 * Ends a devnet from another process, as Ctrl-C in its terminal would, and waits until its process and its folder are
 * gone.
 *
 * @returns the id of the process that was ended
 * @throws HacaError `NOT_FOUND` when no devnet runs in the folder, `TIMEOUT` when it does not end, `CANCELLED`
 */
export async function stopDevnet(
  directory: string,
  options: { readonly signal?: AbortSignal } = {}
): Promise<number> {
  const { signal } = options
  const missing = (cause?: unknown) =>
    new HacaError('NOT_FOUND', `${directory} is no running devnet`, { data: { field: 'devnet' }, cause })
  let pid: number
  try {
    const text = await readFile(path.join(directory, stateName), 'utf8')
    pid = devnetState.parse(JSON.parse(text)).pid
    // Its door answers, so the process is the one that the file names, and not another with its number.
    const devnet = await attachDevnet(directory)
    await devnet.call('status').finally(() => devnet.close())
    process.kill(pid, 'SIGINT')
  } catch (cause) {
    throw missing(cause)
  }
  const patience = AbortSignal.timeout(endMs)
  while (isAlive(pid) || existsSync(directory)) {
    if (signal?.aborted === true) throw toHacaError(signal.reason, 'CANCELLED')
    if (patience.aborted) {
      throw new HacaError('TIMEOUT', `the devnet of process ${pid} did not end within ${endMs} ms`, {
        data: { limit: endMs, pid }
      })
    }
    await setTimeout(lookMs)
  }
  return pid
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
