import { describe, expect, it } from 'vitest'
import { createRandom, createTimeHeap } from '../src/index.ts'

/** All entries, taken out one by one. */
function drain(heap: ReturnType<typeof createTimeHeap<string>>): string[] {
  const items: string[] = []
  for (let at = heap.firstAt(); at !== undefined; at = heap.firstAt()) {
    items.push(`${at} ${heap.first()}`)
    heap.drop()
  }
  return items
}

describe('a time heap', () => {
  const filled = (count: number) => {
    const random = createRandom(count)
    const heap = createTimeHeap<string>()
    const entries = Array.from(
      { length: count },
      (_, i) => [Math.floor(random.next() * 20), String(i)] as const
    )
    for (const [at, item] of entries) heap.add(at, item)
    return { heap, entries }
  }
  const inOrder = (entries: readonly (readonly [number, string])[]) =>
    entries.toSorted(([a], [b]) => a - b).map(([at, item]) => `${at} ${item}`)

  it.each([0, 1, 2, 3, 100, 1000])('gives %i entries in order of time, then of arrival', count => {
    const { heap, entries } = filled(count)
    expect(heap.size).toBe(count)
    expect(drain(heap)).toEqual(inOrder(entries))
    expect([heap.size, heap.first(), heap.firstAt()]).toEqual([0, undefined, undefined])
  })

  it('keeps that order among those that a filter leaves', () => {
    const { heap, entries } = filled(500)
    heap.filter((item, at) => at % 3 !== 0 && Number(item) % 2 === 0)
    const kept = entries.filter(([at, item]) => at % 3 !== 0 && Number(item) % 2 === 0)
    expect(heap.size).toBe(kept.length)
    heap.add(0, 'late')
    expect(drain(heap)).toEqual(['0 late', ...inOrder(kept)])
  })
})
