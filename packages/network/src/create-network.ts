import { HacaError, type Hex } from '@haca/protocol'
import type { ComponentLogger, Libp2p } from '@libp2p/interface'
import { assembleNetwork, type CommonInit, defaultNetwork, monotonicMs } from './assemble-network.ts'
import { boundedMap } from './bounded-map.ts'
import { createConduct } from './conduct.ts'
import { createUploadCap, requireUploadRate } from './content/exchange/upload-cap.ts'
import { addressOfPeer } from './identity.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'
import { requireRuntime } from './runtime.ts'
import { parseAddress } from './transport/address.ts'
import type { Libp2pServices } from './transport/create-libp2p.ts'

export interface NetworkInit extends CommonInit {
  /** Multiaddrs to listen on. @default ['/ip4/127.0.0.1/tcp/0'] */
  readonly listen?: readonly string[]
  /** Multiaddrs at which others reach this node, where that is not where it listens: behind a forwarded port, in a container. */
  readonly announce?: readonly string[]
  /**
   * Bytes per second of blocks, models' above all, that it serves to others together; a whole number from 131 072 (a
   * megabit) to 2^40. Calls and gossip are not slowed. @default no cap
   */
  readonly uploadBytesPerSecond?: number
  /** A libp2p node to use instead of an own one; it must have this key and these services, and is not stopped. */
  readonly libp2p?: Libp2p<Libp2pServices>
  /** False to register handlers before anybody can call. @default true */
  readonly start?: boolean
  /** @default libp2p's, which is silent */
  readonly logger?: ComponentLogger
}

/** A network over libp2p, with the node that it runs on. */
export interface Libp2pNetwork extends Network {
  readonly libp2p: Libp2p<Libp2pServices>
}

/**
 * Joins a network over TCP.
 *
 * Throws `UNSUPPORTED_RUNTIME` on Node < 22.19, `PORT_TAKEN`, `UNREACHABLE` when no bootstrap address answers in time,
 * `ALREADY_RUNNING` when a live node has the same key, `INVALID_INPUT` for a libp2p node of another key and
 * for an `uploadBytesPerSecond` out of range.
 */
export async function createNetwork(init: NetworkInit): Promise<Libp2pNetwork> {
  requireRuntime()
  const uploadCap =
    init.uploadBytesPerSecond === undefined
      ? undefined
      : createUploadCap({ bytesPerSecond: requireUploadRate(init.uploadBytesPerSecond), now: monotonicMs })
  const [{ createNodeLibp2p }, { libp2pTransport }] = await loadTransport()
  const conduct = createConduct(monotonicMs)
  const addressOfText = peerAddresses()
  const libp2p =
    init.libp2p ??
    (await createNodeLibp2p({
      key: init.key,
      network: init.network ?? defaultNetwork,
      listen: init.listen ?? ['/ip4/127.0.0.1/tcp/0'],
      ...(init.announce === undefined
        ? {}
        : { announce: init.announce.map(address => parseAddress(address).toString()) }),
      // A node that comes and goes asks those that keep models.
      dhtServer: init.roles === undefined || init.roles.includes('hosting'),
      refused: peerId => {
        const address = addressOfText(peerId)
        return address !== undefined && conduct.refused(address)
      },
      strikes: peerId => {
        const address = addressOfText(peerId)
        return address === undefined ? 0 : conduct.strikes(address)
      },
      ...(init.logger === undefined ? {} : { logger: init.logger })
    }))
  if (addressOfPeer(libp2p.peerId) !== init.key.address) {
    throw new HacaError(
      'INVALID_INPUT',
      `libp2p is ${libp2p.peerId}, which is not the peer id of ${init.key.address}`,
      {
        data: { field: 'libp2p' }
      }
    )
  }
  const transport = libp2pTransport(libp2p, {
    owned: init.libp2p === undefined,
    ...(uploadCap === undefined ? {} : { uploadCap })
  })
  const network = Object.assign(assembleNetwork(init, transport, conduct), { libp2p })
  if (init.start !== false) await network.start()
  return network
}

/** Not at import: libp2p takes a third of a second to load, and types and errors are wanted without it. */
const loadTransport = () =>
  Promise.all([import('./transport/create-libp2p.ts'), import('./transport/libp2p-transport.ts')])

/** Loads what `createNetwork` needs ahead of the first call, for a process that waits for something else meanwhile. */
export async function preloadNetwork(): Promise<void> {
  await loadTransport()
}

/**
 * Addresses by the text of peer ids; a peer of another kind of key has none and no record of conduct. Gossip scores every
 * peer each second, so what was worked out is remembered.
 */
function peerAddresses(): (peerId: string) => Hex | undefined {
  const known = boundedMap<string, Hex | undefined>(limits.peersTrackedMax, peerId => {
    try {
      return addressOfPeer(peerId)
    } catch {
      // Its key is of another type: no node, so nothing is held against it.
      return undefined
    }
  })
  return peerId => known.get(peerId)
}
