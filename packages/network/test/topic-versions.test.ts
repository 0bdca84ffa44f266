import { createMemoryHub, createNetwork, type Network } from '@haca/network'
import { type TopicRow, topics } from '@haca/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createNodeLibp2p } from '../src/transport/create-libp2p.ts'
import type { MakeNetwork } from './conformance.ts'
import { testKey } from './keys.ts'
import { allMet } from './until.ts'
import { countResponse, topic1, topic1And2, topic2 } from './version-rows.ts'

const overMemory = (): MakeNetwork => {
  const hub = createMemoryHub()
  return init => hub.createNetwork(init)
}

/** A network that may gossip the topic of the test, which is in no table. */
const overLibp2p = (): MakeNetwork => async init => {
  const libp2p = await createNodeLibp2p({
    key: init.key,
    network: 'haca',
    listen: ['/ip4/127.0.0.1/tcp/0'],
    refused: () => false,
    strikes: () => 0,
    topics: [...Object.values<TopicRow>(topics), topic2]
  })
  const network = await createNetwork({ ...init, libp2p })
  const { stop } = network
  return Object.assign(network, { stop: () => stop().then(() => libp2p.stop()) })
}

describe.each([
  ['libp2p', overLibp2p],
  ['memory', overMemory]
])('a topic through three releases over %s', (_name, transport) => {
  let older: Network
  let newer: Network
  beforeEach(async () => {
    const make = transport()
    older = await make({ key: testKey(1) })
    newer = await make({ key: testKey(2), bootstrap: older.addresses() })
    await allMet([older, newer])
  })
  afterEach(async () => {
    await Promise.all([newer.stop(), older.stop()])
  })

  it('the release that brings a version hears the one before and is heard by it, each message once', async () => {
    const upgraded = hearing(newer, topic1And2, ({ counts }) => counts)
    const downgraded = hearing(older, topic1, ({ count }) => [count])
    await publishUntil(older, topic1, count => ({ count }), upgraded.first)
    await publishUntil(newer, topic1And2, count => ({ counts: [count] }), downgraded.first)
    for (const { heard } of [upgraded, downgraded]) expect(new Set(heard).size).toBe(heard.length)
  })

  it('the release after publishes the new version, which the one before it hears', async () => {
    const upgraded = hearing(newer, topic2, ({ counts }) => counts)
    const before = hearing(older, topic1And2, ({ counts }) => counts)
    await publishUntil(older, topic1And2, count => ({ counts: [count] }), upgraded.first)
    // Two counts: version 1 has no words for them.
    await publishUntil(newer, topic2, count => ({ counts: [count, count] }), before.first)
  })

  it('refuses to publish what the version before has no words for, or no room', async () => {
    await expect(newer.publish(topic1And2, { counts: [1, 2] })).rejects.toMatchObject({
      code: 'UNSUPPORTED_VERSION'
    })
    const cramped = { ...topic1And2, before: { ...topic1And2.before, bytesMax: 4 } } as typeof topic1And2
    await expect(newer.publish(cramped, { counts: [1] })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      data: { limit: 4 }
    })
  })

  it('shows messages of the older version to validators, who may keep them from being heard', async () => {
    const judged = Promise.withResolvers<void>()
    newer.validate(topic1And2, ({ counts }) => {
      if (!counts.includes(0)) return 'accept'
      judged.resolve()
      return 'ignore'
    })
    const { heard, first } = hearing(newer, topic1And2, ({ counts }) => counts)
    // What is repeated goes nowhere; what this version does not know makes each message another one.
    const message = countResponse.extend({ nonce: countResponse.shape.count })
    const { before: _, ...columns } = topic1
    const refused = { ...columns, message }
    await publishUntil(older, refused, nonce => ({ count: 0, nonce }), judged.promise)
    await publishUntil(older, topic1, count => ({ count }), first)
    expect(heard).not.toContain(0)
  })
})

describe('what a neighbour may gossip in two versions', () => {
  let older: Network
  let newer: Network
  beforeEach(async () => {
    const make = overMemory()
    older = await make({ key: testKey(1) })
    newer = await make({ key: testKey(2), bootstrap: older.addresses() })
    await allMet([older, newer])
  })
  afterEach(async () => {
    await Promise.all([newer.stop(), older.stop()])
  })

  it('is one quota', async () => {
    const { heard } = hearing(
      newer,
      { ...topic2, messagesPerSecond: 0.001, burst: 2 },
      ({ counts }) => counts
    )
    await older.publish(topic1, { count: 1 })
    await older.publish(topic2, { counts: [2] })
    await older.publish(topic1, { count: 3 })
    // Memory delivers in microtasks.
    await new Promise(resolve => setImmediate(resolve))
    expect(heard).toEqual([1, 2])
  })

  it('is bounded by the limit of its version', async () => {
    const before = { version: 1, message: topic2.message, published: true, bytesMax: 4 }
    const { heard } = hearing(newer, { ...topic2, before }, ({ counts }) => counts)
    await older.publish({ ...topic2, version: 1 }, { counts: [1] })
    await older.publish(topic2, { counts: [2] })
    await new Promise(resolve => setImmediate(resolve))
    expect(heard).toEqual([2])
  })
})

function hearing<Message>(
  network: Network,
  topic: TopicRow<Message>,
  counts: (message: Message) => number[]
) {
  const heard: number[] = []
  const first = Promise.withResolvers<void>()
  network.subscribe(topic, (message, from) => {
    if (from === network.address) return
    heard.push(...counts(message))
    first.resolve()
  })
  return { heard, first: first.promise }
}

/** Publishes one message after the other until an effect shows: gossipsub drops what comes before its streams are open. */
async function publishUntil<Message>(
  network: Network,
  topic: TopicRow<Message>,
  make: (count: number) => Message,
  effect: Promise<unknown>
): Promise<void> {
  let done = false
  const mark = effect.then(() => {
    done = true
  })
  for (let count = 1; !done; count++) {
    await network.publish(topic, make(count))
    await Promise.race([mark, new Promise(resolve => setTimeout(resolve, 20))])
  }
}
