import { HacaError } from '@haca/protocol'
import type { FromNode, ToNode } from './nodes/messages.ts'
import { NodeMethods } from './nodes/node-methods.ts'
import type { DevnetRole } from './plan.ts'
import { toWireError } from './wire/wire-error.ts'

/**
 * One node of a devnet as its own process: `node-process.ts ROLE`. The coordinator talks to it over Node's IPC channel;
 * when that breaks, the coordinator is gone and this process ends too, and the chain with it.
 */

const send = (message: FromNode) => {
  if (process.connected) process.send?.(message)
}

const calls = new Map<number, AbortController>()
const methods = new NodeMethods(process.argv[2] as DevnetRole, (name, detail) =>
  send({ kind: 'event', name, detail })
)
let stopping = false

async function serve(id: number, method: string, params: unknown): Promise<void> {
  const controller = new AbortController()
  calls.set(id, controller)
  try {
    stopping ||= method === 'stop'
    const part = (value: unknown) => send({ kind: 'part', id, value })
    send({
      kind: 'result',
      id,
      value: await methods.find(method)(params as never, { signal: controller.signal, part })
    })
  } catch (error) {
    send({ kind: 'error', id, error: toWireError(error) })
  } finally {
    calls.delete(id)
  }
}

process.on('message', (message: ToNode) => {
  if (message.kind === 'call') void serve(message.id, message.method, message.params)
  else calls.get(message.id)?.abort(new HacaError('CANCELLED', 'the caller cancelled'))
})
// Ctrl-C reaches every process of the terminal's group; the coordinator decides the order in which they end.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => {
  if (!stopping) void methods.abandon()
})
process.on('unhandledRejection', error =>
  send({ kind: 'event', name: 'unhandled', detail: toWireError(error) })
)
