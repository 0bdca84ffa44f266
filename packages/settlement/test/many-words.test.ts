import { buildEpoch, wordsPerChunk } from '@haca/core'
import { zeroHash } from '@haca/protocol'
import { createKeccak } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork()
})
afterAll(async () => {
  await network.test.stop()
})

async function postLines(epoch: number, amounts: ReadonlyMap<number, bigint>) {
  const { operator, verifiers, hosting, inference } = network
  const last = await operator.lastPosted()
  const built = buildEpoch({
    epoch,
    lines: [...amounts].map(([lane, amount]) =>
      new LaneWriter(lane).line(epoch, { node: inference, market: hosting, amount })
    ),
    reveals: [],
    seats: verifiers.map(verifier => verifier.node),
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: last?.headerHash ?? zeroHash,
    keccak: await createKeccak()
  })
  await network.test.warpTo(operator.epochTimes(epoch).postableAt)
  const digest = operator.digest(built.header)
  await operator.postEpoch(
    built,
    verifiers.slice(0, 2).map(({ key }, seat) => ({ seat, signature: key.sign(digest) }))
  )
  await network.test.warpTo((await operator.epochStatus(epoch)).finalisableAt)
  return built
}

test('an epoch of more words than fit a transaction is applied in chunks, once, by whoever comes', async () => {
  const { client, operator } = network
  const lanes = 4 * wordsPerChunk + 4
  for (let opened = 0; opened < lanes; opened += 256) {
    await client.openLanes({ count: Math.min(256, lanes - opened), deposit: 100n })
  }
  const amounts = new Map(Array.from({ length: lanes }, (_, lane) => [lane, BigInt(1 + (lane % 100))]))
  const epoch = (await operator.currentEpoch()) + 1
  const built = await postLines(epoch, amounts)
  expect(built.header.dWords).toBe(wordsPerChunk + 1)
  const [mine, theirs] = await Promise.all([operator.finaliseEpoch(built), client.finaliseEpoch(built)])
  expect(mine.length + theirs.length).toBe(2)
  expect((await operator.epochStatus(epoch)).status).toBe('final')
  expect((await client.lane(lanes - 1)).spent).toBe(amounts.get(lanes - 1))
  expect(await operator.conservation()).toMatchObject({ conserved: true })
})

test('an epoch that overspends a lane is challenged, and the next settler is not held up', async () => {
  const { client, operator } = network
  const { lanes } = await client.openLanes({ deposit: token })
  const lane = lanes[0] ?? -1
  const epoch = (await operator.currentEpoch()) + 1
  const good = await postLines(epoch, new Map([[lane, token]]))
  await expect(client.challengeWords(good)).rejects.toMatchObject({ data: { error: 'WordsAppliable' } })
  await operator.finaliseEpoch(good)
  const bad = await postLines(epoch + 1, new Map([[lane, 1n]]))
  await expect(operator.finaliseEpoch(bad)).rejects.toMatchObject({ data: { error: 'LaneOverspent' } })
  const before = await client.token.balanceOf(client.sender ?? '0x')
  await client.challengeWords(bad)
  expect((await client.token.balanceOf(client.sender ?? '0x')) - before).toBe(
    operator.parameters.settlerBond / 2n
  )
  expect((await operator.epochStatus(epoch + 1)).status).toBe('void')
  expect(await operator.lastPosted()).toEqual({ epoch, headerHash: good.headerHash })
  expect(await operator.conservation()).toMatchObject({
    conserved: true,
    slashed: operator.parameters.settlerBond
  })
})

test('an epoch that nobody applies can be dropped and posted again', async () => {
  const { client, operator } = network
  await operator.bondSettler(operator.sender ?? '0x')
  const { lanes } = await client.openLanes({ deposit: token })
  const amounts = new Map([[lanes[0] ?? -1, token]])
  const epoch = (await operator.currentEpoch()) + 1
  const built = await postLines(epoch, amounts)
  await expect(operator.dropStale(built.header)).rejects.toMatchObject({ data: { error: 'EpochNotStale' } })
  const { finalisableAt } = await operator.epochStatus(epoch)
  await network.test.warpTo(finalisableAt + operator.parameters.unbondingSeconds)
  await operator.dropStale(built.header)
  expect((await operator.epochStatus(epoch)).status).toBe('void')
  const again = await postLines(epoch, amounts)
  await operator.finaliseEpoch(again)
  expect(await operator.lastFinal()).toEqual({ epoch, headerHash: built.headerHash })
})
