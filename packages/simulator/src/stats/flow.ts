/** A network of edges with capacities, and the largest flow through it (Dinic 1970). */
export interface Flow {
  /** A new vertex. */
  vertex(): number
  edge(from: number, to: number, capacity: number): FlowEdge
  /** Finds a maximum flow; the edges say what flows through them. Returns the size. */
  maximize(source: number, sink: number): number
}

export interface FlowEdge {
  readonly from: number
  readonly to: number
  readonly flow: number
}

interface Arc extends FlowEdge {
  flow: number
  readonly capacity: number
  back: Arc | undefined
}

/** Capacities are sums of floating point numbers; what is left below this is nothing. */
const nothing = 1e-9

export function createFlow(): Flow {
  const arcs: Arc[][] = []
  let level = new Int32Array(0)
  let next = new Int32Array(0)

  const rank = (source: number, sink: number): boolean => {
    level = new Int32Array(arcs.length).fill(-1)
    level[source] = 0
    const queue = [source]
    for (let at = 0; at < queue.length; at++) {
      const from = queue[at] ?? 0
      for (const { to, capacity, flow } of arcs[from] ?? []) {
        if ((level[to] ?? 0) >= 0 || capacity - flow <= nothing) continue
        level[to] = (level[from] ?? 0) + 1
        queue.push(to)
      }
    }
    return (level[sink] ?? -1) >= 0
  }
  /** Pushes up to `most` along one path of rising levels. */
  const push = (from: number, sink: number, most: number): number => {
    if (from === sink) return most
    const out = arcs[from] ?? []
    for (; (next[from] ?? 0) < out.length; next[from] = (next[from] ?? 0) + 1) {
      const arc = out[next[from] ?? 0]
      if (arc === undefined || arc.capacity - arc.flow <= nothing) continue
      if ((level[arc.to] ?? 0) !== (level[from] ?? 0) + 1) continue
      const pushed = push(arc.to, sink, Math.min(most, arc.capacity - arc.flow))
      if (pushed <= nothing) continue
      arc.flow += pushed
      if (arc.back !== undefined) arc.back.flow -= pushed
      return pushed
    }
    return 0
  }

  return {
    vertex: () => arcs.push([]) - 1,
    edge(from, to, capacity) {
      const arc: Arc = { from, to, capacity, flow: 0, back: undefined }
      arc.back = { from: to, to: from, capacity: 0, flow: 0, back: arc }
      arcs[from]?.push(arc)
      arcs[to]?.push(arc.back)
      return arc
    },
    maximize(source, sink) {
      let size = 0
      while (rank(source, sink)) {
        next = new Int32Array(arcs.length)
        for (let pushed = push(source, sink, Number.POSITIVE_INFINITY); pushed > nothing; ) {
          size += pushed
          pushed = push(source, sink, Number.POSITIVE_INFINITY)
        }
      }
      return size
    }
  }
}
