import { describe, expect, test } from 'vitest'
import { type Claim, decodeTokens, encodeTokens, type ReasonCode, type RunEnd } from '../../src/index.ts'
import { type Bench, chatInput, collect } from './support.ts'

/** A chat model whose tokens the seed decides, and every one of which a checker can repeat. */
export function tokenConformance(bench: Bench): void {
  describe('tokens', () => {
    test('a chat run gives contiguous chunks and an end that sums them up', async () => {
      const { chunks, end } = await collect(bench.chat, chatInput())
      let from = 0
      for (const chunk of chunks) {
        expect(chunk).toMatchObject({ from, units: chunk.data.length / 4 })
        expect(chunk.leaves).toHaveLength(chunk.units)
        from += chunk.units
      }
      expect(chunks[0]?.units).toBe(1)
      expect(end.units).toBe(from)
      expect(Buffer.concat(chunks.map(chunk => chunk.data))).toEqual(Buffer.from(end.output))
      expect(end.leaves).toEqual(chunks.flatMap(chunk => chunk.leaves))
      expect(end.stopReason).toBe(from === 40 ? 'length' : 'stop')
    })

    test.each([1, 7, 39])('a run that continues after %i tokens ends like one run', async cut => {
      const whole = await collect(bench.chat, chatInput())
      const delivered = whole.end.output.slice(0, 4 * Math.min(cut, whole.end.units))
      const rest = await collect(bench.chat, chatInput(), { delivered })
      expect(Buffer.concat([delivered, rest.end.output])).toEqual(Buffer.from(whole.end.output))
      expect(rest.end.stopReason).toBe(whole.end.stopReason)
      expect(whole.text.endsWith(rest.text)).toBe(true)
      expect(rest.chunks[0]?.from ?? delivered.length / 4).toBe(delivered.length / 4)
      expect(await bench.chat.score(chatInput(), rest.end, { delivered })).toMatchObject({
        verdict: 'pass',
        reasons: []
      })
    })

    test('nothing is left to do after a delivered output that is complete', async () => {
      const { end } = await collect(bench.chat, chatInput())
      const rest = await collect(bench.chat, chatInput(), { delivered: end.output })
      expect(rest.end).toMatchObject({ units: 0, stopReason: end.stopReason })
    })

    test.each([0, 300, 800, 1500])(
      'an honest chat output at temperature %i/1000 passes',
      async temperatureMilli => {
        const input = chatInput({ temperatureMilli })
        const { end } = await collect(bench.chat, input)
        expect(await bench.chat.score(input, end)).toMatchObject({
          verdict: 'pass',
          reasons: [],
          checkedUnits: end.units
        })
        expect(await bench.chat.score(input, end, { positions: [0, 3] })).toMatchObject({ verdict: 'pass' })
      }
    )

    test('a run that was cancelled is honest up to where it ended', async () => {
      const { end } = await collect(bench.chat, chatInput())
      const claim = {
        output: end.output.slice(0, 20),
        leaves: end.leaves.slice(0, 5),
        stopReason: 'cancelled' as const
      }
      expect(await bench.chat.score(chatInput(), claim)).toMatchObject({ verdict: 'pass', checkedUnits: 5 })
    })

    type Forge = (end: RunEnd) => Partial<Claim>
    const swapToken =
      (index: number, to: (token: number) => number): Forge =>
      ({ output }) => ({
        output: encodeTokens(
          (decodeTokens(output) ?? []).map((token, i) => (i === index ? to(token) : token))
        )
      })
    const forgeries: [string, Forge, ReasonCode][] = [
      ['bytes that are no tokens', ({ output }) => ({ output: output.slice(0, -1) }), 'output-malformed'],
      ['another token', swapToken(5, token => token ^ 1), 'evidence-malformed'],
      ['a token that does not exist', swapToken(5, () => 1e6), 'token-unknown'],
      [
        'a cut output',
        ({ output, leaves }) => ({ output: output.slice(0, 40), leaves: leaves.slice(0, 10) }),
        'stop-reason'
      ],
      [
        'another stop reason',
        ({ stopReason }) => ({ stopReason: stopReason === 'stop' ? 'length' : 'stop' }),
        'stop-reason'
      ],
      [
        'an output that is too long',
        ({ output, leaves }) => ({ output: Buffer.concat([output, output]), leaves: [...leaves, ...leaves] }),
        'output-length'
      ],
      ['missing evidence', ({ leaves }) => ({ leaves: leaves.slice(1) }), 'evidence-count'],
      [
        'evidence that is garbage',
        ({ leaves }) => ({ leaves: leaves.map(() => new Uint8Array(7)) }),
        'evidence-malformed'
      ],
      [
        'another log-probability',
        ({ leaves }) => ({ leaves: leaves.map(leaf => leaf.with(14, (leaf[14] ?? 0) ^ 0x10)) }),
        'evidence-differs'
      ]
    ]
    test.each(forgeries)('%s fails', async (_, forge, code) => {
      const { end } = await collect(bench.chat, chatInput())
      const score = await bench.chat.score(chatInput(), { ...end, ...forge(end) })
      expect(score.verdict).toBe('fail')
      expect(score.reasons.map(reason => reason.code)).toContain(code)
    })

    test('the output of another seed fails at the first token that differs', async () => {
      const { end } = await collect(bench.chat, chatInput({ seed: `0x${'77'.repeat(32)}` }))
      const score = await bench.chat.score(chatInput(), end)
      expect(score).toMatchObject({ verdict: 'fail', reasons: [{ code: 'token-differs' }] })
    })

    test('the output of another prompt fails', async () => {
      const prompt = (content: string) => chatInput({ messages: [{ role: 'user', content }] })
      const { end } = await collect(bench.chat, prompt('Tell me a story about Tom and a cat.'))
      expect(await bench.chat.score(prompt('Tell me a story about Tom and a dog.'), end)).toMatchObject({
        verdict: 'fail'
      })
    })
  })
}
