import { hashStruct, type JobEvent, protocols, type SignedReceipt, Voucher, zeroHash } from '@haca/protocol'
import { expect, it } from 'vitest'
import { drain, inferenceScene, jobOf, type Scene } from './support/node.ts'
import { chatInput, voucherFor } from './support/requests.ts'

/** Parts of eight tokens; chunks have at most as many. */
const params = { partUnits: 8, streamGapMs: 200 }
const ask = 1_000_000n

/** Signs the vouchers of lane 0, one after the other. */
function payer(scene: Scene) {
  let [seq, previous, cumulative] = [0, zeroHash, 0n]
  return async (receipt: SignedReceipt) => {
    cumulative += BigInt(receipt.receipt.amount)
    const change = { line: { epoch: scene.epoch() }, voucher: { seq: ++seq, previous, cumulative } }
    const signed = voucherFor(receipt, scene.deployment, change)
    previous = hashStruct(Voucher, signed.voucher)
    await scene.client.call(protocols.voucher, scene.node.address, signed)
  }
}

/** What a client got that pays for so many parts and then no more. */
async function readPaying(scene: Scene, request: Awaited<ReturnType<Scene['request']>>, parts: number) {
  const pay = payer(scene)
  const receipts: SignedReceipt[] = []
  let [units, paid] = [0, 0]
  let failure: unknown
  try {
    for await (const event of scene.open(request)) {
      if (event.kind === 'chunk') units += event.units
      if (event.kind !== 'part' && event.kind !== 'end') continue
      receipts.push(event.receipt)
      if (receipts.length > parts) continue
      await pay(event.receipt)
      paid += Number(event.receipt.receipt.to) - Number(event.receipt.receipt.from)
    }
  } catch (error) {
    failure = error
  }
  return { units, paid, receipts, failure }
}

it.each([0, 1, 3])('risks one part with a client that pays for %d parts and no more', async parts => {
  const scene = await inferenceScene({ params })
  const request = await scene.request({ input: chatInput(60) })
  const failed = new Promise(resolve => void scene.node.on('job:failed', resolve))
  const { units, paid, receipts, failure } = await readPaying(scene, request, parts)
  expect(failure).toMatchObject({ code: 'CANCELLED' })
  await failed
  expect(receipts).toHaveLength(parts + 1)
  expect(units - paid).toBeGreaterThan(0)
  expect(units - paid).toBeLessThanOrEqual(params.partUnits)
})

it('delivers everything to a client that pays, in parts that follow each other', async () => {
  const scene = await inferenceScene({ params })
  const request = await scene.request({ input: chatInput(60) })
  const { units, paid, receipts, failure } = await readPaying(scene, request, 99)
  expect(failure).toBeUndefined()
  expect(paid).toBe(units)
  expect(units).toBe(60)
  let next = 0
  for (const [segment, { receipt }] of receipts.entries()) {
    expect(receipt).toMatchObject({ job: jobOf(request), segment, from: next })
    expect(receipt.amount).toBe(ask * BigInt(Number(receipt.to) - next))
    next = Number(receipt.to)
  }
  expect(next).toBe(60)
  expect(receipts.length).toBeGreaterThanOrEqual(60 / params.partUnits)
})

it('gives a repeated request all parts again, and runs nothing twice', async () => {
  const scene = await inferenceScene({ params })
  const request = await scene.request({ input: chatInput(30) })
  const { receipts } = await readPaying(scene, request, 99)
  await scene.restart()
  const events: JobEvent[] = []
  for await (const event of scene.open(request)) events.push(event)
  const again = events.flatMap(event => ('receipt' in event ? [event.receipt] : []))
  expect(again).toEqual(receipts)
  expect(events.at(-1)?.kind).toBe('end')
})

it('receipts what came since the last part when the client has enough', async () => {
  const scene = await inferenceScene({ params: { ...params, streamGapMs: 5000 } })
  const request = await scene.request({ input: chatInput(60) })
  const pay = payer(scene)
  const { job } = request.assignment
  const ranges: number[][] = []
  for await (const event of scene.open(request)) {
    if (event.kind === 'part' || event.kind === 'end') {
      ranges.push([Number(event.receipt.receipt.from), Number(event.receipt.receipt.to)])
      await pay(event.receipt)
    }
    if (event.kind === 'chunk' && ranges.length === 1) {
      // By the number of the assignment, whichever part is open.
      await scene.client.call(protocols.stop, scene.node.address, { job, segment: 0 })
    }
  }
  expect(ranges.length).toBeGreaterThan(1)
  const [[, firstEnd] = [], [secondFrom, secondTo] = []] = ranges
  expect(secondFrom).toBe(firstEnd)
  expect(secondTo).toBeLessThan(60)
})

it('hands out no part of an output in one shot', async () => {
  const scene = await inferenceScene({ params: { partUnits: 1 }, models: ['fake/tensor'] })
  const input = { kind: 'tensor' as const, rows: 4, columns: 4, data: new Uint8Array(64) }
  const common = { deployment: scene.deployment, node: scene.node.address, market: scene.host.address }
  const request = await scene.request({ ...common, model: scene.host.tensor, input })
  const { all } = await drain(scene.open(request))
  expect(all.map(({ kind }) => kind)).toEqual(['chunk', 'end'])
})
