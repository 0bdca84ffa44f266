import { createNodeEngine } from '@haca/backends'
import { allOrNothing, openRole } from '@haca/node-kit'
import { createKeccak } from '@haca/settlement'
import { migrations } from './records/migrations.ts'
import type { VerificationNode, VerificationNodeInit } from './types.ts'
import { VerificationRole } from './verification-node.ts'

/**
 * Makes a verification node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `NEWER_STATE` when a later release wrote it, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`, `CHAIN_UNREACHABLE`
 */
export async function createVerificationNode(init: VerificationNodeInit): Promise<VerificationNode> {
  return allOrNothing(async onFailure => {
    const parts = await openRole('verification', init, migrations)
    onFailure(parts.close)
    const engine = init.engine ?? createNodeEngine(init)
    return new VerificationRole(init, { ...parts, engine, keccak: await createKeccak() })
  })
}
