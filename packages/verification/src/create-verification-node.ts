import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { createNodeEngine } from '@haca/backends'
import { createContentStore } from '@haca/network'
import { allOrNothing, roleNetwork } from '@haca/node-kit'
import { createKeccak } from '@haca/settlement'
import { openStore } from '@haca/store'
import type { VerificationNode, VerificationNodeInit } from './types.ts'
import { VerificationRole } from './verification-node.ts'

/**
 * Makes a verification node. It is not on the network until `start`.
 *
 * @throws HacaError `ALREADY_RUNNING` when another process uses the directory, `CORRUPT_STATE` when what is in it
 *   can't be read, `UNSUPPORTED_RUNTIME` on a Node that is too old, `PORT_TAKEN`, `CHAIN_UNREACHABLE`
 */
export async function createVerificationNode(init: VerificationNodeInit): Promise<VerificationNode> {
  const network = await roleNetwork('verification', init)
  await mkdir(init.directory, { recursive: true })
  return allOrNothing(async onFailure => {
    const store = openStore({ path: path.join(init.directory, 'verification.db') })
    onFailure(() => store.close())
    const content =
      init.content ?? (await createContentStore({ network, directory: path.join(init.directory, 'blocks') }))
    if (init.content === undefined) onFailure(() => content.stop())
    const { server, llamaIn, calibrations, onUnusedCalibration } = init
    const engine = init.engine ?? createNodeEngine({ server, llamaIn, calibrations, onUnusedCalibration })
    return new VerificationRole(init, { network, content, store, engine, keccak: await createKeccak() })
  })
}
