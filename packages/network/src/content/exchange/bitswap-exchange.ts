import { HacaError, type Hex, toHacaError } from '@haca/protocol'
import { withBitswap } from '@helia/bitswap'
import type { Libp2p, PeerId } from '@libp2p/interface'
import type { CID } from 'multiformats/cid'
import { identity } from 'multiformats/hashes/identity'
import { sha256 } from 'multiformats/hashes/sha2'
import { boundedMap } from '../../bounded-map.ts'
import { addressOfPeer } from '../../identity.ts'
import { limits } from '../../limits.ts'
import { raceSignal } from '../../race-signal.ts'
import { type Bitswap, type BlockEvent, bitswapOf, capBlocks } from './bitswap-internals.ts'
import type { BlockExchange, BlockSource } from './exchange.ts'
import type { UploadCap } from './upload-cap.ts'

/**
 * Bitswap on the network's own libp2p. The `helia` package would add 1.2 s and 110 MB to the start for transports that
 * nobody uses here, so bitswap gets a host of these few lines instead.
 *
 * Every block is asked of one peer at a time, so that a wrong answer has a name.
 */
export interface BitswapHub {
  /** Serves a source as long as its exchange is not stopped. Several stores of one process share the libp2p. */
  exchange(source: BlockSource): Promise<BlockExchange>
}

export interface BitswapHubInit {
  readonly libp2p: Libp2p
  peerIdOf(peer: Hex): PeerId | undefined
  /** Connects to the peer. Throws `UNREACHABLE`. */
  reach(peer: Hex, signal: AbortSignal): Promise<void>
  /** A peer sent bytes that nobody asked for. */
  breach(peer: Hex): void
  /** What it serves waits for this. Default: nothing waits. */
  readonly uploadCap?: UploadCap
}

export function createBitswapHub(init: BitswapHubInit): BitswapHub {
  const { libp2p } = init
  const own = addressOfPeer(libp2p.peerId)
  const sources = new Set<BlockSource>()
  const blame = createBlame(init.breach)
  let starting: Promise<Bitswap> | undefined

  const find = async (cid: CID) => {
    for (const source of sources) {
      const block = await source.find(cid)
      if (block !== undefined) return block
    }
    return undefined
  }
  const start = async () => {
    const bitswap = await startBitswap(init, find)
    bitswap.wantList.addEventListener('block', blame.onBlock)
    return bitswap
  }

  const ask = async (bitswap: Bitswap, peer: Hex, cid: CID, signal: AbortSignal) => {
    if (peer === own) return (await find(cid)) ?? notFound(peer, cid)
    await init.reach(peer, signal).catch(error => {
      throw toHacaError(error, 'UNREACHABLE')
    })
    const peerId = init.peerIdOf(peer)
    if (peerId === undefined)
      throw new HacaError('UNREACHABLE', `not connected to ${peer}`, { data: { peer } })
    const asked = blame.expect(peer, cid)
    const giveUp = AbortSignal.any([signal, asked.corrupt])
    try {
      const answer = await raceSignal(
        bitswap.wantList.wantSessionBlock(cid, peerId, { signal: giveUp }),
        giveUp
      )
      return answer.block ?? notFound(peer, cid)
    } catch (error) {
      throw asked.corrupt.aborted ? asked.corrupt.reason : toHacaError(error, 'DISCONNECTED')
    } finally {
      asked.done()
    }
  }

  return {
    async exchange(source) {
      sources.add(source)
      starting ??= start()
      const bitswap = await starting
      return {
        ask: (peer, cid, signal) => ask(bitswap, peer, cid, signal),
        announce: cid => bitswap.notify(cid),
        provide: async (cid, signal) => libp2p.contentRouting.provide(cid, { signal }),
        async *findProviders(cid, signal) {
          for await (const { id } of libp2p.contentRouting.findProviders(cid, { signal })) {
            if (id.type === 'secp256k1' && !id.equals(libp2p.peerId)) yield addressOfPeer(id)
          }
        },
        async stop() {
          sources.delete(source)
          if (sources.size > 0) return
          starting = undefined
          bitswap.wantList.removeEventListener('block', blame.onBlock)
          await bitswap.stop()
        }
      }
    }
  }
}

function notFound(peer: Hex, cid: CID): never {
  throw new HacaError('NOT_FOUND', `${peer} does not have ${cid}`, { data: { peer, cid: cid.toString() } })
}

/** CIDs per peer that were asked for and may still come, late but rightly. */
const askedMax = 16_384

/**
 * Finds who sends wrong bytes. Bitswap hashes what arrives and then knows it only by that hash, so a corrupted block
 * looks like one that was never asked of that peer; that is what is watched for.
 */
function createBlame(breach: (peer: Hex) => void) {
  const askedOf = boundedMap<Hex, ReturnType<typeof boundedMap<string, true>>>(limits.peersTrackedMax, () =>
    boundedMap<string, true>(askedMax, () => true)
  )
  const waiting = new Map<Hex, Map<AbortController, CID>>()
  const digestOf = (cid: CID) => Buffer.from(cid.multihash.digest).toString('latin1')
  return {
    expect(peer: Hex, cid: CID) {
      const controller = new AbortController()
      askedOf.get(peer).get(digestOf(cid))
      const controllers = waiting.get(peer) ?? new Map<AbortController, CID>()
      waiting.set(peer, controllers.set(controller, cid))
      return {
        corrupt: controller.signal,
        done() {
          controllers.delete(controller)
          if (controllers.size === 0) waiting.delete(peer)
        }
      }
    },
    onBlock({ detail }: BlockEvent) {
      if (detail.sender.type !== 'secp256k1') return
      const peer = addressOfPeer(detail.sender)
      if (askedOf.peek(peer)?.peek(digestOf(detail.cid)) !== undefined) return
      breach(peer)
      for (const [controller, cid] of waiting.get(peer) ?? []) {
        controller.abort(
          new HacaError(
            'CORRUPT_BLOCK',
            `${peer} sent ${detail.cid}, which was not asked for, in place of ${cid}`,
            {
              data: { peer, cid: cid.toString() }
            }
          )
        )
      }
    }
  }
}

/** Blocks asked for again at once are sent again: the first may have been lost with its connection. */
const doNotResendMs = 0

async function startBitswap(
  { libp2p, uploadCap }: BitswapHubInit,
  find: (cid: CID) => Promise<Uint8Array | undefined>
): Promise<Bitswap> {
  const host = createHost(libp2p, find)
  withBitswap(host.helia, { doNotResendBlockWindow: doNotResendMs })
  await host.start()
  const bitswap = bitswapOf(host.broker())
  if (uploadCap !== undefined) {
    capBlocks(bitswap, uploadCap, peer => libp2p.getConnections(peer).length > 0)
  }
  return bitswap
}

/** The part of a Helia node that bitswap touches. */
function createHost(libp2p: Libp2p, find: (cid: CID) => Promise<Uint8Array | undefined>) {
  type Helia = Parameters<typeof withBitswap>[0]
  let broker: unknown
  let mixin: { start?(helia: Helia): Promise<void> | void } = {}
  const host = {
    status: 'starting',
    libp2p,
    logger: libp2p.logger,
    blockstore: {
      has: async (cid: CID) => (await find(cid)) !== undefined,
      async *get(cid: CID) {
        const block = await find(cid)
        // Bitswap tells the asker only if the error has this name.
        if (block === undefined) throw Object.assign(new Error(`no block ${cid}`), { name: 'NotFoundError' })
        yield block
      }
    },
    // Peers are chosen by the content store, never by bitswap.
    routing: {
      findProviders: async function* () {
        yield* []
      },
      provide: async () => undefined
    },
    getHasher: async (code: number) => (code === identity.code ? identity : sha256),
    hasBlockBroker: () => broker !== undefined,
    addBlockBroker(added: unknown) {
      broker = added
    },
    addMixin(added: typeof mixin) {
      mixin = added
    }
  }
  const helia = host as unknown as Helia
  return { helia, start: async () => mixin.start?.(helia), broker: () => broker }
}
