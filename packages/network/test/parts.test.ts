import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOfPeer, limits, lockDirectory, peerIdOf, requireRuntime } from '@haca/network'
import { type HacaError, type SigningDomain, toHex } from '@haca/protocol'
import { privateKeyFromRaw } from '@libp2p/crypto/keys'
import { streamPair } from '@libp2p/utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boundedMap } from '../src/bounded-map.ts'
import { decodeFrame, encodeFrame, errorFrame, errorOf } from '../src/calls/frame.ts'
import { createConduct } from '../src/conduct.ts'
import { libp2pKeyOf, peerIdText } from '../src/identity.ts'
import { createDirectory } from '../src/membership/directory.ts'
import { checkRecord } from '../src/membership/node-record.ts'
import { createOwnRecord } from '../src/membership/own-record.ts'
import { tokenBucket } from '../src/token-bucket.ts'
import { readStream } from '../src/transport/read-stream.ts'
import { testKey } from './keys.ts'

const domain: SigningDomain = { chainId: 31337, verifyingContract: `0x${'ab'.repeat(20)}` }

describe('identity', () => {
  it('is one key in two notations', () => {
    const key = testKey(1)
    const peerId = peerIdOf(key.publicKey)
    expect(peerId.toString()).toBe('16Uiu2HAmEWQnHq2jLKJypwVnVoQeFCULuyop6atvq2eWjYSUjzNi')
    expect(addressOfPeer(peerId)).toBe(key.address)
    expect(addressOfPeer(peerId.toString())).toBe(key.address)
    expect(peerIdText(toHex(key.publicKey))).toBe(peerId.toString())
  })

  it('signs as libp2p does, short integers included', async () => {
    const key = testKey(1)
    const own = libp2pKeyOf(key)
    const theirs = privateKeyFromRaw(key.privateKey)
    expect(own.publicKey.equals(theirs.publicKey)).toBe(true)
    expect(own.equals(theirs)).toBe(true)
    // Of 600 signatures a few have an r or s with a leading zero byte, and most one with its top bit set.
    for (let i = 0; i < 600; i++) {
      const data = new TextEncoder().encode(`message ${i}`)
      expect(await own.sign(data)).toEqual(await theirs.sign(data))
    }
  })

  it('refuses peers with keys of another kind', () => {
    const ed25519 = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA'
    expect(() => addressOfPeer(ed25519)).toThrow(/Ed25519/)
  })
})

describe('the runtime', () => {
  it.each(['22.19.0', '24.1.0', '26.0.0'])('%s will do', version => {
    expect(() => requireRuntime(version)).not.toThrow()
  })
  it.each(['20.20.2', '22.18.9', '18.0.0'])('%s is refused by name', version => {
    expect(() => requireRuntime(version)).toThrow(`Node ${version} is too old`)
  })
})

describe('a token bucket', () => {
  it('gives its burst, then says when the next is due', () => {
    const bucket = tokenBucket({ perSecond: 2, burst: 3 })
    expect([bucket.take(0), bucket.take(0), bucket.take(0)]).toEqual([0, 0, 0])
    expect(bucket.take(0)).toBe(500)
    expect(bucket.take(500)).toBe(0)
    expect(bucket.take(500)).toBe(500)
    expect([bucket.take(60_000), bucket.take(60_000), bucket.take(60_000)]).toEqual([0, 0, 0])
    expect(bucket.take(60_000)).toBe(500)
  })
  it('reserves more than its burst, and says when all of it will have come in', () => {
    const bucket = tokenBucket({ perSecond: 2, burst: 3 })
    expect([bucket.reserve(0, 3), bucket.reserve(0, 4), bucket.reserve(1000, 1)]).toEqual([0, 2000, 1500])
    expect([bucket.take(2500), bucket.take(3000)]).toEqual([500, 0])
  })
})

describe('a bounded map', () => {
  it('drops what was used longest ago', () => {
    const map = boundedMap<string, string[]>(2, key => [key])
    map.get('a')
    map.get('b')
    map.get('a').push('kept')
    map.get('c')
    expect([map.peek('a'), map.peek('b'), map.peek('c')]).toEqual([['a', 'kept'], undefined, ['c']])
  })
})

describe('conduct', () => {
  it('refuses a peer after its strikes and forgives them with time', () => {
    let now = 0
    const conduct = createConduct(() => now)
    const { address } = testKey(1)
    for (let i = 1; i < limits.strikesMax; i++) expect(conduct.strike(address)).toBe(false)
    now += limits.strikeLifeMs
    expect(conduct.strikes(address)).toBe(limits.strikesMax - 2)
    expect(conduct.strike(address)).toBe(false)
    expect(conduct.strike(address)).toBe(true)
    expect(conduct.refused(address)).toBe(true)
    now += limits.refusedMs
    expect(conduct.refused(address)).toBe(false)
  })
})

describe('frames', () => {
  it('are canonical CBOR', () => {
    const frame = { kind: 'credit', id: 7, frames: 3 } as const
    // A map of three, shortest key first: id 7, kind "credit", frames 3.
    expect(Buffer.from(encodeFrame(frame)).toString('hex')).toBe(
      'a362696407646b696e646663726564697466' + '6672616d657303'
    )
    expect(decodeFrame(encodeFrame(frame))).toEqual(frame)
  })

  it('carry errors of newer peers as what they are not, with their code', () => {
    const sent = { ...errorFrame(1, new Error('x')), code: 'FROM_THE_FUTURE', message: 'later' }
    const error: HacaError = errorOf(sent)
    expect(error).toMatchObject({
      code: 'INTERNAL',
      message: 'FROM_THE_FUTURE: later',
      data: { code: 'FROM_THE_FUTURE' }
    })
  })
})

describe('the directory of nodes', () => {
  const recordOf = (n: number, now: number) => {
    const key = testKey(n)
    const own = createOwnRecord({
      key,
      domain,
      roles: ['hosting'],
      models: [],
      agent: 'test',
      now: () => now
    })
    return { own, checked: checkRecord(domain, own.current()) }
  }

  it('makes a record a candidate and a connection a member', () => {
    const directory = createDirectory()
    const { checked } = recordOf(1, 1000)
    expect(directory.learn(checked, 0)).toBe('new')
    expect(directory.members()).toEqual([])
    expect(directory.confirm(checked.address, 'connection')?.address).toBe(checked.address)
    expect(directory.confirm(checked.address, 'connection')).toBeUndefined()
    expect(directory.members()).toHaveLength(1)
  })

  it('takes newer records only, and an equal one only to revive', () => {
    const directory = createDirectory()
    const { own, checked } = recordOf(1, 1000)
    directory.learn(checked, 0)
    expect(directory.learn(checked, 0)).toBe('stale')
    const newer = checkRecord(domain, own.change({ models: ['m'] }))
    expect(directory.learn(newer, 0)).toBe('update')
    expect(directory.learn(checked, 0)).toBe('stale')
    directory.forget(checked.address)
    expect(directory.learn(checked, 0)).toBe('stale')
    expect(directory.learn(newer, 0)).toBe('new')
  })

  it('lets a farewell end it, against records that still go round', () => {
    const directory = createDirectory()
    const { own, checked } = recordOf(1, 1000)
    directory.learn(checked, 0)
    directory.confirm(checked.address, 'connection')
    expect(directory.learn(checkRecord(domain, own.change({ left: true })), 0)).toBe('left')
    directory.forget(checked.address)
    expect(directory.learn(checked, 0)).toBe('stale')
  })

  it('binds records to one deployment', () => {
    const { own } = recordOf(1, 1000)
    expect(() => checkRecord({ ...domain, chainId: 1 }, own.current())).toThrow(/signed by/)
  })

  it('gives every change a higher sequence, though the clock stands still or goes back', () => {
    let now = 1000
    const key = testKey(1)
    const own = createOwnRecord({
      key,
      domain,
      roles: ['hosting'],
      models: [],
      agent: 'test',
      now: () => now
    })
    const first = own.current().sequence
    const second = own.change({}).sequence
    now = 10
    expect([second > first, own.change({}).sequence > second]).toEqual([true, true])
  })
})

describe('reading a stream', () => {
  it('holds the sender back and loses nothing', async () => {
    const [near, far] = await streamPair({ capacity: 1 << 20 })
    const reader = readStream(far, 1000)
    for (let i = 0; i < 10; i++) near.send(new Uint8Array(500).fill(i))
    void near.close()
    const first = await reader.next()
    await new Promise(resolve => setImmediate(resolve))
    let total = first.value?.byteLength ?? 0
    for await (const chunk of reader) total += chunk.byteLength
    expect(total).toBe(5000)
  })

  it('throws when the stream is cut, after what had arrived', async () => {
    const [near, far] = await streamPair()
    const reader = readStream(far, 1000)
    near.send(Uint8Array.of(1, 2, 3))
    const first = await reader.next()
    near.abort(new Error('gone'))
    expect(first.value).toHaveLength(3)
    await expect(reader.next()).rejects.toThrow(/reset/)
  })

  it('ends though it starts after the sender had finished', async () => {
    const [near, far] = await streamPair()
    near.send(Uint8Array.of(1))
    await near.close()
    const seen: number[] = []
    for await (const chunk of readStream(far, 1000)) seen.push(...chunk)
    expect(seen).toEqual([1])
  })
})

describe('the lock of a data directory', () => {
  let root: string
  const children: ChildProcess[] = []
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'haca-lock-'))
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await rm(root, { recursive: true })
  })
  const { address } = testKey(1)

  it('is free again when it is released, and leaves an empty file', async () => {
    const lock = await lockDirectory(root, address)
    await expect(lockDirectory(root, address)).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
      data: { address }
    })
    await lock.release()
    await (await lockDirectory(root, address)).release()
    expect(await readdir(root)).toEqual(['haca.lock'])
  })

  /** A process that holds the lock until it is killed. */
  const holdElsewhere = async () => {
    const script = `
      const { lockDirectory } = await import('@haca/network')
      await lockDirectory(${JSON.stringify(root)}, ${JSON.stringify(address)})
      console.log('held')
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      stdio: ['ignore', 'pipe', 'inherit']
    })
    children.push(child)
    await once(child.stdout, 'data')
    return child
  }

  it('is respected while another process lives and free when that is killed', async () => {
    const child = await holdElsewhere()
    await expect(lockDirectory(root, address)).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
      data: { pid: child.pid }
    })
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await (await lockDirectory(root, address)).release()
  })

  it('goes to exactly one of many that want a dead one’s', async () => {
    const child = await holdElsewhere()
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(root, address)))
    const held = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(held).toHaveLength(1)
    await Promise.all(held.map(lock => lock.release()))
  })

  it('says that its file is damaged', async () => {
    await writeFile(join(root, 'haca.lock'), 'x'.repeat(200))
    await expect(lockDirectory(root, address)).rejects.toMatchObject({ code: 'CORRUPT_STATE' })
  })
})
