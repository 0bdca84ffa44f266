import type { JobResult, JobSpec } from '@haca/client'
import { HacaError, type Hex, type Model, type StopReason } from '@haca/protocol'
import type { GatewayClient } from '../../src/types.ts'
import { type FakeJob, fakeJob, pieces, type Scored } from './fake-job.ts'
import { chatModel, embeddingModel, tensorModel } from './fake-models.ts'

export interface FakeClientInit {
  /** The output of a job; may throw what `submit` throws. Default: `Hello, world`, in three pieces. */
  readonly output?: (spec: JobSpec) => AsyncIterable<string | Scored>
  readonly stopReason?: StopReason
  /** What the job's node says of tokens. Default: nothing. */
  readonly counts?: Pick<JobResult, 'promptTokens' | 'outputTokens'>
  readonly models?: readonly Model[]
  /** Roles of the other nodes. */
  readonly others?: readonly ('hosting' | 'inference')[]
}

export interface FakeClient extends GatewayClient {
  /** Every job so far, oldest first. */
  readonly jobs: readonly FakeJob[]
}

export function fakeClient(init: FakeClientInit = {}): FakeClient {
  const { models = [chatModel(), tensorModel, embeddingModel], others = ['hosting', 'inference'] } = init
  const output = init.output ?? (() => pieces('Hello', ', ', 'world'))
  const jobs: FakeJob[] = []
  return {
    jobs,
    models: {
      list: () => models,
      resolve(nameOrId) {
        const found = models.find(({ id, manifest }) => id === nameOrId || manifest.name === nameOrId)
        if (found !== undefined) return found
        throw new HacaError('UNKNOWN_MODEL', `no model ${nameOrId}`, { data: { model: nameOrId } })
      }
    },
    network: { self: () => ({ roles: ['client'] }), members: () => others.map(role => ({ roles: [role] })) },
    submit(spec) {
      const id: Hex = `0x${String(jobs.length + 1).padStart(64, '0')}`
      const job = fakeJob(id, spec, output(spec), init.stopReason ?? 'stop', init.counts)
      jobs.push(job)
      return job
    }
  }
}
