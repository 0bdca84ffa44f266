import { createGraphBuilder } from '../onnx/graph-builder.ts'
import { inputs, type Layer, outputScales, outputs } from './shape.ts'
import { throwRanges } from './simulate.ts'

/** Writes the surrogate as ONNX: `throws` [rows, 3] in natural units in, `flights` [rows, 3] in natural units out. */
export function buildProjectile(layers: readonly Layer[]): Uint8Array<ArrayBuffer> {
  const graph = createGraphBuilder('projectile', 'haca')
  const throws = graph.input('throws', 'float32', ['rows', inputs])
  const ranges = Object.values(throwRanges)
  const middles = Float32Array.from(ranges, ([low, high]) => (low + high) / 2)
  const halves = Float32Array.from(ranges, ([low, high]) => (high - low) / 2)
  const centred = graph.operator('Sub', [throws, graph.weight('middles', [inputs], middles)])
  let x = graph.operator('Div', [centred, graph.weight('halves', [inputs], halves)])
  for (const [i, { from, to, matrix, bias }] of layers.entries()) {
    const weight = graph.weight(`matrix${i}`, [from, to], matrix)
    x = graph.operator('Gemm', [x, weight, graph.weight(`bias${i}`, [to], bias)])
    if (i < layers.length - 1) x = graph.operator('Tanh', [x])
  }
  graph.operator(
    'Mul',
    [x, graph.weight('scales', [outputs], Float32Array.from(outputScales))],
    {},
    'flights'
  )
  graph.output('flights', 'float32', ['rows', outputs])
  return graph.build()
}
