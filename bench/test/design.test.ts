import { expect, test } from 'vitest'
import { design, type Factor, factors } from '../matching/design.ts'

const names = Object.keys(factors) as Factor[]

test('there are 64 cells, each with a name of its own and no two alike', () => {
  expect(design).toHaveLength(64)
  expect(new Set(design.map(({ name }) => name)).size).toBe(64)
  expect(new Set(design.map(cell => names.map(name => cell[name]).join())).size).toBe(64)
})

test('every pair of levels of two factors is played in at least two cells', () => {
  const missing: string[] = []
  for (const [i, one] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      for (const a of factors[one]) {
        for (const b of factors[other]) {
          const cells = design.filter(cell => cell[one] === a && cell[other] === b)
          if (cells.length < 2) missing.push(`${one} ${a} with ${other} ${b}: ${cells.length}`)
        }
      }
    }
  }
  expect(missing).toEqual([])
})
