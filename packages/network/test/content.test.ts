import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CommonInit,
  type ContentEvents,
  type ContentStore,
  createContentStore,
  createMemoryHub,
  createNetwork,
  type Network
} from '@haca/network'
import type { HacaError } from '@haca/protocol'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testKey } from './keys.ts'
import { allMet } from './until.ts'

const MiB = 1024 * 1024
const chunkBytes = 256 * 1024

/** Bytes that do not repeat, so that no two blocks are equal. */
function noise(size: number): Uint8Array {
  const blocks: Buffer[] = []
  for (let i = 0; i * 32 < size; i++) blocks.push(createHash('sha256').update(`${i}`).digest())
  return new Uint8Array(Buffer.concat(blocks).subarray(0, size))
}

async function blockFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.name.endsWith('.data'))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Changes a byte of every block of at least a leaf's size. */
async function corrupt(directory: string): Promise<number> {
  let changed = 0
  for (const path of await blockFiles(directory)) {
    const bytes = await readFile(path)
    if (bytes.byteLength < chunkBytes) continue
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    await writeFile(path, bytes)
    changed += 1
  }
  return changed
}

function nextError(store: ContentStore, type: keyof ContentEvents): Promise<HacaError> {
  return new Promise(resolve =>
    store.addEventListener(type, event => resolve((event as CustomEvent<HacaError>).detail), { once: true })
  )
}

const makers: Record<string, () => (init: CommonInit) => Promise<Network>> = {
  memory: () => createMemoryHub().createNetwork,
  libp2p: () => createNetwork
}

describe.each(Object.keys(makers))('content over %s', kind => {
  const networks: Network[] = []
  const stores: ContentStore[] = []
  let root: string
  let make: (init: CommonInit) => Promise<Network>

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'haca-content-'))
    make = (makers[kind] ?? (() => createNetwork))()
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.stop()))
    await Promise.all(networks.splice(0).map(network => network.stop()))
    await rm(root, { recursive: true })
  })
  const node = async (n: number): Promise<{ network: Network; store: ContentStore }> => {
    const bootstrap = networks[0]?.addresses() ?? []
    const network = await make({ key: testKey(n), bootstrap, roles: [n < 3 ? 'hosting' : 'inference'] })
    networks.push(network)
    const store = await createContentStore({ network, directory: join(root, `${n}`) })
    stores.push(store)
    await allMet(networks)
    return { network, store }
  }
  /** A source whose store lies about its blocks: it serves what another test put into its files, unchecked. */
  const liar = async (n: number, honest: ContentStore) => {
    const bootstrap = networks[0]?.addresses() ?? []
    const network = await make({ key: testKey(n), bootstrap, roles: ['hosting'] })
    networks.push(network)
    await network.exchange({
      async find(cid) {
        const block = await honest.getBlock(cid.toString(), { peers: [] })
        const wrong = new Uint8Array(block)
        if (wrong.byteLength >= chunkBytes) wrong[5] = (wrong[5] ?? 0) ^ 1
        return wrong
      }
    })
    await allMet(networks)
    return network
  }

  it('takes a file off the disk, whole or in part, and leaves others', async () => {
    const host = await node(1)
    const guest = await node(3)
    const [large, small] = [noise(2 * MiB), new Uint8Array(1000).fill(7)]
    const [gone, kept] = [await host.store.add(large), await host.store.add(small)]
    const peers = [host.network.address]
    for (const { cid } of [gone, kept]) await guest.store.fetchBytes(cid, { peers })
    const before = (await blockFiles(guest.store.directory)).length
    expect(before).toBeGreaterThan(8)
    await guest.store.remove(gone.cid)
    expect(await blockFiles(guest.store.directory)).toHaveLength(1)
    expect([await guest.store.has(gone.cid), await guest.store.has(kept.cid)]).toEqual([false, true])
    // A fetch that stopped half way leaves a part, and a file that is not there is no error.
    for await (const _ of guest.store.fetch(gone.cid, { peers })) break
    expect((await blockFiles(guest.store.directory)).length).toBeGreaterThan(1)
    await guest.store.remove(gone.cid)
    await guest.store.remove(gone.cid)
    expect(await guest.store.has(gone.cid)).toBe(false)
    expect(Buffer.compare(await guest.store.fetchBytes(gone.cid, { peers }), large)).toBe(0)
  })

  it('leaves blocks that a file which stays shares with one that goes', async () => {
    const { store } = await node(1)
    const shared = noise(MiB)
    const tail = (value: number) => new Uint8Array(chunkBytes).fill(value)
    const gone = await store.add(Buffer.concat([shared, tail(1)]))
    const kept = await store.add(Buffer.concat([shared, tail(2)]))
    const before = (await blockFiles(store.directory)).length
    await store.remove(gone.cid, { keep: [kept.cid] })
    // Its root and its own leaf.
    expect(await blockFiles(store.directory)).toHaveLength(before - 2)
    expect((await store.fetchBytes(kept.cid, { peers: [] })).length).toBe(kept.size)
    await store.remove(kept.cid, { keep: [kept.cid] })
    expect((await store.fetchBytes(kept.cid, { peers: [] })).length).toBe(kept.size)
    await store.remove(kept.cid)
    expect(await blockFiles(store.directory)).toEqual([])
  })

  it('fetches a file of many blocks and reports progress', async () => {
    const host = await node(1)
    const guest = await node(3)
    const bytes = noise(2 * MiB + 123)
    const { cid, size } = await host.store.add(bytes)
    expect(size).toBe(bytes.byteLength)
    const seen: number[] = []
    const peers = new Set<string | undefined>()
    const fetched = await guest.store.fetchBytes(cid, {
      peers: [host.network.address],
      onProgress: ({ bytes, size, peer }) => {
        seen.push(bytes)
        peers.add(peer)
        expect(size).toBe(2 * MiB + 123)
      }
    })
    expect(Buffer.compare(fetched, bytes)).toBe(0)
    expect(seen.at(-1)).toBe(bytes.byteLength)
    expect(seen.length).toBe(9)
    expect([...peers]).toEqual([host.network.address])
  })

  it('gives equal content an equal CID, however it arrives', async () => {
    const { store } = await node(1)
    const bytes = noise(700_000)
    async function* pieces() {
      for (let at = 0; at < bytes.byteLength; at += 100_001) yield bytes.subarray(at, at + 100_001)
    }
    const whole = await store.add(bytes)
    expect(await store.add(pieces())).toEqual(whole)
    expect(whole.cid).toBe('bafybeihvyuufjuubnuagsryt6gd7d466dtf5364bpswaxhzfgc3i3mxvza')
  })

  it('moves single blocks', async () => {
    const host = await node(1)
    const guest = await node(3)
    const cid = await host.store.putBlock(Uint8Array.of(0xa0))
    expect(await guest.store.has(cid)).toBe(false)
    expect([...(await guest.store.getBlock(cid, { peers: [host.network.address] }))]).toEqual([0xa0])
    expect(await guest.store.has(cid)).toBe(true)
    expect([...(await guest.store.getBlock(cid, { peers: [] }))]).toEqual([0xa0])
  })

  it('names the peer that serves wrong bytes and gets them from the next', async () => {
    const host = await node(1)
    const guest = await node(3)
    const bytes = noise(600_000)
    const { cid } = await host.store.add(bytes)
    const bad = await liar(2, host.store)
    await expect(guest.store.fetchBytes(cid, { peers: [bad.address] })).rejects.toMatchObject({
      code: 'CORRUPT_BLOCK',
      data: { peer: bad.address }
    })
    const blamed = nextError(guest.store, 'peer:corrupt')
    const fetched = await guest.store.fetchBytes(cid, { peers: [bad.address, host.network.address] })
    expect(Buffer.compare(fetched, bytes)).toBe(0)
    expect((await blamed).data.peer).toBe(bad.address)
  })

  it('goes on from the blocks on disk after an interruption', async () => {
    const host = await node(1)
    const guest = await node(3)
    const bytes = noise(2 * MiB)
    const { cid } = await host.store.add(bytes)
    const peers = [host.network.address]
    for await (const _ of guest.store.fetch(cid, { peers })) break
    const kept = (await blockFiles(guest.store.directory)).length
    expect(kept).toBeGreaterThan(1)
    // The rest comes from a host that has nothing but the rest.
    for (const path of await blockFiles(guest.store.directory)) {
      await rm(path.replace(guest.store.directory, host.store.directory))
    }
    const fetched = await guest.store.fetchBytes(cid, { peers })
    expect(Buffer.compare(fetched, bytes)).toBe(0)
  })

  it('notices blocks that changed on its own disk, and replaces them if it can', async () => {
    const host = await node(1)
    const guest = await node(3)
    const bytes = noise(600_000)
    const { cid } = await host.store.add(bytes)
    await guest.store.fetchBytes(cid, { peers: [host.network.address] })
    expect(await corrupt(guest.store.directory)).toBe(2)
    await expect(guest.store.fetchBytes(cid, { peers: [] })).rejects.toMatchObject({ code: 'CORRUPT_STATE' })
    const healed = await guest.store.fetchBytes(cid, { peers: [host.network.address] })
    expect(Buffer.compare(healed, bytes)).toBe(0)
  })

  it('does not serve blocks that changed on its disk', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(600_000))
    await corrupt(host.store.directory)
    const noticed = nextError(host.store, 'disk:corrupt')
    await expect(guest.store.fetchBytes(cid, { peers: [host.network.address] })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
    expect((await noticed).code).toBe('CORRUPT_STATE')
  })

  it('finds hosts by itself', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(1000))
    expect((await guest.store.fetchBytes(cid)).byteLength).toBe(1000)
  })

  it('finds by the DHT who said that he has it', async () => {
    const host = await node(1)
    // Hosting nodes keep such words for each other.
    await node(2)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(1000))
    await host.store.provide(cid)
    const found: string[] = []
    for await (const peer of guest.store.findProviders(cid)) found.push(peer)
    expect(found).toContain(host.network.address)
  })

  it('refuses content over the caller’s limit before it is fetched', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(600_000))
    const tooLarge = guest.store.fetchBytes(cid, { peers: [host.network.address], maxBytes: 1000 })
    await expect(tooLarge).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      data: { actual: 600_000, limit: 1000 }
    })
    expect(await blockFiles(guest.store.directory)).toHaveLength(1)
  })

  it('says who has not got it, and gives up when told to', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(1000))
    await expect(host.store.fetchBytes(cid.replace(/.$/, '?'))).rejects.toMatchObject({
      code: 'INVALID_INPUT'
    })
    const missing = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
    await expect(guest.store.fetchBytes(missing, { peers: [host.network.address] })).rejects.toMatchObject({
      code: 'NOT_FOUND'
    })
    await expect(guest.store.fetchBytes(missing, { peers: [] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const signal = AbortSignal.abort()
    await expect(
      guest.store.fetchBytes(missing, { peers: [host.network.address], signal })
    ).rejects.toMatchObject({
      code: 'CANCELLED'
    })
  })

  it('takes right blocks that form no file for a corrupt model', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(600_000))
    const block = await host.store.getBlock(cid)
    const cut = block.subarray(0, block.byteLength - 3)
    const wrong = CID.createV1(0x70, await sha256.digest(cut))
    const liar = await make({ key: testKey(2), bootstrap: host.network.addresses() })
    networks.push(liar)
    await liar.exchange({ find: async cid => (cid.equals(wrong) ? cut : undefined) })
    await allMet(networks)
    await expect(guest.store.fetchBytes(wrong.toString(), { peers: [liar.address] })).rejects.toMatchObject({
      code: 'CORRUPT_MODEL'
    })
  })

  it('gives up on a peer that does not answer, in time', async () => {
    const host = await node(1)
    const guest = await node(3)
    const { cid } = await host.store.add(noise(1000))
    const silent = await make({ key: testKey(2), bootstrap: host.network.addresses() })
    networks.push(silent)
    await silent.exchange({ find: () => new Promise(() => undefined) })
    await allMet(networks)
    const peers = [silent.address]
    await expect(guest.store.fetchBytes(cid, { peers, blockTimeoutMs: 50 })).rejects.toMatchObject({
      code: 'TIMEOUT'
    })
    await expect(guest.store.fetchBytes(cid, { peers, stallTimeoutMs: 50 })).rejects.toMatchObject({
      code: 'TIMEOUT'
    })
    // Enough for the host to answer on a busy machine too.
    const rescued = await guest.store.fetchBytes(cid, {
      peers: [...peers, host.network.address],
      blockTimeoutMs: 1500
    })
    expect(rescued.byteLength).toBe(1000)
  })

  it('keeps a directory to one store', async () => {
    const { network, store } = await node(1)
    const again = createContentStore({ network, directory: store.directory })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_RUNNING', data: { pid: process.pid } })
  })
})
