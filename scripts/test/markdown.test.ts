import { expect, test } from 'vitest'
import { formatBytes, formatMs, replaceSection, table } from '../docs/markdown.ts'

test('a section is replaced between its marks and the prose stays', () => {
  const text = replaceSection(replaceSection('# Title\n\nProse.\n', 'one', 'old'), 'two', 'second')
  const renewed = replaceSection(text, 'one', 'new')
  expect(renewed).toBe(text.replace('old', 'new'))
  expect(renewed).toContain('Prose.')
  expect(replaceSection(renewed, 'one', 'new')).toBe(renewed)
})

test('a section that lost its end mark is an error', () => {
  expect(() => replaceSection('<!-- generated: one -->\nold', 'one', 'new')).toThrow('no end mark')
})

test('bars in cells do not open columns', () => {
  expect(table(['a'], [['x | y']])).toBe('| a |\n|---|\n| x \\| y |')
})

test('quantities are said in their largest whole unit', () => {
  expect([64, 1536, 65_536, 4_194_304].map(formatBytes)).toEqual(['64 B', '1536 B', '64 KiB', '4 MiB'])
  expect([500, 1500, 90_000, 5_400_000, 21_600_000].map(formatMs)).toEqual([
    '500 ms',
    '1500 ms',
    '90 s',
    '90 min',
    '6 h'
  ])
})
