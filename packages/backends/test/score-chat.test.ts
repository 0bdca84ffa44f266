import { describe, expect, test } from 'vitest'
import { logSumExp, topCandidates } from '../src/decode/candidates.ts'
import { rowOf } from '../src/decode/decoder.ts'
import { type Evidence, encodeEvidence, takeEvidence } from '../src/decode/evidence.ts'
import { type Rederived, type RederiveRequest, rederive } from '../src/decode/rederive.ts'
import { createFakeDecoder } from '../src/fake/fake-decoder.ts'
import { encodeTokens } from '../src/output.ts'
import { scoreChat } from '../src/score/score-chat.ts'
import { defaultTolerances, marginTolerance } from '../src/score/tolerances.ts'

const vocabulary = 40
const decoder = createFakeDecoder(1, vocabulary, async () => undefined)
const context = [1, 2, 3]

/** Evidence for a token at the first output position, by the decoder itself. */
async function evidenceOf(token: number): Promise<{ row: Float32Array; evidence: Evidence }> {
  const row = rowOf(decoder, await decoder.pass(context), context.length - 1)
  return { row, evidence: takeEvidence(row, topCandidates(row, 64), context.length, token) }
}

interface Attempt {
  readonly evidence?: Evidence
  readonly measured?: Partial<Rederived>
  readonly temperature?: number
  readonly positions?: readonly number[]
}

/** Scores a one-token claim against given measurements, and tells what was asked of the model. */
async function attempt({ evidence, measured, temperature = 1, positions }: Attempt) {
  const asked: RederiveRequest[] = []
  const leaf = encodeEvidence(evidence ?? (await evidenceOf(7)).evidence)
  const score = await scoreChat({
    job: { context, delivered: [], remaining: 1, ended: false, temperature, seed: new Uint8Array(32) },
    claim: { output: encodeTokens([7]), stopReason: 'length', leaves: [leaf] },
    endToken: 39,
    vocabulary,
    positions,
    tolerances: defaultTolerances,
    rederive: async request => {
      asked.push(request)
      return { draws: [{ drawn: 7, margin: 0 }], distances: [], ...measured }
    }
  })
  return { score, asked }
}

test.each([0, 0.5, 1, 2])(
  'at temperature %f a near tie passes and a clear miss does not',
  async temperature => {
    const limit = marginTolerance(temperature, defaultTolerances.logit)
    const near = await attempt({ temperature, measured: { draws: [{ drawn: 8, margin: limit }] } })
    expect(near.score.verdict).toBe('pass')
    const miss = await attempt({ temperature, measured: { draws: [{ drawn: 8, margin: 1.01 * limit }] } })
    expect(miss.score).toMatchObject({
      verdict: 'fail',
      reasons: [{ code: 'token-differs', position: 0, limit }]
    })
  }
)

test.each([Number.NaN, Number.POSITIVE_INFINITY])('a margin of %f is no near tie', async margin => {
  const { score } = await attempt({ measured: { draws: [{ drawn: 8, margin }] } })
  expect(score.verdict).toBe('fail')
})

test.each([
  ['is too far', { index: 0, mean: 2e-4, below: 0 }],
  ['lists unlikely tokens', { index: 0, mean: 0, below: 2e-4 }],
  ['cannot be compared', { index: 0, mean: Number.NaN, below: 0 }]
])('evidence that %s fails', async (_, distance) => {
  const { score } = await attempt({ measured: { distances: [distance] } })
  expect(score).toMatchObject({ verdict: 'fail', reasons: [{ code: 'evidence-differs', position: 0 }] })
})

test('evidence is compared where it is asked for', async () => {
  expect((await attempt({})).asked[0]?.evidence).toHaveLength(1)
  expect((await attempt({ positions: [] })).asked[0]?.evidence).toEqual([])
  expect((await attempt({ positions: [5] })).asked[0]?.evidence).toEqual([])
})

describe('evidence of the wrong form is refused before the model runs', () => {
  const change: [string, (evidence: Evidence) => Evidence][] = [
    ['about another token', evidence => ({ ...evidence, token: 8 })],
    ['about another position', evidence => ({ ...evidence, position: 4 })],
    ['with fewer entries', evidence => ({ ...evidence, top: evidence.top.slice(1) })],
    [
      'with an unknown token',
      evidence => ({ ...evidence, top: [...evidence.top.slice(1), { token: 40, logprob: -9 }] })
    ]
  ]
  test.each(change)('%s', async (_, forge) => {
    const { evidence } = await evidenceOf(7)
    const { score, asked } = await attempt({ evidence: forge(evidence) })
    expect(score).toMatchObject({ verdict: 'fail', reasons: [{ code: 'evidence-malformed', position: 0 }] })
    expect(asked).toEqual([])
  })
})

test('unlikely tokens with their true log-probabilities are told by how far they are below the likely ones', async () => {
  const { row, evidence } = await evidenceOf(7)
  const candidates = topCandidates(row, 64)
  const total = logSumExp(row, candidates[0]?.logit ?? 0)
  const top = candidates.slice(8, 16).map(({ token, logit }) => ({ token, logprob: logit - total }))
  const request = { context, tokens: [7], temperature: 1, seed: new Uint8Array(32) }
  const { distances } = await rederive(decoder, { ...request, evidence: [[0, { ...evidence, top }]] })
  expect(distances[0]?.mean).toBeCloseTo(0, 9)
  expect(distances[0]?.below).toBeCloseTo((candidates[7]?.logit ?? 0) - (candidates[15]?.logit ?? 0), 6)
  const honest = await rederive(decoder, { ...request, evidence: [[0, evidence]] })
  expect(honest.distances[0]).toMatchObject({ index: 0, below: 0 })
})
