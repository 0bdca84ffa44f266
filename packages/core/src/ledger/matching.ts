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
    for (const right of neighbours[left] ?? []) {
      if (seen.has(right)) continue
      seen.add(right)
      const holder = leftOf[right] ?? -1
      if (holder < 0 || augment(holder, seen)) {
        leftOf[right] = left
        return true
      }
    }
    return false
  }

  return {
    extend(edges) {
      for (const [left, right] of edges) neighbours[left]?.push(right)
      for (let left = 0; left < leftCount; left++) {
        if (matched[left] === true) continue
        if (augment(left, new Set())) {
          matched[left] = true
          size++
        }
      }
      return size
    },
    isMatched: left => matched[left] === true
  }
}
