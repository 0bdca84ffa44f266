import { createGraphBuilder } from '../onnx/graph-builder.ts'
import { buckets, dimensions } from './shape.ts'

/** A text without a known letter has the row zero; it stays zero instead of becoming no number. */
const shortest = 1e-12

/** Writes the model as ONNX: `counts` [rows, 4096] in, `embeddings` [rows, 64] of length 1 out. */
export function buildTinyEmbed(weights: Float32Array): Uint8Array<ArrayBuffer> {
  const graph = createGraphBuilder('tiny-embed', 'haca')
  const counts = graph.input('counts', 'float32', ['rows', buckets])
  const sums = graph.operator('MatMul', [counts, graph.weight('buckets', [buckets, dimensions], weights)])
  const squares = graph.operator('ReduceSum', [graph.operator('Mul', [sums, sums]), graph.integers([-1])], {
    keepdims: 1
  })
  const length = graph.operator('Max', [graph.operator('Sqrt', [squares]), graph.scalar(shortest)])
  graph.operator('Div', [sums, length], {}, 'embeddings')
  graph.output('embeddings', 'float32', ['rows', dimensions])
  return graph.build()
}
