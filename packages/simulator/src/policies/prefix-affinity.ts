import type { PolicyEntry, SimNode } from '../engine/world.ts'
import { createOpenCounts, leastOf } from './least-connections.ts'
import { gatewayOf, gateways, pushing } from './pushing.ts'

/** What is tuned on a held-out seed; see docs/benchmarks/tuning.md. */
export interface PrefixAffinityInit {
  /** Load counts as uneven when the most loaded node has this many jobs more than the least loaded ... */
  readonly balanceAbs?: number
  /** ... and this many times as many. */
  readonly balanceRel?: number
}

/** Conversations that a gateway remembers; the oldest are forgotten. */
const remembered = 4096

/**
 * The router of SGLang: a conversation goes back to the node that has its prefix, a new one to the node that has the
 * fewest prefixes; while load is uneven, everything to the node with the fewest jobs. Per gateway, by its own books. A
 * conversation either matches in full or not at all, so its threshold of a partial match (.3) has nothing to decide.
 */
export function prefixAffinityPolicy(
  name: string,
  { balanceAbs = 1, balanceRel = 1.5 }: PrefixAffinityInit = {}
): PolicyEntry {
  return {
    name,
    create(world) {
      const open = createOpenCounts(world)
      const homes = Array.from({ length: gateways }, () => new Map<number, SimNode>())
      const prefixes = Array.from({ length: gateways }, () => new Int32Array(world.nodes.length))
      const remember = (gateway: number, session: number, node: SimNode) => {
        const own = homes[gateway] ?? new Map<number, SimNode>()
        const counts = prefixes[gateway] ?? new Int32Array(0)
        const change = ({ index }: SimNode, by: number) => {
          counts[index] = (counts[index] ?? 0) + by
        }
        const old = own.get(session)
        own.delete(session)
        own.set(session, node)
        change(node, 1)
        if (old !== undefined) change(old, -1)
        const [oldest] = own
        if (own.size <= remembered || oldest === undefined) return
        own.delete(oldest[0])
        change(oldest[1], -1)
      }
      return pushing(
        world,
        (job, send) => {
          const gateway = gatewayOf(job)
          const holders = world.holders[job.model] ?? []
          const counts = open.of(job)
          const connections = ({ index }: SimNode) => counts[index] ?? 0
          const known = job.session === undefined ? undefined : homes[gateway]?.get(job.session)
          const node =
            isUneven(holders, connections, balanceAbs, balanceRel) ||
            (known !== undefined && world.suspected(known))
              ? leastOf(world, holders, connections)
              : known?.warm.includes(job.model) === true && known.up
                ? known
                : leastOf(world, holders, ({ index }) => prefixes[gateway]?.[index] ?? 0)
          if (node !== undefined) {
            if (job.session !== undefined) remember(gateway, job.session, node)
            open.sent(job, node)
          }
          send(node)
        },
        open
      )
    }
  }
}

export const prefixAffinity: PolicyEntry = prefixAffinityPolicy('prefix-affinity')

function isUneven(
  nodes: readonly SimNode[],
  connections: (node: SimNode) => number,
  balanceAbs: number,
  balanceRel: number
): boolean {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const node of nodes) {
    const count = connections(node)
    if (count < least) least = count
    if (count > most) most = count
  }
  return most - least > balanceAbs && most > balanceRel * least
}
