import { expect, it } from 'vitest'
import { createFitness, failedRunsMax } from '../../src/index.ts'

const failing = (model: string, fitness = createFitness()) =>
  Array.from({ length: failedRunsMax + 1 }, () => fitness.failed(model, 'ENGINE_FAILED'))

it('gives a model up after so many failed runs in a row, and counts anew then', () => {
  expect(failing('a')).toEqual([...Array(failedRunsMax - 1).fill(false), true, false])
})

it('begins anew with every run that ends well', () => {
  const fitness = createFitness()
  for (let run = 0; run < 3 * failedRunsMax; run++) {
    expect(fitness.failed('a', 'TIMEOUT')).toBe(false)
    fitness.done('a')
  }
})

it('counts each model by itself, and nothing that is not the engine’s doing', () => {
  const fitness = createFitness()
  for (let run = 0; run < 3 * failedRunsMax; run++) expect(fitness.failed('a', 'CANCELLED')).toBe(false)
  for (let run = 1; run < failedRunsMax; run++) expect(fitness.failed('a', 'UNREACHABLE')).toBe(false)
  expect(fitness.failed('b', 'UNREACHABLE')).toBe(false)
  expect(fitness.failed('a', 'UNREACHABLE')).toBe(true)
})
