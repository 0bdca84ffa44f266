import { randomBytes } from 'node:crypto'
import type { LoadedModel } from '@haca/backends'
import type { Job, JobChunk, JobResult, JobSpec } from '@haca/client'
import type { GatewayClient } from '@haca/gateway'
import { HacaError, type Hex, type Model, type StopReason, toHacaError, toHex } from '@haca/protocol'

/**
 * A client without a network: it hands each job straight to an engine in this process, so that what is measured is the
 * gateway alone. Its jobs have no receipts and cost nothing.
 *
 * @param onRun told when the engine is asked, with the job's input
 */
export function engineClient(
  model: Model,
  loaded: LoadedModel,
  onRun: (input: JobSpec['input']) => void
): GatewayClient {
  return {
    models: {
      list: () => [model],
      resolve(nameOrId) {
        if (nameOrId === model.id || nameOrId === model.manifest.name) return model
        throw new HacaError('UNKNOWN_MODEL', `no model ${nameOrId}`, { data: { model: nameOrId } })
      }
    },
    network: { self: () => ({ roles: ['client'] }), members: () => [{ roles: ['hosting', 'inference'] }] },
    submit: spec => engineJob(spec, loaded, onRun)
  }
}

function engineJob(spec: JobSpec, loaded: LoadedModel, onRun: (input: JobSpec['input']) => void): Job {
  const id: Hex = toHex(randomBytes(32))
  const stop = new AbortController()
  const cancel = () => stop.abort()
  spec.signal?.addEventListener('abort', cancel, { once: true })
  const { promise: result, resolve, reject } = Promise.withResolvers<JobResult>()
  result.catch(() => undefined)
  const told = { units: 0, text: '' }
  const finish = (output: Uint8Array, stopReason: StopReason) =>
    resolve({
      ...told,
      job: id,
      model: spec.model,
      output,
      stopReason,
      price: 0n,
      segments: [],
      matchedMs: 0,
      firstByteMs: 0,
      totalMs: 0
    })

  async function* chunks(): AsyncGenerator<JobChunk> {
    let complete = false
    try {
      onRun(spec.input)
      for await (const event of loaded.run(spec.input, { signal: stop.signal })) {
        if (event.kind === 'end') finish(event.output, event.stopReason)
        else {
          told.units += event.units
          told.text += event.text
          yield event
        }
      }
      complete = true
    } catch (error) {
      complete = true
      if (stop.signal.aborted) finish(new Uint8Array(), 'cancelled')
      else reject(toHacaError(error))
    } finally {
      if (!complete) finish(new Uint8Array(), 'cancelled')
    }
  }
  return { id, result, cancel, [Symbol.asyncIterator]: chunks }
}
