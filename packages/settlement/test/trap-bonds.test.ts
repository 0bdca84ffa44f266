import { jobId, zeroHash } from '@haca/protocol'
import {
  createTrapBonds,
  createTrapReader,
  deployTrapBonds,
  type TrapBatch,
  type TrapBonds
} from '@haca/settlement'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { hashOf } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, token } from './helpers.ts'

let network: TestNetwork
let bonds: TrapBonds
beforeEach(async () => {
  network = await startTestNetwork()
  onTestFinished(() => network.test.stop())
  const { operator, test: chain } = network
  const common = { chain: chain.chain, settlement: operator.address, key: chain.key(0) }
  const address = await deployTrapBonds(common)
  bonds = await createTrapBonds({ ...common, address })
  await bonds.deposit(100n * token)
})

const issuer = () => network.operator.sender ?? zeroHash

async function plan(): Promise<TrapBatch> {
  const epoch = (await network.operator.currentEpoch()) + 2
  const id = (name: string) => jobId(epoch, Buffer.from(hashOf(name).slice(2), 'hex').subarray(0, 28))
  return {
    epoch,
    node: network.inference,
    salt: hashOf('salt'),
    leaves: [
      { job: id('a'), lane: 0, expected: 'fail', price: token },
      { job: id('b'), lane: 1, expected: 'pass', price: 2n * token }
    ]
  }
}

async function opened() {
  const { chain } = network.test
  return bonds.opened(0, await chain.provider.getBlockNumber())
}

test('traps that are committed to and opened burn their prices, and everybody can read them', async () => {
  const batch = await plan()
  await bonds.commit(batch)
  expect(await bonds.bondOf(issuer())).toEqual({ deposited: 100n * token, locked: 12n * token })
  expect(await opened()).toEqual([])
  const { from, until } = await bonds.openTimes(batch.epoch)
  const { closesAt, postableAt } = network.operator.epochTimes(batch.epoch)
  expect([from, until]).toEqual([postableAt, closesAt + network.operator.parameters.epochSeconds])
  await network.test.warpTo(from)
  await bonds.open(batch)
  const common = { issuer: issuer(), epoch: batch.epoch, node: batch.node }
  expect(await opened()).toEqual(batch.leaves.map(leaf => ({ ...common, ...leaf })))
  expect(await bonds.bondOf(issuer())).toEqual({ deposited: 97n * token, locked: 0n })
  await bonds.withdraw(97n * token)
})

test('what is said of an epoch is all that can be opened of it, and is not said before', async () => {
  const { operator, test: chain } = network
  const reader = createTrapReader(bonds, operator, 0)
  const batch = await plan()
  await bonds.commit(batch)
  const { from, until } = await bonds.openTimes(batch.epoch)
  await chain.warpTo(from)
  expect(await reader.opened()).toEqual([])
  await bonds.open(batch)
  expect(await reader.opened()).toHaveLength(batch.leaves.length)
  await expect(reader.closed(batch.epoch)).rejects.toMatchObject({ code: 'UNREACHABLE' })
  await chain.warpTo(until)
  const closed = await reader.closed(batch.epoch)
  expect(closed.map(({ job }) => job)).toEqual(batch.leaves.map(({ job }) => job))
  // Read twice, told once: blocks that may be taken back are read again.
  expect(await reader.closed(batch.epoch)).toEqual(closed)
  expect(await reader.closed(batch.epoch - 1)).toEqual([])
})

test('an opening that is not what was committed to is refused by name', async () => {
  const batch = await plan()
  await bonds.commit(batch)
  await network.test.warpTo((await bonds.openTimes(batch.epoch)).from)
  await expect(bonds.open({ ...batch, salt: hashOf('other') })).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'TrapRootMismatch' }
  })
  expect(await opened()).toEqual([])
})

test('whoever reports traps that were kept back has half of what was locked', async () => {
  const { test: chain, operator } = network
  const batch = await plan()
  await bonds.commit(batch)
  await chain.warpTo((await bonds.openTimes(batch.epoch)).until)
  const common = { chain: chain.chain, settlement: operator.address, address: bonds.address }
  const reporter = await createTrapBonds({ ...common, key: chain.key(1) })
  const account = network.client.sender ?? zeroHash
  const before = await operator.token.balanceOf(account)
  await reporter.forfeit(issuer(), batch.epoch)
  expect((await operator.token.balanceOf(account)) - before).toBe(6n * token)
})

test('bonds beside another settlement contract are refused, and a connection without a key only reads', async () => {
  const { chain } = network.test
  const { address } = bonds
  const settlement = network.operator.address
  await expect(createTrapBonds({ chain, address, settlement: address })).rejects.toMatchObject({
    code: 'CHAIN_MISMATCH'
  })
  await expect(createTrapBonds({ chain, address: issuer(), settlement })).rejects.toMatchObject({
    code: 'CHAIN_MISMATCH'
  })
  const reader = await createTrapBonds({ chain, address, settlement })
  await expect(reader.withdraw(1n)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
