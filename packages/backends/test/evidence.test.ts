import { expect, test } from 'vitest'
import { topCandidates } from '../src/decode/candidates.ts'
import {
  decodeEvidence,
  encodeEvidence,
  leafBytesMax,
  logprobStep,
  takeEvidence
} from '../src/decode/evidence.ts'

const logits = Float32Array.from({ length: 20 }, (_, i) => i / 4)
const evidence = takeEvidence(logits, topCandidates(logits, 64), 17, 3)

test('evidence lists the eight most likely tokens with their log-probabilities', () => {
  expect(evidence).toMatchObject({ position: 17, token: 3 })
  expect(evidence.top.map(entry => entry.token)).toEqual([19, 18, 17, 16, 15, 14, 13, 12])
  const total = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0))
  for (const { token, logprob } of evidence.top) {
    expect(Math.abs(logprob - (token / 4 - total))).toBeLessThanOrEqual(logprobStep / 2)
  }
})

test('a leaf reads back as what was written, and its bytes are pinned', () => {
  const leaf = encodeEvidence(evidence)
  expect(leaf).toHaveLength(leafBytesMax)
  expect(decodeEvidence(leaf)).toEqual(evidence)
  expect(Buffer.from(leaf).toString('hex')).toMatchInlineSnapshot(
    `"11000000030000001300000017f8e7ff1200000017f8e3ff1100000017f8dfff1000000017f8dbff0f00000017f8d7ff0e00000017f8d3ff0d00000017f8cfff0c00000017f8cbff"`
  )
})

test('a vocabulary below eight tokens gives a shorter leaf', () => {
  const few = Float32Array.of(1, 2, 3)
  const leaf = encodeEvidence(takeEvidence(few, topCandidates(few, 64), 0, 2))
  expect(leaf).toHaveLength(8 + 3 * 8)
  expect(decodeEvidence(leaf)?.top).toHaveLength(3)
})

test('an impossible token has the lowest log-probability that can be written', () => {
  const far = Float32Array.of(0, -1e30)
  const written = decodeEvidence(encodeEvidence(takeEvidence(far, topCandidates(far, 64), 0, 0)))
  expect(written?.top[1]?.logprob).toBe(-2048)
})

const leaf = encodeEvidence(evidence)
test.each([
  ['nothing', new Uint8Array()],
  ['a head without entries', leaf.slice(0, 8)],
  ['half an entry', leaf.slice(0, 20)],
  ['nine entries', Uint8Array.from([...leaf, ...leaf.slice(-8)])],
  ['a token twice', Uint8Array.from([...leaf.slice(0, 16), ...leaf.slice(8, 16)])]
])('%s is no evidence', (_, bytes) => {
  expect(decodeEvidence(bytes)).toBeUndefined()
})
