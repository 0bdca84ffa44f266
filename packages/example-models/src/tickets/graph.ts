import { dataTypes } from '../onnx/fields.ts'
import { createGraphBuilder } from '../onnx/graph-builder.ts'
import { buckets, desks } from './shape.ts'

/** The most that a byte counts. */
const countMost = 255

/**
 * Writes the classifier as ONNX: `counts` [rows, 1024] in, `scores` [rows, 5] out. All that is added up are whole numbers
 * below 2^24, so the scores are the same bits on every machine, not only within one numerics class.
 */
export function buildTickets(weights: Int8Array): Uint8Array<ArrayBuffer> {
  const graph = createGraphBuilder('tickets', 'haca')
  const counts = graph.input('counts', 'float32', ['rows', buckets])
  const clipped = graph.operator('Clip', [counts, graph.scalar(0), graph.scalar(countMost)])
  const bytes = graph.operator('Cast', [clipped], { to: dataTypes.uint8 })
  const matrix = graph.integerWeight('weights', [buckets, desks.length], weights)
  const sums = graph.operator('MatMulInteger', [bytes, matrix])
  graph.operator('Cast', [sums], { to: dataTypes.float32 }, 'scores')
  graph.output('scores', 'float32', ['rows', desks.length])
  return graph.build()
}
