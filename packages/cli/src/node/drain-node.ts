import { readdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { directoryHolder, type LockHolder } from '@haca/network'
import { HacaError } from '@haca/protocol'

/** Asks a node to finish its work and leave. The default of SIGTERM is a few seconds of grace; this has no end of its own. */
export const drainSignal = 'SIGUSR2'

/** Between two looks whether the node is gone, milliseconds. */
const lookMs = 200

export interface DrainInit {
  /** Data of the node. Default: the only node that runs under `~/.haca`. */
  readonly directory?: string
  /** How long the node may take, milliseconds. */
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** The node is asked. */
  readonly onAsked: (node: RunningNode) => void
}

export interface RunningNode extends LockHolder {
  readonly directory: string
}

/**
 * Asks a node of this machine to take no new work, to finish what runs and to leave, and waits until it has left.
 *
 * @throws HacaError `NOT_FOUND` when no node runs there, `INVALID_INPUT` when several run and none is named, `TIMEOUT`
 *   when it has not left in time: it goes on draining
 */
export async function drainNode(init: DrainInit): Promise<RunningNode> {
  const node = await findNode(init.directory)
  process.kill(node.pid, drainSignal)
  init.onAsked(node)
  const patience = AbortSignal.timeout(init.timeoutMs)
  while ((await directoryHolder(node.directory))?.pid === node.pid) {
    if (patience.aborted) {
      throw new HacaError('TIMEOUT', `process ${node.pid} has not left after ${init.timeoutMs / 1000} s`, {
        data: { directory: node.directory, pid: node.pid }
      })
    }
    await delay(lookMs, undefined, { signal: init.signal })
  }
  return node
}

async function findNode(directory: string | undefined): Promise<RunningNode> {
  if (directory !== undefined) {
    const resolved = path.resolve(directory)
    const holder = await directoryHolder(resolved)
    if (holder !== undefined) return { ...holder, directory: resolved }
    throw new HacaError('NOT_FOUND', `no node runs in ${resolved}`, { data: { directory: resolved } })
  }
  const running = await runningNodes()
  const [only] = running
  if (only === undefined) {
    throw new HacaError('NOT_FOUND', 'no node runs under ~/.haca; name the --directory of one elsewhere')
  }
  if (running.length === 1) return only
  const folders = running.map(node => node.directory).join(', ')
  throw new HacaError('INVALID_INPUT', `several nodes run; name one with --directory: ${folders}`, {
    data: { field: 'directory' }
  })
}

/** Nodes whose data lies where it lies by default: `~/.haca/<network>/<role>`. */
async function runningNodes(): Promise<RunningNode[]> {
  const root = path.join(homedir(), '.haca')
  const networks = await subfolders(root)
  const folders = (await Promise.all(networks.map(subfolders))).flat()
  const holders = await Promise.all(folders.map(folder => directoryHolder(folder)))
  return folders.flatMap((directory, at) => {
    const holder = holders[at]
    return holder === undefined ? [] : [{ ...holder, directory }]
  })
}

async function subfolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => path.join(folder, name))
  } catch (error) {
    // Nothing has ever run here.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
