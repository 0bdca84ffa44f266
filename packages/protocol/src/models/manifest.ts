import { z } from 'zod'
import { address, cid, exactText, list, signature, uint } from '../encoding/schema.ts'

/**
 * A model's manifest: what it is, what goes in, what comes out, how it is checked. It is one DAG-CBOR block; the
 * block's CID is the model id.
 */

/** Most bytes of a manifest block. */
export const manifestBytesMax = 16 * 1024

/** `publisher/name`, lower case, digits, dot, dash, underscore. */
export const modelName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}\/[a-z0-9][a-z0-9._-]{0,62}$/, 'must be publisher/name')

const modelFile = z.object({
  name: exactText(64),
  /** UnixFS CID of the content. */
  cid,
  /** Bytes. */
  size: uint.max(2 ** 40)
})

const inputSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('chat'),
    /** Prompt and output tokens together. */
    contextTokens: uint.min(1).max(2 ** 24),
    /** UTF-8 bytes over all messages. */
    promptBytes: uint.min(1).max(2 ** 24)
  }),
  z.object({
    kind: z.literal('tensor'),
    dtype: z.literal('float32'),
    /** Values per row. */
    columns: uint.min(1).max(2 ** 24),
    maxRows: uint.min(1).max(2 ** 20)
  }),
  z.object({
    kind: z.literal('texts'),
    /** UTF-8 bytes of one text. */
    textBytes: uint.min(1).max(2 ** 20),
    maxTexts: uint.min(1).max(4096)
  })
])

const outputSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tokens'), maxTokens: uint.min(1).max(2 ** 24) }),
  /** UTF-8 in units of 4 bytes, about a token each, whatever tokenizer wrote it; zero bytes fill the last unit. */
  z.object({ kind: z.literal('text'), maxUnits: uint.min(1).max(2 ** 24) }),
  z.object({ kind: z.literal('tensor'), columns: uint.min(1).max(2 ** 24) })
])

/** What a chat may ask for beyond messages, length, temperature and seed. */
export const modelFeatures = ['top_p', 'response_format', 'tools'] as const
export type ModelFeature = (typeof modelFeatures)[number]

export const manifestBody = z.object({
  version: z.literal(1),
  name: modelName,
  /** An embedding gives each text a row of length 1, so that the product of two rows says how near they are. */
  task: z.enum(['chat', 'tensor', 'embedding']),
  /** `openai` is a model that nodes reach over HTTP, on a server of their own; its file only names it. */
  format: z.enum(['onnx', 'gguf', 'openai']),
  files: list(modelFile, 64).min(1),
  input: inputSchema,
  output: outputSchema,
  /** How its work is checked: bit for bit, token by token from the seed, or by how likely its words are. */
  tier: z.enum(['exact', 'seeded', 'logprob']),
  /** What every node that serves it must be able to do. Default: nothing. */
  features: list(z.enum(modelFeatures), modelFeatures.length).optional(),
  /** Work of one output unit (a token, a row) in thousands of floating point operations; weighs capacity. */
  workPerUnit: uint.min(1).max(2 ** 40),
  /** Memory that a loaded copy needs, bytes. */
  memoryBytes: uint.max(2 ** 44),
  licence: exactText(64),
  publisher: address
})
export type ManifestBody = z.output<typeof manifestBody>

export const manifest = manifestBody.extend({ signature })
export type Manifest = z.output<typeof manifest>
