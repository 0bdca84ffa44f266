import type { ChainView, FeeMarket, OutboxMachine, Sighting, Wanted } from '@haca/core'
import { HacaError, type Hex } from '@haca/protocol'
import type { TransactionReceipt } from 'ethers'
import { abortable } from '../chain/abortable.ts'
import type { Chain } from '../chain/chain.ts'
import type { Call } from './call.ts'

/** What an outbox asks the chain. Everything throws what ethers throws, and `CHAIN_UNREACHABLE` when the connection breaks. */
export interface ChainPort {
  /** What a call would take on top of everything that waits. */
  estimate(call: Call): Promise<bigint>
  market(): Promise<FeeMarket>
  poolNonce(): Promise<number>
  send(raw: string): Promise<void>
  look(machine: OutboxMachine): Promise<Look>
  receipt(hash: Hex): Promise<TransactionReceipt | null>
}

export interface Look extends ChainView {
  readonly receipts: ReadonlyMap<Hex, TransactionReceipt>
}

export function createChainPort(chain: Chain, account: Hex): ChainPort {
  const ask = <T>(question: (provider: Chain['provider']) => Promise<T>): Promise<T> =>
    abortable(question(chain.provider), chain.lost)
  const receipt = (hash: Hex) => ask(provider => provider.getTransactionReceipt(hash))

  /** A transaction whose nonce is not used yet can be nowhere but in the pool; of a used one, any attempt may be in a block. */
  const sight = async ({ hashes, nonce }: Wanted, next: number, receipts: Map<Hex, TransactionReceipt>) => {
    const [newest] = hashes
    for (const hash of nonce < next ? hashes : hashes.slice(0, 1)) {
      const found = await receipt(hash)
      if (found === null) continue
      receipts.set(hash, found)
      return inclusionOf(hash, found)
    }
    if (newest === undefined || nonce < next) return { kind: 'absent' } as const
    // Not parsed: it may be large, and only whether it is there matters.
    const known: unknown = await ask(provider => provider.send('eth_getTransactionByHash', [newest]))
    return { kind: known === null ? 'absent' : 'pool' } as const
  }

  const poolNonce = () => ask(provider => provider.getTransactionCount(account, 'pending'))
  const newestBlock = async () => {
    const block = await ask(provider => provider.getBlock('latest'))
    if (block === null) throw new HacaError('CHAIN_UNREACHABLE', 'the chain has no block')
    return { head: block.number, baseFee: requireBaseFee(block.baseFeePerGas, chain.chainId) }
  }

  return {
    estimate: ({ to, data }) =>
      ask(provider =>
        provider.estimateGas({
          from: account,
          ...(to === undefined ? {} : { to }),
          data,
          blockTag: 'pending'
        })
      ),
    async market() {
      const [{ baseFee }, tip] = await Promise.all([
        newestBlock(),
        ask(provider => provider.send('eth_maxPriorityFeePerGas', []))
      ])
      return { baseFee, tip: BigInt(tip) }
    },
    poolNonce,
    async send(raw) {
      await ask(provider => provider.send('eth_sendRawTransaction', [raw]))
    },
    async look(machine) {
      const [{ head, baseFee }, nonce] = await Promise.all([
        newestBlock(),
        ask(provider => provider.getTransactionCount(account, 'latest'))
      ])
      const receipts = new Map<Hex, TransactionReceipt>()
      const seen = machine
        .wanted()
        .map(async wanted => [wanted.sequence, await sight(wanted, nonce, receipts)] as const)
      const sightings = new Map<number, Sighting>(await Promise.all(seen))
      const missing = machine.gap(nonce) ? { poolNonce: await poolNonce() } : {}
      // A block may have come since the first question.
      const newest = Math.max(head, ...[...receipts.values()].map(({ blockNumber }) => blockNumber))
      return { head: newest, baseFee, nonce, sightings, receipts, ...missing }
    },
    receipt
  }
}

function inclusionOf(hash: Hex, { blockNumber, blockHash, status }: TransactionReceipt): Sighting {
  return { kind: 'mined', hash, block: blockNumber, blockHash: blockHash as Hex, succeeded: status === 1 }
}

/** The contracts need Cancun, and a chain of that age has base fees. */
function requireBaseFee(baseFee: bigint | null, chainId: number): bigint {
  if (baseFee !== null) return baseFee
  throw new HacaError(
    'CHAIN_MISMATCH',
    `chain ${chainId} has no base fee; a chain with EIP-1559 and Cancun is needed`,
    {
      data: { chainId }
    }
  )
}
