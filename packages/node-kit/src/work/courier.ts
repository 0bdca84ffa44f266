import type { Network } from '@haca/network'
import { type Hex, type Logger, type Params, protocols, type SettledWork } from '@haca/protocol'
import { createPulse } from '../time/pulse.ts'

/** Work waiting for one verifier; beyond it the oldest is dropped, and the other party’s copy must do. */
const queueMax = 16_384
/** Entries in one message; the message table allows as many. */
const batchMax = 256

export interface CourierInit {
  readonly network: Network
  readonly params: Params
  readonly logger: Logger
}

/**
 * Brings receipts, and the vouchers that pay them, to every verifier: in batches, again until each has acknowledged.
 * Node and client both send them, so that neither can lose the other's payment.
 */
export interface Courier {
  start(): void
  send(work: SettledWork): void
  /** Sends what is left, then ends. */
  stop(): Promise<void>
}

export function createCourier(init: CourierInit): Courier {
  const { network, params, logger } = init
  const queues = new Map<Hex, SettledWork[]>()
  const pulse = createPulse()
  const stopping = new AbortController()
  let loop: Promise<void> | undefined

  const verifiers = () => network.members().filter(member => member.roles.includes('verification'))

  const deliver = async (verifier: Hex, queue: SettledWork[]) => {
    const batch = queue.slice(0, batchMax)
    if (batch.length === 0) return
    try {
      await network.call(protocols.receipts, verifier, { work: batch })
      queue.splice(0, batch.length)
    } catch (error) {
      logger.debug({ verifier, error: String(error) }, 'receipts wait for the next batch')
    }
  }

  const deliverAll = async () => {
    const alive = new Set(verifiers().map(member => member.address))
    for (const verifier of queues.keys()) if (!alive.has(verifier)) queues.delete(verifier)
    await Promise.all([...queues].map(([verifier, queue]) => deliver(verifier, queue)))
  }

  const run = async () => {
    while (!stopping.signal.aborted) {
      await deliverAll()
      await pulse.wait(params.receiptBatchMs, stopping.signal)
    }
  }

  return {
    start() {
      loop = run()
    },
    send(work) {
      for (const { address } of verifiers()) {
        const queue = queues.get(address) ?? []
        queues.set(address, queue)
        if (queue.length >= queueMax) queue.shift()
        queue.push(work)
      }
    },
    async stop() {
      stopping.abort()
      await loop
      await deliverAll()
    }
  }
}
