import { certifyTokens } from '../limits.ts'
import { defaultMismatch } from '../score/likelihood.ts'
import { scoreText } from '../score/score-text.ts'
import type { LoadedModel, ModelManifest } from '../types.ts'
import { certify } from './certify.ts'
import type { ComputeHandle, TextCompute } from './compute.ts'
import { neverAborted } from './never-aborted.ts'
import { createPrepareText } from './prepare-text.ts'
import { runText } from './run-text.ts'

/** Makes a model that gives text of an engine's computing part: limits, units and score are the same for all. */
export function createTextModel(manifest: ModelManifest, handle: ComputeHandle<TextCompute>): LoadedModel {
  const { compute, numericsClass, unload } = handle
  const prepare = createPrepareText(manifest)
  const maxTokens = manifest.output.kind === 'text' ? Math.min(certifyTokens, manifest.output.maxUnits) : 1

  async function measure(end: number, signal: AbortSignal): Promise<number> {
    const messages = [{ role: 'user' as const, content: 'Count from one to one hundred in words.' }]
    const seed = `0x${'00'.repeat(32)}` as const
    const job = prepare({ kind: 'chat', messages, maxTokens, temperatureMilli: 1000, seed })
    let units = 0
    for await (const event of runText(compute, job, signal)) {
      if (event.kind === 'chunk') units += event.units
      if (performance.now() >= end && units > 0) break
    }
    // An answer without a word is at least one unit of work.
    return Math.max(1, units)
  }

  return {
    manifest,
    numericsClass,
    unload,
    check: input => prepare(input).remaining,
    async *run(input, { delivered, signal = neverAborted() } = {}) {
      yield* runText(compute, prepare(input, delivered), signal)
    },
    async score(input, claim, options = {}) {
      const { delivered, positions, tolerances = handle.tolerances, signal = neverAborted() } = options
      const { mismatch = defaultMismatch } = tolerances
      const job = prepare(input, delivered)
      return scoreText({ job, claim, positions, mismatch, next: compute.next, signal })
    },
    certify: ({ signal = neverAborted() } = {}) => certify(handle, end => measure(end, signal))
  }
}
