import { HacaError } from '@haca/protocol'
import type { FromNode, ToNode } from './messages.ts'
import { createMethods, type Methods } from './node-methods.ts'
import { toWireError } from './wire-error.ts'

/**
 * One node of a devnet as its own process. The coordinator talks to it over Node's IPC channel; when that breaks,
 * the coordinator is gone and this process ends too, and the chain with it.
 */

const send = (message: FromNode) => {
  if (process.connected) process.send?.(message)
}

const calls = new Map<number, AbortController>()
const methods: Methods = createMethods((name, detail) => send({ kind: 'event', name, detail }))

async function serve(id: number, method: string, params: unknown): Promise<void> {
  const controller = new AbortController()
  calls.set(id, controller)
  try {
    const handler = methods[method]
    if (handler === undefined) throw new HacaError('NOT_FOUND', `a node has no method ${method}`)
    const part = (value: unknown) => send({ kind: 'part', id, value })
    send({ kind: 'result', id, value: await handler(params, { signal: controller.signal, part }) })
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
process.on(
  'disconnect',
  () => void methods.abandon?.(undefined, { signal: AbortSignal.abort(), part: () => undefined })
)
process.on('unhandledRejection', error =>
  send({ kind: 'event', name: 'unhandled', detail: toWireError(error) })
)
send({ kind: 'online' })
