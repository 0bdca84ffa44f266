import type { Nodes } from './engine/nodes.ts'
import type { SimNode } from './engine/world.ts'
import { createFlow } from './stats/flow.ts'
import type { Job } from './workload/workload.ts'

/** Idle slots matched with waiting jobs at one instant. */
export interface IdleSample {
  /** Share of the capacity that idles while a job that waits for longer than a round trip has its model in memory there. */
  readonly matchLoss: number
  /** Waiting jobs, however short, that an idle slot with their model could be given to, each slot to one. */
  readonly besideIdle: number
}

/** Idle slots that have the same models in memory. */
interface IdleGroup {
  readonly warm: readonly number[]
  slots: number
  /** Sum of the speeds. */
  speed: number
}

/**
 * A maximum matching between idle slots and waiting jobs, by groups: slots with the same models are as good as each other,
 * and so are jobs of the same model. Of a group of which only some slots are matched, the mean speed counts. Nodes that are
 * down or deceive are no capacity.
 */
export function sampleIdle(
  nodes: Pick<Nodes, 'nodes' | 'liarOf'>,
  waiting: Iterable<Job>,
  now: number,
  roundTripMs: number
): IdleSample {
  const honest = nodes.nodes.filter(node => node.up && nodes.liarOf(node) === undefined)
  const capacity = honest.reduce((sum, node) => sum + node.speed * node.slots, 0)
  const groups = groupIdle(honest)
  const all = new Map<number, number>()
  const due = new Map<number, number>()
  for (const { model, arrivesAt } of waiting) {
    // A job that its client has not submitted again yet waits for nobody.
    if (arrivesAt > now) continue
    all.set(model, (all.get(model) ?? 0) + 1)
    if (now - arrivesAt > roundTripMs) due.set(model, (due.get(model) ?? 0) + 1)
  }
  const lost = matched(groups, due).reduce(
    (sum, count, i) => sum + (count * (groups[i]?.speed ?? 0)) / (groups[i]?.slots ?? 1),
    0
  )
  return {
    matchLoss: lost / capacity,
    besideIdle: matched(groups, all).reduce((sum, count) => sum + count, 0)
  }
}

function groupIdle(nodes: readonly SimNode[]): IdleGroup[] {
  const groups = new Map<string, IdleGroup>()
  for (const { warm, running, speed } of nodes) {
    let idle = 0
    for (const run of running) if (run === undefined) idle++
    if (idle === 0) continue
    const key = warm.length === 1 ? `${warm[0]}` : warm.toSorted((a, b) => a - b).join()
    const group = groups.get(key) ?? { warm, slots: 0, speed: 0 }
    groups.set(key, group)
    group.slots += idle
    group.speed += idle * speed
  }
  return [...groups.values()]
}

/** Slots of each group that are matched. */
function matched(groups: readonly IdleGroup[], jobs: ReadonlyMap<number, number>): number[] {
  if (jobs.size === 0) return groups.map(() => 0)
  const flow = createFlow()
  const [source, sink] = [flow.vertex(), flow.vertex()]
  const models = new Map([...jobs].map(([model, count]) => [model, flow.edge(flow.vertex(), sink, count)]))
  const edges = groups.map(({ warm, slots }) => {
    const edge = flow.edge(source, flow.vertex(), slots)
    for (const model of warm) {
      const to = models.get(model)
      if (to !== undefined) flow.edge(edge.to, to.from, slots)
    }
    return edge
  })
  flow.maximize(source, sink)
  return edges.map(edge => edge.flow)
}
