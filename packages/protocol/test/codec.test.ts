import { encode } from 'cborg'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cid, exactText, hash, list, text, u64, uint } from '../src/encoding/schema.ts'
import { decodeMessage, encodeMessage, fromHex, HacaError, protocols, toHex, validate } from '../src/index.ts'
import { sampleCid } from './support/shape.ts'

const sample = z.object({ id: hash, amount: u64, names: list(text(4), 2), note: text(8).optional() })
const valid = { id: new Uint8Array(32).fill(7), amount: 5, names: ['a'], note: 'n' }

function refused(bytes: Uint8Array): HacaError {
  try {
    decodeMessage(sample, bytes)
  } catch (error) {
    if (error instanceof HacaError) return error
    throw error
  }
  throw new Error('the frame was taken')
}

describe('encoding', () => {
  it('is canonical: short keys first, then by letter, integers as short as they go', () => {
    const schema = z.object({ bb: uint, aa: uint, c: uint, d: u64 })
    const frame = encodeMessage(schema, { bb: 24, aa: 23, c: 65_536, d: 1n })
    expect(toHex(frame)).toBe('0xa461631a00010000616401626161176262621818')
  })

  it('does not depend on the order in which a message was put together', () => {
    const a = decodeMessage(sample, encode(valid))
    const b = { names: a.names, note: a.note, amount: a.amount, id: a.id }
    expect(encodeMessage(sample, b)).toEqual(encodeMessage(sample, a))
  })

  it('writes hex as bytes and reads it back', () => {
    const message = decodeMessage(sample, encode(valid))
    expect(message.id).toBe(`0x${'07'.repeat(32)}`)
    expect(message.amount).toBe(5n)
    expect(encodeMessage(sample, message)).toEqual(encode(valid))
  })

  it.each([0n, 23n, 24n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 1n])(
    'keeps the amount %s',
    amount => {
      const message = { id: toHex(valid.id), amount, names: [] }
      expect(decodeMessage(sample, encodeMessage(sample, message)).amount).toBe(amount)
    }
  )

  it('keeps every letter of a text', () => {
    const schema = z.object({ text: exactText(64) })
    for (const sent of ['', 'ä', '🜁', '\u0000', 'a\uFEFFb']) {
      expect(decodeMessage(schema, encodeMessage(schema, { text: sent })).text).toBe(sent)
    }
  })

  it('refuses what does not survive the wire', () => {
    const schema = z.object({ text: exactText(64) })
    expect(() => encodeMessage(schema, { text: '\uFEFFhello' })).toThrow(/byte order mark/)
    expect(() => encodeMessage(schema, { text: 'half a pair: \ud83d' })).toThrow(/well-formed/)
    expect(() => encodeMessage(sample, { id: '0x00', amount: 1n, names: [] })).toThrow()
    expect(() => encodeMessage(sample, { id: toHex(valid.id), amount: 2n ** 64n, names: [] })).toThrow()
  })
})

describe('decoding refuses', () => {
  const canonical = toHex(encode(valid)).slice(2)
  /** The sample with other CBOR in place of its amount, or of its note. */
  const withAmount = (item: string) =>
    fromHex(`0x${canonical.replace('66616d6f756e7405', `66616d6f756e74${item}`)}`)
  const withNote = (item: string) => fromHex(`0x${canonical.replace('646e6f7465616e', `646e6f7465${item}`)}`)

  it('nothing of the sample that these cases start from', () => {
    expect(decodeMessage(sample, withAmount('06')).amount).toBe(6n)
    expect(decodeMessage(sample, withNote('626869')).note).toBe('hi')
  })

  it.each([
    ['nothing at all', new Uint8Array()],
    ['a map of indefinite length', fromHex(`0xbf${canonical.slice(2)}ff`)],
    ['a text of indefinite length', withNote('7f616eff')],
    ['a key that comes twice', fromHex(`0xa5${canonical.slice(2)}646e6f7465616e`)],
    ['a byte after the end', fromHex(`0x${canonical}00`)],
    ['an integer longer than it need be', withAmount('1805')],
    ['NaN', withAmount('f97e00')],
    ['infinity', withAmount('f97c00')],
    ['NaN in a field that it does not know', fromHex(`0xa5${canonical.slice(2)}617af97e00`)],
    ['infinity there', fromHex(`0xa5${canonical.slice(2)}617af97c00`)],
    ['undefined in a field', withAmount('f7')],
    ['undefined in a field that may be absent', withNote('f7')],
    ['a tag', withAmount('c105')],
    ['a bignum tag', withAmount('c24105')],
    ['a key that is no text', fromHex(`0xa5${canonical.slice(2)}0102`)],
    ['lists nested without end', new Uint8Array(1_000_000).fill(0x81)],
    ['a list that claims more than there is', fromHex('0x9b00000000ffffffff')]
  ])('%s', (_what, frame) => {
    const error = refused(frame)
    expect(error).toMatchObject({ code: 'MALFORMED_FRAME', fault: 'peer', retry: false })
  })

  it('a field of the wrong type, by its path', () => {
    expect(refused(encode({ ...valid, names: ['a', 7] })).data.field).toBe('names.1')
    expect(refused(encode({ ...valid, names: ['abcde'] })).data.field).toBe('names.0')
    expect(refused(encode({ ...valid, names: ['a', 'b', 'c'] })).data.field).toBe('names')
    const { amount: _gone, ...without } = valid
    const error = refused(encode(without))
    expect(error.data.field).toBe('amount')
    expect(error.message).toMatch(/^amount: /)
  })

  it('a message that is no map', () => {
    expect(refused(encode([valid])).data.field).toBe('(message)')
  })
})

describe('decoding takes', () => {
  it('fields that it does not know, and drops them', () => {
    const message = decodeMessage(sample, encode({ ...valid, extra: { a: [1.5, null] } }))
    expect(Object.keys(message).sort()).toEqual(['amount', 'id', 'names', 'note'])
  })

  it('a key that is the name of a prototype as any other unknown field', () => {
    const named = fromHex(`0xa5${toHex(encode(valid)).slice(4)}695f5f70726f746f5f5fa1616101`)
    expect(Object.getPrototypeOf(decodeMessage(sample, named))).toBe(Object.prototype)
  })

  it('the same message again', () => {
    const frame = encode(valid)
    expect(decodeMessage(sample, frame)).toEqual(decodeMessage(sample, frame))
  })
})

describe('validate', () => {
  it('blames the caller or the peer as it is told', () => {
    const raw = { job: 'not bytes' }
    for (const code of ['INVALID_INPUT', 'MALFORMED_FRAME'] as const) {
      const attempt = () => validate(protocols.why.request, raw, code)
      expect(attempt).toThrow(expect.objectContaining({ code, data: { field: 'job' } }))
    }
  })

  it('tells a CID from other text', () => {
    const schema = z.object({ model: cid })
    expect(validate(schema, { model: sampleCid }, 'INVALID_INPUT').model).toBe(sampleCid)
    for (const model of ['', 'bafy', `${sampleCid}!`, 'x'.repeat(200)]) {
      expect(() => validate(schema, { model }, 'INVALID_INPUT')).toThrow(HacaError)
    }
  })
})
