/**
 * ABI and bytecode of the settlement contracts, as data. The Solidity sources are in `contracts/`; how the network
 * uses them is `@haca/settlement`.
 */
import { abi as tokenAbi, bytecode as tokenBytecode } from './generated/devnet-token.ts'
import { abi as judgeAbi, bytecode as judgeBytecode } from './generated/fraud-judge.ts'
import { abi as settlementAbi, bytecode as settlementBytecode } from './generated/haca-settlement.ts'
import { abi as perJobAbi, bytecode as perJobBytecode } from './generated/per-job-escrow.ts'
import { abi as trapAbi, bytecode as trapBytecode } from './generated/trap-bonds.ts'

/** Escrow, registry, epochs, disputes and claims of one network; its ABI is all that it answers at its address. */
export const hacaSettlement = { abi: settlementAbi, bytecode: settlementBytecode } as const

/**
 * Says what proves an epoch wrong: deployed before the settlement contract, which is given its address. It has no
 * settings, so its code on a chain is the end of `bytecode`.
 */
export const fraudJudge = { abi: judgeAbi, bytecode: judgeBytecode } as const

/** ERC-20 with permit and six decimals, for development chains. */
export const devnetToken = { abi: tokenAbi, bytecode: tokenBytecode } as const

/** Bonds of those who plant jobs whose verdict they know. Stands beside a settlement contract, which does not know of it. */
export const trapBonds = { abi: trapAbi, bytecode: trapBytecode } as const

/** An escrow for each job by itself, which this network does not use; benchmarks compare with it. */
export const perJobEscrow = { abi: perJobAbi, bytecode: perJobBytecode } as const
