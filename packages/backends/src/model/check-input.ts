import {
  type ChatInput,
  fromHex,
  HacaError,
  type JobInput,
  type TensorInput,
  type TextsInput
} from '@haca/protocol'
import type { ChatTokenizer } from '../tokenizer/chat-tokenizer.ts'
import type { ModelManifest } from '../types.ts'

/** The temperature scale's upper end in thousandths; above it draws are noise. */
const temperatureMilliMax = 5000
const seedBytes = 32

type InputOf<K extends JobInput['kind']> = Extract<ModelManifest['input'], { kind: K }>

function invalid(field: string, message: string, data: Record<string, string | number> = {}): never {
  throw new HacaError('INVALID_INPUT', `${field} ${message}`, { data: { field, ...data } })
}

function tooLarge(field: string, actual: number, limit: number, unit: string): never {
  throw new HacaError('INPUT_TOO_LARGE', `${field} has ${actual} ${unit}, the limit is ${limit}`, {
    data: { field, actual, limit }
  })
}

function requireInteger(field: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return
  invalid(field, `must be an integer from ${least} to ${most}, not ${value}`, { actual: value, limit: most })
}

/** @throws HacaError `INVALID_INPUT` when the job is for another task than the model's */
export function requireKind<K extends JobInput['kind']>(
  input: JobInput,
  kind: K
): Extract<JobInput, { kind: K }> {
  if (input.kind !== kind)
    invalid('input.kind', `must be ${kind} for this model, not ${input.kind}`, { limit: kind })
  return input as Extract<JobInput, { kind: K }>
}

/** A chat input, checked and made ready for the decoder. */
export interface PreparedChat {
  readonly prompt: number[]
  readonly maxTokens: number
  readonly temperature: number
  readonly seed: Uint8Array
}

function readSeed(text: string): Uint8Array {
  if (!/^0x[0-9a-f]{64}$/i.test(text))
    invalid('input.seed', `must be ${seedBytes} bytes as 0x-hex`, { limit: seedBytes })
  return fromHex(text)
}

/**
 * Checks a chat input against the model's limits and encodes it.
 *
 * @param outputMax most output tokens by the manifest
 * @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit
 */
export function prepareChat(
  input: ChatInput,
  limits: InputOf<'chat'>,
  outputMax: number,
  tokenizer: ChatTokenizer
): PreparedChat {
  const { messages, maxTokens } = input
  const { temperature, seed } = checkChat(input, limits, outputMax)
  for (const field of ['topPMilli', 'responseFormat', 'tools'] as const) {
    // The seed decides each draw among all candidates, and a checker repeats it.
    if (input[field] !== undefined) invalid(`input.${field}`, 'is nothing that this model can follow')
  }
  for (const { toolCalls } of messages) {
    if (toolCalls !== undefined) invalid('input.messages.toolCalls', 'is nothing that this model can read')
  }
  const prompt = tokenizer.encodeChat(messages)
  const needed = prompt.length + maxTokens
  if (needed > limits.contextTokens) {
    tooLarge('input.messages and input.maxTokens', needed, limits.contextTokens, 'tokens of context')
  }
  return { prompt, maxTokens, temperature, seed }
}

/**
 * Checks what needs no tokenizer.
 *
 * @param outputMax most output units by the manifest
 * @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit
 */
export function checkChat(
  { messages, maxTokens, temperatureMilli, seed }: ChatInput,
  limits: InputOf<'chat'>,
  outputMax: number
): { readonly temperature: number; readonly seed: Uint8Array; readonly promptBytes: number } {
  if (messages.length === 0) invalid('input.messages', 'must not be empty')
  requireInteger('input.maxTokens', maxTokens, 1, outputMax)
  requireInteger('input.temperatureMilli', temperatureMilli, 0, temperatureMilliMax)
  const read = readSeed(seed)
  const utf8 = new TextEncoder()
  const bytes = messages.reduce(
    (sum, { content, toolCalls = '' }) => sum + utf8.encode(content).length + utf8.encode(toolCalls).length,
    0
  )
  if (bytes > limits.promptBytes) tooLarge('input.messages', bytes, limits.promptBytes, 'bytes')
  return { temperature: temperatureMilli / 1000, seed: read, promptBytes: bytes }
}

/** @throws HacaError `INVALID_INPUT` or `INPUT_TOO_LARGE`, naming field and limit */
export function checkTensor(input: TensorInput, limits: InputOf<'tensor'>): void {
  const { rows, columns, data } = input
  if (columns !== limits.columns) {
    invalid('input.columns', `must be ${limits.columns}, not ${columns}`, {
      actual: columns,
      limit: limits.columns
    })
  }
  if (rows > limits.maxRows) tooLarge('input.rows', rows, limits.maxRows, 'rows')
  requireInteger('input.rows', rows, 1, limits.maxRows)
  const bytes = 4 * rows * columns
  if (data.length !== bytes) {
    invalid('input.data', `must be ${bytes} bytes for ${rows} × ${columns} float32, not ${data.length}`, {
      actual: data.length,
      limit: bytes
    })
  }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  for (let i = 0; i < rows * columns; i++) {
    if (!Number.isFinite(view.getFloat32(4 * i, true))) {
      invalid(
        'input.data',
        `must hold finite numbers; row ${Math.floor(i / columns)}, column ${i % columns} is not`
      )
    }
  }
}

/** @throws HacaError `INPUT_TOO_LARGE` or `INVALID_INPUT`, naming field and limit */
export function checkTexts({ texts }: TextsInput, limits: InputOf<'texts'>): void {
  if (texts.length > limits.maxTexts) tooLarge('input.texts', texts.length, limits.maxTexts, 'texts')
  requireInteger('input.texts', texts.length, 1, limits.maxTexts)
  const utf8 = new TextEncoder()
  for (const [at, text] of texts.entries()) {
    const bytes = utf8.encode(text).length
    if (bytes > limits.textBytes) tooLarge(`input.texts.${at}`, bytes, limits.textBytes, 'bytes')
  }
}

/**
 * Reads the output of earlier segments.
 *
 * @throws HacaError `INVALID_INPUT` when it is no output of this job
 */
export function readDelivered(
  delivered: Uint8Array | undefined,
  vocabulary: number,
  maxTokens: number
): number[] {
  const bytes = delivered ?? new Uint8Array()
  if (bytes.length % 4 !== 0)
    invalid('delivered', 'must hold whole tokens of 4 bytes', { actual: bytes.length })
  if (bytes.length > 4 * maxTokens) tooLarge('delivered', bytes.length / 4, maxTokens, 'tokens')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 4 }, (_, i) => {
    const token = view.getUint32(4 * i, true)
    if (token >= vocabulary)
      invalid('delivered', `holds token ${token}, the vocabulary has ${vocabulary}`, { limit: vocabulary })
    return token
  })
}
