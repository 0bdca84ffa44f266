import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { clientScene } from './support/client.ts'
import { deliversOnly, honest } from './support/node.ts'

const chat = { ceiling: 5n }
const overCap = expect.objectContaining({
  code: 'LIMIT_EXCEEDED',
  data: expect.objectContaining({ field: 'spendingCap' })
})

it('signs nothing that could exceed the spending cap, and asks no market for it', async () => {
  const scene = await clientScene({}, { spendingCap: 19n })
  await expect(scene.chat(4, chat).result).rejects.toThrow(overCap)
  expect(scene.market.tickets).toEqual([])
  expect(scene.client.signed).toBe(0n)
})

it('counts what runs: of jobs that together exceed the cap none goes unnoticed', async () => {
  const scene = await clientScene({}, { spendingCap: 35n })
  const node = await scene.node()
  const first = scene.chat(4, chat)
  await eventually(() => expect(scene.market.tickets).toHaveLength(1))
  await expect(scene.chat(4, chat).result).rejects.toThrow(overCap)
  scene.market.offer(node.address)
  await first.result
  expect(scene.client.signed).toBe(20n)
})

it('holds to the cap over restarts', async () => {
  const scene = await clientScene({}, { spendingCap: 35n })
  const node = await scene.node()
  scene.market.offer(node.address)
  await scene.chat(4, chat).result
  await scene.restart()
  await expect(scene.chat(4, chat).result).rejects.toThrow(overCap)
  scene.market.offer(node.address)
  await scene.chat(3, chat).result
  expect(scene.client.signed).toBe(35n)
  await scene.restart()
  await expect(scene.chat(1, chat).result).rejects.toThrow(overCap)
  expect(scene.client.signed).toBe(35n)
})

it('has what a job did not use back at its end: shorter, cheaper, failed or cancelled', async () => {
  const scene = await clientScene({}, { spendingCap: 40n })
  const short = await scene.node(
    deliversOnly(1, async () => {
      throw new Error('the engine broke')
    })
  )
  const honestNode = await scene.node(honest(scene.deployment, 12))
  // Its node fails, and what goes on elsewhere costs 4 of at most 5 for each of the other units.
  scene.market.offer(short.address)
  scene.market.offer(honestNode.address, 4n)
  const { price } = await scene.chat(8, chat).result
  expect(price).toBe(28n)
  const cancelled = scene.chat(2, chat)
  await eventually(() => expect(scene.market.tickets).toHaveLength(3))
  cancelled.cancel()
  await expect(cancelled.result).rejects.toMatchObject({ code: 'CANCELLED' })
  // 12 are left of the cap: two units at 5, which cost 4 each, and not three.
  await expect(scene.chat(3, chat).result).rejects.toThrow(overCap)
  scene.market.offer(honestNode.address, 4n)
  await scene.chat(2, chat).result
  expect(scene.client.signed).toBe(36n)
})
