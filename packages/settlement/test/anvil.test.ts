import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectChain, createSettlement, deploySettlement, roles } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testKey } from './helpers.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'haca-anvil-'))
})
afterEach(async () => {
  await rm(directory, { recursive: true, force: true })
})

test('a chain starts, answers on both ends, and is gone after stop', async () => {
  const anvil = await startAnvil({ directory, accounts: 3 })
  expect(anvil.accounts).toHaveLength(3)
  for (const rpc of [anvil.ipc, anvil.url]) {
    const chain = await connectChain({ rpc, chainId: 31337 })
    const balance = await chain.provider.getBalance(anvil.accounts[2]?.address ?? '')
    expect(balance).toBe(10_000n * 10n ** 18n)
    chain.close()
  }
  await anvil.stop()
  await anvil.stop()
  expect(anvil.process.exitCode ?? anvil.process.signalCode).not.toBeNull()
  await expect(connectChain({ rpc: anvil.ipc, chainId: 31337 })).rejects.toMatchObject({
    code: 'CHAIN_UNREACHABLE'
  })
  await expect(connectChain({ rpc: anvil.url, chainId: 31337 })).rejects.toMatchObject({
    code: 'CHAIN_UNREACHABLE'
  })
})

test('a chain that mined by transaction goes over to mining by time', async () => {
  const anvil = await startAnvil({ directory, blockSeconds: 0 })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: 31337 })
  const before = await chain.provider.getBlockNumber()
  await anvil.mineEvery(1)
  const later = () => chain.provider.getBlockNumber().then(now => (now > before ? now : undefined))
  expect(await chain.untilBlock(later)).toBe(before + 1)
  chain.close()
  await anvil.stop()
})

test('blocks come by themselves, and a waiting caller gets the first that is late enough', async () => {
  const anvil = await startAnvil({ directory, blockSeconds: 1 })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: 31337 })
  const now = await chain.time()
  expect(await chain.waitForTime(now + 1)).toBeGreaterThan(now)
  const waiting = chain.waitForTime(now + 1000, { signal: AbortSignal.timeout(10) })
  await expect(waiting).rejects.toMatchObject({ code: 'TIMEOUT' })
  const never = expect(chain.waitForTime(now + 1000)).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
  await anvil.stop()
  await never
  await expect(chain.time()).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
  chain.close()
})

test('overlapping calls share a block, also when one needs the other', async () => {
  const anvil = await startAnvil({ directory, blockSeconds: 1 })
  const chain = await connectChain({ rpc: anvil.url, chainId: 31337 })
  const [deployer, other] = anvil.accounts
  const { address } = await deploySettlement({ chain, key: deployer?.privateKey ?? '0x' })
  const owner = await createSettlement({ chain, address, key: deployer?.privateKey ?? '0x' })
  const payout = owner.sender ?? '0x'
  const register = (label: string) =>
    owner.registerNode({ workKey: testKey(label), payout, roles: roles.hosting, stake: 1n })
  const bonded = owner.bondSettler(other?.address ?? '0x')
  const mined = await Promise.all([register('a'), register('b'), bonded])
  expect(new Set(mined.map(one => one?.blockNumber)).size).toBe(1)
  expect(owner.gasTotal).toBeGreaterThan(mined.reduce((sum, one) => sum + (one?.gasUsed ?? 0n), 0n))
  chain.close()
  await anvil.stop()
})

test('a directory in use, a port in use and a long path are told apart', async () => {
  const first = await startAnvil({ directory })
  await expect(startAnvil({ directory })).rejects.toMatchObject({ code: 'ALREADY_RUNNING' })
  await first.stop()

  const long = join(directory, 'x'.repeat(100))
  await expect(startAnvil({ directory: long })).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    data: { limit: 103 }
  })
  expect(existsSync(long)).toBe(false)

  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const taken = startAnvil({ directory: join(directory, 'other'), port })
  await expect(taken).rejects.toMatchObject({ code: 'PORT_TAKEN', data: { port } })
  server.close()
})

test('a socket left behind by a chain that was killed is no obstacle', async () => {
  const killed = await startAnvil({ directory })
  killed.process.kill('SIGKILL')
  await new Promise(resolve => killed.process.once('exit', resolve))
  expect(existsSync(killed.ipc)).toBe(true)
  const next = await startAnvil({ directory })
  const chain = await connectChain({ rpc: next.ipc, chainId: 31337 })
  chain.close()
  await next.stop()
})

test('an aborted start leaves no process', async () => {
  const signal = AbortSignal.abort()
  await expect(startAnvil({ directory, signal })).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(existsSync(join(directory, 'anvil.ipc'))).toBe(false)
})
