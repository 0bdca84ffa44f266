import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { HacaError } from '@haca/protocol'
import type { Devnet } from './devnet.ts'
import type { JobRequestMessage } from './messages.ts'
import { fromText, toText } from './text-codec.ts'
import { fromWireError, toWireError } from './wire-error.ts'

/**
 * The door by which `haca` attaches to a running devnet: a Unix socket in its folder that speaks one JSON object per
 * line. Only the user who started the devnet can open it.
 */

const socketName = 'control.sock'
const stateName = 'devnet.json'
/** Longest line that a caller may send: the input of one job, with room for its base64. */
const lineBytesMax = 4 * 1024 * 1024

interface Request {
  readonly id: number
  readonly method: string
  readonly params: unknown
}

type Reply =
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: ReturnType<typeof toWireError> }

export interface ControlServer {
  stop(): Promise<void>
}

/** Opens the door and says where it is. */
export async function serveControl(devnet: Devnet): Promise<ControlServer> {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A caller that goes away is no fault of ours.
    socket.on('error', () => socket.destroy())
    serveSocket(devnet, socket)
  })
  const address = path.join(devnet.directory, socketName)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
  const state = { pid: process.pid, socket: address, network: devnet.deployment.network }
  await writeFile(path.join(devnet.directory, stateName), JSON.stringify(state))
  return {
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

function serveSocket(devnet: Devnet, socket: Socket): void {
  const closed = new AbortController()
  socket.on('close', () => closed.abort(new HacaError('CANCELLED', 'the caller went away')))
  const send = (reply: Reply) => {
    if (!socket.destroyed) socket.write(`${toText(reply)}\n`)
  }
  createInterface({ input: socket }).on('line', line => {
    if (line.length > lineBytesMax) return void socket.destroy()
    void answer(devnet, line, closed.signal, send)
  })
}

async function answer(
  devnet: Devnet,
  line: string,
  signal: AbortSignal,
  send: (reply: Reply) => void
): Promise<void> {
  let id = 0
  try {
    const request = fromText(line) as Request
    id = request.id
    const result = await perform(devnet, request, signal, part => send({ id, part }))
    send({ id, result: result ?? null })
  } catch (error) {
    send({ id, error: toWireError(error) })
  }
}

async function perform(
  devnet: Devnet,
  { method, params }: Request,
  signal: AbortSignal,
  onPart: (part: unknown) => void
): Promise<unknown> {
  switch (method) {
    case 'status':
      return status(devnet)
    case 'job':
      return devnet.run(params as JobRequestMessage, { signal, onPart })
    case 'ledger':
      return { report: await devnet.report(), names: nodeNames(devnet) }
    case 'models':
      return devnet.client.call('model-list')
    case 'why':
      return {
        reasons: await devnet.client.call('why', resolveNode(devnet, params)),
        names: nodeNames(devnet)
      }
    default:
      throw new HacaError('NOT_FOUND', `a devnet has no method ${method}`)
  }
}

function status(devnet: Devnet): unknown {
  return {
    directory: devnet.directory,
    network: devnet.deployment.network,
    chain: { rpc: devnet.chain.anvil.url, contract: devnet.deployment.domain.verifyingContract },
    nodes: devnet.nodes.map(({ name, role, key, cheat }) => {
      const { pid, alive } = devnet.node(name)
      return { name, role, address: key.address, pid, alive, ...(cheat === undefined ? {} : { cheat }) }
    }),
    models: devnet.models
  }
}

function nodeNames(devnet: Devnet): Record<string, string> {
  return Object.fromEntries(devnet.nodes.map(({ name, key }) => [key.address, name]))
}

function resolveNode(devnet: Devnet, params: unknown): unknown {
  const { node } = params as { node?: string }
  if (node === undefined || node.startsWith('0x')) return params
  const planned = devnet.nodes.find(each => each.name === node)
  if (planned === undefined) {
    throw new HacaError(
      'NOT_FOUND',
      `no node ${node}; there are ${devnet.nodes.map(each => each.name).join(', ')}`
    )
  }
  return { node: planned.key.address }
}

/** A running devnet, from another process. */
export interface DevnetConnection {
  call<T>(method: string, params?: unknown, options?: { onPart?: (part: unknown) => void }): Promise<T>
  close(): void
}

interface State {
  readonly pid: number
  readonly socket: string
  readonly network: string
}

/** Folders of devnets that run on this machine. */
export async function findDevnets(): Promise<string[]> {
  const folders = (await readdir(tmpdir())).filter(name => name.startsWith('haca-'))
  const found: string[] = []
  for (const folder of folders) {
    const directory = path.join(tmpdir(), folder)
    const state = await readState(directory)
    if (state !== undefined && isAlive(state.pid)) found.push(directory)
  }
  return found
}

/**
 * Attaches to a devnet. Throws `NOT_FOUND` when none runs, `INVALID_INPUT` when several do and none is named.
 */
export async function attachDevnet(directory?: string): Promise<DevnetConnection> {
  const found = directory === undefined ? await findDevnets() : [directory]
  const [only, second] = found
  if (only === undefined)
    throw new HacaError('NOT_FOUND', 'no devnet runs here; start one with `haca devnet up`')
  if (second !== undefined) {
    throw new HacaError('INVALID_INPUT', `several devnets run; name one with --devnet: ${found.join(', ')}`, {
      data: { field: 'devnet' }
    })
  }
  const state = await readState(only)
  if (state === undefined)
    throw new HacaError('NOT_FOUND', `${only} is no running devnet`, { data: { field: 'devnet' } })
  return openConnection(state.socket)
}

async function readState(directory: string): Promise<State | undefined> {
  try {
    return JSON.parse(await readFile(path.join(directory, stateName), 'utf8')) as State
  } catch (error) {
    // A folder that is just being made or removed has no state, and half a state is none.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined
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

async function openConnection(address: string): Promise<DevnetConnection> {
  const socket = connect(address)
  const pending = new Map<
    number,
    { resolve: (value: never) => void; reject: (error: Error) => void; onPart?: (part: unknown) => void }
  >()
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', cause =>
      reject(new HacaError('UNREACHABLE', 'the devnet does not answer', { cause }))
    )
  })
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new HacaError('DISCONNECTED', 'the devnet went away'))
  })
  socket.on('error', () => socket.destroy())
  createInterface({ input: socket }).on('line', line => {
    const reply = fromText(line) as Reply
    const call = pending.get(reply.id)
    if (call === undefined) return
    if ('part' in reply) return call.onPart?.(reply.part)
    pending.delete(reply.id)
    if ('error' in reply) call.reject(fromWireError(reply.error))
    else call.resolve(reply.result as never)
  })
  let nextId = 1
  return {
    call(method, params, options = {}) {
      const id = nextId++
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, ...options })
        socket.write(`${toText({ id, method, params })}\n`)
      })
    },
    close: () => socket.destroy()
  }
}
