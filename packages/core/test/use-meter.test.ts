import { expect, it } from 'vitest'
import { createUseMeter } from '../src/index.ts'

it('tells how busy the slots were lately: what was a minute ago counts for a third of what is now', () => {
  const use = createUseMeter(2)
  expect(use.readMilli(0)).toBe(0)
  use.set(2, 0)
  expect(use.readMilli(60_000)).toBe(Math.round(1000 * (1 - Math.exp(-1))))
  use.set(1, 600_000)
  expect(use.readMilli(600_000)).toBe(1000)
  expect(use.readMilli(1_200_000)).toBe(500)
})
