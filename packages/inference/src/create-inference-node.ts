import { createNodeEngine } from '@haca/backends'
import { allOrNothing, openRole } from '@haca/node-kit'
import { InferenceRole } from './inference-node.ts'
import { requireShelfLimits } from './models/role-shelf.ts'
import type { InferenceNode, InferenceNodeInit } from './types.ts'

/**
 * Makes an inference node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`, `INVALID_INPUT` for limits that cannot be
 */
export async function createInferenceNode(init: InferenceNodeInit): Promise<InferenceNode> {
  requireShelfLimits(init)
  return allOrNothing(async onFailure => {
    const parts = await openRole('inference', init)
    onFailure(parts.close)
    return new InferenceRole(init, { ...parts, engine: init.engine ?? createNodeEngine(init) })
  })
}
