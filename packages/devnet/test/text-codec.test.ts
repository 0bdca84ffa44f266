import { expect, test } from 'vitest'
import { fromText, toText } from '../src/wire/text-codec.ts'

test.each<[string, unknown]>([
  ['plain values', { a: [1, 'two', true, null, { deep: [] }] }],
  ['bigints of any sign and size', { amount: 2n ** 255n, negative: -1n, zero: 0n }],
  ['bytes', { bytes: new Uint8Array([0, 1, 255]), none: new Uint8Array() }],
  ['lists of both', [1n, new Uint8Array([7])]],
  ['names that look like tags', { $bigint: '5', nested: { $bytes: 'AA==', $$bigint: 1, $: 2, $$$: [] } }],
  ['what a Buffer becomes in plain JSON', { type: 'Buffer', data: [1, 2] }],
  ['line ends and other languages', 'a\nb – ä 猫\u2028']
])('%s come back as they went', (_what, value) => {
  const text = toText(value)
  expect(text).not.toContain('\n')
  expect(fromText(text)).toEqual(value)
})

test('a Buffer comes back as bytes', () => {
  expect(fromText(toText({ bytes: Buffer.from('hi') }))).toEqual({ bytes: new Uint8Array([104, 105]) })
})

test('absent fields are left out', () => {
  expect(toText({ a: undefined, b: 1 })).toBe('{"b":1}')
})

test.each([
  '',
  '{"a":',
  'nonsense',
  '{"$bigint":"1e3"}',
  '{"$bigint":"cat"}',
  `{"$bigint":"${'9'.repeat(79)}"}`
])('refuses %j', text => {
  expect(() => fromText(text)).toThrow(expect.objectContaining({ code: 'MALFORMED_FRAME' }))
})
