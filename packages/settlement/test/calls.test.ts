import { createSeedChain } from '@haca/core'
import { keccak, type WorkKey } from '@haca/protocol'
import { connectChain, createSettlement, deploySettlement, roles } from '@haca/settlement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, type TestNetwork, testKey, token } from './helpers.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork()
})
afterAll(async () => {
  await network.test.stop()
})

const nobody = `0x${'00'.repeat(19)}01` as const

test('what is not there is told apart: chain, chain id, contract, key', async () => {
  const { anvil, chain } = network.test
  await expect(connectChain({ rpc: '/nowhere/anvil.ipc', chainId: 31337 })).rejects.toMatchObject({
    code: 'CHAIN_UNREACHABLE'
  })
  for (const rpc of [anvil.ipc, anvil.url]) {
    await expect(connectChain({ rpc, chainId: 1 })).rejects.toMatchObject({
      code: 'CHAIN_MISMATCH',
      data: { expected: 1, actual: 31337 }
    })
  }
  await expect(createSettlement({ chain, address: nobody })).rejects.toMatchObject({ code: 'CHAIN_MISMATCH' })
  const reader = await createSettlement({ chain, address: network.operator.address })
  await expect(reader.topUp(0, 1n)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(reader.sender).toBeUndefined()
  expect((await reader.nodes()).length).toBeGreaterThan(0)
})

test('an aborted call is cancelled and leaves the connection usable', async () => {
  const { operator } = network
  await expect(operator.nodes({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'CANCELLED' })
  await expect(operator.nodes({ signal: AbortSignal.timeout(0) })).rejects.toMatchObject({ code: 'TIMEOUT' })
  expect((await operator.conservation()).conserved).toBe(true)
})

test('a revert carries the contract’s own error, the token’s included', async () => {
  const { client } = network
  await expect(client.exit(99)).rejects.toMatchObject({
    code: 'CHAIN_REVERTED',
    data: { error: 'LaneUnknown', values: '99' }
  })
  await expect(client.openLanes({ deposit: 10n ** 15n })).rejects.toMatchObject({
    data: { error: 'ERC20InsufficientBalance' }
  })
  await expect(client.openLanes({ deposit: -1n })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

test('calls of one sender may overlap', async () => {
  const { client } = network
  const opened = await Promise.all([1, 2, 3].map(n => client.openLanes({ deposit: BigInt(n) * token })))
  const lanes = opened.flatMap(one => one.lanes)
  expect(new Set(lanes).size).toBe(3)
  const deposits = await Promise.all(lanes.map(async lane => (await client.lane(lane)).deposited))
  expect(deposits.sort()).toEqual([token, 2n * token, 3n * token])
})

test('a lane is topped up, left after the delay, and refunded', async () => {
  const { client, test: chain } = network
  const [lane = -1] = (await client.openLanes({ deposit: 5n * token, bond: token })).lanes
  await client.topUp(lane, token)
  expect(await client.lane(lane)).toMatchObject({ deposited: 6n * token, bond: token, owner: client.sender })
  await client.requestExit(lane)
  await expect(client.exit(lane)).rejects.toMatchObject({ data: { error: 'LaneExitTooEarly' } })
  const { exitAt } = await client.lane(lane)
  await chain.warpTo(exitAt)
  const before = await client.token.balanceOf(client.sender ?? nobody)
  await client.exit(lane)
  expect((await client.token.balanceOf(client.sender ?? nobody)) - before).toBe(7n * token)
  expect(await client.lane(lane)).toMatchObject({ closed: true, deposited: 0n })
  expect(await client.conservation()).toMatchObject({ conserved: true, refunded: 7n * token })
})

test('nodes and seats are listed, and found by work key', async () => {
  const { operator, inference, verifiers } = network
  const nodes = await operator.nodes()
  expect(nodes.map(node => node.node)).toEqual([0, 1, 2, 3, 4])
  expect(nodes[inference]).toMatchObject({
    roles: roles.inference,
    seat: undefined,
    owner: operator.sender,
    exitAt: 0
  })
  expect(await operator.nodeByWorkKey(testKey('inference').address)).toEqual(nodes[inference])
  expect(await operator.nodeByWorkKey(nobody)).toBeUndefined()
  const seats = await operator.seats()
  expect(seats.map(seat => seat.node)).toEqual(verifiers.map(verifier => verifier.node))
  expect(seats[1]).toMatchObject({ seat: 1, active: true, seed: verifiers[1]?.seeds.anchor })
})

test('a work key is registered only with its own consent, and once', async () => {
  const { operator } = network
  const liar: WorkKey = { ...testKey('somebody'), sign: digest => testKey('liar').sign(digest) }
  const init = { payout: nobody, roles: roles.inference, stake: 0n }
  await expect(operator.registerNode({ ...init, workKey: liar })).rejects.toMatchObject({
    data: { error: 'WorkKeyNotProven' }
  })
  await expect(operator.registerNode({ ...init, workKey: testKey('inference') })).rejects.toMatchObject({
    data: { error: 'WorkKeyTaken' }
  })
})

test('unbonding returns the stake after the delay and ends the seat', async () => {
  const { operator, test: chain } = network
  const seeds = createSeedChain(hashOf('leaver'), 0, 10, keccak)
  const init = {
    workKey: testKey('leaver'),
    payout: nobody,
    roles: roles.verification,
    stake: token,
    seed: seeds.anchor
  }
  const { node } = await operator.registerNode(init)
  await operator.requestUnbond(node)
  const leaver = await operator.nodeByWorkKey(testKey('leaver').address)
  expect((await operator.seats())[leaver?.seat ?? -1]?.active).toBe(false)
  await chain.warpTo(leaver?.exitAt ?? 0)
  await operator.unbond(node)
  expect(await operator.nodeByWorkKey(testKey('leaver').address)).toMatchObject({ stake: 0n })
})

test('a settler’s bond is brought up once', async () => {
  const { operator } = network
  expect(await operator.bondSettler(nobody)).toBeDefined()
  expect(await operator.bondSettler(nobody)).toBeUndefined()
})

test('a dry run tells address and gas of the deployment that follows, and sends nothing', async () => {
  const { chain, key } = network.test
  const plan = await deploySettlement({ chain, key: key(5), dryRun: true })
  expect(await chain.provider.getCode(plan.address)).toBe('0x')
  const done = await deploySettlement({
    chain,
    key: key(5),
    parameters: { genesis: plan.parameters.genesis }
  })
  expect(done).toMatchObject({ address: plan.address, token: plan.token, parameters: plan.parameters })
  const { parameters } = await createSettlement({ chain, address: done.address })
  expect(parameters).toEqual(done.parameters)
  const refused = deploySettlement({ chain, key: key(5), parameters: { unbondingSeconds: 22 }, dryRun: true })
  await expect(refused).rejects.toMatchObject({
    data: { error: 'ParameterOutOfRange', values: 'unbondingSeconds, 22, 23' }
  })
})

test('events are told from the start, and go on with new blocks', async () => {
  const { client } = network
  const stop = new AbortController()
  const seen: string[] = []
  let last: bigint | undefined
  let opened: Promise<unknown> | undefined
  for await (const event of client.events({ signal: stop.signal })) {
    if (seen.push(event.name) === 1) opened = client.openLanes({ deposit: 77n })
    if (event.values.depositEach === 77n) {
      last = event.values.count as bigint
      stop.abort()
    }
  }
  await opened
  expect(seen).toEqual(
    expect.arrayContaining(['NodeRegistered', 'SeedAnchored', 'SettlerBonded', 'LanesOpened'])
  )
  expect(last).toBe(1n)
})
