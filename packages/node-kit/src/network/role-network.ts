import { createNetwork, type Network } from '@haca/network'
import type { Deployment, Role, WorkKey } from '@haca/protocol'

/** What a role's network is made from. */
export interface RoleNetworkInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  /** A network to share with other roles; what follows is ignored then. */
  readonly network?: Network
  readonly listen?: readonly string[]
  readonly announce?: readonly string[]
  readonly uploadBytesPerSecond?: number
  readonly bootstrap?: readonly string[]
  readonly index?: number
}

/**
 * The network that a role runs on: the one it was given, or its own, not started yet. Throws `UNSUPPORTED_RUNTIME` on a
 * Node that is too old, `INVALID_INPUT` for an `uploadBytesPerSecond` out of range.
 */
export async function roleNetwork(role: Role, init: RoleNetworkInit): Promise<Network> {
  if (init.network !== undefined) return init.network
  const { key, deployment, listen, announce, bootstrap, index, uploadBytesPerSecond } = init
  return createNetwork({
    key,
    network: deployment.network,
    domain: deployment.domain,
    params: deployment.params,
    start: false,
    roles: [role],
    ...(listen === undefined ? {} : { listen }),
    ...(announce === undefined ? {} : { announce }),
    ...(uploadBytesPerSecond === undefined ? {} : { uploadBytesPerSecond }),
    ...(bootstrap === undefined ? {} : { bootstrap }),
    ...(index === undefined ? {} : { index })
  })
}
