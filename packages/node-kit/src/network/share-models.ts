import type { Network } from '@haca/network'

/** Models by network and by the role that has them: roles that share a network share its record. */
const sharing = new WeakMap<Network, Map<object, readonly string[]>>()

/** Says in the node's record which models a role has, beside those of other roles on the same network. */
export async function shareModels(network: Network, role: object, models: readonly string[]): Promise<void> {
  const byRole = sharing.get(network) ?? new Map<object, readonly string[]>()
  sharing.set(network, byRole)
  byRole.set(role, models)
  await network.updateRecord({ models: [...new Set([...byRole.values()].flat())] })
}
