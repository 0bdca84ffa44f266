import { createNeedForecast, createRandom, splitIdle } from '@haca/core'
import { expect, it } from 'vitest'
import type { SimNode } from '../src/engine/world.ts'
import { sampleIdle } from '../src/idle-sample.ts'
import { jobHash, modelId } from '../src/policies/names.ts'
import type { Job } from '../src/workload/workload.ts'

const models = 5

function draw(seed: number): { nodes: SimNode[]; waiting: Job[] } {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random.next() * limit)
  const nodes = Array.from({ length: 12 }, (_, index) => ({
    index,
    up: true,
    slots: 2,
    speed: 1,
    warm: [below(models), below(models)].filter((model, i, all) => all.indexOf(model) === i),
    running: Array.from({ length: 2 }, () =>
      random.next() < 0.5 ? undefined : { job: undefined, model: 0, endsAt: 9 }
    )
  }))
  const waiting = Array.from({ length: 10 }, (_, id) => {
    return { id, model: below(models), work: 1, arrivesAt: 0, startBy: 99 }
  })
  return { nodes, waiting }
}

it('matches as many as the ledger of the network does', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const { nodes, waiting } = draw(seed)
    const idle = nodes.flatMap(({ index, warm, running }) =>
      running.flatMap((run, slot) =>
        run === undefined
          ? [
              {
                node: `${index}`,
                slot,
                from: 0n,
                to: 1n,
                can: { warm: warm.map(each => ({ model: modelId(each), ask: 0n, rate: 1 })), loadable: [] },
                rate: 1,
                openedAt: 0n
              }
            ]
          : []
      )
    )
    const work = waiting.map(({ id, model }) => {
      return { job: jobHash(id), segment: 0, model: modelId(model), from: 0n, to: 1n, ceiling: 0n }
    })
    const columns = [...splitIdle(idle, work, createNeedForecast()).values()]
    const expected = columns.reduce((sum, { match }) => sum + Number(match), 0)
    const { besideIdle, matchLoss } = sampleIdle({ nodes, liarOf: () => undefined }, waiting, 10, 5)
    expect(besideIdle).toBe(expected)
    expect(matchLoss).toBeCloseTo(expected / 24, 12)
    // Nobody has waited for as long as this yet.
    expect(sampleIdle({ nodes, liarOf: () => undefined }, waiting, 10, 20).matchLoss).toBe(0)
  }
})
