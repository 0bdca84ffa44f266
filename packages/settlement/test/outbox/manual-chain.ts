import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hex } from '@haca/protocol'
import { type Chain, connectChain } from '@haca/settlement'
import { type Anvil, startAnvil } from '@haca/settlement/anvil'
import { onTestFinished } from 'vitest'

/** A real chain that mines when the test says so. */
export interface ManualChain {
  readonly anvil: Anvil
  readonly chain: Chain
  readonly directory: string
  readonly key: Hex
  readonly account: Hex
  rpc(method: string, ...params: unknown[]): Promise<unknown>
  mine(blocks?: number): Promise<void>
  /** Resolves once so many transactions wait in the pool. */
  waiting(count: number): Promise<void>
  /** Data of everything that the account has on the chain, oldest first. */
  sent(): Promise<string[]>
}

/** One for each kill of one test. */
const accountCount = 12

/** @param init the time of the first block, Unix seconds; default now */
export async function startManualChain(init: { readonly timestamp?: number } = {}): Promise<ManualChain> {
  const directory = await mkdtemp(join(tmpdir(), 'haca-out-'))
  const anvil = await startAnvil({ directory, blockSeconds: 0, accounts: accountCount, ...init })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId })
  const [first] = anvil.accounts
  if (first === undefined) throw new Error('anvil has accounts')
  onTestFinished(async () => {
    chain.close()
    await anvil.stop()
    await rm(directory, { recursive: true, force: true })
  })
  await chain.provider.send('evm_setAutomine', [false])
  return manual({ anvil, chain, directory, key: first.privateKey, account: first.address })
}

type Parts = Pick<ManualChain, 'anvil' | 'chain' | 'directory' | 'key' | 'account'>

function manual(parts: Parts): ManualChain {
  const { chain, account } = parts
  const rpc = (method: string, ...params: unknown[]) => chain.provider.send(method, params)
  return {
    ...parts,
    rpc,
    async mine(blocks = 1) {
      for (let i = 0; i < blocks; i++) await rpc('evm_mine')
    },
    async waiting(count) {
      for (;;) {
        const { pending } = (await rpc('txpool_status')) as { pending: string }
        if (Number(pending) >= count) return
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    sent: () => sentBy(chain, account)
  }
}

export async function sentBy(chain: Chain, account: Hex): Promise<string[]> {
  const data: string[] = []
  const head = await chain.provider.getBlockNumber()
  for (let number = 0; number <= head; number++) {
    const block = await chain.provider.getBlock(number, true)
    for (const transaction of block?.prefetchedTransactions ?? []) {
      if (transaction.from.toLowerCase() === account) data.push(transaction.data)
    }
  }
  return data
}
