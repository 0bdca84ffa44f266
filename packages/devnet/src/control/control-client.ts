import { readdir, readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HacaError, toHacaError } from '@haca/protocol'
import { readLines } from '../wire/line-reader.ts'
import { fromText, toText } from '../wire/text-codec.ts'
import { fromWireError } from '../wire/wire-error.ts'
import {
  type ControlReply,
  controlLimits,
  type DevnetState,
  devnetState,
  stateName
} from './control-protocol.ts'

/** A running devnet, from another process. */
export interface DevnetConnection {
  /** Its folder. */
  readonly directory: string
  /**
   * Rejects with the `HacaError` that the devnet answers, `DISCONNECTED` when it goes away, and `INPUT_TOO_LARGE` for
   * params that its door does not take.
   */
  call<T>(method: string, params?: unknown, options?: { onPart?: (part: unknown) => void }): Promise<T>
  /** Calls under way are cancelled, there and here. */
  close(): void
}

/**
 * Attaches to a devnet. Throws `NOT_FOUND` when none runs, `INVALID_INPUT` when several do and none is named,
 * `UNREACHABLE` when it does not answer.
 *
 * @param directory default: the folder of the only devnet that runs
 */
export async function attachDevnet(directory?: string): Promise<DevnetConnection> {
  const folder = await locateDevnet(directory)
  const state = await readState(folder)
  if (state === undefined) {
    throw new HacaError('NOT_FOUND', `${folder} is no running devnet`, { data: { field: 'devnet' } })
  }
  return openConnection(folder, state.socket)
}

/** The folder of a devnet: the one that is named, or else the only one that runs. Throws as `attachDevnet` does. */
export async function locateDevnet(directory?: string): Promise<string> {
  if (directory !== undefined) return path.resolve(directory)
  const [only, ...others] = await findDevnets()
  if (only === undefined) {
    throw new HacaError('NOT_FOUND', 'no devnet runs here; start one with `haca devnet up`', {
      data: { field: 'devnet' }
    })
  }
  if (others.length > 0) {
    throw new HacaError(
      'INVALID_INPUT',
      `several devnets run; name one with --devnet: ${[only, ...others].join(', ')}`,
      { data: { field: 'devnet' } }
    )
  }
  return only
}

/** Folders of devnets that run on this machine and belong to this user. */
export async function findDevnets(): Promise<string[]> {
  const folders = (await readdir(tmpdir())).filter(name => name.startsWith('haca-')).sort()
  const found: string[] = []
  for (const folder of folders) {
    const directory = path.join(tmpdir(), folder)
    const state = await readState(directory)
    if (state !== undefined && isAlive(state.pid)) found.push(directory)
  }
  return found
}

/** Nothing to read: no such folder, not ours, or no folder at all. */
const unreadable = new Set(['ENOENT', 'EACCES', 'EPERM', 'ENOTDIR'])

async function readState(directory: string): Promise<DevnetState | undefined> {
  try {
    const text = await readFile(path.join(directory, stateName), 'utf8')
    return devnetState.safeParse(JSON.parse(text)).data
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // A folder that is just being made or removed has half a state, which is none.
    if (unreadable.has(code) || error instanceof SyntaxError) return undefined
    throw error
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    // No such process, or not ours.
    return false
  }
}

interface Pending {
  readonly resolve: (value: never) => void
  readonly reject: (error: HacaError) => void
  readonly onPart?: (part: unknown) => void
}

async function openConnection(directory: string, address: string): Promise<DevnetConnection> {
  const socket = connect(address)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', cause => {
      const data = { field: 'devnet', directory }
      reject(new HacaError('UNREACHABLE', `the devnet of ${directory} does not answer`, { cause, data }))
    })
  })
  const pending = new Map<number, Pending>()
  void receive(socket, pending)
  let nextId = 1
  return {
    directory,
    async call<T>(method: string, params?: unknown, options: { onPart?: (part: unknown) => void } = {}) {
      const id = nextId++
      const line = toText({ id, method, params })
      requireShort(line)
      if (socket.destroyed) throw new HacaError('DISCONNECTED', 'the devnet went away')
      return new Promise<T>((resolve, reject) => {
        pending.set(id, { resolve, reject, ...options })
        socket.write(`${line}\n`)
      })
    },
    close: () => socket.destroy()
  }
}

function requireShort(line: string): void {
  const actual = Buffer.byteLength(line)
  const limit = controlLimits.lineBytesMax
  if (actual <= limit) return
  throw new HacaError('INPUT_TOO_LARGE', `the request has ${actual} bytes, the limit is ${limit}`, {
    data: { field: 'input', limit, actual }
  })
}

/** Hands every reply to its call, until the socket closes; then no call is left waiting. */
async function receive(socket: Socket, pending: Map<number, Pending>): Promise<void> {
  let ended = new HacaError('DISCONNECTED', 'the devnet went away')
  try {
    for await (const line of readLines(socket, controlLimits.unreadBytesMax)) {
      const reply = fromText(line) as ControlReply
      // It could not tell which call this is about, so it is about all of them.
      if (reply.id === 0 && 'error' in reply) throw fromWireError(reply.error)
      dispatch(reply, pending)
    }
  } catch (error) {
    if (!socket.destroyed) ended = toHacaError(error)
  }
  socket.destroy()
  for (const { reject } of pending.values()) reject(ended)
  pending.clear()
}

function dispatch(reply: ControlReply, pending: Map<number, Pending>): void {
  const call = pending.get(reply.id)
  if (call === undefined) return
  if ('part' in reply) {
    call.onPart?.(reply.part)
    return
  }
  pending.delete(reply.id)
  if ('error' in reply) call.reject(fromWireError(reply.error))
  else call.resolve(reply.result as never)
}
