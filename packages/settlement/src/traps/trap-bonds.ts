import { trapBonds } from '@haca/contracts'
import type { OpenedTrap } from '@haca/core'
import { HacaError, type Hex } from '@haca/protocol'
import { Interface, type LogDescription, type Result } from 'ethers'
import { abortable, type CallOptions } from '../chain/abortable.ts'
import type { Chain } from '../chain/chain.ts'
import { toChainError } from '../chain/chain-error.ts'
import { readLogs } from '../chain/log-reader.ts'
import { createSender, type Sender } from '../chain/sender.ts'
import {
  type Contract,
  createContract,
  lower,
  requireSender,
  settlementInterface,
  tokenInterface
} from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import type { OutboxInit } from '../outbox/settings.ts'
import { readParameters } from '../parameters.ts'

const trapInterface = new Interface(trapBonds.abi)

/** One trap as its issuer opens it. */
export interface TrapLeaf {
  /** Job id; its first four bytes are the epoch. */
  readonly job: Hex
  readonly lane: number
  /** Verdict of a verifier that checks. */
  readonly expected: 'pass' | 'fail'
  /** The most that the job may cost, micro-tokens. So much is burned. */
  readonly price: bigint
}

/** All traps of an issuer in one epoch, at most 256. */
export interface TrapBatch {
  readonly epoch: number
  /** Chain index of the issuer's node, on which all of them run. */
  readonly node: number
  /** 32 random bytes, secret until the leaves are opened. */
  readonly salt: Hex
  readonly leaves: readonly TrapLeaf[]
}

/** What an issuer has at stake, micro-tokens. */
export interface TrapBond {
  readonly deposited: bigint
  /** Of this, for traps that are not opened yet. */
  readonly locked: bigint
}

export interface TrapBondsInit extends CallOptions {
  readonly chain: Chain
  /** The contract of the bonds. */
  readonly address: Hex
  /** The settlement contract that it has to stand beside. */
  readonly settlement: Hex
  /** Private key of the issuer, who owns the node; without it the connection only reads. */
  readonly key?: Hex
  readonly transactions?: OutboxInit
}

/**
 * The bonds of those who plant jobs whose verdict they know. Calls throw `CHAIN_REVERTED` with the contract's own error in
 * `data.error`, `CHAIN_UNREACHABLE`, `TIMEOUT` or `CANCELLED`; those that send throw `FORBIDDEN` without a key.
 */
export interface TrapBonds {
  readonly address: Hex
  /** Epochs after a trap's own in which it may be opened. */
  readonly openEpochs: number
  /** Adds to the sender's bond. */
  deposit(amount: bigint, options?: CallOptions): Promise<Mined>
  /** Takes out what is not locked. */
  withdraw(amount: bigint, options?: CallOptions): Promise<Mined>
  bondOf(issuer: Hex, options?: CallOptions): Promise<TrapBond>
  /** Commits to a batch whose epoch has not begun; locks four times its prices. */
  commit(batch: TrapBatch, options?: CallOptions): Promise<Mined>
  /** Makes the leaves public, once the epoch's verdicts are revealed, and burns their prices. */
  open(batch: TrapBatch, options?: CallOptions): Promise<Mined>
  /** Takes the bond of traps that were not opened in time: half is the sender's. */
  forfeit(issuer: Hex, epoch: number, options?: CallOptions): Promise<Mined>
  /** Unix seconds of the chain between which traps of an epoch are opened; `until` is too late. */
  openTimes(epoch: number, options?: CallOptions): Promise<{ readonly from: number; readonly until: number }>
  /** Every trap that was opened in these blocks, both included. */
  opened(fromBlock: number, toBlock: number, options?: CallOptions): Promise<OpenedTrap[]>
}

/** Verdicts on the chain. */
const expectedNumber = { pass: 1, fail: 2 } as const

/**
 * Deploys the bonds beside a settlement contract. Throws what `Sender.send` throws.
 *
 * @param openEpochs epochs after a trap's own in which its leaves may be opened; default 1
 * @returns its address
 */
export async function deployTrapBonds({
  chain,
  settlement,
  key,
  openEpochs = 1,
  signal
}: Omit<TrapBondsInit, 'address' | 'key'> & {
  readonly key: Hex
  readonly openEpochs?: number
}): Promise<Hex> {
  const sender = createSender({ chain, key })
  try {
    const data = trapBonds.bytecode + trapInterface.encodeDeploy([settlement, openEpochs]).slice(2)
    const { receipt } = await sender.send({ action: 'deploying the bonds of traps', data }, { signal })
    return lower(receipt.contractAddress)
  } finally {
    sender.stop()
  }
}

/** Opens the contract. Throws `CHAIN_MISMATCH` where there is none, or one that stands beside another settlement contract. */
export async function createTrapBonds(init: TrapBondsInit): Promise<TrapBonds> {
  const { chain, address, settlement, signal } = init
  const sender =
    init.key === undefined ? undefined : createSender({ chain, key: init.key, ...init.transactions })
  const contract = createContract(chain, address, trapInterface, sender)
  await requireBeside(chain, contract, settlement, signal)
  const [openEpochs] = await contract.read('openEpochs', [], { signal })
  const named = (what: string, about: string | number, options: CallOptions) => ({
    ...options,
    id: `${what}/${address}/${about}`
  })
  const issuer = () => requireSender(sender, 'traps').address
  return {
    address,
    openEpochs: Number(openEpochs),
    deposit: (amount, options = {}) => depositBond({ chain, contract, settlement, sender }, amount, options),
    withdraw: (amount, options = {}) => contract.write('withdraw', [amount], options),
    async bondOf(account, options = {}) {
      const [found] = await contract.read('bondOf', [account], options)
      const { deposited, locked } = found as Result
      return { deposited: BigInt(deposited), locked: BigInt(locked) }
    },
    async commit(batch, options = {}) {
      const { epoch, node, salt, leaves } = batch
      const values = [issuer(), epoch, node, salt, leafValues(leaves)]
      const [root] = await contract.read('rootOf', values, options)
      const burn = leaves.reduce((sum, { price }) => sum + price, 0n)
      const send = named('commit traps', epoch, options)
      return contract.write('commitTraps', [epoch, root, leaves.length, burn], send)
    },
    open: ({ epoch, node, salt, leaves }, options = {}) =>
      contract.write(
        'openTraps',
        [epoch, node, salt, leafValues(leaves)],
        named('open traps', epoch, options)
      ),
    forfeit: (account, epoch, options = {}) => contract.write('forfeitTraps', [account, epoch], options),
    async openTimes(epoch, options = {}) {
      const [from, until] = await contract.read('openTimes', [epoch], options)
      return { from: Number(from), until: Number(until) }
    },
    opened: (fromBlock, toBlock, options = {}) => readOpened(chain, address, { fromBlock, toBlock }, options)
  }
}

async function requireBeside(
  chain: Chain,
  contract: Contract,
  settlement: Hex,
  signal: AbortSignal | undefined
): Promise<void> {
  const { address } = contract
  const mismatch = (message: string) =>
    new HacaError('CHAIN_MISMATCH', message, { data: { address, chainId: chain.chainId } })
  if ((await codeAt(chain, address, signal)) === '0x')
    throw mismatch(`there are no bonds of traps at ${address}`)
  const [beside] = await contract.read('settlement', [], { signal })
  if (lower(beside) !== settlement)
    throw mismatch(`the bonds of traps at ${address} belong to ${lower(beside)}, not to ${settlement}`)
}

async function codeAt(chain: Chain, address: Hex, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await abortable(chain.provider.getCode(address), signal)
  } catch (error) {
    throw toChainError(error, 'looking for the bonds of traps')
  }
}

interface Parts {
  readonly chain: Chain
  readonly contract: Contract
  readonly settlement: Hex
  readonly sender: Sender | undefined
}

/** Allows the contract to take the amount, and no more, before it does. */
async function depositBond(
  { chain, contract, settlement, sender }: Parts,
  amount: bigint,
  options: CallOptions
): Promise<Mined> {
  const beside = createContract(chain, settlement, settlementInterface, undefined)
  const parameters = await readParameters(beside, options)
  const token = createContract(chain, parameters.token, tokenInterface, sender)
  await token.write('approve', [contract.address, amount], options)
  return contract.write('deposit', [amount], options)
}

function leafValues(leaves: readonly TrapLeaf[]): unknown[] {
  return leaves.map(({ job, lane, expected, price }) => [job, lane, expectedNumber[expected], price])
}

async function readOpened(
  chain: Chain,
  address: Hex,
  blocks: { readonly fromBlock: number; readonly toBlock: number },
  options: CallOptions
): Promise<OpenedTrap[]> {
  const [topic] = trapInterface.encodeFilterTopics('TrapsOpened', [])
  const query = { address, topics: [topic ?? null], ...blocks }
  const opened: OpenedTrap[] = []
  for await (const logs of readLogs(chain, query, options)) {
    for (const log of logs) {
      const event = trapInterface.parseLog(log)
      if (event !== null) opened.push(...readLeaves(event))
    }
  }
  return opened
}

function readLeaves({ args }: LogDescription): OpenedTrap[] {
  const { issuer, epoch, node, leaves } = args
  return (leaves as Result[]).map(({ job, lane, expected, price }) => ({
    issuer: lower(issuer),
    epoch: Number(epoch),
    node: Number(node),
    job: lower(job),
    lane: Number(lane),
    expected: Number(expected) === expectedNumber.pass ? 'pass' : 'fail',
    price: BigInt(price)
  }))
}
