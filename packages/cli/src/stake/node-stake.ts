import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { HacaError, type Hex, toHex, type WorkKey } from '@haca/protocol'
import {
  connectChain,
  createSettlement,
  type RegisteredNode,
  type Settlement,
  type StakeBurned
} from '@haca/settlement'
import { type JoinOptions, resolveJoin } from '../node/join.ts'
import { readKey } from '../node/key-file.ts'
import { type NodeRole, registerKey } from '../node/registration.ts'
import { onPath } from '../on-path.ts'

export interface StakeOptions extends JoinOptions {
  /** Data of the node. Default `~/.haca/<network>/<role>`. */
  readonly directory?: string
  /** Work key. Default `work.key` in the directory. */
  readonly key?: string
  /** Key of the owner, who pays. Default `account.key` in the directory. */
  readonly owner?: string
}

/** A node's stake as the chain has it, and what can be done with it. */
export interface NodeStake extends RegisteredNode {
  /** active: works; leaving: until `exitAt`; free: the stake can be taken out; out: it was. */
  readonly state: 'active' | 'leaving' | 'free' | 'out'
  /** What committees took of it, oldest first. */
  readonly burned: readonly StakeBurned[]
}

interface Access {
  /** With the owner's key, where something is sent. */
  readonly settlement: Settlement
  readonly key: WorkKey
  /** The node's own account: a verifier's posts epochs, and is bonded for that. */
  readonly account: Hex | undefined
  readonly signal: AbortSignal
}

/**
 * Registers a work key with stake, in the name of the owner. Throws `INVALID_INPUT` for a stake below the contract's least,
 * `FORBIDDEN` for a key that is registered already, `CHAIN_REVERTED` where the owner has too little.
 */
export function registerStake(
  role: NodeRole,
  options: StakeOptions & { readonly stake?: bigint; readonly payout?: Hex },
  signal: AbortSignal
): Promise<NodeStake> {
  return onChain(role, options, signal, true, async access => {
    const { settlement, key } = access
    const { minStake } = settlement.parameters
    const { stake = minStake, payout } = options
    if (stake < minStake) {
      throw new HacaError(
        'INVALID_INPUT',
        `the contract asks for ${minStake} micro-tokens of stake at least`,
        {
          data: { field: 'stake', limit: String(minStake), actual: String(stake) }
        }
      )
    }
    if ((await settlement.nodeByWorkKey(key.address, { signal })) !== undefined) {
      throw new HacaError('FORBIDDEN', `${key.address} is registered already`, { data: { field: 'key' } })
    }
    await registerKey({ role, key, settlement, signal, stake, ...(payout === undefined ? {} : { payout }) })
    if (role === 'verification' && access.account !== undefined) {
      await settlement.bondSettler(access.account, { signal })
    }
    return stakeOf(access)
  })
}

/** Throws `NOT_REGISTERED`. */
export function readStake(role: NodeRole, options: StakeOptions, signal: AbortSignal): Promise<NodeStake> {
  return onChain(role, options, signal, false, stakeOf)
}

/** Begins to unbond: the node gets no new work that is paid. Throws `FORBIDDEN` where it has begun already. */
export function exitStake(role: NodeRole, options: StakeOptions, signal: AbortSignal): Promise<NodeStake> {
  return onChain(role, options, signal, true, async access => {
    const { node, state, exitAt } = await stakeOf(access)
    if (state !== 'active') {
      throw new HacaError('FORBIDDEN', `node ${node} has asked to leave already`, { data: { exitAt } })
    }
    await access.settlement.requestUnbond(node, { signal })
    return stakeOf(access)
  })
}

/** What a withdrawal moved, micro-tokens. */
export interface Withdrawal {
  /** To the payout address. */
  readonly earned: bigint
  /** To the owner. */
  readonly stake: bigint
  /** To the owner: what the account of a verifier was bonded with to post epochs. */
  readonly bond: bigint
}

/** Pays out what was earned, and where the delay is over the stake, and a verifier's bond with it. */
export function withdrawStake(
  role: NodeRole,
  options: StakeOptions,
  signal: AbortSignal
): Promise<NodeStake & { readonly moved: Withdrawal }> {
  return onChain(role, options, signal, true, async access => {
    const { settlement } = access
    const before = await stakeOf(access)
    const { node } = before
    const paid = before.earned > 0n ? (await settlement.withdraw([node], { signal })).paid : undefined
    if (before.state === 'free') await settlement.unbond(node, { signal })
    const after = await stakeOf(access)
    const bond = role === 'verification' && after.state === 'out' ? await takeBond(access) : 0n
    return { ...after, moved: { earned: paid?.get(node) ?? 0n, stake: before.stake - after.stake, bond } }
  })
}

async function takeBond({ settlement, account, signal }: Access): Promise<bigint> {
  const bond = account === undefined ? 0n : await settlement.bondOf(account, { signal })
  if (account !== undefined && bond > 0n) await settlement.unbondSettler(account, { signal })
  return bond
}

async function stakeOf({ settlement, key, signal }: Access): Promise<NodeStake> {
  const found = await settlement.nodeByWorkKey(key.address, { signal })
  if (found === undefined) {
    const { address, chain } = settlement
    const message = `work key ${key.address} is not registered in ${address} on chain ${chain.chainId}`
    throw new HacaError('NOT_REGISTERED', message, { data: { field: 'key', address: key.address } })
  }
  const burned = await settlement.burnedOf(found.node, { signal })
  return { ...found, burned, state: stateOf(found, await settlement.chain.time({ signal })) }
}

function stateOf({ exitAt, stake }: RegisteredNode, seconds: number): NodeStake['state'] {
  if (exitAt === 0) return 'active'
  if (stake === 0n) return 'out'
  return seconds < exitAt ? 'leaving' : 'free'
}

async function onChain<T>(
  role: NodeRole,
  options: StakeOptions,
  signal: AbortSignal,
  sends: boolean,
  use: (access: Access) => Promise<T>
): Promise<T> {
  const { deployment, rpc, confirmations, deployedAt } = await resolveJoin(options)
  const { chainId, verifyingContract: address } = deployment.domain
  const directory = path.resolve(options.directory ?? path.join(homedir(), '.haca', deployment.network, role))
  const read = (flag: 'key' | 'owner', file: string) => onPath(flag, file, () => readKey(file, flag))
  const accountFile = path.join(directory, 'account.key')
  const key = await read('key', options.key ?? path.join(directory, 'work.key'))
  const owner = sends ? await read('owner', options.owner ?? accountFile) : undefined
  const own = sends && existsSync(accountFile) ? await read('owner', accountFile) : owner
  const chain = await connectChain({ rpc, chainId, signal })
  try {
    const settlement = await createSettlement({
      ...{ chain, address, signal },
      ...(owner === undefined ? {} : { key: toHex(owner.privateKey) }),
      ...(confirmations === undefined ? {} : { transactions: { confirmations } }),
      ...(deployedAt === undefined ? {} : { deployedAt })
    })
    return await use({ settlement, key, account: own?.address, signal })
  } finally {
    chain.close()
  }
}
