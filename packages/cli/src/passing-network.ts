import { randomBytes } from 'node:crypto'
import type { JoinFile } from '@haca/devnet/control'
import { createNetwork, type Network } from '@haca/network'
import { workKey } from '@haca/protocol'

/** Joins as nobody in particular, with a key that is forgotten: a member that serves nothing and asks. */
export function joinInPassing(
  { deployment, bootstrap }: Pick<JoinFile, 'deployment' | 'bootstrap'>,
  signal: AbortSignal
): Promise<Network> {
  return createNetwork({
    key: workKey(randomBytes(32)),
    network: deployment.network,
    domain: deployment.domain,
    params: deployment.params,
    bootstrap,
    signal
  })
}
