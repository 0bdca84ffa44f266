import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Devnet } from '@haca/devnet'
import { limits } from '@haca/network'
import {
  encodeMessage,
  equalBytes,
  type Hex,
  type ProtocolName,
  protocolPath,
  protocols,
  type TopicName,
  topics
} from '@haca/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Cbor, decodeCbor, encodeCbor } from './support/cbor.ts'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { addressesOf, launch, leftovers, observe } from './support/devnet.ts'
import { digitsJob } from './support/jobs.ts'
import { residentMiB } from './support/processes.ts'
import { type RawStream, type Rogue, request, sendRogue, varint } from './support/rogue.ts'
import { until } from './support/until.ts'
import { sampleMessages, sampleRequests } from './support/wire-samples.ts'

/** Who serves what. A row that is added to the table must be added here, and is then attacked too. */
const servers: Readonly<Record<ProtocolName, string>> = {
  members: 'client',
  models: 'hosting-0',
  token: 'hosting-0',
  cover: 'hosting-0',
  ticket: 'hosting-0',
  digest: 'hosting-0',
  pull: 'hosting-0',
  quote: 'hosting-0',
  job: 'inference-0',
  stop: 'inference-0',
  voucher: 'inference-0',
  receipts: 'verification-0',
  evidence: 'inference-0',
  work: 'inference-0',
  epoch: 'verification-0',
  epochPage: 'verification-0',
  epochFile: 'verification-0',
  faultVote: 'verification-0',
  account: 'inference-0',
  outcome: 'verification-0',
  why: 'hosting-0'
}
const protocolNames = Object.keys(servers) as ProtocolName[]
const topicNames = Object.keys(topics) as TopicName[]

/** One list in another, as deep as there is room: a reader that recurses must not fall over. */
const nested = (bytes: number) => Buffer.alloc(bytes, 0x81)
/** A list that claims 2^32 − 1 items, and has none. */
const boastful = Buffer.from('9affffffff', 'hex')
/** Most MiB that a node may have grown by when everything is over: the peak of four full streams, and what V8 keeps of it. */
const growthMaxMiB = 160

/** The sample of a row with a field that no version knows. */
const withUnknownField = (body: Uint8Array) =>
  encodeCbor({ ...(decodeCbor(body) as Record<string, Cbor>), zzz: [1, 'two', { three: null }] })

/** The sample of a row with a map in place of every value. */
function withWrongTypes(body: Uint8Array): Uint8Array {
  const names = Object.keys(decodeCbor(body) as object)
  // A request without fields has no types to get wrong but its own.
  if (names.length === 0) return encodeCbor([])
  return encodeCbor(Object.fromEntries(names.map(name => [name, { wrong: true }])))
}

describe('a network of real nodes among peers that send garbage', () => {
  let devnet: Devnet
  let own: OwnClient
  const troubles: string[] = []
  const rogues: Rogue[] = []
  let before: Map<string, number>
  let jobs = 0

  const rogue = async () => {
    const one = await sendRogue(devnet)
    rogues.push(one)
    return one
  }
  const addressOf = (name: string): Hex => {
    const node = devnet.nodes.find(each => each.name === name)
    if (node === undefined) throw new Error(`no node ${name}`)
    return node.key.address
  }
  const memory = () =>
    new Map(devnet.nodes.map(({ name }) => [name, residentMiB(devnet.node(name).pid ?? 0)] as const))

  beforeAll(async () => {
    devnet = await launch({
      size: { hosting: 1, inference: 1, verification: 1 },
      onEvent: (node, event, detail) => {
        if (event === 'unhandled' || event === 'lost')
          troubles.push(`${node} ${event} ${JSON.stringify(detail)}`)
      }
    })
    own = await joinAsClient(devnet)
    await own.client.submit(digitsJob(jobs++)).result
    before = memory()
    console.log(`up ${devnet.startupMs} ms`)
  })
  afterEach(async () => {
    await Promise.all(rogues.splice(0).map(one => one.stop()))
    // An honest peer is served all along, and nothing has gone wrong unseen.
    await own.client.submit(digitsJob(jobs++)).result
    expect(troubles).toEqual([])
  })
  afterAll(async () => {
    await own.stop()
    await devnet.stop()
    expect(leftovers(devnet)).toEqual([])
  })

  async function expectMalformed(stream: RawStream, id: number): Promise<void> {
    expect(await stream.next()).toMatchObject({ kind: 'error', id, code: 'MALFORMED_FRAME' })
  }

  describe.each(protocolNames)('%s', name => {
    const row = protocols[name]
    const sample = sampleRequests[name]()

    it('answers frames that it cannot read, goes on, and in the end closes the connection', async () => {
      const node = addressOf(servers[name])
      const peer = await rogue()
      const cut = await peer.open(node, row)
      cut.bytes(Buffer.concat([varint(100), Buffer.alloc(10)]))
      await cut.end()
      await cut.closed

      const stream = await peer.open(node, row)
      const unreadable = [
        Buffer.alloc(0),
        randomBytes(48),
        request(1, sample).subarray(0, -1),
        encodeCbor({ kind: 'response', id: 1, body: sample })
      ]
      expect(unreadable.length).toBe(limits.strikesMax - 1)
      for (const content of unreadable) {
        stream.frame(content)
        await expectMalformed(stream, 0)
      }
      stream.frame(request(2, withUnknownField(sample), { zzz: 'unknown too' }))
      const understood = await stream.next()
      expect(understood).toMatchObject({ id: 2 })
      expect(understood?.code).not.toBe('MALFORMED_FRAME')

      const dropped = peer.dropped(node)
      stream.frame(boastful)
      await dropped
      expect(peer.connected(node)).toBe(false)
    })

    it('names what is wrong with a body, and resets a stream whose frame says that it is too long', async () => {
      const node = addressOf(servers[name])
      const peer = await rogue()
      const stream = await peer.open(node, row)
      const room = row.requestBytesMax
      for (const [i, body] of [encodeCbor('text'), withWrongTypes(sample), nested(room)].entries()) {
        stream.frame(request(i + 1, body))
        await expectMalformed(stream, i + 1)
      }
      stream.frame(request(9, new Uint8Array(room + 1)))
      await expectMalformed(stream, 9)
      const dropped = peer.dropped(node)
      const other = await peer.open(node, row)
      other.bytes(varint(2 ** 40))
      await dropped
    })
  })

  describe.each(topicNames)('topic %s', name => {
    const row = topics[name]

    it('passes on what has unknown fields, also after what is malformed', async () => {
      const path = protocolPath(devnet.deployment.network, row)
      const listener = await observe(devnet)
      const heard: Uint8Array[] = []
      listener.subscribe(row as typeof topics.models, message => {
        heard.push(encodeMessage(row.message as typeof topics.models.message, message))
      })
      const publish = (peer: Rogue, bytes: Uint8Array) =>
        peer.network.libp2p.services.pubsub.publish(path, bytes)
      const sampleOf = (peer: Rogue) => sampleMessages[name](peer, devnet.deployment.domain)
      const expectPassedOn = async (peer: Rogue) => {
        const sent: Uint8Array[] = []
        await until(`${name} are passed on`, async () => {
          const sample = sampleOf(peer)
          sent.push(sample)
          await publish(peer, withUnknownField(sample))
          return sent.some(bytes => heard.some(other => equalBytes(bytes, other)))
        })
      }

      const peer = await rogue()
      await expectPassedOn(peer)
      const good = sampleOf(peer)
      const bad = [
        Buffer.alloc(0),
        randomBytes(64),
        good.subarray(0, -1),
        withWrongTypes(good),
        nested(row.bytesMax),
        Buffer.alloc(row.bytesMax + 1, 0x81),
        boastful
      ]
      for (const bytes of bad) await publish(peer, bytes)
      // Whoever sends garbage is not believed any more; others are, by everybody.
      await expectPassedOn(await rogue())
      await listener.stop()
    })
  })

  it('survives garbage in the protocols of libp2p itself, and before there is any', async () => {
    const name = devnet.deployment.network
    const peer = await rogue()
    const paths = [
      `/haca/${name}/id/1.0.0`,
      `/haca/${name}/id/push/1.0.0`,
      `/haca/${name}/ping/1.0.0`,
      `/haca/${name}/kad/1`,
      '/meshsub/1.1.0',
      '/ipfs/bitswap/1.2.0'
    ]
    for (const node of devnet.nodes) {
      for (const path of paths) {
        const stream = await peer.openPath(node.key.address, path).catch(() => undefined)
        stream?.bytes(Buffer.concat([varint(2 ** 31), randomBytes(4096)]))
        stream?.abort()
      }
      const [address = ''] = await addressesOf(devnet, node.name)
      const port = Number(/\/tcp\/(\d+)/.exec(address)?.[1])
      const sockets = Array.from({ length: 20 }, () => {
        const socket = connect(port, '127.0.0.1')
        socket.on('error', () => undefined)
        socket.write(randomBytes(1024))
        return socket
      })
      await delay(50)
      for (const socket of sockets) socket.destroy()
    }
  })

  it('holds no more of what is never finished than its limits allow', async () => {
    const node = addressOf('verification-0')
    const peer = await rogue()
    const row = protocols.epoch
    const part = new Uint8Array(row.requestBytesMax / 2)
    for (let round = 0; round < 5; round++) {
      const streams = await Promise.all(
        Array.from({ length: limits.streamsPerProtocolMax }, () => peer.open(node, row))
      )
      for (const stream of streams) stream.bytes(Buffer.concat([varint(row.requestBytesMax), part]))
      // It has read what came before once it answers what comes after.
      await peer.network.call(protocols.why, node, {})
      for (const stream of streams) stream.abort()
    }
    const idle = await peer.open(addressOf('inference-0'), protocols.job)
    for (let id = 1; id <= 20_000; id++) idle.frame(encodeCbor({ kind: 'cancel', id }))
    await peer.network.call(protocols.why, addressOf('inference-0'), {})
  })

  it('has not grown by more than a few frames after all that', () => {
    const grown = [...memory()].map(
      ([name, now]) => [name, Math.round(now - (before.get(name) ?? 0))] as const
    )
    console.log(`grown by MiB: ${grown.map(([name, by]) => `${name} ${by}`).join(', ')}`)
    for (const [name, by] of grown) expect(by, name).toBeLessThan(growthMaxMiB)
  })
})

/** Gossip drops what is published before its streams are open: publishes until it is heard. */
