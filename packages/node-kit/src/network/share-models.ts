import type { Network } from '@haca/network'

/** What a role has, and whether that is about to be said. */
interface Shared {
  readonly byRole: Map<object, readonly string[]>
  saying: boolean
}

/** Roles that share a network share its record. */
const sharing = new WeakMap<Network, Shared>()

/** A node that starts loads its models one by one, half a second to a second each; every record reaches every node. */
const loadingPauseMs = 2000

/** Says in the node's record which models a role has, beside those of other roles on the same network. */
export async function shareModels(network: Network, role: object, models: readonly string[]): Promise<void> {
  const shared = note(network, role, models)
  await network.updateRecord({ models: modelsOf(shared) })
}

/**
 * The same within two seconds, and once for all that changes until then: for what nobody waits for.
 *
 * @param onError is told when it could not be said
 */
export function shareModelsSoon(
  network: Network,
  role: object,
  models: readonly string[],
  onError: (error: unknown) => void
): void {
  const shared = note(network, role, models)
  if (shared.saying) return
  shared.saying = true
  setTimeout(() => {
    shared.saying = false
    network.updateRecord({ models: modelsOf(shared) }).catch(onError)
  }, loadingPauseMs).unref()
}

function note(network: Network, role: object, models: readonly string[]): Shared {
  const shared = sharing.get(network) ?? { byRole: new Map(), saying: false }
  sharing.set(network, shared)
  shared.byRole.set(role, models)
  return shared
}

const modelsOf = ({ byRole }: Shared): string[] => [...new Set([...byRole.values()].flat())]
