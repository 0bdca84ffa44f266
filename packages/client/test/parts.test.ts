import type { CallContext } from '@haca/network'
import type { SignedReceipt } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { verifyReceipt } from '../src/receipt/index.ts'
import { clientScene, read, type Scene } from './support/client.ts'
import { fallsSilent, HonestRun, honest, type Script, story } from './support/node.ts'

const ask = 5n

/** Streams in parts of four tokens, then does `after` instead of going on once so many parts are paid. */
function inParts(
  scene: Scene,
  n: number,
  end: {
    readonly parts: number
    readonly units: number
    readonly after: (context: CallContext) => Promise<void>
  },
  change: Partial<SignedReceipt['receipt']> = {}
): Script {
  return async function* (request, context) {
    const run = new HonestRun(request)
    yield { kind: 'accepted' }
    for (let part = 0; part < end.parts; part++) {
      for (let unit = 0; unit < 4; unit++) yield run.chunk()
      yield run.part(scene.deployment, testKey(n), change)
    }
    for (let unit = 0; unit < end.units; unit++) yield run.chunk()
    await end.after(context)
    yield run.end(scene.deployment, testKey(n), 'length')
  }
}

describe('a client that pays as it streams', () => {
  it('pays each part when it has it, and proves all of them in one receipt file', async () => {
    const scene = await clientScene()
    const node = await scene.node()
    node.script = inParts(scene, 11, { parts: 2, units: 3, after: async () => undefined })
    scene.market.offer(node.address)
    const { job, price, output, segments } = await scene.chat(11).result
    expect(price).toBe(11n * ask)
    expect(output).toEqual(story(11))
    expect(segments.map(({ segment, from, to }) => [segment, from, to])).toEqual([
      [0, 0, 4],
      [1, 4, 8],
      [2, 8, 11]
    ])
    expect(node.vouchers.map(({ line }) => line.amount)).toEqual([4n * ask, 4n * ask, 3n * ask])
    const file = scene.client.receipt(job)
    expect(file && verifyReceipt(file)).toMatchObject({ units: 11, price: 55n, unpaid: [] })
  })

  it.each([0, 1, 2])('loses nothing to a node that stops delivering after %d parts', async parts => {
    const scene = await clientScene({ streamGapMs: 50 })
    const node = await scene.node()
    node.script = inParts(scene, 11, { parts, units: 3, after: fallsSilent })
    const next = await scene.node(honest(scene.deployment, 12))
    scene.market.offer(node.address)
    scene.market.offer(next.address)
    const { price, output } = await scene.chat(20).result
    // What came after the last part is not receipted: the node that stopped is not paid for it, and nobody else is.
    const [paid, unpaid] = [4n * BigInt(parts), 3n]
    expect(node.vouchers.reduce((sum, { line }) => sum + BigInt(line.amount), 0n)).toBe(paid * ask)
    expect(price).toBe((20n - unpaid) * ask)
    expect(output).toEqual(story(20))
    // The number of no part is used again.
    expect(next.requests[0]?.assignment).toMatchObject({ segment: parts + 1, from: 4 * parts + 3 })
    expect(scene.market.tickets.at(-1)?.after).toMatchObject({ answer: 'failed', segment: 0 })
  })

  it.each<[string, Partial<SignedReceipt['receipt']>]>([
    ['more units than it delivered', { to: 5, amount: 5n * ask }],
    ['more money than was agreed', { amount: 4n * ask + 1n }],
    ['another output', { outputCommitment: `0x${'ab'.repeat(32)}` }],
    ['units that are paid for', { from: 1 }]
  ])('pays no part that claims %s', async (_what, change) => {
    const scene = await clientScene()
    const liar = await scene.node()
    liar.script = inParts(scene, 11, { parts: 1, units: 1, after: async () => undefined }, change)
    scene.market.offer(liar.address)
    const job = scene.chat(8)
    await eventually(() => expect(scene.market.tickets).toHaveLength(2))
    expect(liar.vouchers).toEqual([])
    job.cancel()
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(scene.client.signed).toBe(0n)
  })

  it('pays no part of nothing, and none of an output in one shot', async () => {
    const scene = await clientScene()
    const node = await scene.node()
    node.script = async function* (request) {
      const run = new HonestRun(request)
      yield { kind: 'accepted' }
      yield run.part(scene.deployment, testKey(11))
    }
    scene.market.offer(node.address)
    const empty = scene.chat(8)
    await eventually(() => expect(scene.market.tickets).toHaveLength(2))
    empty.cancel()
    await expect(empty.result).rejects.toMatchObject({ code: 'CANCELLED' })
    node.script = async function* (request) {
      const run = new HonestRun(request)
      yield run.chunk()
      yield run.part(scene.deployment, testKey(11))
    }
    scene.market.offer(node.address)
    const input = { kind: 'tensor' as const, rows: 2, columns: 2, data: new Uint8Array(16) }
    const tensor = scene.client.submit({ model: 'tensor', input })
    await eventually(() => expect(scene.market.tickets).toHaveLength(4))
    tensor.cancel()
    await expect(tensor.result).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(node.vouchers).toEqual([])
    expect(scene.client.signed).toBe(0n)
  })

  it('has the paid parts of a job that it cancels, where its node ends without another receipt', async () => {
    const scene = await clientScene()
    const node = await scene.node()
    node.script = inParts(scene, 11, {
      parts: 1,
      units: 0,
      after: async () => {
        await eventually(() => expect(node.stops).toHaveLength(1))
        throw new Error('nothing more')
      }
    })
    scene.market.offer(node.address)
    const job = scene.chat(20)
    const chunks = read(job)
    await eventually(() => expect(node.vouchers).toHaveLength(1))
    job.cancel()
    expect(await job.result).toMatchObject({ stopReason: 'cancelled', units: 4, price: 4n * ask })
    expect(await chunks).toHaveLength(4)
  })
})
