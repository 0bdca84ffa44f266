import { type GgufFact, type GgufTensor, writeGguf } from '../gguf/gguf-writer.ts'
import type { TinyLmWeights } from './weights.ts'

/** As the model was trained. */
const normEpsilon = 1e-5
const rotationBase = 10_000

/** As much of `tokenizer.json` as the file carries. */
export interface GgufVocabulary {
  readonly tokens: readonly string[]
  readonly merges: readonly string[]
  readonly special: readonly number[]
  readonly chat: {
    readonly begin: number
    readonly end: number
    readonly roles: { readonly [role: string]: number }
  }
}

export type GgufPrecision = 'f32' | 'f16' | 'q8_0'

/** Weights that share one scale in q8_0. */
const blockWeights = 32
const blockBytes = 2 + blockWeights

function toFloat16(values: Float32Array): Uint8Array {
  return new Uint8Array(new Float16Array(values).buffer)
}

/** Blocks of 32 weights: a scale in 16 bits, then 8 bits each. */
function toQ8(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array((values.length / blockWeights) * blockBytes)
  const view = new DataView(bytes.buffer)
  for (let block = 0; block < values.length / blockWeights; block++) {
    const weights = values.subarray(block * blockWeights, (block + 1) * blockWeights)
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
    view.setFloat16(block * blockBytes, scale, true)
    weights.forEach((weight, i) => {
      view.setInt8(block * blockBytes + 2 + i, scale === 0 ? 0 : Math.round(weight / scale))
    })
  }
  return bytes
}

const toBytes = (values: Float32Array) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

const encoders = { f32: toBytes, f16: toFloat16, q8_0: toQ8 } as const

/** Names of a layer's tensors here and in llama.cpp. */
const layerMatrices = {
  q: 'attn_q',
  k: 'attn_k',
  v: 'attn_v',
  o: 'attn_output',
  g: 'ffn_gate',
  u: 'ffn_up',
  d: 'ffn_down'
}
const layerVectors = { n1: 'attn_norm', n2: 'ffn_norm' }

function tensorsOf({ shape, tensor }: TinyLmWeights, precision: GgufPrecision): GgufTensor[] {
  const matrix = (name: string, source: string): GgufTensor => {
    const { shape: sides, data } = tensor(source)
    return { name: `${name}.weight`, shape: sides, type: precision, bytes: encoders[precision](data) }
  }
  const vector = (name: string, source: string): GgufTensor => {
    const { shape: sides, data } = tensor(source)
    return { name: `${name}.weight`, shape: sides, type: 'f32', bytes: toBytes(data) }
  }
  const layers = Array.from({ length: shape.layers }, (_, layer) => [
    ...Object.entries(layerVectors).map(([own, name]) =>
      vector(`blk.${layer}.${name}`, `b.${layer}.${own}.w`)
    ),
    ...Object.entries(layerMatrices).map(([own, name]) =>
      matrix(`blk.${layer}.${name}`, `b.${layer}.${own}.weight`)
    )
  ])
  // Without an output matrix the embedding is taken for it.
  return [matrix('token_embd', 'e.weight'), ...layers.flat(), vector('output_norm', 'n.w')]
}

/** The chat format of `tokenizer.json` as a Jinja template. */
function templateOf({ tokens, chat: { end, roles } }: GgufVocabulary): string {
  const marker = (role: string) => tokens[roles[role] ?? -1] ?? ''
  return (
    "{{ bos_token }}{% for m in messages %}{% if m['role'] == 'assistant' %}" +
    `${marker('assistant')}{{ m['content'] }}${tokens[end]}` +
    `{% else %}${marker('user')}{{ m['content'] }}{% endif %}{% endfor %}` +
    `{% if add_generation_prompt %}${marker('assistant')}{% endif %}`
  )
}

/** Kinds of tokens in llama.cpp. */
const tokenKinds = { text: 1, marker: 3 } as const

/** Writes the model as GGUF, which llama.cpp runs: the same weights, tokenizer and chat format as the ONNX file's. */
export function buildTinyGguf(
  weights: TinyLmWeights,
  vocabulary: GgufVocabulary,
  precision: GgufPrecision
): Uint8Array<ArrayBuffer> {
  const { width, layers, heads, feedForward, context } = weights.shape
  const { tokens, merges, special, chat } = vocabulary
  const kinds = tokens.map((_, id) => (special.includes(id) ? tokenKinds.marker : tokenKinds.text))
  const facts: [string, GgufFact][] = [
    ['general.architecture', 'llama'],
    ['general.name', 'tiny-lm'],
    ['llama.vocab_size', { u32: tokens.length }],
    ['llama.context_length', { u32: context }],
    ['llama.embedding_length', { u32: width }],
    ['llama.block_count', { u32: layers }],
    ['llama.feed_forward_length', { u32: feedForward }],
    ['llama.attention.head_count', { u32: heads }],
    ['llama.attention.head_count_kv', { u32: heads }],
    ['llama.attention.layer_norm_rms_epsilon', { f32: normEpsilon }],
    ['llama.rope.dimension_count', { u32: width / heads }],
    ['llama.rope.freq_base', { f32: rotationBase }],
    ['tokenizer.ggml.model', 'gpt2'],
    ['tokenizer.ggml.pre', 'gpt-2'],
    ['tokenizer.ggml.tokens', tokens],
    ['tokenizer.ggml.token_type', { i32s: kinds }],
    ['tokenizer.ggml.merges', merges],
    ['tokenizer.ggml.bos_token_id', { u32: chat.begin }],
    ['tokenizer.ggml.eos_token_id', { u32: chat.end }],
    ['tokenizer.ggml.eot_token_id', { u32: chat.end }],
    ['tokenizer.ggml.add_bos_token', { bool: false }],
    ['tokenizer.chat_template', templateOf(vocabulary)]
  ]
  return writeGguf(facts, tensorsOf(weights, precision))
}
