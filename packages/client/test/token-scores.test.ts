import { encodeEvidence, type JobEvent, merkleRoot, zeroHash } from '@haca/protocol'
import { expect, test } from 'vitest'
import { createTokenScores } from '../src/jobs/token-scores.ts'

type Chunk = Extract<JobEvent, { kind: 'chunk' }>

const bytes = (text: string) => new TextEncoder().encode(text)
/** Token 7 was drawn where 9 was likelier; then 3, which was not among the likeliest. */
const first = encodeEvidence({
  position: 4,
  token: 7,
  top: [
    { token: 9, logprob: -0.25 },
    { token: 7, logprob: -1.5 }
  ]
})
const second = encodeEvidence({ position: 5, token: 3, top: [{ token: 9, logprob: -0.5 }] })

function chunkOf(token: number, more: Partial<Chunk>): Chunk {
  const data = new Uint8Array(4)
  new DataView(data.buffer).setUint32(0, token, true)
  return { kind: 'chunk', from: 0, units: 1, data, text: '', runningHash: zeroHash, ...more }
}
const one = chunkOf(7, {
  leaves: [first],
  spelling: [
    { token: 7, bytes: bytes('a') },
    { token: 9, bytes: bytes('b') }
  ]
})
const two = chunkOf(3, { leaves: [second], spelling: [{ token: 3, bytes: bytes('c') }] })

test('tokens are read with their likelihood and the likeliest at their place', () => {
  const scores = createTokenScores()
  expect(scores.read(one)).toEqual([
    {
      token: 7,
      bytes: bytes('a'),
      logprob: -1.5,
      top: [
        { token: 9, bytes: bytes('b'), logprob: -0.25 },
        { token: 7, bytes: bytes('a'), logprob: -1.5 }
      ]
    }
  ])
  // What was spelled once is known; what there is no evidence of is not made up.
  expect(scores.read(two)).toMatchObject([{ token: 3, logprob: undefined, top: [{ bytes: bytes('b') }] }])
  expect(() => scores.endPart(merkleRoot([first, second]))).not.toThrow()
})

const bad = expect.objectContaining({ code: 'BAD_RECEIPT', data: { field: 'evidence' } })

test.each<[string, Chunk]>([
  ['is missing', chunkOf(7, {})],
  ['is about another token', chunkOf(9, { leaves: [first] })],
  ['is unreadable', chunkOf(7, { leaves: [first.slice(1)] })],
  [
    'names tokens that are not spelled',
    chunkOf(7, { leaves: [first], spelling: [{ token: 7, bytes: bytes('a') }] })
  ]
])('evidence that %s is refused', (_, chunk) => {
  expect(() => createTokenScores().read(chunk)).toThrow(bad)
})

test('evidence that the receipt does not commit to is refused', () => {
  const scores = createTokenScores()
  scores.read(one)
  expect(() => scores.endPart(merkleRoot([first, second]))).toThrow(bad)
})
