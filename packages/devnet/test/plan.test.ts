import { expect, test } from 'vitest'
import { defaultSize, planNodes } from '../src/plan.ts'

const salt = `0x${'11'.repeat(32)}` as const

test('every process has a name, a key and an account of its own', () => {
  const nodes = planNodes(defaultSize, salt)
  expect(nodes.map(node => node.name)).toEqual([
    'hosting-0',
    'hosting-1',
    'inference-0',
    'inference-1',
    'inference-2',
    'inference-3',
    'verification-0',
    'verification-1',
    'verification-2',
    'client'
  ])
  expect(new Set(nodes.map(node => node.key.address)).size).toBe(nodes.length)
  // Account 0 is the operator's.
  expect(nodes.map(node => node.account)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

test('the same salt gives the same keys, another one none of them', () => {
  const addresses = (by: typeof salt | `0x${string}`) =>
    planNodes(defaultSize, by).map(node => node.key.address)
  expect(addresses(salt)).toEqual(addresses(salt))
  const others = new Set(addresses(`0x${'22'.repeat(32)}`))
  expect(addresses(salt).filter(address => others.has(address))).toEqual([])
})

test('each cheat has a node of its own', () => {
  const nodes = planNodes(defaultSize, salt, ['random', 'lazy', 'q8'])
  expect(nodes.flatMap(({ name, cheat }) => (cheat === undefined ? [] : [[name, cheat]]))).toEqual([
    ['inference-0', 'random'],
    ['inference-1', 'q8'],
    ['verification-0', 'lazy']
  ])
})

test('more cheats than nodes are refused', () => {
  const data = { field: 'cheats', limit: 1, actual: 2 }
  expect(() => planNodes({ ...defaultSize, inference: 1 }, salt, ['q4', 'reuse'])).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', data })
  )
})

test.each(['hosting', 'inference', 'verification'] as const)('needs at least one %s node', role => {
  for (const count of [0, -1, 1.5, Number.NaN]) {
    expect(() => planNodes({ ...defaultSize, [role]: count }, salt)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', data: { field: role } })
    )
  }
})

test('has a limit', () => {
  // 64 processes, the client among them.
  expect(planNodes({ hosting: 1, inference: 61, verification: 1 }, salt)).toHaveLength(64)
  expect(() => planNodes({ hosting: 1, inference: 62, verification: 1 }, salt)).toThrow(
    expect.objectContaining({ code: 'LIMIT_EXCEEDED', data: { field: 'nodes', limit: 64, actual: 65 } })
  )
})
