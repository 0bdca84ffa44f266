import type { Member, Network } from '@haca/network'
import { createModelDirectory, type ModelDirectory } from '@haca/node-kit'
import { protocols, readManifest, toHacaError } from '@haca/protocol'

export interface ListModelsInit {
  readonly network: Network
  /** Takes a line for a person: what is wrong with a host. */
  readonly note: (line: string) => void
  readonly signal: AbortSignal
}

/**
 * Asks every hosting node now: a directory that listens would learn of them in its own time. A host that does not answer, or
 * whose manifests are none, is told of in a line of its own, and hides nothing of the others nor of its good manifests.
 */
export async function listModels({ network, note, signal }: ListModelsInit): Promise<ModelDirectory> {
  const directory = createModelDirectory({ network })
  const ask = async ({ address }: Member) => {
    const faults: string[] = []
    try {
      const { models } = await network.call(protocols.models, address, {}, { signal })
      for (const { id, block } of models) {
        try {
          directory.add(readManifest(id, block), address)
        } catch (error) {
          faults.push(toHacaError(error).message)
        }
      }
    } catch (error) {
      // Whoever gave up waiting knows it.
      signal.throwIfAborted()
      faults.push(toHacaError(error).message)
    }
    const [first, ...more] = faults
    if (first === undefined) return
    note(`warning: host ${address}: ${first}${more.length === 0 ? '' : ` (and ${more.length} more)`}`)
  }
  await Promise.all(
    network
      .members()
      .filter(({ roles }) => roles.includes('hosting'))
      .map(ask)
  )
  return directory
}
