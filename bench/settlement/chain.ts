import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createSeedChain, type SeedChain } from '@haca/core'
import { type Hex, type Keccak, keccakHex, type WorkKey, workKey } from '@haca/protocol'
import {
  type Chain,
  connectChain,
  createSettlement,
  deploySettlement,
  roles,
  type Settlement
} from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'

/** Verifiers of the measured network, and how many of them sign. */
export const verifierCount = 7
const quorum = 5
export const token = 1_000_000n
const stake = 100n * token

export interface BenchVerifier {
  readonly key: WorkKey
  readonly node: number
  readonly seeds: SeedChain
}

/** A contract on a real chain that mines each transaction at once, and everybody who takes part. */
export interface BenchChain {
  readonly chain: Chain
  readonly operator: Settlement
  readonly clients: readonly Settlement[]
  readonly nodes: readonly number[]
  readonly verifiers: readonly BenchVerifier[]
  /** Gas of registering one inference node with stake, approval apart; and what a verifier's seed anchor adds. */
  readonly registration: { readonly node: number; readonly anchor: number }
  warpTo(seconds: number): Promise<void>
  stop(): Promise<void>
}

const keyOf = (label: string): WorkKey =>
  workKey(Buffer.from(keccakHex(new TextEncoder().encode(label)).slice(2), 'hex'))

export async function startBenchChain(
  size: { readonly clients: number; readonly nodes: number },
  keccak: Keccak
): Promise<BenchChain> {
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-bench-'))
  const anvil = await startAnvil({ directory, blockSeconds: 0, accounts: size.clients + 1 })
  const chain = await connectChain({ rpc: anvil.ipc, chainId: anvil.chainId })
  const keyAt = (account: number): Hex => anvil.accounts[account]?.privateKey ?? '0x'
  const { address } = await deploySettlement({ chain, key: keyAt(0), parameters: { quorum } })
  const operator = await createSettlement({ chain, address, key: keyAt(0) })
  const gas = { node: 0, verifier: 0 }
  // The first registration also approves the token, which is no part of a node's.
  await operator.bondSettler(operator.sender ?? '0x')
  const nodes: number[] = []
  for (let i = 0; i < size.nodes; i++) {
    // Each node is paid at an address of its own.
    const payout = keyOf(`payout ${i}`).address
    const init = { workKey: keyOf(`node ${i}`), payout, roles: roles.inference, stake }
    const { node, gasUsed } = await operator.registerNode(init)
    nodes.push(node)
    gas.node = Number(gasUsed)
  }
  const verifiers: BenchVerifier[] = []
  for (let i = 0; i < verifierCount; i++) {
    const key = keyOf(`verifier ${i}`)
    const seeds = createSeedChain(keccakHex(key.privateKey), 0, 100, keccak)
    const init = { workKey: key, roles: roles.verification, stake, seed: seeds.anchor }
    const { node, gasUsed } = await operator.registerNode(init)
    verifiers.push({ key, node, seeds })
    gas.verifier = Number(gasUsed)
  }
  const clients = await openClients(chain, address, operator, size.clients, keyAt)
  return {
    chain,
    operator,
    clients,
    nodes,
    verifiers,
    registration: { node: gas.node, anchor: gas.verifier - gas.node },
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

/** Clients with tokens of their own; who gave them is no part of what is measured. */
async function openClients(
  chain: Chain,
  address: Hex,
  operator: Settlement,
  count: number,
  keyAt: (account: number) => Hex
): Promise<Settlement[]> {
  const clients: Settlement[] = []
  for (let i = 1; i <= count; i++) {
    const client = await createSettlement({ chain, address, key: keyAt(i) })
    await operator.token.transfer(client.sender ?? '0x', 10_000n * token)
    clients.push(client)
  }
  return clients
}

/** How many sign an epoch here. */
export const signing = quorum
