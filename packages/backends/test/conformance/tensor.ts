import type { ErrorCode, TensorInput } from '@haca/protocol'
import { describe, expect, test } from 'vitest'
import type { LoadedModel } from '../../src/index.ts'
import { type Bench, chatInput, collect, failure, tensorInput } from './support.ts'

/** A single-shot model. */
export function tensorConformance(bench: Bench): void {
  const tensor = () => bench.tensor as LoadedModel
  const columns = () => {
    const { input } = tensor().manifest
    return input.kind === 'tensor' ? input.columns : 0
  }

  describe('rows', () => {
    test('a single-shot run is one chunk, and rows do not depend on one another', async () => {
      const input = tensorInput(4, columns())
      const { chunks, end } = await collect(tensor(), input)
      expect(chunks).toMatchObject([{ from: 0, units: 4, text: '', leaves: [] }])
      expect(end).toMatchObject({ units: 4, stopReason: 'stop', output: chunks[0]?.data })
      const alone = await collect(tensor(), { ...input, rows: 1, data: input.data.slice(0, 4 * columns()) })
      expect(end.output.slice(0, alone.end.output.length)).toEqual(alone.end.output)
    })

    test('an honest single-shot output passes, one changed bit fails', async () => {
      const input = tensorInput(3, columns())
      const { end } = await collect(tensor(), input)
      expect(await tensor().score(input, end)).toMatchObject({
        verdict: 'pass',
        reasons: [],
        checkedUnits: 3
      })
      const output = end.output.with(0, (end.output[0] ?? 0) ^ 1)
      const score = await tensor().score(input, { ...end, output })
      expect(score).toMatchObject({
        verdict: 'fail',
        reasons: [{ code: 'output-differs', position: 0, limit: 0 }]
      })
    })

    test('outside the numerics class a single-shot output may differ a little', async () => {
      const input = tensorInput(3, columns())
      const { end } = await collect(tensor(), input)
      const elsewhere = { numericsClass: tensor().numericsClass.replace('threads=1 ', 'threads=2 ') }
      const little = { ...end, output: end.output.with(0, (end.output[0] ?? 0) ^ 1) }
      expect(await tensor().score(input, little, elsewhere)).toMatchObject({ verdict: 'pass' })
      const much = { ...end, output: end.output.with(3, (end.output[3] ?? 0) ^ 0x41) }
      expect(await tensor().score(input, much, elsewhere)).toMatchObject({ verdict: 'fail' })
      const madeUp = { numericsClass: 'another machine' }
      expect(await tensor().score(input, little, madeUp)).toMatchObject({ verdict: 'fail' })
    })

    test('a single-shot claim of the wrong form fails without being run', async () => {
      const input = tensorInput(2, columns())
      const claim = { output: new Uint8Array(3), stopReason: 'length' as const, leaves: [new Uint8Array(1)] }
      const { reasons, checkedUnits } = await tensor().score(input, claim)
      expect(reasons.map(({ code }) => code)).toEqual(['stop-reason', 'evidence-count', 'output-length'])
      expect(checkedUnits).toBe(0)
    })

    const badTensors: [string, Partial<TensorInput>, ErrorCode, object][] = [
      ['no rows', { rows: 0, data: new Uint8Array() }, 'INVALID_INPUT', { field: 'input.rows' }],
      ['too many rows', { rows: 1e6 }, 'INPUT_TOO_LARGE', { field: 'input.rows', actual: 1e6 }],
      ['other columns', { columns: 3 }, 'INVALID_INPUT', { field: 'input.columns', actual: 3 }],
      ['missing bytes', { data: new Uint8Array(9) }, 'INVALID_INPUT', { field: 'input.data', actual: 9 }]
    ]
    test.each(badTensors)('a tensor with %s is refused', async (_, change, code, data) => {
      const input = { ...tensorInput(2, columns()), ...change }
      expect(() => tensor().check(input)).toThrow(failure(code, data))
      await expect(collect(tensor(), input)).rejects.toEqual(failure(code, data))
    })

    test('a tensor with numbers that are not finite is refused', () => {
      const input = tensorInput(2, columns())
      new DataView(input.data.buffer).setFloat32(4 * columns(), Number.NaN, true)
      expect(() => tensor().check(input)).toThrow(/row 1, column 0/)
    })

    test('an input for another task is refused', () => {
      expect(() => tensor().check(chatInput())).toThrow(failure('INVALID_INPUT', { field: 'input.kind' }))
      expect(tensor().check(tensorInput(3, columns()))).toBe(3)
    })
  })
}
