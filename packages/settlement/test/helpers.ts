import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSeedChain, type SeedChain } from '@haca/core'
import { type Hex, keccak, type WorkKey, workKey } from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createSettlement,
  deploySettlement,
  roles,
  type Settlement,
  type SettlementParameters
} from '@haca/settlement'
import { type Anvil, startAnvil } from '@haca/settlement/anvil'
import { hashOf } from '../../core/test/epoch/lines.ts'

/** A chain that mines each transaction at once and whose clock the test moves. */
interface TestChain {
  readonly anvil: Anvil
  readonly chain: Chain
  key(account: number): Hex
  /** Moves the chain's clock to a time, unless that is past, and mines a block with it. */
  warpTo(seconds: number): Promise<void>
  stop(): Promise<void>
}

async function startTestChain(blockSeconds = 0): Promise<TestChain> {
  const directory = await mkdtemp(join(tmpdir(), 'haca-chain-'))
  const anvil = await startAnvil({ directory, blockSeconds })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId })
  return {
    anvil,
    chain,
    key(account) {
      const found = anvil.accounts[account]
      if (found === undefined) throw new RangeError(`no account ${account}`)
      return found.privateKey
    },
    async warpTo(seconds) {
      if (seconds <= (await chain.time())) return
      await chain.provider.send('evm_setNextBlockTimestamp', [seconds])
      await chain.provider.send('evm_mine', [])
    },
    async stop() {
      chain.close()
      await anvil.stop()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

export const testKey = (label: string): WorkKey => workKey(keccak(new TextEncoder().encode(label)))

/** A deployed contract with one node per role and its verifiers, and who acts in it. */
export interface TestNetwork {
  readonly test: TestChain
  /** Sends for owners and settlers. */
  readonly operator: Settlement
  readonly client: Settlement
  readonly hosting: number
  readonly inference: number
  readonly verifiers: readonly { readonly key: WorkKey; readonly node: number; readonly seeds: SeedChain }[]
}

export const token = 1_000_000n
const stake = 100n * token

/** @param seats Verifiers. */
export async function startTestNetwork(
  parameters: Partial<SettlementParameters> = {},
  seats = 3
): Promise<TestNetwork> {
  const test = await startTestChain()
  const { chain } = test
  const { address } = await deploySettlement({ chain, key: test.key(0), parameters })
  const operator = await createSettlement({ chain, address, key: test.key(0) })
  const client = await createSettlement({ chain, address, key: test.key(1) })
  if (client.sender === undefined || operator.sender === undefined) throw new Error('both can send')
  await operator.token.transfer(client.sender, 1000n * token)
  const payout = operator.sender
  const register = async (label: string, bits: number, seed?: Hex) => {
    const init = { workKey: testKey(label), payout, roles: bits, stake }
    return (await operator.registerNode(seed === undefined ? init : { ...init, seed })).node
  }
  const hosting = await register('hosting', roles.hosting)
  const inference = await register('inference', roles.inference)
  const verifiers = []
  for (let seat = 0; seat < seats; seat++) {
    const label = `v${seat}`
    const seeds = createSeedChain(hashOf(label), 0, 100, keccak)
    const node = await register(label, roles.verification, seeds.anchor)
    verifiers.push({ key: testKey(label), node, seeds })
  }
  await operator.bondSettler(operator.sender)
  return { test, operator, client, hosting, inference, verifiers }
}
