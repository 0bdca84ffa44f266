import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type ContentStore,
  createContentStore,
  createNetwork,
  type Libp2pNetwork,
  limits,
  peerIdOf
} from '@haca/network'
import { protocols } from '@haca/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Bitswap, capBlocks } from '../src/content/exchange/bitswap-internals.ts'
import { createUploadCap } from '../src/content/exchange/upload-cap.ts'
import { testKey } from './keys.ts'
import { allMet } from './until.ts'

const MiB = 1024 * 1024

type OutgoingMessage = Parameters<Bitswap['network']['sendMessage']>[1]

/** A clock that only sleeping moves on. */
function virtualClock(earlyMs = 0) {
  let ms = 0
  return {
    now: () => ms,
    pass: (by: number) => {
      ms += by
    },
    sleep: async (by: number) => {
      ms += Math.max(1, by - earlyMs)
    }
  }
}

describe('a cap on what is uploaded', () => {
  it('lets n bytes pass in n / rate seconds, whatever their pieces', async () => {
    const clock = virtualClock()
    const cap = createUploadCap({ bytesPerSecond: 1000, ...clock })
    const passed: number[] = []
    for (const bytes of [500, 500, 3000, 1]) {
      await cap.pass(bytes)
      passed.push(clock.now())
    }
    expect(passed).toEqual([500, 1000, 4000, 4001])
  })

  it('saves nothing up while it is quiet', async () => {
    const clock = virtualClock()
    const cap = createUploadCap({ bytesPerSecond: 1000, ...clock })
    await cap.pass(100)
    clock.pass(60_000)
    await cap.pass(2000)
    expect(clock.now()).toBe(100 + 60_000 + 2000)
  })

  it('waits on when a timer fires early', async () => {
    const clock = virtualClock(3)
    const cap = createUploadCap({ bytesPerSecond: 1000, ...clock })
    await cap.pass(50)
    expect(clock.now()).toBe(50)
  })

  it('stops waiting when it is told to', async () => {
    const cap = createUploadCap({ bytesPerSecond: 1, now: () => 0 })
    const leaving = new AbortController()
    const waiting = cap.pass(1000, leaving.signal)
    leaving.abort()
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('is wide enough for the largest block to come before its asker gives up', () => {
    const seconds = limits.blockBytesMax / limits.uploadBytesPerSecondMin
    expect(seconds * 1000).toBeLessThan(limits.blockTimeoutMs)
  })

  it('sends nothing to a peer that has left, and words without blocks at once', async () => {
    const sent: { blocks: number; words: number }[] = []
    const bitswap = {
      network: {
        sendMessage: async (_peer: unknown, { blocks, blockPresences, wantlist }: OutgoingMessage) =>
          void sent.push({ blocks: blocks.size, words: blockPresences.size + wantlist.size })
      }
    } as unknown as Bitswap
    const passed: number[] = []
    let connected = true
    capBlocks(
      bitswap,
      {
        pass: async bytes => {
          passed.push(bytes)
          connected = passed.length < 2
        }
      },
      () => connected
    )
    const block = (size: number) => ({ data: new Uint8Array(size) })
    const message: OutgoingMessage = {
      blocks: new Map([10, 20, 30].map(size => [String(size), block(size)])),
      blockPresences: new Map([['40', {}]]),
      wantlist: new Map()
    }
    await bitswap.network.sendMessage(peerIdOf(testKey(1).publicKey), message)
    expect(passed).toEqual([10, 20])
    expect(sent).toEqual([
      { blocks: 0, words: 1 },
      { blocks: 1, words: 0 },
      { blocks: 1, words: 0 }
    ])
  })
})

/** Seconds of waiting for bytes, and for a machine that is busy with something else. */
const patienceMs = 60_000

describe('a node with a cap', { timeout: patienceMs }, () => {
  const networks: Libp2pNetwork[] = []
  const stores: ContentStore[] = []
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'haca-upload-'))
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.stop()))
    await Promise.all(networks.splice(0).map(network => network.stop()))
    await rm(root, { recursive: true })
  })
  const node = async (n: number, uploadBytesPerSecond?: number) => {
    const network = await createNetwork({
      key: testKey(n),
      bootstrap: networks[0]?.addresses() ?? [],
      ...(uploadBytesPerSecond === undefined ? {} : { uploadBytesPerSecond })
    })
    networks.push(network)
    const store = await createContentStore({ network, directory: join(root, `${n}`) })
    stores.push(store)
    await allMet(networks)
    return { network, store }
  }

  it('serves no faster, loses nothing, is not given up on, and answers calls meanwhile', async () => {
    const rate = MiB
    const bytes = noise(3 * MiB)
    // Shorter than all blocks take, which are asked for at once; many times what one block takes.
    const blockTimeoutMs = 2000
    const host = await node(1, rate)
    const guest = await node(2)
    await host.network.handle(protocols.why, async () => ({ reasons: [] }))
    const { cid } = await host.store.add(bytes)
    const began = performance.now()
    let calls: Promise<number> | undefined
    let arrived = 0
    const callOften = async () => {
      for (let i = 0; i < 20; i++) await guest.network.call(protocols.why, host.network.address, {})
      return arrived
    }
    const fetched = await guest.store.fetchBytes(cid, {
      peers: [host.network.address],
      blockTimeoutMs,
      onProgress: progress => {
        arrived = progress.bytes
        calls ??= callOften()
      }
    })
    const tookMs = performance.now() - began
    expect(Buffer.compare(fetched, bytes)).toBe(0)
    expect(tookMs).toBeGreaterThanOrEqual((bytes.byteLength / rate) * 1000)
    expect(tookMs).toBeGreaterThan(blockTimeoutMs)
    expect(await calls).toBeLessThan(bytes.byteLength)
  })

  it('has those who fetch at the same time share it by turns', async () => {
    const rate = MiB
    const bytes = noise(MiB)
    const host = await node(1, rate)
    const guests = [await node(2), await node(3)]
    const { cid } = await host.store.add(bytes)
    const arrived = [0, 0]
    const began = performance.now()
    const fetches = guests.map(async ({ store }, i) => {
      const peers = [host.network.address]
      await store.fetchBytes(cid, { peers, onProgress: progress => (arrived[i] = progress.bytes) })
      return [...arrived]
    })
    const whenFirstEnds = await Promise.race(fetches)
    expect(Math.min(...whenFirstEnds)).toBeGreaterThanOrEqual(bytes.byteLength / 2)
    await Promise.all(fetches)
    expect(arrived).toEqual([bytes.byteLength, bytes.byteLength])
    expect(performance.now() - began).toBeGreaterThanOrEqual((2 * bytes.byteLength * 1000) / rate)
  })

  it('stops in the middle of serving', async () => {
    const host = await node(1, limits.uploadBytesPerSecondMin)
    const guest = await node(2)
    const { cid } = await host.store.add(noise(MiB))
    const begun = Promise.withResolvers<void>()
    const leaving = new AbortController()
    const fetching = guest.store.fetchBytes(cid, {
      peers: [host.network.address],
      signal: leaving.signal,
      onProgress: () => begun.resolve()
    })
    const ended = expect(fetching).rejects.toMatchObject({ code: 'CANCELLED' })
    await begun.promise
    stores.splice(stores.indexOf(host.store), 1)
    await host.store.stop()
    leaving.abort()
    await ended
  })

  it.each([0, -1, 1.5 * MiB + 0.5, Number.NaN, Number.POSITIVE_INFINITY, 128 * 1024 - 1, 2 ** 40 + 1])(
    'refuses %s bytes per second',
    async uploadBytesPerSecond => {
      await expect(createNetwork({ key: testKey(1), uploadBytesPerSecond })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('from 131072 to 1099511627776'),
        data: { field: 'uploadBytesPerSecond' }
      })
    }
  )
})

/** Bytes that do not repeat, so that no two blocks are equal. */
function noise(size: number): Uint8Array {
  const blocks: Buffer[] = []
  for (let i = 0; i * 32 < size; i++) blocks.push(createHash('sha256').update(`${i}`).digest())
  return new Uint8Array(Buffer.concat(blocks).subarray(0, size))
}
