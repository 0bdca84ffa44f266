import { createHash } from 'node:crypto'
import { HacaError } from '@haca/protocol'
import type { CallOptions, LoadedModel } from '../types.ts'
import { claimOf } from './honest-claims.ts'
import { probeJob } from './probe-jobs.ts'

/** Jobs of a self-test: a greedy one and a drawn one. They take about 20 ms of a small model. */
const selfTestJobs = 2

/**
 * Runs a few fixed jobs and checks them.
 *
 * @returns hash of outputs and evidence: equal for engines of one numerics class
 * @throws HacaError `ENGINE_FAILED` when the engine does not pass its own check
 */
export async function selfTest(model: LoadedModel, { signal }: CallOptions = {}): Promise<string> {
  const hash = createHash('sha256')
  for (let index = 0; index < selfTestJobs; index++) {
    const input = probeJob(model.manifest, index)
    const claim = await claimOf(model, input, { signal })
    const { verdict, reasons } = await model.score(input, claim, { signal })
    if (verdict === 'fail') {
      throw new HacaError('ENGINE_FAILED', `the engine fails its own check: ${reasons[0]?.detail ?? ''}`, {
        data: { numericsClass: model.numericsClass, reason: reasons[0]?.code ?? 'unknown' }
      })
    }
    hash.update(claim.output)
    for (const leaf of claim.leaves) hash.update(leaf)
  }
  return hash.digest('hex')
}
