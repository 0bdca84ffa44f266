import { HacaError } from '@haca/protocol'
import { describe, expect, test } from 'vitest'
import type { Claim, ReasonCode, RunEnd } from '../../src/index.ts'
import { type Bench, chatInput, collect } from './support.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** A chat model that gives text in units of 4 bytes, and whose words are judged by how likely they are. */
export function textConformance(bench: Bench): void {
  describe('text', () => {
    const greedy = chatInput({ temperatureMilli: 0 })

    test('a run gives contiguous chunks of whole units, and an end that sums them up', async () => {
      const { chunks, end, text } = await collect(bench.chat, chatInput())
      let from = 0
      for (const chunk of chunks) {
        expect(chunk).toMatchObject({ from, units: chunk.data.length / 4, leaves: [] })
        from += chunk.units
      }
      expect(end).toMatchObject({ units: from, leaves: [] })
      expect(from).toBeLessThanOrEqual(40)
      expect(Buffer.concat(chunks.map(chunk => chunk.data))).toEqual(Buffer.from(end.output))
      expect(utf8.decode(end.output).replace(/\0{0,3}$/, '')).toBe(text)
    })

    test('zeros fill the last unit only', async () => {
      const outputs = await Promise.all(
        [1, 2, 3, 4, 5].map(byte => collect(bench.chat, chatInput({ seed: `0x${`0${byte}`.repeat(32)}` })))
      )
      for (const { end } of outputs) expect(end.output.subarray(0, -4)).not.toContain(0)
    })

    test('a text is cut at its limit', async () => {
      const { end } = await collect(bench.chat, chatInput({ maxTokens: 3 }))
      expect(end.stopReason).toBe('length')
      expect(end.units).toBeLessThanOrEqual(3)
    })

    test.each([1, 3, 8])(
      'a run that continues after %i units keeps to the limit and to its form',
      async units => {
        const { end } = await collect(bench.chat, chatInput())
        const delivered = end.output.slice(0, 4 * units)
        const rest = await collect(bench.chat, chatInput(), { delivered }).catch(error => error)
        // Whoever draws may write another character than the one that was cut.
        if (rest instanceof HacaError) return expect(rest.code).toBe('ENGINE_FAILED')
        expect(rest.chunks[0]?.from ?? units).toBe(units)
        expect(units + rest.end.units).toBeLessThanOrEqual(40)
        expect(await bench.chat.score(chatInput(), rest.end, { delivered })).toMatchObject({
          verdict: 'pass'
        })
      }
    )

    test('nothing is left to do after a delivered output that is complete', async () => {
      const { end } = await collect(bench.chat, chatInput({ maxTokens: 3 }))
      const rest = await collect(bench.chat, chatInput({ maxTokens: 3 }), { delivered: end.output })
      expect(rest.end.units).toBe(end.units === 3 ? 0 : rest.end.units)
      expect(end.units + rest.end.units).toBeLessThanOrEqual(3)
    })

    test.each([0, 800, 1500])(
      'honest words at temperature %i/1000 speak for their model',
      async temperatureMilli => {
        const input = chatInput({ temperatureMilli })
        const { end } = await collect(bench.chat, input)
        const { verdict, reasons, likelihood } = await bench.chat.score(input, end)
        expect({ verdict, reasons }).toEqual({ verdict: 'pass', reasons: [] })
        expect(likelihood?.places).toBeGreaterThan(0)
        expect(likelihood?.mismatches).toBe(0)
        // One check of honest words is chance; what it must never be is a whole alarm.
        expect(likelihood?.logE).toBeLessThan(3.5)
      }
    )

    test('words of another prompt speak against it, and are no verdict', async () => {
      const prompt = (content: string) => ({ ...greedy, messages: [{ role: 'user' as const, content }] })
      const { end } = await collect(bench.chat, prompt('Tell me a story about Tom and a cat.'))
      const { verdict, likelihood } = await bench.chat.score(prompt('What is 12 plus 3?'), end)
      expect(verdict).toBe('pass')
      expect(likelihood?.mismatches).toBeGreaterThan(0)
      expect(likelihood?.logE).toBeGreaterThan(1)
    })

    type Forge = (end: RunEnd) => Partial<Claim>
    const forgeries: [string, Forge, ReasonCode][] = [
      ['bytes that are no units', ({ output }) => ({ output: output.slice(0, -1) }), 'text-malformed'],
      ['bytes that are no UTF-8', ({ output }) => ({ output: output.with(4, 0xff) }), 'text-malformed'],
      ['a zero within', ({ output }) => ({ output: output.with(4, 0) }), 'text-malformed'],
      ['more than was asked for', () => ({ output: new Uint8Array(4 * 41).fill(0x61) }), 'output-length'],
      ['evidence', () => ({ leaves: [new Uint8Array(8)] }), 'evidence-count'],
      [
        'an end within a character',
        () => ({ output: Uint8Array.of(0x61, 0x61, 0x61, 0xc3), stopReason: 'stop' }),
        'stop-reason'
      ]
    ]
    test.each(forgeries)('an output with %s fails for its form', async (_, forge, code) => {
      const { end } = await collect(bench.chat, chatInput())
      const score = await bench.chat.score(chatInput(), { ...end, ...forge(end) })
      expect(score).toMatchObject({ verdict: 'fail', checkedUnits: 0, reasons: [{ code }] })
    })
  })
}
