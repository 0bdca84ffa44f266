import { encode } from 'cborg'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { list, text, u64 } from '../src/encoding/schema.ts'
import {
  decodeMessage,
  encodeMessage,
  messageBefore,
  protocols,
  publishedVersion,
  topics,
  versionsOf
} from '../src/index.ts'

const then = z.object({ name: text(8), amount: u64 })
const now = z.object({ names: list(text(4), 2), amount: u64 })
const schema = messageBefore(then, now, {
  upgrade: ({ name, amount }) => ({ names: [name], amount }),
  downgrade: ({ names, amount }) => ({ name: names.join('+'), amount })
})

describe('a message as the version before writes it', () => {
  it('is the old one on the wire and the new one in memory', () => {
    const wire = encode({ name: 'a', amount: 5 })
    const message = { names: ['a'], amount: 5n }
    expect(decodeMessage(schema, wire)).toEqual(message)
    expect(encodeMessage(schema, message)).toEqual(wire)
  })

  it('is refused where either version would refuse it', () => {
    const refusal = (name: string) => () => decodeMessage(schema, encode({ name, amount: 5 }))
    expect(refusal('four')).not.toThrow()
    expect(refusal('fiver')).toThrow('not valid after its upgrade')
    expect(refusal('far too long')).toThrow(/^name: /)
    expect(() => encodeMessage(schema, { names: ['a', 'b', 'c'], amount: 5n })).toThrow()
    expect(() => encodeMessage(schema, { names: ['1234', '5678'], amount: 5n })).toThrow()
  })
})

describe('a row in two versions', () => {
  it('takes what the version before does not say from the newer one', () => {
    const { why } = protocols
    const before = { version: 1, request: why.request, response: why.response, requestBytesMax: 9 }
    const row = { ...why, version: 2, before }
    expect(versionsOf(row)).toEqual([row, { ...why, ...before }])
    expect(versionsOf(why)).toEqual([why])
  })

  it('is published in the older version until the release after', () => {
    const { seeds } = topics
    const inRelease = (published: boolean) => ({
      ...seeds,
      version: 3,
      before: { version: 2, message: seeds.message, published }
    })
    expect([true, false].map(inRelease).map(row => publishedVersion(row).version)).toEqual([2, 3])
    expect(publishedVersion(seeds)).toBe(seeds)
  })
})
