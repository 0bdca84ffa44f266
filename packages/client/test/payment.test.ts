import path from 'node:path'
import {
  hashStruct,
  protocols,
  Receipt,
  type SettledWork,
  signedVoucher,
  Voucher,
  zeroHash
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { createVoucherChain } from '../src/pay/voucher-chain.ts'
import { clientScene, type Scene } from './support/client.ts'
import { HonestRun, honest, joinNode, story } from './support/node.ts'

const other = `0x${'ab'.repeat(32)}` as const
const address = testKey(55).address

describe('pays no receipt that differs from what was asked for or received in', () => {
  it.each<[string, Parameters<HonestRun['receipt']>[3]]>([
    ['job', { job: other }],
    ['segment', { segment: 1 }],
    ['from', { from: 1 }],
    ['to', { to: 5 }],
    ['model', { model: other }],
    ['node', { node: address }],
    ['market', { market: address }],
    ['client', { client: address }],
    ['inputCommitment', { inputCommitment: other }],
    ['outputCommitment', { outputCommitment: other }],
    ['amount', { amount: 21n }]
  ])('%s', async (field, change) => {
    const scene = await clientScene()
    const liar = await scene.node(honest(scene.deployment, 11, change))
    scene.market.offer(liar.address)
    const job = scene.chat(4)
    await eventually(() => expect(scene.market.tickets).toHaveLength(2))
    expect(
      scene.client.story(job.id).some(({ what }) => what.includes(`differs from the job in ${field}`))
    ).toBe(true)
    const good = await scene.node()
    scene.market.offer(good.address)
    await job.result
    expect(liar.vouchers).toEqual([])
    expect(scene.client.signed).toBe(0n)
  })

  it('signature', async () => {
    const scene = await clientScene()
    const liar = await scene.node(honest(scene.deployment, 12))
    scene.market.offer(liar.address)
    const job = scene.chat(4)
    await eventually(() => expect(scene.market.tickets).toHaveLength(2))
    job.cancel()
    await expect(job.result).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(scene.client.signed).toBe(0n)
  })
})

it('pays no node that is not registered', async () => {
  const scene = await clientScene()
  const stranger = await joinNode(scene.place, 40, honest(scene.deployment, 40), 'unregistered')
  const good = await scene.node()
  scene.market.offer(stranger.address)
  scene.market.offer(good.address)
  await scene.chat(2).result
  expect(stranger.vouchers).toEqual([])
})

it('pays a node all the same that does not take its voucher: the verifiers have it', async () => {
  const scene = await clientScene({ receiptBatchMs: 5 })
  const work: SettledWork[] = []
  await scene.place.join(50, 'verification', network =>
    network.handle(protocols.receipts, async request => ({ stored: work.push(...request.work) }))
  )
  const node = await scene.node()
  await node.network.unhandle(protocols.voucher)
  scene.market.offer(node.address)
  const { segments } = await scene.chat(3).result
  await eventually(() => expect(work).toHaveLength(1))
  expect(work[0]?.receipt).toEqual(segments[0]?.receipt)
  expect(work[0]?.voucher.line).toMatchObject({ node: 11, market: 0xffff_ffff, amount: 15n })
})

it('continues its voucher chain over a restart', async () => {
  const scene = await clientScene()
  const node = await scene.node()
  const run = async (units: number) => {
    scene.market.offer(node.address)
    await scene.chat(units).result
  }
  await run(1)
  await run(2)
  await scene.restart()
  expect(scene.client.signed).toBe(15n)
  await run(3)
  const vouchers = node.vouchers.map(({ voucher }) => voucher)
  expect(vouchers.map(({ seq, cumulative }) => [seq, cumulative])).toEqual([
    [1, 5n],
    [2, 15n],
    [3, 30n]
  ])
  expect(vouchers.map(({ previous }) => previous)).toEqual([
    zeroHash,
    ...vouchers.slice(0, 2).map(voucher => hashStruct(Voucher, voucher))
  ])
})

it('never signs two vouchers under one number, however many jobs end at once', async () => {
  const scene = await clientScene()
  const node = await scene.node()
  const jobs = Array.from({ length: 8 }, () => {
    scene.market.offer(node.address)
    return scene.chat(2)
  })
  await Promise.all(jobs.map(job => job.result))
  const seqs = node.vouchers.map(({ voucher }) => Number(voucher.seq)).sort((a, b) => a - b)
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(scene.client.signed).toBe(80n)
})

describe('a voucher chain', () => {
  const deployment = testDeployment()
  const parties = { node: 3, market: 1 }
  function receiptFor(n: number) {
    const run = new HonestRun({
      assignment: { ...template(), job: `0x${n.toString(16).padStart(64, '0')}` },
      signature: `0x${'00'.repeat(65)}`,
      slot: 0,
      sequence: 1,
      model: 'm',
      salt: zeroHash,
      input: { kind: 'chat', messages: [], maxTokens: 1, temperatureMilli: 0, seed: zeroHash },
      delivered: story(0)
    })
    run.chunk()
    return run.receipt(deployment, testKey(11), 'length')
  }
  const open = (file: string, lane = 0, keptMax?: number) => {
    const store = openStore({ path: file })
    let closed = false
    const close = () => {
      if (!closed) store.close()
      closed = true
    }
    onTestFinished(close)
    const limit = keptMax === undefined ? {} : { keptMax }
    const chain = createVoucherChain({ store, key: testKey(100), deployment, lane, ...limit })
    return { store, close, chain }
  }
  const tempFile = async () => path.join(await tempFolder(), 'client.db')

  it('pays a receipt once, also when it is asked again after a restart', async () => {
    const file = await tempFile()
    const { close, chain } = open(file)
    const first = chain.pay(receiptFor(1), parties, 7)
    expect(chain.pay(receiptFor(1), parties, 8)).toEqual(first)
    chain.pay(receiptFor(2), parties, 7)
    close()
    const { chain: again } = open(file)
    expect(again.cumulative).toBe(10n)
    expect(again.pay(receiptFor(1), parties, 9)).toEqual(first)
    expect(again.pay(receiptFor(3), parties, 9).voucher).toMatchObject({ seq: 3, cumulative: 15n })
    expect(first.line).toMatchObject({
      epoch: 7,
      ...parties,
      receipt: hashStruct(Receipt, receiptFor(1).receipt)
    })
  })

  it('is refused on another lane', async () => {
    const file = await tempFile()
    const { close, chain } = open(file)
    chain.pay(receiptFor(1), parties, 7)
    close()
    expect(() => open(file, 1)).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
  })

  it('keeps so many vouchers, and continues where the oldest went', async () => {
    const file = await tempFile()
    const { store, close, chain } = open(file, 0, 8)
    const signed = Array.from({ length: 600 }, (_, n) => chain.pay(receiptFor(n), parties, 7))
    expect([...chain.entries()].length).toBeLessThanOrEqual(8 + 256)
    expect(store.table('vouchers', signedVoucher).size).toBe([...chain.entries()].length)
    close()
    const { chain: again } = open(file, 0, 8)
    expect(again.cumulative).toBe(3000n)
    expect(again.pay(receiptFor(599), parties, 7)).toEqual(signed[599])
    const last = signed[599]?.voucher
    const previous = last === undefined ? zeroHash : hashStruct(Voucher, last)
    expect(again.pay(receiptFor(600), parties, 7).voucher).toMatchObject({ seq: 601, previous })
  })

  it('is refused when a voucher is missing from it', async () => {
    const file = await tempFile()
    const { store, close, chain } = open(file)
    for (const n of [1, 2, 3]) chain.pay(receiptFor(n), parties, 7)
    store.table('vouchers', signedVoucher).delete('000000000000002')
    close()
    expect(() => open(file)).toThrow(expect.objectContaining({ code: 'CORRUPT_STATE' }))
  })
})

it('tells what final epochs decided', async () => {
  const scene: Scene = await clientScene({ epochMs: 400, revealMs: 10 })
  const node = await scene.node()
  scene.market.offer(node.address)
  const job = scene.chat(2)
  await job.result
  await scene.place.join(50, 'verification', network =>
    network.handle(protocols.outcome, async ({ party }) => {
      expect(party).toBe(scene.client.address)
      const line = { job: job.id, from: 0, to: 2, node: 11, status: 1, amount: 10n, checks: 2 }
      return { state: 'final' as const, lines: [line] }
    })
  )
  await eventually(() => expect(scene.client.outcomes(job.id).length).toBeGreaterThan(0))
  expect(scene.client.outcomes(job.id)[0]).toMatchObject({
    from: 0,
    to: 2,
    node: 11,
    status: 1,
    amount: 10n,
    checks: 2
  })
  expect(scene.client.settledEpoch).toBe(scene.client.outcomes(job.id).at(-1)?.epoch)
})

function template() {
  return {
    segment: 0,
    from: 0,
    model: other,
    node: testKey(11).address,
    market: testKey(1).address,
    lane: 0,
    inputCommitment: other,
    ask: 5n,
    maxUnits: 1,
    deadline: 1n
  }
}
