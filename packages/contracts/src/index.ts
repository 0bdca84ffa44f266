/**
 * ABI and bytecode of the settlement contracts, as data. The Solidity sources are in `contracts/`; how the network
 * uses them is `@haca/settlement`.
 */
import { abi as tokenAbi, bytecode as tokenBytecode } from './generated/devnet-token.ts'
import { abi as judgeAbi } from './generated/fraud-judge.ts'
import { abi as settlementAbi, bytecode as settlementBytecode } from './generated/haca-settlement.ts'

/** Escrow, registry and epochs of one network. */
export const hacaSettlement = { abi: settlementAbi, bytecode: settlementBytecode } as const

/** Says what proves an epoch wrong; the settlement contract makes its own. */
export const fraudJudge = { abi: judgeAbi } as const

/** ERC-20 with permit and six decimals, for development chains. */
export const devnetToken = { abi: tokenAbi, bytecode: tokenBytecode } as const
