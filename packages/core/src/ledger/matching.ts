/**
 * Maximum bipartite matching that grows with its graph: edges added later never undo how many are matched already,
 * so nested graphs give nested counts. Augmenting paths (Kuhn 1955); the books are at most hundreds a side.
 */
export interface NestedMatching {
  /** Adds edges and returns the size of a maximum matching of everything added so far. */
  extend(edges: Iterable<readonly [left: number, right: number]>): number
  /** Whether a left vertex is matched; once it is, it stays so. */
  isMatched(left: number): boolean
}

export function createNestedMatching(leftCount: number, rightCount: number): NestedMatching {
  const neighbours: number[][] = Array.from({ length: leftCount }, () => [])
  const leftOf = new Array<number>(rightCount).fill(-1)
  const matched = new Array<boolean>(leftCount).fill(false)
  let size = 0

  const augment = (left: number, seen: Set<number>): boolean => {
    const rights = neighbours[left] ?? []
    // A free neighbour ends the search. Without this look ahead, dense graphs are walked along every matched edge first.
    const free = rights.find(right => (leftOf[right] ?? -1) < 0)
    if (free !== undefined) {
      leftOf[free] = left
      return true
    }
    for (const right of rights) {
      if (seen.has(right)) continue
      seen.add(right)
      if (augment(leftOf[right] ?? -1, seen)) {
        leftOf[right] = left
        return true
      }
    }
    return false
  }

  return {
    extend(edges) {
      for (const [left, right] of edges) neighbours[left]?.push(right)
      // What a vain search has seen leads nowhere until another one changes the matching.
      let seen = new Set<number>()
      for (let left = 0; left < leftCount; left++) {
        if (matched[left] === true || !augment(left, seen)) continue
        matched[left] = true
        size++
        seen = new Set()
      }
      return size
    },
    isMatched: left => matched[left] === true
  }
}
