import { setImmediate } from 'node:timers/promises'
import { HacaError, type JobInput, type TensorInput } from '@haca/protocol'
import { textRowsBytesMax } from '../limits.ts'
import { parseFeaturesFile } from '../text/features-file.ts'
import { createTextFeatures, type TextFeatures } from '../text/text-features.ts'
import type { LoadedModel, ModelManifest } from '../types.ts'
import { checkTexts, requireKind } from './check-input.ts'
import type { ComputeHandle, TensorCompute } from './compute.ts'
import { requireFile } from './model-files.ts'
import { createTensorModel } from './tensor-model.ts'

type TensorLimits = Extract<ModelManifest['input'], { kind: 'tensor' }>

/** How a model's texts become rows, and the rows as its graph takes them. */
export interface TextRows {
  readonly features: TextFeatures
  readonly rows: TensorLimits
}

/**
 * Reads how a model's texts become rows; undefined when it takes none.
 *
 * @throws HacaError `CORRUPT_MODEL` for a features file that is missing, malformed, or makes rows that are too large
 */
export function readTextFeatures(
  { input }: ModelManifest,
  files: ReadonlyMap<string, Uint8Array>
): TextRows | undefined {
  if (input.kind !== 'texts') return undefined
  const features = createTextFeatures(parseFeaturesFile(requireFile(files, 'features.json')))
  const { columns } = features
  const bytes = 4 * columns * input.maxTexts
  if (bytes > textRowsBytesMax) {
    throw new HacaError(
      'CORRUPT_MODEL',
      `manifest.input.maxTexts: ${input.maxTexts} rows of ${columns} columns take ${bytes} bytes, the limit is ${textRowsBytesMax}`,
      { data: { field: 'manifest.input.maxTexts', actual: bytes, limit: textRowsBytesMax } }
    )
  }
  return { features, rows: { kind: 'tensor', dtype: 'float32', columns, maxRows: input.maxTexts } }
}

/** Counts on the caller's thread, which serves other streams: others have their turn after each text. */
export async function countTexts(texts: readonly string[], features: TextFeatures): Promise<TensorInput> {
  const { columns } = features
  const values = new Float32Array(texts.length * columns)
  for (const [row, text] of texts.entries()) {
    features.count(text, values.subarray(row * columns, (row + 1) * columns))
    await setImmediate()
  }
  // Little endian, as every machine is that runs Node.
  return { kind: 'tensor', rows: texts.length, columns, data: new Uint8Array(values.buffer) }
}

/** Makes a model that takes texts of one that takes rows: the texts are counted, the rest is the same. */
export function createTextsModel(
  manifest: ModelManifest,
  { features, rows: limits }: TextRows,
  handle: ComputeHandle<TensorCompute>
): LoadedModel {
  const { input: textLimits } = manifest
  if (textLimits.kind !== 'texts' || manifest.output.kind !== 'tensor')
    throw new TypeError(`${manifest.name} takes no texts`)
  const model = createTensorModel({ ...manifest, input: limits }, handle)

  const requireTexts = (input: JobInput): readonly string[] => {
    const texts = requireKind(input, 'texts')
    checkTexts(texts, textLimits)
    return texts.texts
  }
  const toRows = (input: JobInput) => countTexts(requireTexts(input), features)

  return {
    ...model,
    manifest,
    check: input => requireTexts(input).length,
    async *run(input, options) {
      yield* model.run(await toRows(input), options)
    },
    score: async (input, claim, options) => model.score(await toRows(input), claim, options)
  }
}
