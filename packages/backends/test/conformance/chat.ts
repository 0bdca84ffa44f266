import type { ChatInput, ErrorCode } from '@haca/protocol'
import { describe, expect, test } from 'vitest'
import { encodeTokens } from '../../src/index.ts'
import { type Bench, chatInput, collect, failure, tensorInput } from './support.ts'

/** Any chat model, whether it gives tokens or text. */
export function chatConformance(bench: Bench): void {
  describe('chat', () => {
    test('equal inputs give equal outputs, also at the same time', async () => {
      const [a, b] = await Promise.all([collect(bench.chat, chatInput()), collect(bench.chat, chatInput())])
      expect(a.end).toEqual(b.end)
      expect(a.text).toBe(b.text)
    })

    test('the seed decides a sampled output and not a greedy one', async () => {
      const other = { seed: `0x${'11'.repeat(32)}` } as const
      const outputs = [{}, other, { temperatureMilli: 0 }, { ...other, temperatureMilli: 0 }].map(
        async change => Buffer.from((await collect(bench.chat, chatInput(change))).end.output).toString('hex')
      )
      const [one, two, greedyOne, greedyTwo] = await Promise.all(outputs)
      expect(one).not.toBe(two)
      expect(greedyOne).toBe(greedyTwo)
    })

    test('check tells the most units of a run', () => {
      expect(bench.chat.check(chatInput())).toBe(40)
    })

    const badChats: [string, Partial<ChatInput>, ErrorCode, object][] = [
      ['no message', { messages: [] }, 'INVALID_INPUT', { field: 'input.messages' }],
      [
        'an unknown role',
        { messages: [{ role: 'tool' as 'user', content: '' }] },
        'INVALID_INPUT',
        { field: 'messages.role', actual: 'tool' }
      ],
      [
        'a role that only objects have',
        { messages: [{ role: 'constructor' as 'user', content: '' }] },
        'INVALID_INPUT',
        { field: 'messages.role' }
      ],
      ['no tokens', { maxTokens: 0 }, 'INVALID_INPUT', { field: 'input.maxTokens' }],
      ['half a token', { maxTokens: 1.5 }, 'INVALID_INPUT', { field: 'input.maxTokens' }],
      [
        'a negative temperature',
        { temperatureMilli: -1 },
        'INVALID_INPUT',
        { field: 'input.temperatureMilli' }
      ],
      [
        'a high temperature',
        { temperatureMilli: 5001 },
        'INVALID_INPUT',
        { field: 'input.temperatureMilli', limit: 5000 }
      ],
      ['a short seed', { seed: '0x11' }, 'INVALID_INPUT', { field: 'input.seed' }],
      [
        'a long prompt',
        { messages: [{ role: 'user', content: 'é'.repeat(5000) }] },
        'INPUT_TOO_LARGE',
        { field: 'input.messages', actual: 10000 }
      ],
      [
        'a prompt beyond the context',
        { messages: [{ role: 'user', content: 'q7'.repeat(480) }] },
        'INPUT_TOO_LARGE',
        { limit: 256 }
      ]
    ]
    test.each(badChats)('a chat with %s is refused', async (_, change, code, data) => {
      expect(() => bench.chat.check(chatInput(change))).toThrow(failure(code, data))
      await expect(collect(bench.chat, chatInput(change))).rejects.toEqual(failure(code, data))
    })

    test('an input for another task is refused', () => {
      expect(() => bench.chat.check(tensorInput(1, 1))).toThrow(
        failure('INVALID_INPUT', { field: 'input.kind' })
      )
    })

    test.each([
      ['half a token', new Uint8Array(3), 'INVALID_INPUT'],
      ['an unknown token', encodeTokens([0xffff_ffff]), 'INVALID_INPUT'],
      ['more than was asked for', encodeTokens(Array(41).fill(1)), 'INPUT_TOO_LARGE']
    ] as const)('delivered output with %s is refused', async (_, delivered, code) => {
      await expect(collect(bench.chat, chatInput(), { delivered })).rejects.toEqual(
        failure(code, { field: 'delivered' })
      )
    })

    test('a signal that has fired stops a run before it starts', async () => {
      const signal = AbortSignal.abort()
      await expect(collect(bench.chat, chatInput(), { signal })).rejects.toEqual(failure('CANCELLED'))
      await expect(
        bench.chat.score(
          chatInput(),
          { output: encodeTokens([1]), stopReason: 'cancelled', leaves: [] },
          { signal }
        )
      ).resolves.toBeDefined()
    })

    test('a signal stops a run between tokens, and the slot is free again', async () => {
      const stop = new AbortController()
      let chunks = 0
      const run = async () => {
        for await (const event of bench.chat.run(chatInput({ maxTokens: 100 }), { signal: stop.signal })) {
          if (event.kind === 'chunk') chunks++
          stop.abort()
        }
      }
      await expect(run()).rejects.toEqual(failure('CANCELLED'))
      expect(chunks).toBe(1)
      await Promise.all([collect(bench.chat, chatInput()), collect(bench.chat, chatInput())])
    })

    test('leaving the loop frees the slot', async () => {
      for (let i = 0; i < 3; i++) {
        for await (const event of bench.chat.run(chatInput({ maxTokens: 100 }))) {
          expect(event.kind).toBe('chunk')
          break
        }
      }
      await collect(bench.chat, chatInput())
    })

    test('more runs than slots all end', async () => {
      const runs = Array.from({ length: 7 }, (_, i) => collect(bench.chat, chatInput({ maxTokens: 5 + i })))
      const ends = await Promise.all(runs)
      expect(ends.every(({ end }, i) => end.units <= 5 + i && end.units > 0)).toBe(true)
    })

    test('a run that waits for a slot can be cancelled', async () => {
      const held = [1, 2].map(() => bench.chat.run(chatInput({ maxTokens: 100 }))[Symbol.asyncIterator]())
      await Promise.all(held.map(run => run.next()))
      const stop = new AbortController()
      const waiting = collect(bench.chat, chatInput(), { signal: stop.signal })
      stop.abort()
      await expect(waiting).rejects.toEqual(failure('CANCELLED'))
      await Promise.all(held.map(run => run.return?.()))
      await collect(bench.chat, chatInput())
    })
  })
}
