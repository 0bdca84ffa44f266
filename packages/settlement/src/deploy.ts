import { devnetToken, fraudJudge, hacaSettlement } from '@haca/contracts'
import { HacaError, type Hex, isHacaError, productionParams } from '@haca/protocol'
import { getCreateAddress } from 'ethers'
import { abortable, type CallOptions } from './chain/abortable.ts'
import type { Chain } from './chain/chain.ts'
import { toChainError } from './chain/chain-error.ts'
import { createSender } from './chain/sender.ts'
import { createContract, lower, settlementInterface, tokenInterface } from './contract.ts'
import type { Mined } from './outbox/outcome.ts'
import type { OutboxInit } from './outbox/settings.ts'
import type { SettlementParameters } from './parameters.ts'

export interface DeployInit extends CallOptions {
  readonly chain: Chain
  /** Private key of the deployer. It has no power afterwards. */
  readonly key: Hex
  /**
   * Default on a development chain (31337): the devnet's (epoch 10 s, reveal 2 s, post timeout 3 s, window 5 s, show 2 s, unbonding
   * 30 s, quorum 2, shares 500 and 1000 basis points, no least stake, settler bond 10 tokens), genesis at the newest block,
   * no guardian, and a token of its own whose supply the deployer holds. Elsewhere `productionTimes`; the token, the least
   * stake and the settler bond have to be named.
   */
  readonly parameters?: Partial<SettlementParameters>
  /** How its transactions are sent, and where they are kept. */
  readonly transactions?: OutboxInit
  /** Says what would happen and sends nothing. */
  readonly dryRun?: boolean
}

/** One transaction of a deployment. */
export interface DeployStep {
  readonly action: string
  /** What it creates. */
  readonly address: Hex
  /** Of code and arguments. */
  readonly bytes: number
  /** Estimated for a dry run. */
  readonly gasUsed: bigint
}

export interface Deployment {
  readonly address: Hex
  readonly token: Hex
  readonly parameters: SettlementParameters
  /** In the order of sending. */
  readonly steps: readonly DeployStep[]
  /** Of all steps. */
  readonly gasUsed: bigint
  /** Wei that were paid; in a dry run what they may cost at most, at the fees of the moment. An L2 adds its fee for data. */
  readonly fee: bigint
  /** Block that holds the contract; undefined in a dry run. */
  readonly block: number | undefined
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

/** Production times in seconds, and shares in basis points; the contract enforces minima off development chains. */
export const productionTimes = {
  guardian: zeroAddress,
  epochSeconds: productionParams.epochMs / 1000,
  revealSeconds: productionParams.revealMs / 1000,
  postTimeoutSeconds: productionParams.postTimeoutMs / 1000,
  windowSeconds: productionParams.challengeWindowMs / 1000,
  /** The least that the contract allows. */
  showSeconds: 4 * 3600,
  unbondingSeconds: productionParams.unbondingMs / 1000,
  quorum: 2,
  marketShare: productionParams.marketShareBp,
  verificationShare: productionParams.verificationShareBp
} as const satisfies Partial<SettlementParameters>

/** Chain id that the contract takes for a development chain. */
const developmentChainId = 31337
/** Amounts are micro-tokens everywhere. */
const tokenDecimals = 6

/**
 * Deploys a settlement contract with its judge of frauds, and a token when none is named. Throws `CHAIN_REVERTED` with
 * `ParameterOutOfRange(name, value, limit)` for parameters that this chain does not allow, `INVALID_INPUT` naming a parameter
 * that is missing or a token that is none of six decimals, `CHAIN_UNREACHABLE`.
 */
export async function deploySettlement(init: DeployInit): Promise<Deployment> {
  const { chain, signal } = init
  const sender = createSender({ chain, key: init.key, ...init.transactions })
  try {
    const plan = await planDeployment(init, sender.address)
    if (init.dryRun) return await rehearse(chain, sender.address, plan, signal)
    const sends = plan.steps.map(({ action, data }) => sender.send({ action, data }, { signal }))
    return deployed(plan, await Promise.all(sends))
  } finally {
    sender.stop()
  }
}

function deployed({ address, token, parameters, steps }: Plan, mined: readonly Mined[]): Deployment {
  const last = mined.at(-1)
  const created = last?.receipt.contractAddress ?? undefined
  if (last === undefined || created === undefined || lower(created) !== address) {
    const message = `the contract should be at ${address} and is at ${created}: the key is used elsewhere too`
    throw new HacaError('CHAIN_MISMATCH', message, { data: { expected: address } })
  }
  const gas = mined.map(({ gasUsed }) => gasUsed)
  const fee = mined.reduce((sum, { receipt }) => sum + receipt.gasUsed * receipt.gasPrice, 0n)
  return { address, token, parameters, block: last.blockNumber, fee, ...counted(steps, gas) }
}

function counted(steps: Plan['steps'], gas: readonly bigint[]): Pick<Deployment, 'steps' | 'gasUsed'> {
  return {
    steps: steps.map(({ action, creates, data }, i) => {
      return { action, address: creates, bytes: data.length / 2 - 1, gasUsed: gas[i] ?? 0n }
    }),
    gasUsed: gas.reduce((sum, one) => sum + one, 0n)
  }
}

interface Plan {
  readonly address: Hex
  readonly token: Hex
  readonly parameters: SettlementParameters
  /** What to deploy, in order. */
  readonly steps: readonly { readonly action: string; readonly creates: Hex; readonly data: string }[]
}

/** Addresses follow from the sender's nonce, so that all can be sent at once. */
async function planDeployment(init: DeployInit, from: Hex): Promise<Plan> {
  const { chain, signal } = init
  try {
    const given = init.parameters?.token
    if (given !== undefined) await requireToken(chain, given, signal)
    const genesis = init.parameters?.genesis ?? (await chain.time({ signal }))
    const nonce = await abortable(chain.provider.getTransactionCount(from, 'pending'), signal)
    const create = (offset: number) => lower(getCreateAddress({ from, nonce: nonce + offset }))
    const chosen = chain.chainId === developmentChainId ? developmentChoice(init, create(0)) : elsewhere(init)
    const parameters = { ...chosen, genesis }
    const first = given === undefined ? 1 : 0
    const token = {
      action: 'deploying the token',
      creates: create(0),
      data: devnetToken.bytecode + tokenInterface.encodeDeploy([devnetSupply]).slice(2)
    }
    const judge = {
      action: 'deploying the judge of frauds',
      creates: create(first),
      data: fraudJudge.bytecode
    }
    const address = create(first + 1)
    const settlement = {
      action: 'deploying the settlement contract',
      creates: address,
      data: hacaSettlement.bytecode + settlementInterface.encodeDeploy([parameters, judge.creates]).slice(2)
    }
    const steps = given === undefined ? [token, judge, settlement] : [judge, settlement]
    return { address, token: parameters.token, parameters, steps }
  } catch (error) {
    throw toChainError(error, 'planning the deployment')
  }
}

type Choice = Omit<SettlementParameters, 'genesis'>

function developmentChoice({ parameters }: DeployInit, ownToken: Hex): Choice {
  return { ...devnetParameters, token: ownToken, ...parameters }
}

function elsewhere({ chain, parameters = {} }: DeployInit): Choice {
  const { token, minStake, settlerBond } = parameters
  const missing = Object.entries({ token, minStake, settlerBond }).find(([, value]) => value === undefined)
  if (token === undefined || minStake === undefined || settlerBond === undefined) {
    const field = missing?.[0] ?? 'parameters'
    throw new HacaError('INVALID_INPUT', `${field} has to be named on chain ${chain.chainId}`, {
      data: { field }
    })
  }
  return { ...productionTimes, ...parameters, token, minStake, settlerBond }
}

async function requireToken(chain: Chain, address: Hex, signal: AbortSignal | undefined): Promise<void> {
  const token = createContract(chain, address, tokenInterface, undefined)
  const refuse = (why: string, cause?: unknown) =>
    new HacaError('INVALID_INPUT', `the token at ${address} ${why}`, { data: { field: 'token' }, cause })
  try {
    await token.read('balanceOf', [address], { signal })
    const decimals = Number((await token.read('decimals', [], { signal }))[0])
    if (decimals !== tokenDecimals) throw refuse(`has ${decimals} decimals, not ${tokenDecimals}`)
  } catch (error) {
    if (isHacaError(error) && error.code === 'CHAIN_REVERTED') throw refuse('is no ERC-20 token', error)
    throw error
  }
}

/** Each alone, on the chain as it is: the contract's constructor calls neither judge nor token. */
async function rehearse(
  { provider }: Chain,
  from: Hex,
  plan: Plan,
  signal: AbortSignal | undefined
): Promise<Deployment> {
  try {
    const estimates = plan.steps.map(({ data }) => provider.estimateGas({ from, data }))
    const gas = await abortable(Promise.all(estimates), signal)
    const { maxFeePerGas } = await abortable(provider.getFeeData(), signal)
    const { address, token, parameters } = plan
    const sums = counted(plan.steps, gas)
    return { address, token, parameters, block: undefined, fee: sums.gasUsed * (maxFeePerGas ?? 0n), ...sums }
  } catch (error) {
    throw toChainError(error, 'estimating the deployment')
  }
}
