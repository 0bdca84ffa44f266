import { type Hex, isHacaError } from '@haca/protocol'
import { MaxUint256, Signature } from 'ethers'
import type { CallOptions } from '../chain/abortable.ts'
import type { SendOptions } from '../chain/sender.ts'
import { type Context, requireSender } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'

/** The token that everything is counted in. */
export interface TokenCalls {
  /** Micro-tokens of an account. */
  balanceOf(account: Hex, options?: CallOptions): Promise<bigint>
  /** Sends micro-tokens of the sender. */
  transfer(to: Hex, amount: bigint, options?: SendOptions): Promise<Mined>
}

export function createTokenCalls({ token }: Context): TokenCalls {
  return {
    async balanceOf(account, options = {}) {
      const [balance] = await token.read('balanceOf', [account], options)
      return BigInt(balance)
    },
    transfer: (to, amount, options = {}) => token.write('transfer', [to, amount], options)
  }
}

/**
 * Does what takes `amount` from the sender. Where the contract may not take that much yet, approves it first, without limit
 * and once: the contract takes only what the sender's own calls say. Both can be mined in one block.
 */
export async function withAllowance(
  context: Context,
  amount: bigint,
  options: CallOptions,
  take: () => Promise<Mined>
): Promise<Mined> {
  const { token, settlement } = context
  if (context.approval === undefined && (await allowance(context, options)) < amount) {
    // Another call may have come here while this one waited for the answer.
    const { signal } = options
    const send = { signal, id: `approve/${token.address}/${settlement.address}`, repeatable: true }
    context.approval ??= token.write('approve', [settlement.address, MaxUint256], send)
    // One that failed is tried again by the next call.
    context.approval.catch(() => delete context.approval)
  }
  const [mined] = await Promise.all([take(), context.approval])
  return mined
}

export async function allowance(context: Context, options: CallOptions): Promise<bigint> {
  const { address } = requireSender(context.sender, 'allowance')
  const [allowed] = await context.token.read('allowance', [address, context.settlement.address], options)
  return BigInt(allowed)
}

/** How long a permit stays valid; it is used at once. */
const permitSeconds = 3600

/** What a token's permits are bound to. */
interface PermitDomain {
  readonly name?: string
  readonly version?: string
}

/** Undefined where the token takes no permits (ERC-2612), or does not say for which domain (ERC-5267). */
export async function permitDomain(
  { token, sender }: Context,
  options: CallOptions
): Promise<PermitDomain | undefined> {
  try {
    const { address } = requireSender(sender, 'permit')
    const [, name, version] = await token.read('eip712Domain', [], options)
    await token.read('nonces', [address], options)
    return { name: String(name), version: String(version) }
  } catch (error) {
    if (isHacaError(error) && error.code === 'CHAIN_REVERTED') return undefined
    throw error
  }
}

/** An ERC-2612 permit of the sender for the contract: saves the transaction that approves. */
export async function signPermit(
  context: Context,
  permitted: PermitDomain,
  value: bigint,
  options: CallOptions
): Promise<PermitValues> {
  const { wallet, address } = requireSender(context.sender, 'permit')
  const { chain, token, settlement } = context
  const [nonce] = await token.read('nonces', [address], { ...options, pending: true })
  const deadline = (await chain.time(options)) + permitSeconds
  const domain = { ...permitted, chainId: chain.chainId, verifyingContract: token.address }
  const message = { owner: address, spender: settlement.address, value, nonce: BigInt(nonce), deadline }
  const { v, r, s } = Signature.from(await wallet.signTypedData(domain, permitTypes, message))
  return [deadline, v, r, s]
}

/** deadline, v, r, s: as the contract takes them. */
export type PermitValues = readonly [number, number, string, string]

const permitTypes = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' }
  ]
}
