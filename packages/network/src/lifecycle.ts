import type { CallsService } from './calls/calls.ts'
import type { Membership } from './membership/membership.ts'
import type { Transport } from './transport/transport.ts'

/** Starts and stops the parts of a network in their order, each once. */
export interface Lifecycle {
  start(): Promise<void>
  stop(): Promise<void>
}

export interface LifecycleInit {
  readonly transport: Transport
  readonly membership: Membership
  readonly calls: CallsService
  /** Stops the network. */
  readonly signal?: AbortSignal
}

export function createLifecycle({ transport, membership, calls, signal }: LifecycleInit): Lifecycle {
  let starting: Promise<void> | undefined
  let stopping: Promise<void> | undefined

  const close = async () => {
    await membership.stop()
    calls.stop()
    await transport.stop()
  }
  const halt = async () => {
    // What could not start has closed itself, and its error has been thrown at whoever started it.
    await starting?.catch(() => undefined)
    await close()
  }
  const stop = () => (stopping ??= halt())
  const launch = async () => {
    try {
      signal?.throwIfAborted()
      await transport.start({ connect: membership.onConnect, disconnect: membership.onDisconnect })
      await membership.start(signal)
    } catch (error) {
      await close()
      throw error
    }
    signal?.addEventListener('abort', () => void stop(), { once: true })
  }
  return { start: () => (starting ??= launch()), stop }
}
