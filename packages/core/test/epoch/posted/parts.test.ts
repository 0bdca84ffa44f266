import {
  createSeedChain,
  encodeReveals,
  packWords,
  unpackWords,
  verdictRoot,
  wordsPerChunk
} from '@haca/core'
import { fromHex, keccak, toHex, zeroHash } from '@haca/protocol'
import { expect, test } from 'vitest'
import { hashOf } from '../lines.ts'

test('words pack four parties each, groups rising, and nothing for zero', () => {
  const amounts = new Map([
    [9, 5n],
    [0, 2n ** 56n - 1n],
    [3, 7n],
    [4, 0n]
  ])
  const words = packWords(amounts)
  expect(words).toEqual([(7n << 168n) | (2n ** 56n - 1n), (2n << 224n) | (5n << 56n)])
  amounts.delete(4)
  expect(unpackWords(words)).toEqual(amounts)
  expect(wordsPerChunk).toBe(512)
})

test('words refuse amounts that do not fit', () => {
  for (const amount of [2n ** 56n, -1n]) {
    expect(() => packWords(new Map([[0, amount]]))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' })
    )
  }
})

test('each link of a seed chain is the hash of the next', () => {
  const chain = createSeedChain(hashOf('secret'), 100, 10, keccak)
  for (let epoch = 100; epoch < 109; epoch++) {
    expect(toHex(keccak(fromHex(chain.link(epoch + 1))))).toBe(chain.link(epoch))
  }
  expect(chain.link(100)).toBe(chain.anchor)
  expect(chain.link(109)).toBe(hashOf('secret'))
  expect(() => chain.link(110)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }))
  expect(() => chain.link(99)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }))
})

test('reveals are 69 bytes each, seats rising', () => {
  const reveal = (seat: number) => ({ seat, seed: hashOf('seed'), verdictRoot: zeroHash, verdicts: 3 })
  const bytes = encodeReveals([reveal(5), reveal(2)])
  expect(bytes).toHaveLength(138)
  expect([bytes[0], bytes[69], bytes[68]]).toEqual([2, 5, 3])
})

test('a verifier’s verdict root does not depend on the order in which it gave them', () => {
  const one = { job: hashOf('a'), from: 0, verdict: 1, evidence: zeroHash } as const
  const two = { ...one, from: 10, verdict: 2 } as const
  expect(verdictRoot([one, two], keccak)).toBe(verdictRoot([two, one], keccak))
  expect(verdictRoot([one, two], keccak)).not.toBe(verdictRoot([one], keccak))
  expect(verdictRoot([], keccak)).toBe(zeroHash)
})
