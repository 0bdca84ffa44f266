import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { createSender } from '../../src/chain/sender.ts'
import { startManualChain } from './manual-chain.ts'
import { mark, nowhere } from './marks.ts'

it('refuses ids, data and transactions beyond their limits', async () => {
  const { chain, key } = await startManualChain()
  const sender = createSender({ chain, key })
  onTestFinished(() => sender.stop())
  const send = (id: string, data: string = mark(id)) =>
    sender.send({ action: 'test', to: nowhere, data }, { id })
  await expect(send('x'.repeat(257))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'id', limit: 256 }
  })
  await expect(send('large', `0x${'00'.repeat(128 * 1024 + 1)}`)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    data: { limit: 131_072, actual: 131_073 }
  })
  const many = Array.from({ length: 1024 }, (_, i) => send(`number ${i}`))
  for (const each of many) each.catch(() => undefined)
  await expect(send('one more')).rejects.toMatchObject({ code: 'OVERLOADED', data: { limit: 1024 } })
  // The same transaction again is no further one.
  const again = send('number 7')
  again.catch(() => undefined)
  chain.close()
  await expect(again).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
})

it('gives up without an id what could not be sent, and tells a refusal at once', async () => {
  const { chain, key } = await startManualChain()
  const sender = createSender({ chain, key })
  onTestFinished(() => sender.stop())
  const data = mark('nothing there')
  const token = `0x${'ab'.repeat(20)}` as const
  await chain.provider.send('anvil_setCode', [token, '0xfe'])
  await expect(sender.send({ action: 'test', to: token, data }, { id: 'a' })).rejects.toMatchObject({
    code: 'CHAIN_REVERTED'
  })
  // Nothing of it is left: the id is free.
  await chain.provider.send('anvil_setCode', [token, '0x00'])
  await chain.provider.send('evm_setAutomine', [true])
  expect((await sender.send({ action: 'test', to: token, data }, { id: 'a' })).receipt.status).toBe(1)
})

it('keeps the transactions of a chain that is made anew apart from those of the one before', async () => {
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  const hashes: string[] = []
  // Two of one second would be one chain.
  for (const timestamp of [1_700_000_000, 1_700_000_001]) {
    const { chain, key, rpc } = await startManualChain({ timestamp })
    await rpc('evm_setAutomine', true)
    const sender = createSender({ chain, key, store })
    const { transactionHash, receipt } = await sender.send(
      { action: 'test', to: nowhere, data: mark('once a chain') },
      { id: 'same' }
    )
    sender.stop()
    expect((await chain.provider.getBlock(receipt.blockNumber))?.transactions).toContain(transactionHash)
    hashes.push(chain.genesis)
  }
  expect(new Set(hashes).size).toBe(2)
})
