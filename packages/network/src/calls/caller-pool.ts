import { HacaError, type Hex, protocolPath } from '@haca/protocol'
import { limits } from '../limits.ts'
import { channelPair } from '../transport/channel-pair.ts'
import type { Channel, Transport } from '../transport/transport.ts'
import type { Accept } from './acceptor.ts'
import { type Caller, createCaller } from './caller.ts'
import { type RowShape, responseFrameMax } from './rows.ts'

/** One stream per peer and protocol, opened when it is first needed and again when it is gone. */
export interface CallerPool {
  /** Rejects with `UNREACHABLE`, `UNSUPPORTED_VERSION`, `DISCONNECTED`, `TIMEOUT`. */
  get(row: RowShape, peer: Hex): Promise<Caller>
  /** Fails every open call. */
  stop(): void
}

export interface CallerPoolInit {
  readonly network: string
  readonly transport: Transport
  reach(peer: Hex, signal: AbortSignal): Promise<void>
  breach(peer: Hex): boolean
  /** This node's own server of a path. */
  local(path: string): Accept | undefined
}

export function createCallerPool(init: CallerPoolInit): CallerPool {
  const { transport } = init
  const callers = new Map<string, Promise<Caller>>()

  const openChannel = async (row: RowShape, peer: Hex, signal: AbortSignal): Promise<Channel> => {
    const path = protocolPath(init.network, row)
    if (peer === transport.address) return openToSelf(peer, path, init.local(path))
    await init.reach(peer, signal)
    return transport.open(peer, { path, inboundBytesMax: responseFrameMax(row) }, signal)
  }

  return {
    get(row, peer) {
      const key = `${peer} ${row.id} ${row.version}`
      const known = callers.get(key)
      if (known !== undefined) return known
      // Not under the first caller's signal: others wait for the same stream.
      const opening = openChannel(row, peer, AbortSignal.timeout(limits.dialTimeoutMs)).then(channel =>
        createCaller({
          peer,
          channel,
          breach: () => void init.breach(peer),
          onClose: () => callers.delete(key)
        })
      )
      callers.set(key, opening)
      opening.catch(() => callers.delete(key))
      return opening
    },
    stop() {
      const reason = new HacaError('CANCELLED', 'the network was stopped')
      for (const opening of callers.values()) {
        // One that never opened has told its callers so already.
        opening.then(caller => caller.close(reason)).catch(() => undefined)
      }
      callers.clear()
    }
  }
}

/** A node that calls itself stays within the process. */
function openToSelf(own: Hex, path: string, accept: Accept | undefined): Channel {
  if (accept === undefined) {
    throw new HacaError('UNSUPPORTED_VERSION', `this node does not serve ${path}`, {
      data: { peer: own, path }
    })
  }
  const [near, far] = channelPair()
  accept(own, far)
  return near
}
