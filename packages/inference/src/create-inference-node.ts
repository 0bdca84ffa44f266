import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createNodeEngine } from '@haca/backends'
import { createContentStore } from '@haca/network'
import { allOrNothing, roleNetwork } from '@haca/node-kit'
import { openStore } from '@haca/store'
import { InferenceRole } from './inference-node.ts'
import { requireShelfLimits } from './role-shelf.ts'
import type { InferenceNode, InferenceNodeInit } from './types.ts'

/**
 * Makes an inference node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`, `INVALID_INPUT` for limits that cannot be
 */
export async function createInferenceNode(init: InferenceNodeInit): Promise<InferenceNode> {
  requireShelfLimits(init)
  const network = await roleNetwork('inference', init)
  await mkdir(init.directory, { recursive: true })
  return allOrNothing(async onFailure => {
    const store = openStore({ path: path.join(init.directory, 'inference.db') })
    onFailure(() => store.close())
    const content =
      init.content ?? (await createContentStore({ network, directory: path.join(init.directory, 'blocks') }))
    if (init.content === undefined) onFailure(() => content.stop())
    const engine = init.engine ?? createNodeEngine(init)
    return new InferenceRole(init, { network, content, store, engine })
  })
}
