import { join } from 'node:path'
import { type Chain, connectChain, type OutboxNotice } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { openStore } from '@haca/store'
import { Wallet } from 'ethers'
import { expect, it, onTestFinished } from 'vitest'
import { createSender, type SenderInit } from '../../src/chain/sender.ts'
import { type ManualChain, sentBy, startManualChain } from './manual-chain.ts'
import { mark, nowhere } from './marks.ts'

const gwei = 10n ** 9n
const hex = (value: number | bigint) => `0x${value.toString(16)}`

function open({ chain, key, directory }: ManualChain, init: Partial<SenderInit> = {}) {
  const store = openStore({ path: join(directory, `transactions-${Math.random()}.db`) })
  const notices: OutboxNotice[] = []
  const sender = createSender({ chain, key, store, onNotice: notice => notices.push(notice), ...init })
  onTestFinished(() => {
    sender.stop()
    store.close()
  })
  const send = (label: string) =>
    sender.send({ action: label, to: nowhere, data: mark(label) }, { id: label })
  const kinds = () => notices.map(({ kind }) => kind)
  return { sender, store, send, kinds }
}

/** Mines one block after the other until the promise is there: each block wakes the sender. */
async function mineUntil<T>(test: ManualChain, promise: Promise<T>): Promise<T> {
  let over = false
  const ended = promise.finally(() => {
    over = true
  })
  while (!over) {
    await test.mine()
    await Promise.race([ended, looked(test.chain)])
  }
  return ended
}

/** More than a look at the chain takes. */
const answersOfALook = 10

/** A few answers of the chain later whoever was woken by a block has looked at it. */
async function looked(chain: Chain): Promise<void> {
  for (let i = 0; i < answersOfALook; i++) await chain.provider.getBlockNumber()
}

/** The same account from elsewhere. */
async function rival({ chain, key }: ManualChain, nonce: number, label: string) {
  const signed = await new Wallet(key).signTransaction({
    chainId: chain.chainId,
    nonce,
    to: nowhere,
    data: mark(label),
    type: 2,
    gasLimit: 100_000n,
    maxFeePerGas: 50n * gwei,
    maxPriorityFeePerGas: 20n * gwei
  })
  return String(await chain.provider.send('eth_sendRawTransaction', [signed]))
}

it('offers more when the fee leaps over what was offered', async () => {
  const test = await startManualChain()
  const { send, kinds } = open(test)
  const mined = send('one')
  await test.waiting(1)
  await test.rpc('anvil_setNextBlockBaseFeePerGas', hex(80n * gwei))
  await test.mine()
  expect(await test.sent()).toEqual([])
  const { receipt } = await mineUntil(test, mined)
  expect(receipt.gasPrice).toBeGreaterThan(4n * gwei)
  expect(kinds()).toContain('stuck')
  expect(await test.sent()).toEqual([mark('one')])
})

it('never offers more than the cap, and is mined when the fee has come down to it', async () => {
  const test = await startManualChain()
  const { send } = open(test, { feeCap: 40n * gwei })
  const mined = send('one')
  await test.waiting(1)
  await test.rpc('anvil_setNextBlockBaseFeePerGas', hex(80n * gwei))
  const { receipt } = await mineUntil(test, mined)
  expect(receipt.gasPrice).toBeLessThanOrEqual(40n * gwei)
})

it('sends again what the pool has dropped', async () => {
  const test = await startManualChain()
  const { send, kinds } = open(test)
  const all = Promise.all(['one', 'two', 'three'].map(send))
  await test.waiting(3)
  await test.rpc('anvil_dropAllTransactions')
  await mineUntil(test, all)
  expect(await test.sent()).toEqual(['one', 'two', 'three'].map(mark))
  // The same ones again, for the same fee.
  expect(kinds()).toEqual([])
})

it('takes another nonce when a transaction from elsewhere has used its own, and not before that is sure', async () => {
  const test = await startManualChain()
  const { send, kinds } = open(test, { confirmations: 2 })
  const mined = send('one')
  await test.waiting(1)
  await rival(test, 0, 'elsewhere')
  await test.mine()
  expect(await test.sent()).toEqual([mark('elsewhere')])
  await mineUntil(test, mined)
  expect(kinds()).toContain('replaced')
  expect(await test.sent()).toEqual([mark('elsewhere'), mark('one')])
})

it('fills a nonce that nobody uses any more', async () => {
  const test = await startManualChain()
  const { send, kinds } = open(test)
  const dropped = await rival(test, 0, 'elsewhere')
  const mined = send('one')
  await test.waiting(2)
  await test.rpc('anvil_dropTransaction', dropped)
  await mineUntil(test, mined)
  expect(kinds()).toContain('filled')
  expect(await test.sent()).toEqual(['0x', mark('one')])
})

it('puts back what a reorganisation of 64 blocks has taken', async () => {
  const test = await startManualChain()
  const { send, sender, kinds } = open(test, { confirmations: 12 })
  const labels = ['one', 'two', 'three']
  const all = Promise.all(labels.map(send))
  await test.waiting(3)
  await test.mine(12)
  await all
  expect(await test.sent()).toEqual(labels.map(mark))
  await test.mine(52)
  await test.rpc('anvil_reorg', 64, [])
  await test.rpc('anvil_dropAllTransactions')
  expect(await test.sent()).toEqual([])
  const four = send('four')
  await mineUntil(test, four)
  expect(kinds().filter(kind => kind === 'reinstated')).toHaveLength(3)
  expect(await test.sent()).toEqual([...labels, 'four'].map(mark))
  // Who asks again gets the result as the chain has it now.
  const again = await sender.send({ action: 'one', to: nowhere, data: mark('one') }, { id: 'one' })
  expect((await test.chain.provider.getBlock(again.blockNumber))?.hash).toBe(again.receipt.blockHash)
  expect(await test.sent()).toHaveLength(4)
})

it('waits through an hour without a chain, and sends each once when it is back', { timeout: 60_000 }, async ({
  signal
}) => {
  const test = await startManualChain()
  const { anvil, directory, account, key } = test
  const hourMs = 3_600_000
  const state = join(directory, 'state.json')
  const port = Number(new URL(anvil.url).port)
  await anvil.stop()
  const first = await startAnvil({ directory, blockSeconds: 0, state, port })
  // The hour passes in the waits of those who find nobody there.
  let passedMs = 0
  const attempts: number[] = []
  const hourOver = Promise.withResolvers<void>()
  const wait = async (ms: number) => {
    passedMs += ms
    attempts.push(ms)
    if (passedMs >= hourMs) hourOver.resolve()
    if (passedMs >= hourMs) await back.promise
    await new Promise(resolve => setImmediate(resolve))
  }
  const back = Promise.withResolvers<void>()
  const chain = await connectChain({ rpc: first.ipc, chainId: first.chainId, wait })
  onTestFinished(() => chain.close())
  const { send } = open({ ...test, chain, key }, { wait })
  await send('before')
  const startedAt = await chain.time()
  await chain.provider.send('evm_setAutomine', [false])
  const sent = send('sent before')
  await expect.poll(async () => chain.provider.send('txpool_status', [])).toMatchObject({ pending: '0x1' })
  const cut = expect(sent).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
  await first.stop()
  await cut
  await expect(send('asked while it is down')).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
  await hourOver.promise
  const second = await startAnvil({ directory, blockSeconds: 0, state, port, timestamp: startedAt + 3600 })
  onTestFinished(() => second.stop())
  back.resolve()
  // Both go on by themselves; whoever asks for them again is told.
  const [before, down] = await Promise.all([
    until(() => send('sent before'), signal),
    until(() => send('asked while it is down'), signal)
  ])
  expect(before.receipt.status).toBe(1)
  expect(down.receipt.status).toBe(1)
  expect(attempts.length).toBeGreaterThan(100)
  expect((await chain.provider.getBlock(down.blockNumber))?.timestamp).toBeGreaterThanOrEqual(
    startedAt + 3600
  )
  expect((await sentBy(chain, account)).toSorted()).toEqual(
    ['before', 'sent before', 'asked while it is down'].map(mark).toSorted()
  )
})

/** Asks again while the chain is not there. */
async function until<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted()
    try {
      return await ask()
    } catch (error) {
      if ((error as { code?: string }).code !== 'CHAIN_UNREACHABLE') throw error
      await new Promise(resolve => setImmediate(resolve))
    }
  }
}
