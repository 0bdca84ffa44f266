import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import * as schema from '../src/encoding/schema.ts'
import { sampleCid } from './support/shape.ts'

const bytes = (size: number) => new Uint8Array(size)

/** What stands right at a limit is taken, what stands right behind it is not. */
const cases: [name: string, of: z.ZodType, taken: unknown[], refused: unknown[]][] = [
  ['a hash', schema.hash, [bytes(32)], [bytes(31), bytes(33), `0x${'00'.repeat(32)}`]],
  ['an address', schema.address, [bytes(20)], [bytes(19), bytes(21)]],
  ['a signature', schema.signature, [bytes(65)], [bytes(64), bytes(66)]],
  ['bytes', schema.bytes(3), [bytes(0), bytes(3)], [bytes(4), [1, 2], '0x00']],
  ['text', schema.text(3), ['', 'abc'], ['abcd', 3, bytes(1)]],
  ['exact text', schema.exactText(3), ['', 'a\uFEFF', '🜁'], ['abcd', '\uFEFF', '\ud83d', '\udf01a']],
  ['a list', schema.list(schema.u8, 2), [[], [1, 2]], [[1, 2, 3], [256], {}]],
  ['a uint', schema.uint, [0, 2 ** 53 - 1], [-1, 2 ** 53, 0.5, 1n, '1']],
  ['a u8', schema.u8, [0, 255], [-1, 256]],
  ['a u32', schema.u32, [0, 2 ** 32 - 1], [-1, 2 ** 32]],
  ['a u48', schema.u48, [0, 2 ** 48 - 1], [-1, 2 ** 48]],
  ['a u64', schema.u64, [0, 5, 5n, 2n ** 64n - 1n], [-1, -1n, 2n ** 64n, 0.5, '5']],
  ['a CID', schema.cid, [sampleCid], ['', 'bafy', `${sampleCid}a`, 'x'.repeat(129)]]
]

describe.each(cases)('%s', (_name, of, taken, refused) => {
  it.each(taken.map(value => [value]))('may be %o', value => {
    expect(of.safeDecode(value as never).success).toBe(true)
  })
  it.each(refused.map(value => [value]))('may not be %o', value => {
    expect(of.safeDecode(value as never).success).toBe(false)
  })
})
