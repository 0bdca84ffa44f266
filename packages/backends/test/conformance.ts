import type { ChatInput, ErrorCode, JobInput, TensorInput } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Claim,
  decodeTokens,
  type Engine,
  encodeTokens,
  type LoadedModel,
  type ModelSource,
  type ReasonCode,
  type RunChunk,
  type RunEnd,
  type RunOptions
} from '../src/index.ts'

/** An engine under test, with a model of each task that it can load. */
export interface Subject {
  /** Makes an engine; default: with two slots. */
  readonly create: (slots?: number) => Engine
  readonly chat: () => ModelSource
  readonly tensor: () => ModelSource
}

const seed = `0x${'5e'.repeat(32)}` as const

export const chatInput = (change: Partial<ChatInput> = {}): ChatInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content: 'Tell me a story about Mia and a fox.' }],
  maxTokens: 40,
  temperatureMilli: 800,
  seed,
  ...change
})

export function tensorInput(rows: number, columns: number): TensorInput {
  const values = Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i))
  return { kind: 'tensor', rows, columns, data: new Uint8Array(values.buffer) }
}

interface Collected {
  readonly chunks: readonly RunChunk[]
  readonly end: RunEnd
  readonly text: string
}

export async function collect(model: LoadedModel, input: JobInput, options?: RunOptions): Promise<Collected> {
  const chunks: RunChunk[] = []
  let end: RunEnd | undefined
  for await (const event of model.run(input, options)) {
    if (event.kind === 'chunk') chunks.push(event)
    else end = event
  }
  if (end === undefined) throw new Error('the run gave no end')
  return { chunks, end, text: chunks.map(chunk => chunk.text).join('') }
}

/** A catalogue code with the field that it names. */
const failure = (code: ErrorCode, data: object = {}) =>
  expect.objectContaining({ code, data: expect.objectContaining(data) })

/** What every engine must do, real or fake. */
export function engineConformance(name: string, subject: Subject): void {
  describe(`${name}: engine`, () => {
    let engine: Engine
    let chat: LoadedModel
    let tensor: LoadedModel
    const columns = () => (tensor.manifest.input.kind === 'tensor' ? tensor.manifest.input.columns : 0)

    beforeAll(async () => {
      engine = subject.create()
      chat = await engine.load(subject.chat())
      tensor = await engine.load(subject.tensor())
    })
    afterAll(() => engine.stop())

    test('a chat run gives contiguous chunks and an end that sums them up', async () => {
      const { chunks, end } = await collect(chat, chatInput())
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

    test('equal inputs give equal outputs, also at the same time', async () => {
      const [a, b] = await Promise.all([collect(chat, chatInput()), collect(chat, chatInput())])
      expect(a.end).toEqual(b.end)
      expect(a.text).toBe(b.text)
    })

    test('the seed decides a sampled output and not a greedy one', async () => {
      const other = { seed: `0x${'11'.repeat(32)}` } as const
      const outputs = [{}, other, { temperatureMilli: 0 }, { ...other, temperatureMilli: 0 }].map(
        async change => Buffer.from((await collect(chat, chatInput(change))).end.output).toString('hex')
      )
      const [one, two, greedyOne, greedyTwo] = await Promise.all(outputs)
      expect(one).not.toBe(two)
      expect(greedyOne).toBe(greedyTwo)
    })

    test.each([1, 7, 39])('a run that continues after %i tokens ends like one run', async cut => {
      const whole = await collect(chat, chatInput())
      const delivered = whole.end.output.slice(0, 4 * Math.min(cut, whole.end.units))
      const rest = await collect(chat, chatInput(), { delivered })
      expect(Buffer.concat([delivered, rest.end.output])).toEqual(Buffer.from(whole.end.output))
      expect(rest.end.stopReason).toBe(whole.end.stopReason)
      expect(whole.text.endsWith(rest.text)).toBe(true)
      expect(rest.chunks[0]?.from ?? delivered.length / 4).toBe(delivered.length / 4)
      expect(await chat.score(chatInput(), rest.end, { delivered })).toMatchObject({
        verdict: 'pass',
        reasons: []
      })
    })

    test('nothing is left to do after a delivered output that is complete', async () => {
      const { end } = await collect(chat, chatInput())
      const rest = await collect(chat, chatInput(), { delivered: end.output })
      expect(rest.end).toMatchObject({ units: 0, stopReason: end.stopReason })
    })

    test.each([0, 300, 800, 1500])(
      'an honest chat output at temperature %i/1000 passes',
      async temperatureMilli => {
        const input = chatInput({ temperatureMilli })
        const { end } = await collect(chat, input)
        expect(await chat.score(input, end)).toMatchObject({
          verdict: 'pass',
          reasons: [],
          checkedUnits: end.units
        })
        expect(await chat.score(input, end, { positions: [0, 3] })).toMatchObject({ verdict: 'pass' })
      }
    )

    test('a run that was cancelled is honest up to where it ended', async () => {
      const { end } = await collect(chat, chatInput())
      const claim = {
        output: end.output.slice(0, 20),
        leaves: end.leaves.slice(0, 5),
        stopReason: 'cancelled' as const
      }
      expect(await chat.score(chatInput(), claim)).toMatchObject({ verdict: 'pass', checkedUnits: 5 })
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
      const { end } = await collect(chat, chatInput())
      const score = await chat.score(chatInput(), { ...end, ...forge(end) })
      expect(score.verdict).toBe('fail')
      expect(score.reasons.map(reason => reason.code)).toContain(code)
    })

    test('the output of another seed fails at the first token that differs', async () => {
      const { end } = await collect(chat, chatInput({ seed: `0x${'77'.repeat(32)}` }))
      const score = await chat.score(chatInput(), end)
      expect(score).toMatchObject({ verdict: 'fail', reasons: [{ code: 'token-differs' }] })
    })

    test('the output of another prompt fails', async () => {
      const prompt = (content: string) => chatInput({ messages: [{ role: 'user', content }] })
      const { end } = await collect(chat, prompt('Tell me a story about Tom and a cat.'))
      expect(await chat.score(prompt('Tell me a story about Tom and a dog.'), end)).toMatchObject({
        verdict: 'fail'
      })
    })

    test('a single-shot run is one chunk, and rows do not depend on one another', async () => {
      const input = tensorInput(4, columns())
      const { chunks, end } = await collect(tensor, input)
      expect(chunks).toMatchObject([{ from: 0, units: 4, text: '', leaves: [] }])
      expect(end).toMatchObject({ units: 4, stopReason: 'stop', output: chunks[0]?.data })
      const alone = await collect(tensor, { ...input, rows: 1, data: input.data.slice(0, 4 * columns()) })
      expect(end.output.slice(0, alone.end.output.length)).toEqual(alone.end.output)
    })

    test('an honest single-shot output passes, one changed bit fails', async () => {
      const input = tensorInput(3, columns())
      const { end } = await collect(tensor, input)
      expect(await tensor.score(input, end)).toMatchObject({
        verdict: 'pass',
        reasons: [],
        checkedUnits: 3
      })
      const output = end.output.with(0, (end.output[0] ?? 0) ^ 1)
      const score = await tensor.score(input, { ...end, output })
      expect(score).toMatchObject({
        verdict: 'fail',
        reasons: [{ code: 'output-differs', position: 0, limit: 0 }]
      })
    })

    test('outside the numerics class a single-shot output may differ a little', async () => {
      const input = tensorInput(3, columns())
      const { end } = await collect(tensor, input)
      const elsewhere = { numericsClass: tensor.numericsClass.replace('threads=1 ', 'threads=2 ') }
      const little = { ...end, output: end.output.with(0, (end.output[0] ?? 0) ^ 1) }
      expect(await tensor.score(input, little, elsewhere)).toMatchObject({ verdict: 'pass' })
      const much = { ...end, output: end.output.with(3, (end.output[3] ?? 0) ^ 0x41) }
      expect(await tensor.score(input, much, elsewhere)).toMatchObject({ verdict: 'fail' })
      const madeUp = { numericsClass: 'another machine' }
      expect(await tensor.score(input, little, madeUp)).toMatchObject({ verdict: 'fail' })
    })

    test('a single-shot claim of the wrong form fails without being run', async () => {
      const input = tensorInput(2, columns())
      const claim = { output: new Uint8Array(3), stopReason: 'length' as const, leaves: [new Uint8Array(1)] }
      const { reasons, checkedUnits } = await tensor.score(input, claim)
      expect(reasons.map(({ code }) => code)).toEqual(['stop-reason', 'evidence-count', 'output-length'])
      expect(checkedUnits).toBe(0)
    })

    test('check tells the most units of a run', () => {
      expect(chat.check(chatInput())).toBe(40)
      expect(tensor.check(tensorInput(3, columns()))).toBe(3)
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
        { messages: [{ role: 'user', content: 'q7'.repeat(200) }] },
        'INPUT_TOO_LARGE',
        { limit: 256 }
      ]
    ]
    test.each(badChats)('a chat with %s is refused', async (_, change, code, data) => {
      expect(() => chat.check(chatInput(change))).toThrow(failure(code, data))
      await expect(collect(chat, chatInput(change))).rejects.toEqual(failure(code, data))
    })

    const badTensors: [string, Partial<TensorInput>, ErrorCode, object][] = [
      ['no rows', { rows: 0, data: new Uint8Array() }, 'INVALID_INPUT', { field: 'input.rows' }],
      ['too many rows', { rows: 1e6 }, 'INPUT_TOO_LARGE', { field: 'input.rows', actual: 1e6 }],
      ['other columns', { columns: 3 }, 'INVALID_INPUT', { field: 'input.columns', actual: 3 }],
      ['missing bytes', { data: new Uint8Array(9) }, 'INVALID_INPUT', { field: 'input.data', actual: 9 }]
    ]
    test.each(badTensors)('a tensor with %s is refused', async (_, change, code, data) => {
      const input = { ...tensorInput(2, columns()), ...change }
      expect(() => tensor.check(input)).toThrow(failure(code, data))
      await expect(collect(tensor, input)).rejects.toEqual(failure(code, data))
    })

    test('a tensor with numbers that are not finite is refused', () => {
      const input = tensorInput(2, columns())
      new DataView(input.data.buffer).setFloat32(4 * columns(), Number.NaN, true)
      expect(() => tensor.check(input)).toThrow(/row 1, column 0/)
    })

    test('an input for another task is refused', () => {
      expect(() => tensor.check(chatInput())).toThrow(failure('INVALID_INPUT', { field: 'input.kind' }))
      expect(() => chat.check(tensorInput(1, 1))).toThrow(failure('INVALID_INPUT', { field: 'input.kind' }))
    })

    test.each([
      ['half a token', new Uint8Array(3), 'INVALID_INPUT'],
      ['an unknown token', encodeTokens([1e6]), 'INVALID_INPUT'],
      ['more than was asked for', encodeTokens(Array(41).fill(1)), 'INPUT_TOO_LARGE']
    ] as const)('delivered output with %s is refused', async (_, delivered, code) => {
      await expect(collect(chat, chatInput(), { delivered })).rejects.toEqual(
        failure(code, { field: 'delivered' })
      )
    })

    test('a signal that has fired stops a run before it starts', async () => {
      const signal = AbortSignal.abort()
      await expect(collect(chat, chatInput(), { signal })).rejects.toEqual(failure('CANCELLED'))
      await expect(
        chat.score(
          chatInput(),
          { output: encodeTokens([1]), stopReason: 'cancelled', leaves: [] },
          { signal }
        )
      ).resolves.toBeDefined()
    })

    test('a signal stops a run between tokens, and the slot is free again', async () => {
      const stop = new AbortController()
      let units = 0
      const run = async () => {
        for await (const event of chat.run(chatInput({ maxTokens: 100 }), { signal: stop.signal })) {
          if (event.kind === 'chunk') units += event.units
          stop.abort()
        }
      }
      await expect(run()).rejects.toEqual(failure('CANCELLED'))
      expect(units).toBe(1)
      await Promise.all([collect(chat, chatInput()), collect(chat, chatInput())])
    })

    test('leaving the loop frees the slot', async () => {
      for (let i = 0; i < 3; i++) {
        for await (const event of chat.run(chatInput({ maxTokens: 100 }))) {
          expect(event.kind).toBe('chunk')
          break
        }
      }
      await collect(chat, chatInput())
    })

    test('more runs than slots all end', async () => {
      const runs = Array.from({ length: 7 }, (_, i) => collect(chat, chatInput({ maxTokens: 5 + i })))
      const ends = await Promise.all(runs)
      expect(ends.every(({ end }, i) => end.units <= 5 + i && end.units > 0)).toBe(true)
    })

    test('a run that waits for a slot can be cancelled', async () => {
      const held = [1, 2].map(() => chat.run(chatInput({ maxTokens: 100 }))[Symbol.asyncIterator]())
      await Promise.all(held.map(run => run.next()))
      const stop = new AbortController()
      const waiting = collect(chat, chatInput(), { signal: stop.signal })
      stop.abort()
      await expect(waiting).rejects.toEqual(failure('CANCELLED'))
      await Promise.all(held.map(run => run.return?.()))
      await collect(chat, chatInput())
    })

    test('a certificate states a whole rate and the numerics class', async () => {
      for (const model of [chat, tensor]) {
        const certificate = await model.certify()
        expect(certificate).toMatchObject({ slots: engine.slots, numericsClass: model.numericsClass })
        expect(Number.isInteger(certificate.unitsPerSecond) && certificate.unitsPerSecond >= 1).toBe(true)
      }
      expect(chat.numericsClass).not.toBe(tensor.numericsClass)
    })

    test.each(['model.onnx', 'tokenizer.json'])('a model without %s is refused', async file => {
      const { manifest, files } = subject.chat()
      const fewer = new Map([...files].filter(([key]) => key !== file))
      await expect(engine.load({ manifest, files: fewer })).rejects.toEqual(
        failure('CORRUPT_MODEL', { file })
      )
    })

    test('a manifest that contradicts itself is refused', async () => {
      const { manifest, files } = subject.chat()
      await expect(engine.load({ manifest: { ...manifest, tier: 'exact' }, files })).rejects.toEqual(
        failure('CORRUPT_MODEL', { field: 'manifest.tier' })
      )
    })

    test('a model that declares more memory than there is, is refused', async () => {
      const { manifest, files } = subject.tensor()
      await expect(engine.load({ manifest: { ...manifest, memoryBytes: 2 ** 43 }, files })).rejects.toEqual(
        failure('LIMIT_EXCEEDED', { field: 'manifest.memoryBytes' })
      )
    })
  })

  test.each([0, 1.5, -1, 257, Number.NaN])(`${name}: %d slots are refused`, slots => {
    expect(() => subject.create(slots)).toThrow(failure('INVALID_INPUT', { field: 'slots' }))
  })

  describe(`${name}: engine at its end`, () => {
    test('an unloaded model does not run, the others do', async () => {
      const engine = subject.create()
      const gone = await engine.load(subject.tensor())
      const kept = await engine.load(subject.chat())
      const columns = gone.manifest.input.kind === 'tensor' ? gone.manifest.input.columns : 0
      await gone.unload()
      await expect(collect(gone, tensorInput(1, columns))).rejects.toEqual(failure('NOT_STARTED'))
      await collect(kept, chatInput())
      await engine.stop()
    })

    test('stop ends runs and waiting runs, may be repeated, and nothing runs afterwards', async () => {
      const engine = subject.create()
      const model = await engine.load(subject.chat())
      const runs = [1, 2, 3].map(() => collect(model, chatInput({ maxTokens: 100 })))
      const first = model.run(chatInput({ maxTokens: 100 }))[Symbol.asyncIterator]()
      const outcomes = Promise.allSettled([...runs, first.next()])
      await engine.stop()
      for (const outcome of await outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toEqual(failure('CANCELLED'))
      }
      await engine.stop()
      await expect(collect(model, chatInput())).rejects.toEqual(failure('CANCELLED'))
      await expect(engine.load(subject.chat())).rejects.toEqual(failure('CANCELLED'))
    })
  })
}
