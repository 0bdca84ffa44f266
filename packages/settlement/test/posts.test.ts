import { buildEpoch } from '@haca/core'
import { zeroHash } from '@haca/protocol'
import { type Chain, createKeccak, createSettlement } from '@haca/settlement'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, token } from './helpers.ts'

/** Small, so that a chain that is quick to make needs several. */
const logRange = 200

/** Notes every range of blocks that is asked for. */
function noted(chain: Chain) {
  const ranges: { from: number; to: number }[] = []
  const provider = new Proxy(chain.provider, {
    get(target, name) {
      if (name === 'getLogs') {
        return (filter: { fromBlock: number; toBlock: number }) => {
          ranges.push({ from: filter.fromBlock, to: filter.toBlock })
          return target.getLogs(filter)
        }
      }
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })
  const proxy = new Proxy(chain, {
    get: (target, name) => (name === 'provider' ? provider : Reflect.get(target, name, target))
  })
  return { chain: proxy, ranges }
}

it('reads the log from where posts can be, in bounded ranges, and nothing old twice', async () => {
  const { client, operator, verifiers, hosting, inference, test } = await startTestNetwork()
  onTestFinished(() => test.stop())
  const { lanes } = await client.openLanes({ deposit: token })
  const epoch = (await operator.currentEpoch()) + 1
  const built = buildEpoch({
    epoch,
    lines: [new LaneWriter(lanes[0] ?? 0).line(epoch, { node: inference, market: hosting, amount: 1000n })],
    reveals: [],
    seats: verifiers.map(verifier => verifier.node),
    shares: { marketShareBp: 500, verificationShareBp: 1000 },
    previous: zeroHash,
    keccak: await createKeccak()
  })
  await test.warpTo(operator.epochTimes(epoch).postableAt)
  const digest = operator.digest(built.header)
  const signatures = verifiers.slice(0, 2).map(({ key }, seat) => ({ seat, signature: key.sign(digest) }))
  // Asked for twice, it is one transaction.
  const [{ blockNumber, transactionHash }, twin] = await Promise.all([
    operator.postEpoch(built, signatures),
    operator.postEpoch(built, signatures)
  ])
  expect(twin.transactionHash).toBe(transactionHash)
  expect(await operator.beacon(epoch)).toBeUndefined()
  await test.chain.provider.send('anvil_mine', ['0x1f4'])
  expect(await operator.beacon(epoch)).toBe((await test.chain.provider.getBlock(blockNumber + 1))?.hash)
  expect(await operator.beacon(epoch + 1)).toBeUndefined()
  const head = await test.chain.provider.getBlockNumber()
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  const { chain, ranges } = noted(test.chain)
  const open = () =>
    createSettlement({
      chain,
      address: operator.address,
      key: test.key(3),
      transactions: { store },
      logRange
    })

  expect(await (await open()).postedEpochs()).toEqual([epoch])
  expect(ranges.length).toBeGreaterThan(2)
  for (const { from, to } of ranges) expect(to - from).toBeLessThan(logRange)
  expect(ranges[0]?.from).toBeGreaterThan(1)
  expect(ranges[0]?.from).toBeLessThanOrEqual(blockNumber)
  expect(ranges.at(-1)?.to).toBe(head)

  ranges.length = 0
  const again = await open()
  expect(await again.postedEpochs()).toEqual([epoch])
  expect(await again.postedHeader(epoch)).toEqual(built.header)
  // What the chain can take back is read again, and only that.
  expect(ranges).toEqual([
    { from: head - 127, to: head },
    { from: head - 127, to: head }
  ])
})
