import { devnetToken, fraudJudge, hacaSettlement } from '@haca/contracts'
import { HacaError, type Hex } from '@haca/protocol'
import { getCreateAddress } from 'ethers'
import { abortable, type CallOptions } from './abortable.ts'
import type { Chain } from './chain.ts'
import { toChainError } from './chain-error.ts'
import { lower, settlementInterface, tokenInterface } from './contract.ts'
import type { OutboxInit } from './outbox/settings.ts'
import type { SettlementParameters } from './parameters.ts'
import { createSender } from './sender.ts'

export interface DeployInit extends CallOptions {
  readonly chain: Chain
  /** Private key of the deployer. It has no power afterwards. */
  readonly key: Hex
  /**
   * Default: the devnet's (epoch 10 s, reveal 2 s, post timeout 3 s, window 5 s, show 2 s, unbonding 30 s, quorum 2, shares
   * 500 and 1000 basis points, no least stake, settler bond 10 tokens), genesis at the newest block, no guardian, and a
   * token of its own whose supply the deployer holds.
   */
  readonly parameters?: Partial<SettlementParameters>
  /** How its transactions are sent, and where they are kept. */
  readonly transactions?: OutboxInit
  /** Says what would happen and sends nothing. */
  readonly dryRun?: boolean
}

export interface Deployment {
  readonly address: Hex
  readonly token: Hex
  readonly parameters: SettlementParameters
  /** Estimated for a dry run. */
  readonly gasUsed: bigint
}

const zeroAddress: Hex = `0x${'0'.repeat(40)}`
/** 10^12 tokens of 10^6 units: far below the 2^63 that a counter holds. */
const devnetSupply = 10n ** 18n
const tokenUnit = 1_000_000n

/** Times of a development chain, in seconds. */
export const devnetParameters = {
  guardian: zeroAddress,
  epochSeconds: 10,
  revealSeconds: 2,
  postTimeoutSeconds: 3,
  windowSeconds: 5,
  showSeconds: 2,
  unbondingSeconds: 30,
  quorum: 2,
  marketShare: 500,
  verificationShare: 1000,
  minStake: 0n,
  settlerBond: 10n * tokenUnit
} as const satisfies Partial<SettlementParameters>

/**
 * Deploys a settlement contract with its judge of frauds, and a token when none is named. Throws `CHAIN_REVERTED` with
 * `ParameterOutOfRange(name, value, limit)` for parameters that this chain does not allow, `CHAIN_UNREACHABLE`.
 */
export async function deploySettlement(init: DeployInit): Promise<Deployment> {
  const { chain, signal } = init
  const sender = createSender({ chain, key: init.key, ...init.transactions })
  const plan = await planDeployment(init, sender.address)
  const { address, token, parameters, codes } = plan
  if (init.dryRun) {
    const gasUsed = await estimateAll(chain, sender.address, codes, signal)
    return { address, token, parameters, gasUsed }
  }
  const sends = codes.map(({ action, data }) => sender.send({ action, data }, { signal }))
  const mined = await Promise.all(sends)
  const created = mined.at(-1)?.receipt.contractAddress ?? undefined
  if (created === undefined || lower(created) !== address) {
    const message = `the contract should be at ${address} and is at ${created}: the key is used elsewhere too`
    throw new HacaError('CHAIN_MISMATCH', message, { data: { expected: address } })
  }
  return { address, token, parameters, gasUsed: mined.reduce((sum, one) => sum + one.gasUsed, 0n) }
}

interface Plan {
  readonly address: Hex
  readonly token: Hex
  readonly parameters: SettlementParameters
  /** What to deploy, in order. */
  readonly codes: readonly { readonly action: string; readonly data: string }[]
}

/** Addresses follow from the sender's nonce, so that all can be sent at once. */
async function planDeployment(init: DeployInit, from: Hex): Promise<Plan> {
  const { chain, signal } = init
  try {
    const genesis = init.parameters?.genesis ?? (await chain.time({ signal }))
    const nonce = await abortable(chain.provider.getTransactionCount(from, 'pending'), signal)
    const create = (offset: number) => lower(getCreateAddress({ from, nonce: nonce + offset }))
    const given = init.parameters?.token
    const parameters = { ...devnetParameters, ...init.parameters, genesis, token: given ?? create(0) }
    const judge = { action: 'deploying the judge of frauds', data: fraudJudge.bytecode }
    const judgeAddress = create(given === undefined ? 1 : 0)
    const settlement = {
      action: 'deploying the settlement contract',
      data: hacaSettlement.bytecode + settlementInterface.encodeDeploy([parameters, judgeAddress]).slice(2)
    }
    const token = {
      action: 'deploying the token',
      data: devnetToken.bytecode + tokenInterface.encodeDeploy([devnetSupply]).slice(2)
    }
    const codes = given === undefined ? [token, judge, settlement] : [judge, settlement]
    return { address: create(codes.length - 1), token: parameters.token, parameters, codes }
  } catch (error) {
    throw toChainError(error, 'planning the deployment')
  }
}

async function estimateAll(
  { provider }: Chain,
  from: Hex,
  codes: Plan['codes'],
  signal: AbortSignal | undefined
): Promise<bigint> {
  try {
    const estimates = codes.map(({ data }) => provider.estimateGas({ from, data }))
    return (await abortable(Promise.all(estimates), signal)).reduce((sum, gas) => sum + gas, 0n)
  } catch (error) {
    throw toChainError(error, 'estimating the deployment')
  }
}
