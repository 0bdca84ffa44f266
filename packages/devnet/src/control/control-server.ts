import { rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { HacaError, validate } from '@haca/protocol'
import { readLines } from '../wire/line-reader.ts'
import { fromText, toText } from '../wire/text-codec.ts'
import { toWireError } from '../wire/wire-error.ts'
import { aliveHost, type ControlledDevnet, controlMethods } from './control-methods.ts'
import {
  type ControlReply,
  controlLimits,
  controlRequest,
  type DevnetState,
  socketName,
  stateName
} from './control-protocol.ts'
import { joinFileName, writeJoinFile } from './join-file.ts'

export interface ControlServer {
  /** Closes the door; calls under way are cancelled. */
  stop(): Promise<void>
}

/**
 * Opens the door of a devnet, and writes into its folder where it is (devnet.json) and what a node needs to join
 * (network.json).
 */
export async function serveControl(devnet: ControlledDevnet): Promise<ControlServer> {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    void serveCaller(devnet, socket)
  })
  server.maxConnections = controlLimits.connectionsMax
  const address = path.join(devnet.directory, socketName)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, resolve)
  })
  const { addresses } = await aliveHost(devnet).call<{ addresses: string[] }>('status')
  const { deployment, chain } = devnet
  await writeJoinFile(path.join(devnet.directory, joinFileName), {
    deployment,
    bootstrap: addresses,
    rpc: chain.anvil.url
  })
  // Last: whoever sees it finds everything else in place.
  const state: DevnetState = { pid: process.pid, socket: address, network: deployment.network }
  await writeFile(path.join(devnet.directory, stateName), JSON.stringify(state))
  return {
    async stop() {
      await rm(path.join(devnet.directory, stateName), { force: true })
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

/** Answers one caller until it goes away, or sends what can't be read. */
async function serveCaller(devnet: ControlledDevnet, socket: Socket): Promise<void> {
  const closed = new AbortController()
  socket.on('close', () => closed.abort(new HacaError('CANCELLED', 'the caller went away')))
  const send = (reply: ControlReply) => {
    if (socket.destroyed) return
    socket.write(`${toText(reply)}\n`)
    if (socket.writableLength > controlLimits.unreadBytesMax) socket.destroy()
  }
  let calls = 0
  try {
    for await (const line of readLines(socket, controlLimits.lineBytesMax)) {
      if (calls >= controlLimits.callsMax) {
        throw new HacaError('RATE_LIMITED', `more than ${controlLimits.callsMax} calls at once`, {
          data: { limit: controlLimits.callsMax }
        })
      }
      calls++
      void answer(devnet, line, closed.signal, send).finally(() => calls--)
    }
  } catch (error) {
    // What comes next on this socket can't be told apart any more; a caller that is already gone hears nothing.
    if (socket.destroyed) return
    socket.end(`${toText({ id: 0, error: toWireError(error) })}\n`, () => socket.destroy())
  }
}

async function answer(
  devnet: ControlledDevnet,
  line: string,
  signal: AbortSignal,
  send: (reply: ControlReply) => void
): Promise<void> {
  let id = 0
  try {
    const raw = fromText(line)
    id = idOf(raw)
    const request = validate(controlRequest, raw, 'MALFORMED_FRAME')
    const method = controlMethods.get(request.method)
    if (method === undefined) {
      throw new HacaError('NOT_FOUND', `a devnet has no method ${request.method}`, {
        data: { field: 'method' }
      })
    }
    const onPart = (part: unknown) => send({ id, part })
    send({ id, result: (await method.perform(devnet, request.params, { signal, onPart })) ?? null })
  } catch (error) {
    send({ id, error: toWireError(error) })
  }
}

/** The id of what may be a request, so that also a bad one gets its answer. */
function idOf(raw: unknown): number {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'number' ? raw.id : 0
}
