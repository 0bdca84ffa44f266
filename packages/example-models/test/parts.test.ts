import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderDigit } from '../src/digits/render.ts'
import { digitsWeightCount, splitDigitsWeights } from '../src/digits/weights.ts'
import { widenFloat16 } from '../src/float16.ts'
import { createGraphBuilder } from '../src/onnx/graph-builder.ts'
import { integerField } from '../src/onnx/protobuf.ts'
import { createRandom } from '../src/random.ts'
import { rotaryTables, splitPairs, transpose } from '../src/tiny-lm/matrix.ts'

describe('random', () => {
  test('the stream of a seed is pinned', () => {
    const random = createRandom(42)
    expect([random.next(), random.next(), random.integer(1, 6), random.hex(4)]).toMatchInlineSnapshot(`
      [
        0.6011037519201636,
        0.44829055899754167,
        6,
        "0xab2c8645",
      ]
    `)
  })

  test('integers reach both ends, and normals have unit spread', () => {
    const random = createRandom(1)
    expect(new Set(Array.from({ length: 200 }, () => random.integer(3, 5)))).toEqual(new Set([3, 4, 5]))
    const normals = Array.from({ length: 20_000 }, random.normal)
    expect(normals.reduce((sum, x) => sum + x ** 2, 0) / normals.length).toBeCloseTo(1, 1)
  })

  test('an empty list has no item', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError)
  })
})

test('every half-precision number is widened as the platform does', () => {
  const halves = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits)
  expect(widenFloat16(new Uint8Array(halves.buffer))).toEqual(
    new Float32Array(new Float16Array(halves.buffer))
  )
})

describe('matrices', () => {
  test('transposing turns rows into columns', () => {
    expect(transpose(Float32Array.of(1, 2, 3, 4, 5, 6), 2, 3)).toEqual(Float32Array.of(1, 4, 2, 5, 3, 6))
  })

  test('splitting pairs puts even rows of a head before its odd rows', () => {
    const rows = Float32Array.from({ length: 8 }, (_, i) => i)
    expect(splitPairs(rows, 2, 1)).toEqual(Float32Array.of(0, 2, 1, 3, 4, 6, 5, 7))
  })

  test('rotation starts at no angle and turns the first pair fastest', () => {
    const { cos, sin } = rotaryTables(2, 2)
    expect(Array.from(cos.slice(0, 2))).toEqual([1, 1])
    expect(sin[2]).toBeCloseTo(Math.sin(1))
    expect(sin[3]).toBeCloseTo(Math.sin(0.01))
  })
})

describe('digits', () => {
  test('an image has 256 values around 0 to 1, and each rendering differs', () => {
    const random = createRandom(5)
    const [one, two] = [renderDigit(8, random), renderDigit(8, random)]
    expect(one).toHaveLength(256)
    expect(Math.min(...one)).toBeGreaterThanOrEqual(-0.2)
    expect(Math.max(...one)).toBeLessThanOrEqual(1.2)
    expect(one).not.toEqual(two)
    expect(() => renderDigit(10, random)).toThrow(/no digit 10/)
  })

  test('the images of a seed are pinned', () => {
    const random = createRandom(9)
    const images = Array.from({ length: 10 }, (_, digit) => Buffer.from(renderDigit(digit, random).buffer))
    expect(createHash('sha256').update(Buffer.concat(images)).digest('hex')).toMatchInlineSnapshot(
      `"872b4ceb67fe04f3406d6af81144f6300c2d3cf372e0be7da43bdb07af07453c"`
    )
  })

  test('the weights are split without gap or overlap', () => {
    const all = new Float32Array(digitsWeightCount)
    const parts = splitDigitsWeights(all)
    for (const part of [parts.hidden, parts.hiddenBias, parts.output, parts.outputBias]) {
      part.set(part.map(times => times + 1))
    }
    expect(all.every(weight => weight === 1)).toBe(true)
  })
})

describe('onnx writer', () => {
  test('numbers are written seven bits a byte, negative ones in ten bytes', () => {
    expect([...integerField(1, 300)]).toEqual([8, 0xac, 2])
    expect([...integerField(8, -1)]).toEqual([64, ...Array(9).fill(0xff), 1])
  })

  test('equal constants are written once', () => {
    const graph = createGraphBuilder('test', 'test')
    expect(graph.scalar(0.5)).toBe(graph.scalar(0.5))
    expect(graph.integers([1, 2])).toBe(graph.integers([1, 2]))
    expect(graph.integer(1)).not.toBe(graph.integers([1]))
    expect(Buffer.from(graph.build()).toString('latin1').split('float 0.5')).toHaveLength(2)
  })
})
