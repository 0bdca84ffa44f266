import { createRandom } from '@haca/core'
import { expect, it } from 'vitest'
import { createFlow } from '../src/stats/flow.ts'

it('finds the largest flow, and leaves no more than it', () => {
  const flow = createFlow()
  const [source, a, b, c, sink] = [flow.vertex(), flow.vertex(), flow.vertex(), flow.vertex(), flow.vertex()]
  const edges = [
    flow.edge(source, a, 3),
    flow.edge(source, b, 2),
    flow.edge(a, b, 5),
    flow.edge(a, sink, 1),
    flow.edge(b, c, 2.5),
    flow.edge(c, sink, 4)
  ]
  expect(flow.maximize(source, sink)).toBeCloseTo(3.5, 9)
  expect(edges[3]?.flow).toBeCloseTo(1, 9)
  expect(edges[4]?.flow).toBeCloseTo(2.5, 9)
})

it('is as large as the smallest cut, by trying all cuts', () => {
  const random = createRandom(7)
  for (let round = 0; round < 20; round++) {
    const flow = createFlow()
    const size = 6
    for (let i = 0; i < size; i++) flow.vertex()
    const capacities: number[][] = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        if (from === to || random.next() < 0.4) continue
        const capacity = Math.floor(random.next() * 10)
        flow.edge(from, to, capacity)
        ;(capacities[from] ?? [])[to] = capacity
      }
    }
    let least = Number.POSITIVE_INFINITY
    // Vertex 0 is on the source's side of every cut, the last one is not.
    for (let cut = 1; cut < 1 << (size - 1); cut += 2) {
      let width = 0
      for (const [from, row] of capacities.entries()) {
        for (const [to, capacity] of row.entries()) {
          if ((cut & (1 << from)) !== 0 && (cut & (1 << to)) === 0) width += capacity
        }
      }
      least = Math.min(least, width)
    }
    expect(flow.maximize(0, size - 1)).toBeCloseTo(least, 9)
  }
})
