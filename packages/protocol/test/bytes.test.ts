import { describe, expect, it } from 'vitest'
import { bytesToUint, concatBytes, equalBytes, fromHex, toHex, uintToBytes, zeroHash } from '../src/index.ts'
import { seededRandom } from './support/random.ts'

describe('hex', () => {
  it('turns bytes into lowercase text and back', () => {
    const random = seededRandom(1)
    for (let size = 0; size < 70; size++) {
      const bytes = random.bytes(size)
      expect(toHex(bytes)).toBe(`0x${Buffer.from(bytes).toString('hex')}`)
      expect(fromHex(toHex(bytes))).toEqual(bytes)
    }
    expect(fromHex('0xABcd')).toEqual(Uint8Array.of(0xab, 0xcd))
    expect(fromHex(zeroHash)).toEqual(new Uint8Array(32))
  })

  it.each(['', '0', '0x0', 'abcd', '0xzz', '0x 1', '0x00\n', ' 0x00', '0X00', '0x0g'])('refuses %j', text => {
    expect(() => fromHex(text)).toThrow(RangeError)
  })

  it('quotes no more than the beginning of what it refuses', () => {
    expect(() => fromHex('z'.repeat(1_000_000))).toThrow(/^.{0,120}$/)
  })
})

describe('bytes', () => {
  it('are joined in order', () => {
    expect(concatBytes()).toEqual(new Uint8Array())
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))).toEqual(
      Uint8Array.of(1, 2, 3)
    )
  })

  it('are equal when every byte is', () => {
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true)
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false)
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false)
    expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false)
  })
})

describe('integers', () => {
  it('are big endian and keep their size', () => {
    expect(uintToBytes(0x0102, 4)).toEqual(Uint8Array.of(0, 0, 1, 2))
    expect(uintToBytes(2n ** 64n - 1n, 8)).toEqual(new Uint8Array(8).fill(0xff))
    expect(uintToBytes(0, 0)).toEqual(new Uint8Array())
    const random = seededRandom(2)
    for (let size = 1; size <= 32; size++) {
      const bytes = random.bytes(size)
      expect(uintToBytes(bytesToUint(bytes), size)).toEqual(bytes)
    }
  })

  it.each([
    [256, 1],
    [-1, 8],
    [2n ** 64n, 8],
    [1.5, 4],
    [Number.NaN, 4]
  ])('%s does not fit %s bytes', (value, size) => {
    expect(() => uintToBytes(value, size)).toThrow(RangeError)
  })
})
