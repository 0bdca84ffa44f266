import { createGraphBuilder, type GraphBuilder } from '../onnx/graph-builder.ts'
import { rotaryTables, splitPairs, transpose } from './matrix.ts'
import type { TinyLmShape, TinyLmWeights } from './weights.ts'

/** Added to the score of a position that must not be seen; its softmax is then exactly zero in float32. */
const hiddenScore = -1e9
/** Keeps RMSNorm's root away from zero; the value the model was trained with. */
const normEpsilon = 1e-5

/** What the layers share while the graph is written. */
interface Writing {
  readonly graph: GraphBuilder
  readonly weights: TinyLmWeights
  readonly shape: TinyLmShape
  readonly headWidth: number
  /** Values that every layer reads: rotation tables at the given positions, and the causal mask. */
  readonly cos: string
  readonly sin: string
  readonly mask: string
}

/** x / sqrt(mean(x²) + ε) · weight (https://arxiv.org/abs/1910.07467). */
function norm({ graph, weights }: Pick<Writing, 'graph' | 'weights'>, x: string, name: string): string {
  const weight = graph.weight(name, weights.tensor(name).shape, weights.tensor(name).data)
  const square = graph.operator('ReduceMean', [graph.operator('Mul', [x, x])], { axes: [-1], keepdims: 1 })
  const root = graph.operator('Sqrt', [graph.operator('Add', [square, graph.scalar(normEpsilon)])])
  return graph.operator('Mul', [graph.operator('Div', [x, root]), weight])
}

function linear({ graph, weights, shape }: Writing, x: string, name: string, rotated = false): string {
  const key = `${name}.weight`
  const tensor = weights.tensor(key)
  const [outputs = 0, inputs = 0] = tensor.shape
  const data = rotated ? splitPairs(tensor.data, shape.heads, inputs) : tensor.data
  return graph.operator('MatMul', [x, graph.weight(key, [inputs, outputs], transpose(data, outputs, inputs))])
}

/** [batch, positions, width] → [batch, heads, positions, headWidth] */
function splitHeads({ graph, shape, headWidth }: Writing, x: string): string {
  const split = graph.operator('Reshape', [x, graph.integers([0, 0, shape.heads, headWidth])])
  return graph.operator('Transpose', [split], { perm: [0, 2, 1, 3] })
}

/** Rotates each head's first half against its second by the angle of its position. */
function rotate({ graph, headWidth, cos, sin }: Writing, x: string): string {
  const half = headWidth / 2
  const part = (from: number, to: number) =>
    graph.operator('Slice', [x, graph.integers([from]), graph.integers([to]), graph.integers([3])])
  const times = (a: string, b: string) => graph.operator('Mul', [a, b])
  const first = part(0, half)
  const second = part(half, headWidth)
  const turned = [
    graph.operator('Sub', [times(first, cos), times(second, sin)]),
    graph.operator('Add', [times(first, sin), times(second, cos)])
  ]
  return graph.operator('Concat', turned, { axis: 3 })
}

function attention(writing: Writing, x: string, layer: number): string {
  const { graph, shape, headWidth, mask } = writing
  const cached = (part: 'key' | 'value', fresh: string) => {
    const past = graph.input(`past_key_values.${layer}.${part}`, 'float32', [
      'batch',
      shape.heads,
      'past',
      headWidth
    ])
    const all = graph.operator('Concat', [past, fresh], { axis: 2 }, `present.${layer}.${part}`)
    return graph.output(all, 'float32', ['batch', shape.heads, 'total', headWidth])
  }
  const head = (name: string, rotated = false) =>
    splitHeads(writing, linear(writing, x, `b.${layer}.${name}`, rotated))
  const queries = rotate(writing, head('q', true))
  const keys = cached('key', rotate(writing, head('k', true)))
  const values = cached('value', head('v'))

  const products = graph.operator('MatMul', [
    queries,
    graph.operator('Transpose', [keys], { perm: [0, 1, 3, 2] })
  ])
  const scaled = graph.operator('Mul', [products, graph.scalar(1 / Math.sqrt(headWidth))])
  const shares = graph.operator('Softmax', [graph.operator('Add', [scaled, mask])], { axis: -1 })
  const seen = graph.operator('Transpose', [graph.operator('MatMul', [shares, values])], {
    perm: [0, 2, 1, 3]
  })
  const joined = graph.operator('Reshape', [seen, graph.integers([0, 0, shape.width])])
  return linear(writing, joined, `b.${layer}.o`)
}

/** SwiGLU: down(silu(gate(x)) · up(x)) (https://arxiv.org/abs/2002.05202). */
function feedForward(writing: Writing, x: string, layer: number): string {
  const { graph } = writing
  const gate = linear(writing, x, `b.${layer}.g`)
  const up = linear(writing, x, `b.${layer}.u`)
  const silu = graph.operator('Mul', [gate, graph.operator('Sigmoid', [gate])])
  return linear(writing, graph.operator('Mul', [silu, up]), `b.${layer}.d`)
}

/** Zero where a position may look, `hiddenScore` where it would look ahead: [batch, 1, positions, total]. */
function causalMask(graph: GraphBuilder, attentionMask: string, positions: string): string {
  const total = graph.operator('Gather', [graph.operator('Shape', [attentionMask]), graph.integer(1)])
  const places = graph.operator('Range', [graph.integer(0), total, graph.integer(1)])
  const ahead = graph.operator('Greater', [
    places,
    graph.operator('Unsqueeze', [positions, graph.integers([1, 3])])
  ])
  return graph.operator('Where', [ahead, graph.scalar(hiddenScore), graph.scalar(0)])
}

/**
 * Writes the model as ONNX with a key-value cache. Inputs and outputs carry the names that Hugging Face Optimum
 * gives a decoder (`input_ids`, `attention_mask`, `position_ids`, `past_key_values.N.key` …), so an engine that
 * runs this one runs those too. `attention_mask` tells the length only: rows are never padded.
 */
export function buildTinyLm(weights: TinyLmWeights): Uint8Array<ArrayBuffer> {
  const { shape } = weights
  const headWidth = shape.width / shape.heads
  const graph = createGraphBuilder('tiny-lm', 'haca')
  const ids = graph.input('input_ids', 'int64', ['batch', 'positions'])
  const attentionMask = graph.input('attention_mask', 'int64', ['batch', 'total'])
  const positions = graph.input('position_ids', 'int64', ['batch', 'positions'])

  const tables = rotaryTables(shape.context, headWidth / 2)
  const rotation = (name: 'cos' | 'sin') => {
    const table = graph.weight(name, [shape.context, headWidth / 2], tables[name])
    return graph.operator('Unsqueeze', [graph.operator('Gather', [table, positions]), graph.integers([1])])
  }
  const mask = causalMask(graph, attentionMask, positions)
  const writing: Writing = {
    graph,
    weights,
    shape,
    headWidth,
    cos: rotation('cos'),
    sin: rotation('sin'),
    mask
  }

  const embedding = weights.tensor('e.weight')
  let x = graph.operator('Gather', [graph.weight('e.weight', embedding.shape, embedding.data), ids])
  for (let layer = 0; layer < shape.layers; layer++) {
    x = graph.operator('Add', [x, attention(writing, norm(writing, x, `b.${layer}.n1.w`), layer)])
    x = graph.operator('Add', [x, feedForward(writing, norm(writing, x, `b.${layer}.n2.w`), layer)])
  }
  // The embedding is also the output layer; it is written a second time, transposed, because ONNX would otherwise
  // transpose it on every run.
  const { vocabulary, width } = shape
  const output = graph.weight(
    'e.weight.transposed',
    [width, vocabulary],
    transpose(embedding.data, vocabulary, width)
  )
  graph.operator('MatMul', [norm(writing, x, 'n.w'), output], {}, 'logits')
  graph.output('logits', 'float32', ['batch', 'positions', vocabulary])
  return graph.build()
}
