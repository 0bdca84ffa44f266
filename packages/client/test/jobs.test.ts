import { epochAt, epochEndMs, epochOfJob, HacaError, jobId, protocols, zeroHash } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { chatInput, clientScene, read } from './support/client.ts'
import { joinMarket } from './support/market.ts'
import { deliversOnly, fallsSilent, HonestRun, type Script, story } from './support/node.ts'

const refuses = (error: HacaError): Script =>
  async function* () {
    await Promise.reject(error)
    yield { kind: 'accepted' }
  }
const breaks = async () => {
  throw new HacaError('ENGINE_FAILED', 'out of memory')
}

it('runs a job on the node that it was offered, hands out its chunks and pays', async () => {
  const scene = await clientScene()
  const node = await scene.node()
  scene.market.offer(node.address, 7n)
  const job = scene.chat(4)
  const chunks = await read(job)
  const result = await job.result
  expect(chunks.map(chunk => chunk.from)).toEqual([0, 1, 2, 3])
  expect(result).toMatchObject({
    job: job.id,
    model: scene.market.chat.id,
    text: '1 2 3 4 ',
    units: 4,
    stopReason: 'length',
    price: 28n,
    segments: [{ segment: 0, node: node.address, from: 0, to: 4, amount: 28n }]
  })
  expect(Buffer.from(result.output)).toEqual(Buffer.from(story(4)))
  expect(scene.market.complaints).toEqual([])
  const [voucher] = node.vouchers
  expect(voucher).toMatchObject({
    voucher: { seq: 1, cumulative: 28n },
    line: { job: job.id, node: 11, amount: 28n }
  })
  expect(scene.client.signed).toBe(28n)
  expect(scene.client.story(job.id).at(-1)?.what).toBe('done')
})

it('runs a job under an id that was chosen beforehand, on the one node that is to run it', async () => {
  const scene = await clientScene()
  const [other, own] = [await scene.node(), await scene.node()]
  scene.market.offer(other.address)
  scene.market.offer(own.address)
  const id = jobId(epochAt(scene.deployment, Date.now()), new Uint8Array(28).fill(7))
  const job = scene.chat(4, { id, node: own.address })
  expect(job.id).toBe(id)
  expect((await job.result).segments).toMatchObject([{ node: own.address }])
  // What is declined is free for somebody else, and its node is not to blame.
  expect(scene.market.complaints).toEqual(['declined'])
  expect(() => scene.chat(4, { id: jobId(0xffff, new Uint8Array(28)) })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', data: { field: 'id' } })
  )
})

it('says to the market what it looks for, and not what it will send', async () => {
  const scene = await clientScene()
  const job = scene.chat(4, { ceiling: 9n, valueOfTime: 3n, deadlineMs: 5000 })
  await eventually(() => expect(scene.market.tickets).toHaveLength(1))
  const [ticket] = scene.market.tickets
  expect(ticket).toMatchObject({ job: job.id, segment: 0, units: 4, ceiling: 9n, valueOfTime: 3n })
  expect(ticket?.deadline).toBeLessThanOrEqual(Date.now() + 5000)
})

describe('goes on to the next offer when a node', () => {
  it.each<[string, HacaError, string]>([
    ['bounces', new HacaError('BOUNCED', 'busy'), 'bounced'],
    ['says that the token is stale', new HacaError('STALE_TOKEN', 'old'), 'bounced'],
    ['asks for more than it bid', new HacaError('PRICE_TOO_LOW', 'dearer now'), 'unreachable'],
    ['is overrun', new HacaError('RATE_LIMITED', 'slow down'), 'unreachable']
  ])('%s', async (_, error, answer) => {
    const scene = await clientScene()
    const [first, second] = [await scene.node(refuses(error)), await scene.node()]
    scene.market.offer(first.address)
    scene.market.offer(second.address)
    const { segments } = await scene.chat().result
    expect(segments).toMatchObject([{ segment: 0, node: second.address, from: 0 }])
    expect(scene.market.complaints).toEqual([answer])
    expect(scene.market.tickets).toHaveLength(1)
  })

  it('cannot be reached', async () => {
    const scene = await clientScene()
    const [first, second] = [await scene.node(), await scene.node()]
    await scene.place.remove(first.network, 'kill')
    scene.market.offer(first.address)
    scene.market.offer(second.address)
    expect((await scene.chat().result).segments).toMatchObject([{ node: second.address }])
  })
})

describe('fails at once with what every node would refuse', () => {
  it.each(['INVALID_INPUT', 'ESCROW_EMPTY', 'DEADLINE_PASSED'] as const)('%s', async code => {
    const scene = await clientScene()
    const node = await scene.node(refuses(new HacaError(code, 'no')))
    scene.market.offer(node.address)
    await expect(scene.chat().result).rejects.toMatchObject({ code })
    expect(scene.client.signed).toBe(0n)
  })
})

describe('continues elsewhere from what was delivered when a node', () => {
  it.each<[string, Script]>([
    ['fails', deliversOnly(2, breaks)],
    ['falls silent', deliversOnly(2, fallsSilent)],
    ['ends without a receipt', deliversOnly(2, async () => undefined)],
    [
      'skips a unit',
      async function* (request) {
        const run = new HonestRun(request)
        yield { kind: 'accepted' }
        yield run.chunk()
        yield run.chunk()
        yield { ...run.chunk(), from: 3 }
      }
    ],
    [
      'sends what is not under its running hash',
      async function* (request) {
        const run = new HonestRun(request)
        yield { kind: 'accepted' }
        yield run.chunk()
        yield run.chunk()
        yield { ...run.chunk(), data: new Uint8Array(4) }
      }
    ]
  ])('%s, and pays for nothing but what was receipted', async (_, script) => {
    const scene = await clientScene({ streamGapMs: 400 })
    const [bad, good] = [await scene.node(script), await scene.node()]
    scene.market.offer(bad.address)
    const job = scene.chat(5)
    const chunks = read(job)
    scene.market.offer(good.address)
    const result = await job.result
    expect((await chunks).map(({ from }) => from)).toEqual([0, 1, 2, 3, 4])
    expect(Buffer.from(result.output)).toEqual(Buffer.from(story(5)))
    expect(result.segments).toMatchObject([{ segment: 1, node: good.address, from: 2, to: 5, amount: 15n }])
    expect(result.price).toBe(15n)
    expect(bad.vouchers).toEqual([])
    const [request] = good.requests
    expect(request?.assignment).toMatchObject({ job: job.id, segment: 1, from: 2, maxUnits: 3 })
    expect(Buffer.from(request?.delivered ?? [])).toEqual(Buffer.from(story(2)))
    expect(scene.market.tickets.map(({ segment, units }) => [segment, units])).toEqual([
      [0, 5],
      [1, 3]
    ])
  })

  it('dies after the last unit but before its receipt', async () => {
    const scene = await clientScene()
    const [bad, good] = [await scene.node(deliversOnly(4, breaks)), await scene.node()]
    scene.market.offer(bad.address)
    scene.market.offer(good.address)
    const { units, price, stopReason } = await scene.chat(4).result
    expect({ units, price, stopReason }).toEqual({ units: 4, price: 0n, stopReason: 'length' })
  })
})

it('looks for a node no longer than the job can still be settled', async () => {
  const scene = await clientScene({ epochMs: 60_000 })
  scene.chat(1, { deadlineMs: 3_600_000 })
  await eventually(() => expect(scene.market.tickets).toHaveLength(1))
  const [ticket] = scene.market.tickets
  const { job, deadline } = ticket ?? { job: zeroHash, deadline: 0 }
  expect(deadline).toBe(epochEndMs(scene.deployment, epochOfJob(job) + 1))
})

it('gives up when node after node fails', async () => {
  const scene = await clientScene({ attemptsMax: 2 })
  const nodes = [await scene.node(deliversOnly(1, breaks)), await scene.node(deliversOnly(1, breaks))]
  for (const { address } of nodes) scene.market.offer(address)
  await expect(scene.chat().result).rejects.toMatchObject({ code: 'NO_NODE' })
})

it('takes its ticket to the next market when the first is gone', async () => {
  const scene = await clientScene()
  const job = scene.chat()
  await eventually(() => expect(scene.market.waiting).toBe(1))
  const other = await joinMarket(scene.place, 2)
  const node = await scene.node()
  await scene.place.remove(scene.market.network, 'kill')
  other.offer(node.address)
  expect((await job.result).segments).toMatchObject([{ node: node.address }])
  expect(other.tickets).toMatchObject([{ job: job.id, segment: 0 }])
})

describe('passes on what the market refuses', () => {
  it.each(['PRICE_TOO_LOW', 'DEADLINE_UNREACHABLE', 'OVERLOADED'] as const)('%s', async code => {
    const scene = await clientScene()
    scene.market.rejects = { kind: 'rejected', code, reason: 'because', retryAfterMs: 70 }
    await expect(scene.chat().result).rejects.toMatchObject({
      code,
      message: 'because',
      data: { retryAfterMs: 70 }
    })
  })
})

describe('refuses at once', () => {
  it.each<[string, string, object]>([
    ['a deadline that is past', 'DEADLINE_PASSED', { deadlineMs: 0 }],
    ['a model that nobody offers', 'UNKNOWN_MODEL', { model: 'other' }],
    ['more tokens than the model takes', 'INPUT_TOO_LARGE', { input: chatInput(257) }],
    ['an empty chat', 'INVALID_INPUT', { input: { ...chatInput(1), messages: [] } }],
    [
      'a prompt that is too long',
      'INPUT_TOO_LARGE',
      { input: { ...chatInput(1), messages: [{ role: 'user', content: 'é'.repeat(513) }] } }
    ],
    ['an input of another kind', 'INVALID_INPUT', { model: 'tensor' }],
    [
      'a tensor of another shape',
      'INVALID_INPUT',
      { model: 'tensor', input: { kind: 'tensor', rows: 1, columns: 3, data: new Uint8Array(12) } }
    ],
    [
      'a tensor that is shorter than it says',
      'INVALID_INPUT',
      { model: 'tensor', input: { kind: 'tensor', rows: 2, columns: 2, data: new Uint8Array(8) } }
    ],
    [
      'a tensor of too many rows',
      'INPUT_TOO_LARGE',
      { model: 'tensor', input: { kind: 'tensor', rows: 9, columns: 2, data: new Uint8Array(72) } }
    ]
  ])('%s: %s', async (_, code, change) => {
    const scene = await clientScene()
    expect(() => scene.chat(1, change)).toThrow(expect.objectContaining({ code }))
    expect(scene.market.tickets).toEqual([])
  })
})

it('counts all running jobs against the escrow', async () => {
  const scene = await clientScene()
  scene.lane.deposited = 100n
  const first = scene.chat(6, { ceiling: 10n })
  await eventually(() => expect(scene.market.waiting).toBe(1))
  const second = scene.chat(5, { ceiling: 10n })
  await expect(second.result).rejects.toMatchObject({
    code: 'ESCROW_EMPTY',
    data: { field: 'lane', limit: '100', actual: '110' }
  })
  const node = await scene.node()
  scene.market.offer(node.address, 10n)
  await first.result
  scene.market.offer(node.address, 10n)
  await scene.chat(4, { ceiling: 10n }).result
  await expect(scene.chat(1, { ceiling: 10n }).result).rejects.toMatchObject({ code: 'ESCROW_EMPTY' })
})

describe('cancelling', () => {
  it('withdraws a ticket that waits', async () => {
    const scene = await clientScene()
    const job = scene.chat()
    await eventually(() => expect(scene.market.waiting).toBe(1))
    scene.client.cancel(job.id)
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
    await eventually(() => expect(scene.market.waiting).toBe(0))
    expect(() => scene.client.cancel(job.id)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  it('lets a running node receipt what it delivered, and pays that', async () => {
    const scene = await clientScene()
    const stopped = Promise.withResolvers<void>()
    const node = await scene.node(async function* (request) {
      const run = new HonestRun(request)
      yield { kind: 'accepted' }
      yield run.chunk()
      yield run.chunk()
      await stopped.promise
      yield run.end(scene.deployment, node.key, 'cancelled')
    })
    await node.network.unhandle(protocols.stop)
    await node.network.handle(protocols.stop, async () => {
      stopped.resolve()
      return { stopping: true }
    })
    scene.market.offer(node.address)
    const job = scene.chat(50)
    for await (const chunk of job) if (chunk.from === 1) break
    expect(await job.result).toMatchObject({ units: 2, stopReason: 'cancelled', price: 10n })
    expect(node.vouchers).toHaveLength(1)
  })

  it('does not go on elsewhere when the node dies instead', async () => {
    const scene = await clientScene({ streamGapMs: 100 })
    const [node, other] = [await scene.node(deliversOnly(1, fallsSilent)), await scene.node()]
    scene.market.offer(node.address)
    const job = scene.chat(50)
    for await (const _ of job) break
    scene.market.offer(other.address)
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(other.requests).toEqual([])
  })

  it('ends everything when the client stops', async () => {
    const scene = await clientScene()
    const job = scene.chat()
    await eventually(() => expect(scene.market.waiting).toBe(1))
    await scene.halt()
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  it('follows the signal of the job', async () => {
    const scene = await clientScene()
    const abort = new AbortController()
    const job = scene.chat(4, { signal: abort.signal })
    await eventually(() => expect(scene.market.waiting).toBe(1))
    abort.abort()
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
  })
})

it('holds a job back for a slow reader, and does not take that for silence of the node', async () => {
  const gapMs = 300
  const scene = await clientScene({ streamGapMs: gapMs })
  let sent = 0
  const node = await scene.node(async function* (request) {
    const run = new HonestRun(request)
    yield { kind: 'accepted' }
    for (; run.remaining > 0; sent++) yield run.chunk()
    yield run.end(scene.deployment, node.key)
  })
  scene.market.offer(node.address)
  const job = scene.chat(200)
  const reader = job[Symbol.asyncIterator]()
  await reader.next()
  // The node stands still once every buffer on the way is full; that is longer than the gap.
  let before = -1
  await eventually(
    () => {
      const moved = sent !== before
      before = sent
      expect(moved).toBe(false)
    },
    { interval: 2 * gapMs }
  )
  expect(sent).toBeLessThan(150)
  let units = 1
  for (let next = await reader.next(); next.done !== true; next = await reader.next()) units++
  expect(units).toBe(200)
  expect((await job.result).segments).toHaveLength(1)
})

it('starts a single-shot job anew after a failure', async () => {
  const scene = await clientScene()
  const [bad, good] = [await scene.node(deliversOnly(1, breaks)), await scene.node()]
  scene.market.offer(bad.address)
  scene.market.offer(good.address)
  const input = { kind: 'tensor' as const, rows: 2, columns: 2, data: new Uint8Array(16) }
  const result = await scene.client.submit({ model: 'tensor', input }).result
  expect(result).toMatchObject({ units: 2, segments: [{ segment: 1, from: 0, to: 2 }] })
  expect(good.requests[0]?.delivered).toHaveLength(0)
  expect(Buffer.from(result.output)).toEqual(Buffer.from(story(2)))
})

it('streams the text of a chat', async () => {
  const scene = await clientScene()
  const node = await scene.node()
  scene.market.offer(node.address)
  const texts: string[] = []
  for await (const text of scene.client.stream('fake/chat', [{ role: 'user', content: 'Go.' }], {
    maxTokens: 3
  })) {
    texts.push(text)
  }
  expect(texts.join('')).toBe('1 2 3 ')
})
