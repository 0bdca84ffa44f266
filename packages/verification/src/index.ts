/**
 * The verification role: draws receipts in secret, checks them again, commits to a verdict before it reveals it, and
 * settles epochs on the chain.
 *
 * ```ts
 * const node = await createVerificationNode({ key, deployment, settlement, directory: 'data', bootstrap: [address] })
 * node.on('work:checked', ({ job, verdict }) => console.log(job, verdict))
 * await node.start()
 * ```
 *
 * @packageDocumentation
 */

export { seedChainOf } from './checks/seeds.ts'
export { createVerificationNode } from './create-verification-node.ts'
export type { CaseEvent, VerificationEvents, VerificationNode, VerificationNodeInit } from './types.ts'
export { type VerifierCheat, verifierCheats } from './verifier-cheat.ts'
