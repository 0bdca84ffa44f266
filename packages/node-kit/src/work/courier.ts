import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import {
  type Deployment,
  epochEndMs,
  type Hex,
  type Logger,
  protocols,
  type SettledWork
} from '@haca/protocol'
import { everyone } from '../network/everyone.ts'
import { createPulse } from '../time/pulse.ts'

/** Work kept for verifiers; beyond it the oldest is dropped, and the other party’s copy must do. */
const keptMax = 16_384
/** Entries in one message; the message table allows as many. */
const batchMax = 256

export interface CourierInit {
  readonly network: Network
  readonly deployment: Deployment
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Brings receipts, and the vouchers that pay them, to every verifier: in batches, again until each has acknowledged,
 * also to one that comes or comes back while the epoch is still open. Node and client both send them, so that
 * neither can lose the other's payment.
 */
export interface Courier {
  start(): void
  send(work: SettledWork): void
  /** Sends what is left, then ends. */
  stop(): Promise<void>
}

export function createCourier(init: CourierInit): Courier {
  const { network, deployment, clock, logger } = init
  const backlog = createBacklog(
    ({ voucher }) =>
      epochEndMs(deployment, Number(voucher.line.epoch)) + deployment.params.revealMs <= clock.unixMs()
  )
  /** How many entries each verifier has acknowledged or can't get any more. */
  const reached = new Map<Hex, number>()
  /** Batches on their way: one per verifier. */
  const deliveries = new Map<Hex, Promise<boolean>>()
  const pulse = createPulse()
  const stopping = new AbortController()
  let loop: Promise<void> | undefined

  /** Sends one batch. False when there is nothing to send or it was not taken. */
  const deliver = async (verifier: Hex): Promise<boolean> => {
    const { from, batch } = backlog.after(reached.get(verifier) ?? 0)
    if (batch.length === 0) return false
    try {
      await network.call(protocols.receipts, verifier, { work: batch })
      reached.set(verifier, from + batch.length)
      return true
    } catch (error) {
      logger.debug({ verifier, error: String(error) }, 'receipts wait for the next batch')
      return false
    }
  }

  /** One batch to every verifier that is done with the last one. Each resolves to false when it took none. */
  const deliverAll = (): Promise<boolean>[] => {
    backlog.trim()
    const verifiers = everyone(network).filter(member => member.roles.includes('verification'))
    const present = new Set(verifiers.map(member => member.address))
    // Whoever comes back may have lost what it had not stored; what it has already, it ignores.
    for (const verifier of reached.keys()) if (!present.has(verifier)) reached.delete(verifier)
    return [...present].map(verifier => {
      const delivery =
        deliveries.get(verifier) ?? deliver(verifier).finally(() => deliveries.delete(verifier))
      deliveries.set(verifier, delivery)
      return delivery
    })
  }

  const run = async () => {
    while (!stopping.signal.aborted) {
      // Not awaited: one that does not answer keeps nobody else waiting.
      deliverAll()
      await pulse.wait(deployment.params.receiptBatchMs, stopping.signal)
    }
  }

  return {
    start() {
      loop = run()
    },
    send: work => backlog.add(work),
    async stop() {
      stopping.abort()
      await loop
      await Promise.all(deliveries.values())
      let more = true
      while (more) more = (await Promise.all(deliverAll())).includes(true)
    }
  }
}

/** Work that verifiers may still take, oldest first, counted from the first one ever added. */
function createBacklog(isClosed: (work: SettledWork) => boolean) {
  const kept: SettledWork[] = []
  /** So many are gone. */
  let dropped = 0
  return {
    add: (work: SettledWork) => void kept.push(work),
    /** The next batch for whoever has had this many, and what its first entry counts as. */
    after(count: number) {
      const from = Math.max(dropped, count)
      return { from, batch: kept.slice(from - dropped, from - dropped + batchMax) }
    },
    /** Lets go of what no verifier would take any more. */
    trim() {
      const open = kept.findIndex(work => !isClosed(work))
      const closed = open < 0 ? kept.length : open
      const surplus = Math.max(closed, kept.length - keptMax)
      kept.splice(0, surplus)
      dropped += surplus
    }
  }
}
