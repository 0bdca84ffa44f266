import { createGraphBuilder } from '../onnx/graph-builder.ts'
import { digitClasses, hiddenUnits, imagePixels } from './shape.ts'
import type { DigitsWeights } from './weights.ts'

/** Writes the classifier as ONNX: `images` [rows, 256] in, `probabilities` [rows, 10] out. */
export function buildDigits(weights: DigitsWeights): Uint8Array<ArrayBuffer> {
  const graph = createGraphBuilder('digits', 'haca')
  const images = graph.input('images', 'float32', ['rows', imagePixels])
  const hidden = graph.operator('Gemm', [
    images,
    graph.weight('hidden', [imagePixels, hiddenUnits], weights.hidden),
    graph.weight('hiddenBias', [hiddenUnits], weights.hiddenBias)
  ])
  const logits = graph.operator('Gemm', [
    graph.operator('Relu', [hidden]),
    graph.weight('output', [hiddenUnits, digitClasses], weights.output),
    graph.weight('outputBias', [digitClasses], weights.outputBias)
  ])
  graph.operator('Softmax', [logits], { axis: -1 }, 'probabilities')
  graph.output('probabilities', 'float32', ['rows', digitClasses])
  return graph.build()
}
