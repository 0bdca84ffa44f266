import { type JoinFile, writeJoinFile } from '@haca/devnet/control'
import {
  checkParams,
  devnetParams,
  HacaError,
  type Hex,
  type Params,
  productionParams,
  toHex
} from '@haca/protocol'
import { connectChain, type Deployment, deploySettlement, type SettlementParameters } from '@haca/settlement'
import { readKey } from '../node/key-file.ts'
import { onPath } from '../on-path.ts'
import { readParameters } from './read-parameters.ts'

export interface DeployOptions {
  readonly rpc: string
  readonly chainId: number
  /** File of the key that pays. */
  readonly key: string
  /** ERC-20 with six decimals; left out on a development chain, which gets one of its own. */
  readonly token?: Hex
  /** Micro-tokens. */
  readonly minStake?: bigint
  /** Micro-tokens. */
  readonly settlerBond?: bigint
  readonly quorum?: number
  /** JSON file of more parameters. */
  readonly parameters?: string
  /** Name of the network that is made, for the join file. */
  readonly network: string
  /** Multiaddrs for the join file. */
  readonly bootstrap?: readonly string[]
  readonly confirmations?: number
  /** Where the join file goes. */
  readonly out?: string
  readonly dryRun: boolean
}

export interface DeployResult extends Deployment {
  readonly from: Hex
  readonly chainId: number
  /** Undefined in a dry run, or when none was asked for. */
  readonly joinFile: string | undefined
}

/** Seconds as the contract counts them. */
const second = 1000

/**
 * Deploys the contracts, or tells what that would send. Throws `INVALID_INPUT` naming the flag, `CHAIN_UNREACHABLE`,
 * `CHAIN_MISMATCH`, `CHAIN_REVERTED`.
 */
export async function deployContracts(options: DeployOptions, signal: AbortSignal): Promise<DeployResult> {
  const { rpc, chainId, dryRun, out, bootstrap, confirmations } = options
  if (out !== undefined && bootstrap === undefined) {
    const message = 'a join file needs the address of a node to join by: --bootstrap'
    throw new HacaError('INVALID_INPUT', message, { data: { field: 'bootstrap' } })
  }
  const key = await onPath('key', options.key, () => readKey(options.key, 'key'))
  const parameters = await chosenParameters(options)
  const chain = await connectChain({ rpc, chainId, signal })
  try {
    const transactions = confirmations === undefined ? {} : { confirmations }
    const init = { chain, key: toHex(key.privateKey), parameters, transactions, dryRun, signal }
    const deployment = await deploySettlement(init)
    const result = { ...deployment, from: key.address, chainId }
    if (dryRun || out === undefined) return { ...result, joinFile: undefined }
    await onPath('out', out, () => writeJoinFile(out, joinFileOf(deployment, options)))
    return { ...result, joinFile: out }
  } finally {
    chain.close()
  }
}

async function chosenParameters(options: DeployOptions): Promise<Partial<SettlementParameters>> {
  const { token, minStake, settlerBond, quorum } = options
  const fromFile = options.parameters === undefined ? {} : await readParameters(options.parameters)
  return {
    ...fromFile,
    ...(token === undefined ? {} : { token }),
    ...(minStake === undefined ? {} : { minStake }),
    ...(settlerBond === undefined ? {} : { settlerBond }),
    ...(quorum === undefined ? {} : { quorum })
  }
}

function joinFileOf(
  { address, parameters, block }: Deployment,
  { chainId, rpc, network, bootstrap = [], confirmations }: DeployOptions
): JoinFile {
  const domain = { chainId, verifyingContract: address }
  const genesisMs = parameters.genesis * second
  return {
    deployment: { network, domain, genesisMs, params: paramsOf(parameters) },
    bootstrap,
    rpc,
    confirmations,
    deployedAt: block
  }
}

/** Nodes count as the contract does. Verifiers reveal no sooner than their own preset allows for. */
function paramsOf(chosen: SettlementParameters): Params {
  const preset =
    chosen.epochSeconds * second < productionParams.epochMs / 10 ? devnetParams : productionParams
  return checkParams({
    ...preset,
    epochMs: chosen.epochSeconds * second,
    revealMs: Math.max(preset.revealMs, chosen.revealSeconds * second),
    postTimeoutMs: chosen.postTimeoutSeconds * second,
    challengeWindowMs: chosen.windowSeconds * second,
    unbondingMs: chosen.unbondingSeconds * second,
    inferenceShareBp: 10_000 - chosen.marketShare - chosen.verificationShare,
    marketShareBp: chosen.marketShare,
    verificationShareBp: chosen.verificationShare
  })
}
