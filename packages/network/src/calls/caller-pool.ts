import { HacaError, type Hex, protocolPath, versionsOf } from '@haca/protocol'
import { limits } from '../limits.ts'
import { channelPair } from '../transport/channel-pair.ts'
import type { ChannelInit, OpenChannel, Transport } from '../transport/transport.ts'
import type { Accept } from './acceptor.ts'
import { type Caller, createCaller } from './caller.ts'
import { type RowShape, responseFrameMax } from './rows.ts'

/** A caller, and the version that its peer speaks. */
export interface Spoken {
  readonly caller: Caller
  readonly version: number
}

/** One stream per peer and protocol, opened when it is first needed and again when it is gone. */
export interface CallerPool {
  /** Rejects with `UNREACHABLE`, `UNSUPPORTED_VERSION`, `DISCONNECTED`, `TIMEOUT`. */
  get(row: RowShape, peer: Hex): Promise<Spoken>
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
  const callers = new Map<string, Promise<Spoken>>()

  const openChannel = async (row: RowShape, peer: Hex, signal: AbortSignal) => {
    const offers = versionsOf(row).map(one => ({
      version: one.version,
      path: protocolPath(init.network, one),
      inboundBytesMax: responseFrameMax(one)
    }))
    if (peer === transport.address) return openToSelf(peer, offers, init.local)
    await init.reach(peer, signal)
    return transport.open(peer, offers, signal)
  }

  return {
    get(row, peer) {
      const key = `${peer} ${row.id} ${row.version}`
      const known = callers.get(key)
      if (known !== undefined) return known
      // Not under the first caller's signal: others wait for the same stream.
      const opening = openChannel(row, peer, AbortSignal.timeout(limits.dialTimeoutMs)).then(
        ({ offer, channel }) => ({
          version: offer.version,
          caller: createCaller({
            peer,
            channel,
            breach: () => void init.breach(peer),
            onClose: () => callers.delete(key)
          })
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
        opening.then(({ caller }) => caller.close(reason)).catch(() => undefined)
      }
      callers.clear()
    }
  }
}

/** A node that calls itself stays within the process. */
function openToSelf<Offer extends ChannelInit>(
  own: Hex,
  offers: readonly Offer[],
  local: CallerPoolInit['local']
): OpenChannel<Offer> {
  for (const offer of offers) {
    const accept = local(offer.path)
    if (accept === undefined) continue
    const [near, far] = channelPair()
    accept(own, far)
    return { offer, channel: near }
  }
  const path = offers.map(offer => offer.path).join(' or ')
  throw new HacaError('UNSUPPORTED_VERSION', `this node does not serve ${path}`, {
    data: { peer: own, path }
  })
}
