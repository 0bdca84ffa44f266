import { createCipheriv } from 'node:crypto'
import { expect, test } from 'vitest'
import { createChaCha20 } from '../src/decode/chacha20.ts'

const bytesOf = (words: Int32Array) => Buffer.from(words.slice().buffer).toString('hex')

test.each([
  // RFC 8439 appendix A.1, test vectors 1, 2 and 4.
  [new Uint8Array(32), 0, '76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7'],
  [new Uint8Array(32), 1, '9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed'],
  [new Uint8Array(32).fill(0xff, 1, 2), 2, '72d54dfbf12ec44b362692df94137f328fea8da73990265ec1bbbea1ae9af0ca']
])('vector %#', (key, counter, start) => {
  expect(bytesOf(createChaCha20(key).block(counter, 0)).slice(0, 64)).toBe(start)
})

test('agrees with the platform for any key, counter and nonce', () => {
  const key = Uint8Array.from({ length: 32 }, (_, i) => (i * 37) & 0xff)
  const chacha = createChaCha20(key)
  for (const [counter, nonce] of [
    [0, 1],
    [767, 255],
    [151_935, 131_071],
    [0xffffffff, 0xfffffffe]
  ] as const) {
    const iv = Buffer.alloc(16)
    iv.writeUInt32LE(counter, 0)
    iv.writeUInt32LE(nonce, 4)
    const expected = createCipheriv('chacha20', key, iv).update(Buffer.alloc(64)).toString('hex')
    expect(bytesOf(chacha.block(counter, nonce))).toBe(expected)
  }
})

test('a key of another length is refused', () => {
  expect(() => createChaCha20(new Uint8Array(31))).toThrow(RangeError)
})
