import type { Network } from '@haca/network'
import {
  type AccountRequest,
  type AccountResponse,
  HacaError,
  type Hex,
  protocols,
  type WhyResponse
} from '@haca/protocol'

/** What a role can be asked about itself, whatever the role. */
export interface Answerable {
  account(request: AccountRequest): Omit<AccountResponse, 'parts'>
  /** What it recorded of a job, or of itself. */
  why(job: Hex | undefined): WhyResponse['reasons']
  /** What it recorded of another node. Left out by roles that record nothing of others. */
  about?(node: Hex): WhyResponse['reasons']
}

/** Roles by the network they share: a protocol has one handler, and several roles may answer on it. */
const sharing = new WeakMap<Network, Answerable[]>()

/** Answers `account` and `why` for a role. @returns stops answering for it */
export async function answer(network: Network, role: Answerable): Promise<() => Promise<void>> {
  const known = sharing.get(network)
  const roles = known ?? []
  roles.push(role)
  if (known === undefined) {
    sharing.set(network, roles)
    // A stream that is open outlives the handler that it was opened to, so the roles are looked up at every call.
    const present = () => sharing.get(network) ?? []
    await network.handle(protocols.account, async request => {
      const parts = present()
      const asked = parts[request.part]
      if (asked === undefined) {
        throw new HacaError('NOT_FOUND', `this node has ${parts.length} parts`, { data: { field: 'part' } })
      }
      return { ...asked.account(request), parts: parts.length }
    })
    await network.handle(protocols.why, async ({ job, node }) => ({
      reasons: present().flatMap(each => (node === undefined ? each.why(job) : (each.about?.(node) ?? [])))
    }))
  }
  return async () => {
    roles.splice(roles.indexOf(role), 1)
    if (roles.length > 0) return
    sharing.delete(network)
    await network.unhandle(protocols.account)
    await network.unhandle(protocols.why)
  }
}
