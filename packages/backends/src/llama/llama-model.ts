import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HacaError } from '@haca/protocol'
import type { ModelManifest } from '../types.ts'
import type { Llama, LlamaContext, LlamaModel, LlamaSequence } from './llama-module.ts'

/**
 * Places per batch. From 64 on llama.cpp takes another attention kernel, and a checker's pass differs from a node's
 * decoding by hundreds of times as much; below, quantised models give the same bits in both.
 */
export const llamaBatch = 63

/** Of ggml's types those whose products are taken as they are: float32, float16 and bfloat16. */
const floatTypes: readonly number[] = [0, 1, 30]

/**
 * Whether llama.cpp's flash attention is used. Below 64 places it takes one place after another: five times as long for a
 * checker's pass, half as long again for decoding. But weights of fewer bits have activations rounded as well, and only
 * with it does a pass give the bits of decoding; without it one place in thirteen differs, by up to 5e-2.
 */
export function takesFlash({ fileInfo }: LlamaModel): boolean {
  const { tensorInfo = [] } = fileInfo
  return tensorInfo.length === 0 || tensorInfo.some(({ ggmlType }) => !floatTypes.includes(ggmlType))
}

const float32 = 0

/**
 * Type of the key-value cache. llama.cpp keeps it in 16 bits; where the weights have 32 and nothing else is rounded, that is
 * all the noise there is: a pass then differs from decoding by up to 1e-3, and with 32 bits by 5e-6. Weights of fewer bits
 * have their activations rounded as well, and gain nothing.
 */
export function cacheTypeOf({ fileInfo }: LlamaModel): 'F16' | 'F32' {
  const { tensorInfo = [] } = fileInfo
  const isExact = tensorInfo.length > 0 && tensorInfo.every(({ ggmlType }) => ggmlType === float32)
  return isExact ? 'F32' : 'F16'
}

/** A model in memory, with a context of its own for each slot: contexts that share batches change each other's numbers. */
export interface OpenedLlama {
  readonly model: LlamaModel
  readonly sequences: readonly LlamaSequence[]
  readonly close: () => Promise<void>
}

/**
 * Opens a file; the library reads from disk, so it is written there first.
 *
 * @throws HacaError `CORRUPT_MODEL` with the library's words, `LIMIT_EXCEEDED` when memory does not suffice
 */
export async function openLlama(
  llama: Llama,
  file: Uint8Array,
  { input }: ModelManifest,
  { slots, threads }: { readonly slots: number; readonly threads: number }
): Promise<OpenedLlama> {
  const folder = await mkdtemp(path.join(tmpdir(), 'haca-gguf-'))
  const contexts: LlamaContext[] = []
  let model: LlamaModel | undefined
  const close = async () => {
    for (const context of contexts) await context.dispose()
    await model?.dispose()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const modelPath = path.join(folder, 'model.gguf')
    await writeFile(modelPath, file)
    model = await llama.loadModel({ modelPath, gpuLayers: 0 })
    const contextSize = input.kind === 'chat' ? input.contextTokens : 0
    requireContext(contextSize, model.trainContextSize)
    const flashAttention = takesFlash(model) ? 'auto' : false
    const cacheType = cacheTypeOf(model)
    const options = {
      contextSize,
      sequences: 1,
      batchSize: llamaBatch,
      flashAttention,
      threads,
      experimentalKvCacheKeyType: cacheType,
      experimentalKvCacheValueType: cacheType
    }
    for (let slot = 0; slot < slots; slot++) contexts.push(await model.createContext(options))
    return { model, sequences: contexts.map(context => context.getSequence()), close }
  } catch (error) {
    await close()
    throw toLoadError(error)
  }
}

function requireContext(asked: number, trained: number): void {
  if (asked <= trained) return
  throw new HacaError(
    'CORRUPT_MODEL',
    `manifest.input.contextTokens is ${asked}, the model was trained on ${trained}`,
    { data: { field: 'manifest.input.contextTokens', actual: asked, limit: trained } }
  )
}

function toLoadError(error: unknown): unknown {
  if (error instanceof HacaError || !(error instanceof Error)) return error
  const code = error.name === 'InsufficientMemoryError' ? 'LIMIT_EXCEEDED' : 'CORRUPT_MODEL'
  return new HacaError(code, `model.gguf: ${error.message}`, { data: { file: 'model.gguf' }, cause: error })
}
