import { type HacaError, protocols, type SignedNodeRecord, type SigningDomain } from '@haca/protocol'
import type { CID } from 'multiformats/cid'
import { describe, expect, it, vi } from 'vitest'
import { encodeFrame } from '../src/calls/frame.ts'
import { serveChannel } from '../src/calls/server.ts'
import { cidOf, codecs } from '../src/content/blocks/block-hash.ts'
import { blocksOf } from '../src/content/blocks/dag-links.ts'
import { limits } from '../src/limits.ts'
import { createDirectory } from '../src/membership/directory.ts'
import type { Member } from '../src/membership/member.ts'
import { createOwnRecord } from '../src/membership/own-record.ts'
import { createRecordBook, type RecordBookInit } from '../src/membership/record-book.ts'
import type { Channel } from '../src/transport/transport.ts'
import { testKey } from './keys.ts'

const domain: SigningDomain = { chainId: 31337, verifyingContract: `0x${'ab'.repeat(20)}` }

/** The record of key `n`, as it says of itself at a time. */
const ownRecord = (n: number, now: number) =>
  createOwnRecord({ key: testKey(n), domain, roles: ['hosting'], models: [], agent: 'test', now: () => now })

describe('a record that names this node’s key', () => {
  const elsewhere = ['/ip4/127.0.0.1/tcp/9']
  const bookOf = (n: number, probe: (addresses: readonly string[]) => Promise<boolean>) =>
    createRecordBook({
      transport: { address: testKey(n).address, probe } as Partial<RecordBookInit['transport']>,
      directory: createDirectory(),
      own: ownRecord(n, 1000),
      domain,
      running: () => true,
      now: () => 0
    } as unknown as RecordBookInit)

  it('ends nothing and is knocked at nowhere, unless the key has signed it', async () => {
    const probe = vi.fn(async () => true)
    const later: SignedNodeRecord = ownRecord(1, 2000).change({ addresses: elsewhere })
    const forged = { ...later, signature: ownRecord(2, 2000).current().signature }
    expect(await bookOf(1, probe).conflict([forged])).toBeUndefined()
    expect(probe).not.toHaveBeenCalled()
    expect(await bookOf(1, probe).conflict([forged, later])).toMatchObject({ code: 'ALREADY_RUNNING' })
    expect(probe).toHaveBeenCalledWith(elsewhere)
  })
})

describe('the directory of nodes, full', () => {
  // Whose signature it bears does not matter here: records are checked before the directory gets them.
  const record = ownRecord(1, 1000).current()
  const stranger = (n: number) => ({ address: `0x${n.toString(16).padStart(40, '0')}` as const, record })
  const fill = (onEvicted?: (member: Member) => void) => {
    const directory = createDirectory(onEvicted)
    for (let n = 0; n < limits.nodesKnownMax; n++) directory.learn(stranger(n), n)
    return directory
  }

  it('gives a new node the place of the candidate that was silent longest', () => {
    const directory = fill()
    directory.confirm(stranger(0).address, 'record')
    expect(directory.learn(stranger(limits.nodesKnownMax), limits.nodesKnownMax)).toBe('new')
    expect(directory.known()).toHaveLength(limits.nodesKnownMax)
    expect(directory.candidate(stranger(0).address)).toBeDefined()
    expect(directory.candidate(stranger(1).address)).toBeUndefined()
  })

  it('gives a new node the place of the unproven member that was silent longest, and tells of it', () => {
    const left: string[] = []
    const directory = fill(({ address }) => left.push(address))
    for (const { address } of directory.known()) directory.confirm(address, 'record')
    // The first has been connected as well: it stays, however long it is silent.
    directory.confirm(stranger(0).address, 'connection')
    expect(directory.learn(stranger(limits.nodesKnownMax), limits.nodesKnownMax)).toBe('new')
    expect(left).toEqual([stranger(1).address])
    expect(directory.member(stranger(0).address)).toBeDefined()
    expect(directory.known()).toHaveLength(limits.nodesKnownMax)
  })

  it('gives no place away of a member that was connected', () => {
    const directory = fill()
    for (const { address } of directory.known()) directory.confirm(address, 'connection')
    expect(directory.learn(stranger(limits.nodesKnownMax), limits.nodesKnownMax)).toBe('stale')
    expect(directory.members()).toHaveLength(limits.nodesKnownMax)
    directory.forget(stranger(7).address)
    expect(directory.learn(stranger(limits.nodesKnownMax), limits.nodesKnownMax)).toBe('new')
  })
})

describe('a peer that reads no refusals', () => {
  it('is read no further, until it does', async () => {
    const unread: (() => void)[] = []
    let sent = 0
    const requests = 4 * limits.refusalsUnsentMax
    async function* frames() {
      for (; sent < requests; sent++)
        yield encodeFrame({ kind: 'request', id: sent + 1, body: new Uint8Array() })
    }
    const channel: Channel = {
      frames: frames(),
      send: () => new Promise(resolve => unread.push(resolve)),
      close: () => undefined,
      abort: () => undefined
    }
    const served = serveChannel({
      row: protocols.why,
      handler: { kind: 'unary', handle: async () => ({ reasons: [] }) },
      peer: testKey(1).address,
      channel,
      admit: () => 100,
      open: { count: 0, max: 1 },
      onHandlerError: (error: unknown) => expect(error as HacaError).toBeUndefined(),
      breach: () => false
    })
    await vi.waitFor(() => expect(unread.length).toBe(limits.refusalsUnsentMax))
    await new Promise(resolve => setImmediate(resolve))
    expect(sent).toBeLessThanOrEqual(limits.refusalsUnsentMax)
    while (sent < requests) {
      for (const read of unread.splice(0)) read()
      await new Promise(resolve => setImmediate(resolve))
    }
    await served
    expect(sent).toBe(requests)
  })
})

describe('a graph of blocks with more ways through it than anybody can walk', () => {
  /** A DAG-PB node with two links to one block. */
  const twice = (link: CID) => {
    const hash = Buffer.from([0x0a, link.bytes.length, ...link.bytes])
    const one = Buffer.from([0x12, hash.length, ...hash])
    return new Uint8Array(Buffer.concat([one, one]))
  }

  it('is walked block by block, each after one that points to it', async () => {
    const blocks = new Map<string, Uint8Array>()
    let root = await cidOf(codecs.raw, new Uint8Array())
    const leaf = root.toString()
    const depth = 60
    for (let i = 0; i < depth; i++) {
      const block = twice(root)
      root = await cidOf(codecs.dagPb, block)
      blocks.set(root.toString(), block)
    }
    const walked: string[] = []
    for await (const cid of blocksOf(root, async one => blocks.get(one.toString())))
      walked.push(cid.toString())
    expect(walked).toEqual([...[...blocks.keys()].reverse(), leaf])
  })
})
