import { describe, expect, it } from 'vitest'
import {
  type ChatInput,
  epochOfJob,
  type Hex,
  inputCommitment,
  jobId,
  outputCommitment,
  runningHashNext,
  runningHashStart,
  toHex,
  verdictCommitment
} from '../src/index.ts'
import { seededRandom } from './support/random.ts'

const random = seededRandom(31)
const [salt, otherSalt, seed, receipt, evidence] = Array.from({ length: 5 }, () =>
  toHex(random.bytes(32))
) as [Hex, Hex, Hex, Hex, Hex]
const input: ChatInput = {
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me a story.' }],
  maxTokens: 64,
  temperatureMilli: 800,
  seed
}

describe('the input commitment', () => {
  it('covers prompt, seed, every parameter and the salt', () => {
    const same = inputCommitment(salt, structuredClone(input))
    const others: Hex[] = [
      inputCommitment(otherSalt, input),
      inputCommitment(salt, { ...input, seed: salt }),
      inputCommitment(salt, { ...input, maxTokens: 65 }),
      inputCommitment(salt, { ...input, temperatureMilli: 801 }),
      inputCommitment(salt, { ...input, messages: [{ role: 'system', content: 'Tell me a story.' }] }),
      inputCommitment(salt, { ...input, messages: [{ role: 'user', content: 'Tell me a story!' }] }),
      inputCommitment(salt, { ...input, messages: [...input.messages, ...input.messages] }),
      inputCommitment(salt, { kind: 'tensor', rows: 1, columns: 1, data: new Uint8Array(4) })
    ]
    expect(same).toBe(inputCommitment(salt, input))
    expect(new Set([same, ...others]).size).toBe(others.length + 1)
  })
})

describe('the running hash', () => {
  const job = jobId(1, random.bytes(28))
  const run = (segment: number, ...chunks: [units: number, ...bytes: number[]][]) =>
    chunks.reduce(
      (hash, [units, ...bytes]) => runningHashNext(hash, Uint8Array.from(bytes), units),
      runningHashStart(job, segment)
    )

  it('covers job, segment, units and their order', () => {
    const other = runningHashStart(jobId(2, new Uint8Array(28)), 0)
    const all = [other, run(0), run(1), run(256), run(0, [1, 1, 2]), run(0, [2, 1, 2]), run(0, [2, 2, 1])]
    expect(new Set(all).size).toBe(all.length)
    expect(outputCommitment(salt, run(0))).not.toBe(outputCommitment(otherSalt, run(0)))
  })

  it('does not depend on how the units were cut into chunks', () => {
    const whole = run(0, [3, 1, 2, 3, 4, 5, 6])
    expect(run(0, [1, 1, 2], [2, 3, 4, 5, 6])).toBe(whole)
    expect(run(0, [1, 1, 2], [0], [1, 3, 4], [1, 5, 6])).toBe(whole)
    expect(run(0, [0])).toBe(run(0))
  })

  it('is refused for bytes that are no whole units', () => {
    for (const wrong of [
      [2, 1, 2, 3],
      [0, 1]
    ] as [number, ...number[]][]) {
      expect(() => run(0, wrong)).toThrow(RangeError)
    }
  })
})

describe('a job id', () => {
  it('carries its epoch', () => {
    for (const epoch of [0, 1, 255, 2 ** 31, 2 ** 32 - 1]) {
      const job = jobId(epoch, random.bytes(28))
      expect(job).toMatch(/^0x[0-9a-f]{64}$/)
      expect(epochOfJob(job)).toBe(epoch)
    }
  })

  it('is refused without enough chance, or for an epoch out of range', () => {
    expect(() => jobId(1, random.bytes(27))).toThrow(RangeError)
    expect(() => jobId(2 ** 32, random.bytes(28))).toThrow(RangeError)
    expect(() => jobId(-1, random.bytes(28))).toThrow(RangeError)
  })
})

describe('a verdict’s commitment', () => {
  const opening = { verifier: `0x${'0a'.repeat(20)}` as Hex, receipt, verdict: 1, evidence, salt }

  it('is bound to every part of its opening', () => {
    const all = [
      {},
      { verifier: `0x${'0b'.repeat(20)}` as Hex },
      { receipt: evidence },
      { verdict: 2 },
      { evidence: receipt },
      { salt: otherSalt }
    ].map(change => verdictCommitment({ ...opening, ...change }))
    expect(new Set(all).size).toBe(all.length)
  })

  it('is refused for a verdict of more than a byte', () => {
    expect(() => verdictCommitment({ ...opening, verdict: 256 })).toThrow(RangeError)
  })
})
