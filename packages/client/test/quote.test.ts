import { protocols, type QuoteResponse } from '@haca/protocol'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { chatInput, clientScene } from './support/client.ts'

const slot = (node: `0x${string}`, ask: bigint) => ({ node, ask, rate: 100, freeInMs: 0 })

it('tells price, slots under the ceiling, readers and what is free, and signs nothing', async () => {
  const scene = await clientScene({}, { spendingCap: 1000n })
  const node = await scene.node()
  await node.network.updateRecord({ models: [scene.market.chat.id] })
  const other = await scene.node()
  const verifier = await scene.place.join(60, 'verification')
  const answer: QuoteResponse = {
    slots: [slot(node.address, 5n), slot(other.address, 9n)],
    standing: 2,
    waiting: 3
  }
  await scene.market.network.handle(protocols.quote, async () => answer)
  const spec = { model: 'chat', input: chatInput(20), ceiling: 8n }
  const quote = await eventually(async () => {
    const told = await scene.client.quote(spec)
    expect(told.readers.nodes).toHaveLength(1)
    return told
  })
  expect(quote).toMatchObject({
    model: scene.market.chat.id,
    market: scene.market.address,
    maxUnits: 20,
    most: 160n,
    atLowestAsk: 100n,
    free: 1000n,
    slots: [{ node: node.address, ask: 5n }],
    tooDear: 1,
    waiting: 3,
    readers: { nodes: [node.address], verifiers: [verifier.address] }
  })
  const running = scene.chat(10, { ceiling: 30n })
  await eventually(() => expect(scene.market.tickets).toHaveLength(1))
  expect((await scene.client.quote(spec)).free).toBe(700n)
  running.cancel()
  await expect(running.result).rejects.toMatchObject({ code: 'CANCELLED' })
  expect((await scene.client.quote(spec)).free).toBe(1000n)
  expect(scene.client.signed).toBe(0n)
})

it('refuses at once what can be known at once, and says so where no slot is ready', async () => {
  const scene = await clientScene()
  await scene.market.network.handle(protocols.quote, async () => ({ slots: [], standing: 0, waiting: 0 }))
  const quote = await scene.client.quote({ model: 'chat', input: chatInput(4) })
  expect(quote).toMatchObject({ slots: [], tooDear: 0 })
  expect(quote.atLowestAsk).toBeUndefined()
  const refused = (spec: Partial<Parameters<typeof scene.client.quote>[0]>) =>
    scene.client.quote({ model: 'chat', input: chatInput(4), ...spec })
  await expect(refused({ model: 'nothing' })).rejects.toMatchObject({ code: 'UNKNOWN_MODEL' })
  await expect(refused({ input: chatInput(1000) })).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' })
  await expect(refused({ deadlineMs: -1 })).rejects.toMatchObject({ code: 'DEADLINE_PASSED' })
})
