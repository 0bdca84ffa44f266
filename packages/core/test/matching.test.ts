import { describe, expect, it } from 'vitest'
import { createRandom } from '../src/index.ts'
import { createNestedMatching } from '../src/ledger/matching.ts'

type Edge = readonly [left: number, right: number]

/** The size of a maximum matching, by trying every choice. */
function bruteForce(edges: readonly Edge[], left = 0, taken = 0): number {
  if (left > 6) return 0
  let best = bruteForce(edges, left + 1, taken)
  for (const [from, right] of edges) {
    if (from === left && (taken & (1 << right)) === 0) {
      best = Math.max(best, 1 + bruteForce(edges, left + 1, taken | (1 << right)))
    }
  }
  return best
}

describe('a matching', () => {
  it('moves earlier pairs aside to let a later one in', () => {
    const matching = createNestedMatching(2, 2)
    expect(
      matching.extend([
        [0, 0],
        [0, 1],
        [1, 0]
      ])
    ).toBe(2)
  })

  it('follows a chain of such moves', () => {
    const matching = createNestedMatching(4, 4)
    expect(
      matching.extend([
        [0, 0],
        [1, 1],
        [2, 2]
      ])
    ).toBe(3)
    expect(
      matching.extend([
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0]
      ])
    ).toBe(4)
  })

  it('is empty without vertices or edges', () => {
    expect(createNestedMatching(0, 0).extend([])).toBe(0)
    expect(createNestedMatching(3, 3).extend([])).toBe(0)
    expect(createNestedMatching(0, 3).extend([[0, 1]])).toBe(0)
  })

  it('has the size that trying everything finds, at every level of 300 random nested graphs', () => {
    const random = createRandom(1)
    const int = (below: number) => Math.floor(random.next() * below)
    for (let round = 0; round < 300; round++) {
      const [left, right] = [1 + int(5), 1 + int(5)]
      const matching = createNestedMatching(left, right)
      const all: Edge[] = []
      let matched: number[] = []
      for (let level = 0; level < 3; level++) {
        const added = Array.from({ length: int(6) }, (): Edge => [int(left), int(right)])
        all.push(...added)
        const size = matching.extend(added)
        expect(size, `round ${round}, edges ${JSON.stringify(all)}`).toBe(bruteForce(all))
        const now = Array.from({ length: left }, (_, i) => i).filter(i => matching.isMatched(i))
        expect(now).toHaveLength(size)
        expect(now).toEqual(expect.arrayContaining(matched))
        matched = now
      }
    }
  })
})
