import { isError } from 'ethers'
import { toChainError } from '../chain/chain-error.ts'

/**
 * What a node answers to a signed transaction:
 * - `taken`: it has it, maybe since before;
 * - `used`: another transaction of the account has that nonce in the chain;
 * - `underpriced`: it wants a higher fee for it;
 * - `refused`: it will never take it like this;
 * - `unknown`: no answer, or one that says nothing of the transaction; it may have it or not.
 */
export type SendAnswer = 'taken' | 'used' | 'underpriced' | 'refused' | 'unknown'

/** By their words: nodes share the JSON-RPC codes for almost everything. geth, reth, nethermind, besu, erigon, anvil. */
const words: readonly (readonly [RegExp, SendAnswer])[] = [
  [/already known|already imported|known transaction|already in mempool|alreadyknown/i, 'taken'],
  [/nonce (is )?too low|oldnonce|nonce has already been used|below current nonce/i, 'used'],
  [
    /underpriced|fee too low|less than block base fee|below.*base ?fee|gas price too low|feetoolow/i,
    'underpriced'
  ],
  [
    /insufficient (funds|balance)|intrinsic gas|exceeds (the )?(block )?gas limit|gas limit (is )?(too high|exceeded)|gas required exceeds|initcode|oversized|invalid (sender|signature|chain)|chain ?id|not supported|too large|tx fee.*exceeds/i,
    'refused'
  ]
]

export function readSendError(error: unknown): SendAnswer {
  if (isError(error, 'NONCE_EXPIRED')) return 'used'
  if (isError(error, 'REPLACEMENT_UNDERPRICED')) return 'underpriced'
  if (isError(error, 'INSUFFICIENT_FUNDS')) return 'refused'
  if (toChainError(error, 'sending').code === 'CHAIN_UNREACHABLE') return 'unknown'
  const text = messageOf(error)
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
}

/** The node's own message, which ethers keeps inside of its own. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const inner = 'error' in error && error.error instanceof Object && 'message' in error.error
  return inner ? String((error.error as { message: unknown }).message) : error.message
}
