import { expect, test } from 'vitest'
import { createMemoryBudget } from '../src/model/memory-budget.ts'

test('what is given back can be reserved again, once', () => {
  const budget = createMemoryBudget(100)
  const release = budget.reserve(60)
  expect(() => budget.reserve(41)).toThrow(
    expect.objectContaining({
      code: 'LIMIT_EXCEEDED',
      data: expect.objectContaining({ actual: 41, limit: 100 })
    })
  )
  release()
  release()
  budget.reserve(100)
  expect(() => budget.reserve(1)).toThrow(/0 of 100 are left/)
})
