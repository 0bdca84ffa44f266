import { expect, test } from 'vitest'
// The writer has no dependencies, not even on this package; see example-models.ts.
import { bytesField, concat, integerField, stringField } from '../../example-models/src/onnx/protobuf.ts'
import { inspectOnnx } from '../src/onnx/inspect-graph.ts'
import { exampleModel } from './example-models.ts'

const digits = exampleModel('haca/digits').files.get('model.onnx') ?? new Uint8Array()

/** A model file with one graph; field numbers as in onnx.proto. */
const model = (graph: Uint8Array, ...more: Uint8Array[]) =>
  concat([integerField(1, 8), bytesField(7, graph), ...more])
const node = (...fields: Uint8Array[]) => bytesField(1, concat(fields))
const subgraph = (graph: Uint8Array) => node(stringField(4, 'If'), bytesField(5, bytesField(6, graph)))
const externalTensor = bytesField(5, concat([stringField(8, 'w'), integerField(14, 1)]))
const nested = (depth: number): Uint8Array => (depth === 0 ? new Uint8Array() : subgraph(nested(depth - 1)))

test('models that ship with the project pass', () => {
  inspectOnnx(digits)
  inspectOnnx(exampleModel('haca/tiny-lm').files.get('model.onnx') ?? new Uint8Array())
  inspectOnnx(model(nested(4)))
})

test.each([
  ['no bytes', new Uint8Array(), /no ONNX file/],
  ['text', new TextEncoder().encode('<html>not found</html>'), /./],
  ['zeros', new Uint8Array(100), /field number 0/],
  ['a GGUF file', new TextEncoder().encode('GGUF\u0003\u0000\u0000\u0000'), /./],
  ['no version', bytesField(7, new Uint8Array()), /no ONNX file/],
  ['a version of the future', concat([integerField(1, 99), bytesField(7, new Uint8Array())]), /version 99/],
  ['no graph', integerField(1, 8), /0 graphs/],
  ['two graphs', model(new Uint8Array(), bytesField(7, new Uint8Array())), /2 graphs/],
  ['weights outside the file', model(externalTensor), /outside the file/],
  [
    'weights outside the file in a constant',
    model(node(bytesField(5, bytesField(5, integerField(14, 1))))),
    /outside the file/
  ],
  ['weights outside the file in a graph inside', model(subgraph(externalTensor)), /outside the file/],
  ['a loop', model(node(stringField(4, 'Loop'))), /Loop/],
  ['a loop inside a branch', model(subgraph(node(stringField(4, 'Scan')))), /Scan/],
  ['foreign operators', model(node(stringField(4, 'Exec'), stringField(7, 'com.example'))), /com.example/],
  [
    'an import of foreign operators',
    model(new Uint8Array(), bytesField(8, stringField(1, 'com.example'))),
    /com.example/
  ],
  ['functions', model(new Uint8Array(), bytesField(25, new Uint8Array())), /functions/],
  ['graphs five deep', model(nested(5)), /nests/],
  ['a number that never ends', Uint8Array.of(8, ...Array(20).fill(0xff)), /more than 10 bytes/],
  ['a length beyond the file', Uint8Array.of(0x3a, 0xff, 0xff, 0xff, 0xff, 0x0f), /ends inside/]
])('%s is refused', (_, file, message) => {
  expect(() => inspectOnnx(file)).toThrow(
    expect.objectContaining({
      code: 'CORRUPT_MODEL',
      message: expect.stringMatching(message),
      data: { file: 'model.onnx' }
    })
  )
})

test('a file cut anywhere is refused', () => {
  for (let length = 0; length < digits.length - 1; length += 1009) {
    expect(() => inspectOnnx(digits.subarray(0, length))).toThrow(
      expect.objectContaining({ code: 'CORRUPT_MODEL' })
    )
  }
})
