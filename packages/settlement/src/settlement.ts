import { fraudJudge } from '@haca/contracts'
import { HacaError, type Hex, type SigningDomain } from '@haca/protocol'
import { createLaneCalls, type LaneCalls } from './accounts/lanes.ts'
import { createRegistryCalls, type RegistryCalls } from './accounts/registry.ts'
import { createTokenCalls, type TokenCalls } from './accounts/token.ts'
import { abortable, type CallOptions } from './chain/abortable.ts'
import type { Chain } from './chain/chain.ts'
import { toChainError } from './chain/chain-error.ts'
import { createSender } from './chain/sender.ts'
import { type Conservation, readConservation } from './conservation.ts'
import { type Context, createContract, lower, settlementInterface, tokenInterface } from './contract.ts'
import { createDisputeCalls, type DisputeCalls } from './epochs/disputes.ts'
import { createEpochCalls, type EpochCalls } from './epochs/epochs.ts'
import { type EventsInit, type SettlementEvent, watchEvents } from './epochs/events.ts'
import { type CommitteeCalls, createCommitteeCalls } from './epochs/faults.ts'
import { createPostReader } from './epochs/posts.ts'
import type { OutboxInit } from './outbox/settings.ts'
import {
  type EpochTimes,
  epochAt,
  epochTimes,
  readParameters,
  type SettlementParameters
} from './parameters.ts'

export interface SettlementInit extends CallOptions {
  readonly chain: Chain
  /** The settlement contract. */
  readonly address: Hex
  /** Private key that pays for and signs transactions; without it the connection only reads. Never a work key. */
  readonly key?: Hex
  /** How its transactions are sent, and where they are kept. */
  readonly transactions?: OutboxInit
  /** Block of the deployment: the log is read from there. Default: found by asking the chain. */
  readonly deployedAt?: number
  /** Blocks in one question for logs. Default 2000, which public providers allow; less where one allows less. */
  readonly logRange?: number
}

/**
 * One settlement contract, seen by one account. Every call takes a signal and throws `CHAIN_REVERTED` with the contract's
 * own error in `data.error`, `CHAIN_UNREACHABLE`, `TIMEOUT` or `CANCELLED`; calls that send throw `FORBIDDEN` without a key.
 */
export interface Settlement extends LaneCalls, RegistryCalls, EpochCalls, DisputeCalls, CommitteeCalls {
  readonly chain: Chain
  readonly address: Hex
  /** What vouchers, receipts and headers are bound to. */
  readonly domain: SigningDomain
  readonly parameters: SettlementParameters
  /** The account that sends; undefined when reading only. */
  readonly sender: Hex | undefined
  /** Gas used by everything sent through this object. */
  readonly gasTotal: bigint
  readonly token: TokenCalls
  /** The epoch that is open by the newest block's time. */
  currentEpoch(options?: CallOptions): Promise<number>
  epochAt(seconds: number): number
  epochTimes(epoch: number): EpochTimes
  conservation(options?: CallOptions): Promise<Conservation>
  events(init?: EventsInit): AsyncGenerator<SettlementEvent>
}

/**
 * Opens a contract. Throws `CHAIN_MISMATCH` when there is no settlement contract at the address, or one that asks another
 * judge of frauds than the published one: whoever chooses the judge can take every stake.
 */
export async function createSettlement(init: SettlementInit): Promise<Settlement> {
  const { chain, address, signal } = init
  await requireContract(chain, address, signal)
  const sender =
    init.key === undefined ? undefined : createSender({ chain, key: init.key, ...init.transactions })
  const settlement = createContract(chain, address, settlementInterface, sender)
  const parameters = await readParameters(settlement, { signal })
  const [judge] = await settlement.read('judge', [], { signal })
  const code = await codeAt(chain, judge, signal)
  if (code === '0x' || !fraudJudge.bytecode.endsWith(code.slice(2))) {
    const message = `the contract at ${address} has another judge of frauds, at ${judge}, than the published one`
    throw new HacaError('CHAIN_MISMATCH', message, { data: { address, judge: lower(judge) } })
  }
  const token = createContract(chain, parameters.token, tokenInterface, sender)
  const context: Context = { chain, settlement, token, sender }
  const posts = createPostReader({
    context,
    earliest: epochTimes(parameters, 0).postableAt,
    range: init.logRange,
    ...(init.deployedAt === undefined ? {} : { deployedAt: init.deployedAt }),
    ...(init.transactions?.store === undefined ? {} : { store: init.transactions.store })
  })
  const domain: SigningDomain = { chainId: chain.chainId, verifyingContract: address }
  return {
    chain,
    address,
    domain,
    parameters,
    sender: sender?.address,
    get gasTotal() {
      return sender?.gasTotal ?? 0n
    },
    token: createTokenCalls(context),
    ...createLaneCalls(context),
    ...createRegistryCalls(context, domain),
    ...createEpochCalls({ context, domain, settlerBond: parameters.settlerBond, posts }),
    ...createDisputeCalls(context),
    ...createCommitteeCalls(context, domain),
    currentEpoch: async (options = {}) => epochAt(parameters, await chain.time(options)),
    epochAt: seconds => epochAt(parameters, seconds),
    epochTimes: epoch => epochTimes(parameters, epoch),
    conservation: (options = {}) => readConservation(context, options),
    events: (events = {}) =>
      watchEvents(context, { fromBlock: init.deployedAt, range: init.logRange, ...events })
  }
}

async function requireContract(chain: Chain, address: Hex, signal: AbortSignal | undefined): Promise<void> {
  if ((await codeAt(chain, address, signal)) !== '0x') return
  throw new HacaError('CHAIN_MISMATCH', `there is no contract at ${address} on chain ${chain.chainId}`, {
    data: { address, chainId: chain.chainId }
  })
}

async function codeAt(chain: Chain, address: Hex, signal: AbortSignal | undefined): Promise<string> {
  try {
    return await abortable(chain.provider.getCode(address), signal)
  } catch (error) {
    throw toChainError(error, `looking for the contract at ${address}`)
  }
}
