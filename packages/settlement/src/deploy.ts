import { devnetToken, hacaSettlement } from '@haca/contracts'
import { HacaError, type Hex } from '@haca/protocol'
import { getCreateAddress } from 'ethers'
import { abortable, type CallOptions } from './abortable.ts'
import type { Chain } from './chain.ts'
import { toChainError } from './chain-error.ts'
import { lower, settlementInterface, tokenInterface } from './contract.ts'
import type { SettlementParameters } from './parameters.ts'
import { createSender, type Mined } from './sender.ts'

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
 * Deploys a settlement contract, and a token when none is named. Throws `CHAIN_REVERTED` with
 * `ParameterOutOfRange(name, value, limit)` for parameters that this chain does not allow, `CHAIN_UNREACHABLE`.
 */
export async function deploySettlement(init: DeployInit): Promise<Deployment> {
  const { chain, key, signal } = init
  const sender = createSender(chain, key)
  const genesis = init.parameters?.genesis ?? (await chain.time({ signal }))
  const chosen = { ...devnetParameters, ...init.parameters, genesis }
  const tokenCode = devnetToken.bytecode + tokenInterface.encodeDeploy([devnetSupply]).slice(2)
  if (init.dryRun) return estimateDeployment(init, { from: sender.address, tokenCode, chosen })
  let gasUsed = 0n
  let token = chosen.token
  if (token === undefined) {
    const mined = await sender.send({ action: 'deploying the token', data: tokenCode }, { signal })
    gasUsed += mined.gasUsed
    token = createdContract(mined)
  }
  const parameters = { ...chosen, token }
  const mined = await sender.send(
    { action: 'deploying the settlement contract', data: deployCode(parameters) },
    { signal }
  )
  return { address: createdContract(mined), token, parameters, gasUsed: gasUsed + mined.gasUsed }
}

interface Plan {
  readonly from: Hex
  readonly tokenCode: string
  readonly chosen: Omit<SettlementParameters, 'token'> & { readonly token?: Hex }
}

async function estimateDeployment(init: DeployInit, plan: Plan): Promise<Deployment> {
  const { provider } = init.chain
  const { from, tokenCode, chosen } = plan
  try {
    const nonce = await abortable(provider.getTransactionCount(from, 'pending'), init.signal)
    const create = (offset: number) => lower(getCreateAddress({ from, nonce: nonce + offset }))
    const token = chosen.token ?? create(0)
    const parameters = { ...chosen, token }
    const codes = chosen.token === undefined ? [tokenCode, deployCode(parameters)] : [deployCode(parameters)]
    const gas = await abortable(
      Promise.all(codes.map(data => provider.estimateGas({ from, data }))),
      init.signal
    )
    const gasUsed = gas.reduce((sum, one) => sum + one, 0n)
    return { address: create(codes.length - 1), token, parameters, gasUsed }
  } catch (error) {
    throw toChainError(error, 'estimating the deployment')
  }
}

function deployCode(parameters: SettlementParameters): string {
  return hacaSettlement.bytecode + settlementInterface.encodeDeploy([parameters]).slice(2)
}

function createdContract({ receipt }: Mined): Hex {
  if (receipt.contractAddress === null) throw new HacaError('CHAIN_MISMATCH', 'the chain created no contract')
  return lower(receipt.contractAddress)
}
