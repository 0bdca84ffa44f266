import { expect, test } from 'vitest'
import { lately } from '../src/lately.ts'

function clock() {
  let ms = 0
  return { now: () => ms, pass: (by: number) => (ms += by) }
}

test('a cheap value is made anew when it is too old', () => {
  const { now, pass } = clock()
  let made = 0
  const ask = lately({ make: () => ++made, goodForMs: 1000, now })
  expect([ask(), ask()]).toEqual([1, 1])
  pass(999)
  expect(ask()).toBe(1)
  pass(1)
  expect(ask()).toBe(2)
})

test('making an expensive value takes a twentieth of the time at the most', () => {
  const { now, pass } = clock()
  let made = 0
  const make = () => {
    pass(500)
    return ++made
  }
  const ask = lately({ make, goodForMs: 1000, now })
  expect(ask()).toBe(1)
  pass(9999)
  expect(ask()).toBe(1)
  pass(1)
  expect(ask()).toBe(2)
})

test('a promise that failed is not kept', async () => {
  let made = 0
  const make = async () => {
    made++
    if (made === 1) throw new Error('the chain is away')
    return made
  }
  const ask = lately({ make, goodForMs: 1000, now: () => 0 })
  await expect(ask()).rejects.toThrow('away')
  await expect(ask()).resolves.toBe(2)
})
