import path from 'node:path'
import { protocols, type SignedVoucher, signedVoucher, toHex } from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, vi } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { drain, inferenceScene, jobOf, type Scene } from './support/node.ts'
import { voucherFor } from './support/requests.ts'

/** Runs a job to its receipt. */
async function runJob(scene: Scene) {
  const request = await scene.request()
  const { end } = await drain(scene.open(request))
  return { job: jobOf(request), receipt: end.receipt }
}

const pay = (scene: Scene, voucher: SignedVoucher) =>
  scene.client.call(protocols.voucher, scene.node.address, voucher)
/** A voucher for a receipt that is good but for what is changed. */
const voucher = (
  scene: Scene,
  receipt: Parameters<typeof voucherFor>[0],
  change: Parameters<typeof voucherFor>[2] = {}
) => voucherFor(receipt, scene.deployment, { ...change, line: { epoch: scene.epoch(), ...change.line } })

describe('a voucher is refused', () => {
  const zero = toHex(new Uint8Array(32))
  it.each<[string, string, NonNullable<Parameters<typeof voucherFor>[2]>]>([
    ['for another receipt', 'line.receipt', { line: { receipt: zero } }],
    ['that commits to another line', 'line', { voucher: { line: zero } }],
    ['for another node', 'line.node', { line: { node: 4 } }],
    ['for other units', 'line.to', { line: { to: 99 } }],
    ['for another amount', 'line.amount', { line: { amount: 1n } }],
    ['dated in an epoch that is gone', 'line.epoch', { line: { epoch: 1 } }],
    ['beyond the deposit', 'cumulative', { voucher: { cumulative: 10n ** 12n + 1n } }],
    ['that does not count its own line', 'cumulative', { voucher: { cumulative: 1n } }]
  ])('%s: %s', async (_, field, change) => {
    const scene = await inferenceScene()
    const { receipt } = await runJob(scene)
    await expect(pay(scene, voucher(scene, receipt, change))).rejects.toMatchObject({
      code: 'BAD_VOUCHER',
      data: { field }
    })
    expect(await pay(scene, voucher(scene, receipt))).toEqual({ accepted: true })
  })

  it('signed by another than the owner of the lane', async () => {
    const scene = await inferenceScene()
    const { receipt } = await runJob(scene)
    await expect(pay(scene, voucher(scene, receipt, { signer: testKey(77) }))).rejects.toMatchObject({
      code: 'BAD_SIGNATURE'
    })
  })

  it('on a lane that is not there', async () => {
    const scene = await inferenceScene()
    const { receipt } = await runJob(scene)
    await expect(pay(scene, voucher(scene, receipt, { voucher: { lane: 9 } }))).rejects.toMatchObject({
      code: 'BAD_VOUCHER'
    })
  })

  it('for a job that never ran here', async () => {
    const scene = await inferenceScene()
    const { receipt } = await runJob(scene)
    await expect(
      pay(scene, voucher(scene, receipt, { line: { job: toHex(new Uint8Array(32)) } }))
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('that grows the lane by less than its line, or bears a number twice', async () => {
    const scene = await inferenceScene()
    const [first, second] = [await runJob(scene), await runJob(scene)]
    const amount = BigInt(first.receipt.receipt.amount)
    await pay(scene, voucher(scene, first.receipt))
    const second2 = (change: Partial<SignedVoucher['voucher']>) =>
      pay(scene, voucher(scene, second.receipt, { voucher: { seq: 2, cumulative: 2n * amount, ...change } }))
    await expect(second2({ cumulative: 2n * amount - 1n })).rejects.toMatchObject({
      data: { field: 'cumulative' }
    })
    await expect(second2({ seq: 1 })).rejects.toMatchObject({ data: { field: 'seq' } })
    expect(await second2({})).toEqual({ accepted: true })
  })
})

it('has a voucher on disk before it says so', async () => {
  const scene = await inferenceScene()
  const { job, receipt } = await runJob(scene)
  const vouchered = vi.fn()
  scene.node.on('job:vouchered', vouchered)
  const paid = voucher(scene, receipt)
  await pay(scene, paid)
  expect(vouchered).toHaveBeenCalledExactlyOnceWith({ job, segment: 0, amount: receipt.receipt.amount })
  await scene.halt()
  const store = openStore({ path: path.join(scene.directory, 'inference.db') })
  expect([...store.table('vouchers', signedVoucher).entries()]).toEqual([[`${job}/0`, paid]])
  store.close()
})

it('takes the same voucher again, without a second effect', async () => {
  const scene = await inferenceScene()
  const { receipt } = await runJob(scene)
  const vouchered = vi.fn()
  scene.node.on('job:vouchered', vouchered)
  const paid = voucher(scene, receipt)
  expect(await pay(scene, paid)).toEqual({ accepted: true })
  expect(await pay(scene, paid)).toEqual({ accepted: true })
  expect(vouchered).toHaveBeenCalledOnce()
})

it('brings paid work to verifiers, also what it was paid for before a restart', async () => {
  const scene = await inferenceScene()
  const { job, receipt } = await runJob(scene)
  await pay(scene, voucher(scene, receipt))
  await scene.restart()
  const jobs: string[] = []
  await scene.place.join(50, 'verification', network =>
    network.handle(protocols.receipts, async ({ work }) => {
      jobs.push(...work.map(each => each.receipt.receipt.job))
      return { stored: work.length }
    })
  )
  await eventually(() => expect(jobs).toEqual([job]))
})

it('counts what is vouchered against the lane until it is settled', async () => {
  const scene = await inferenceScene()
  const { receipt } = await runJob(scene)
  const amount = BigInt(receipt.receipt.amount)
  scene.lane.deposited = 2n * amount - 1n
  await pay(scene, voucher(scene, receipt))
  await expect(runJob(scene)).rejects.toMatchObject({ code: 'ESCROW_EMPTY' })
  scene.lane.deposited = 2n * amount
  await runJob(scene)
})

it('forgets work that is decided and past dispute, and not how far its lane has come', async () => {
  const scene = await inferenceScene({ params: { epochMs: 1000, revealMs: 10, unbondingMs: 500 } })
  const { job, receipt } = await runJob(scene)
  const first = { voucher: { seq: 7, cumulative: 10n ** 8n } }
  expect(await pay(scene, voucher(scene, receipt, first))).toEqual({ accepted: true })
  const verifier = await scene.place.join(50, 'verification', network =>
    network.handle(protocols.outcome, async () => {
      const line = { job, from: 0, to: 6, node: 3, status: 1, amount: 6n, checks: 0 }
      return { state: 'final' as const, lines: [line] }
    })
  )
  const ask = () => verifier.call(protocols.evidence, scene.node.address, { job, segment: 0 })
  await eventually(() => expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' }))
  expect((await scene.client.call(protocols.why, scene.node.address, { job })).reasons).toEqual([])

  await scene.restart()
  const { receipt: next } = await runJob(scene)
  await expect(pay(scene, voucher(scene, next, first))).rejects.toMatchObject({ code: 'BAD_VOUCHER' })
  const second = { voucher: { seq: 8, cumulative: 2n * 10n ** 8n } }
  expect(await pay(scene, voucher(scene, next, second))).toEqual({ accepted: true })
})
