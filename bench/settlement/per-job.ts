import { perJobEscrow } from '@haca/contracts'
import { type Hex, keccakHex } from '@haca/protocol'
import type { BenchChain } from './chain.ts'

/** Each is measured so often; the first of a kind writes to fresh storage and is left out. */
const times = 5
const amount = 1000n

/** Gas of paying one job by itself: by a transfer, and through an escrow that is opened and released. */
export interface PerJobCost {
  readonly transfer: number
  readonly escrow: number
}

export async function measurePerJob({ operator, clients, chain }: BenchChain): Promise<PerJobCost> {
  const { provider } = chain
  const [client] = clients
  const from = client?.sender ?? '0x'
  const node = operator.sender ?? '0x'
  const token = operator.parameters.token
  const send = async (to: Hex | undefined, data: string): Promise<{ gas: number; created: Hex }> => {
    const hash = await provider.send('eth_sendTransaction', [{ from, to, data, gas: '0x1e8480' }])
    // The chain mines by itself, but perhaps a moment later.
    await provider.send('evm_mine', [])
    const receipt = await provider.send('eth_getTransactionReceipt', [hash])
    if (BigInt(receipt.status) !== 1n) throw new Error(`a transaction for comparison failed: ${hash}`)
    return { gas: Number(receipt.gasUsed), created: receipt.contractAddress }
  }
  const { created: escrow } = await send(undefined, perJobEscrow.bytecode + word(BigInt(token)))
  await send(token, call('approve(address,uint256)', BigInt(escrow), 2n ** 256n - 1n))
  let [transfer, held] = [0, 0]
  for (let i = 0; i <= times; i++) {
    const job = BigInt(keccakHex(Uint8Array.of(i)))
    const paid = await send(token, call('transfer(address,uint256)', BigInt(node), amount))
    const opened = await send(escrow, call('open(bytes32,address,uint64)', job, BigInt(node), amount))
    const released = await send(escrow, call('release(bytes32)', job))
    if (i === 0) continue
    transfer += paid.gas / times
    held += (opened.gas + released.gas) / times
  }
  return { transfer, escrow: held }
}

const word = (value: bigint) => value.toString(16).padStart(64, '0')

function call(signature: string, ...values: readonly bigint[]): string {
  const selector = keccakHex(new TextEncoder().encode(signature)).slice(0, 10)
  return selector + values.map(word).join('')
}
