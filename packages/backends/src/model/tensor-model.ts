import { certifyRows } from '../limits.ts'
import { comparisonOf } from '../score/numerics-class.ts'
import { scoreTensor } from '../score/score-tensor.ts'
import type { LoadedModel, ModelManifest } from '../types.ts'
import { certify } from './certify.ts'
import { checkTensor, requireKind } from './check-input.ts'
import type { ComputeHandle, TensorCompute } from './compute.ts'
import { neverAborted } from './never-aborted.ts'

/** Makes a single-shot model of an engine's computing part. Its output is one chunk. */
export function createTensorModel(
  manifest: ModelManifest,
  handle: ComputeHandle<TensorCompute>
): LoadedModel {
  const { compute, numericsClass, unload } = handle
  const { input: limits, output: shape } = manifest
  if (limits.kind !== 'tensor' || shape.kind !== 'tensor')
    throw new TypeError(`${manifest.name} is no tensor model`)

  return {
    manifest,
    numericsClass,
    unload,
    check(input) {
      const tensor = requireKind(input, 'tensor')
      checkTensor(tensor, limits)
      return tensor.rows
    },
    async *run(input, { signal = neverAborted() } = {}) {
      const tensor = requireKind(input, 'tensor')
      checkTensor(tensor, limits)
      const data = await compute.infer(tensor.rows, tensor.data, signal)
      yield { kind: 'chunk', from: 0, units: tensor.rows, data, text: '', leaves: [] }
      yield { kind: 'end', units: tensor.rows, output: data, stopReason: 'stop', leaves: [] }
    },
    async score(input, claim, options = {}) {
      const { tolerances = handle.tolerances, signal = neverAborted() } = options
      const { numericsClass: claimed = numericsClass } = options
      const tensor = requireKind(input, 'tensor')
      checkTensor(tensor, limits)
      const comparison = comparisonOf(claimed, numericsClass)
      const infer = () => compute.infer(tensor.rows, tensor.data, signal)
      return scoreTensor({ rows: tensor.rows, columns: shape.columns, claim, comparison, tolerances, infer })
    },
    certify({ signal = neverAborted() } = {}) {
      const rows = Math.min(certifyRows, limits.maxRows)
      const data = new Uint8Array(4 * rows * limits.columns)
      return certify(handle, async () => {
        await compute.infer(rows, data, signal)
        return rows
      })
    }
  }
}
