import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine, LoadedModel, ModelSource } from '@haca/backends'
import { HacaError, type JobInput } from '@haca/protocol'

/** How long a row takes at speed 1, milliseconds: the grain of service times, fine against their mean of half a second. */
export const rowMs = 5
/** The longest service of a job, in rows: forty seconds. */
export const rowsMax = 8000

/** A model that only takes time; `name` tells models apart. */
export function sleepingModel(name: string): ModelSource {
  return {
    manifest: {
      name,
      task: 'tensor',
      format: 'onnx',
      input: { kind: 'tensor', dtype: 'float32', columns: 1, maxRows: rowsMax },
      output: { kind: 'tensor', columns: 1 },
      tier: 'exact',
      memoryBytes: 1024
    },
    files: new Map([['model.onnx', new TextEncoder().encode(name)]])
  }
}

/** One slot that sleeps for known service times instead of computing, so that eight of them need no eight cores. */
export function createSleepingEngine(speed: number): Engine {
  const stopping = new AbortController()
  const rowsOf = (input: JobInput) => {
    if (input.kind === 'tensor' && input.rows <= rowsMax) return input.rows
    throw new HacaError('INVALID_INPUT', 'a job for the sleeper is a tensor', { data: { field: 'input' } })
  }
  const load = ({ manifest }: ModelSource): LoadedModel => ({
    manifest,
    numericsClass: 'sleeper',
    check: rowsOf,
    async *run(input, { signal } = {}) {
      const units = rowsOf(input)
      const signals = signal === undefined ? [stopping.signal] : [signal, stopping.signal]
      const end = performance.now() + (units * rowMs) / speed
      // A timer may fire a little early.
      for (let left = end - performance.now(); left > 0; left = end - performance.now()) {
        await sleep(left, undefined, { signal: AbortSignal.any(signals) }).catch(() => {
          throw new HacaError('CANCELLED', 'the run was cancelled')
        })
      }
      const data = new Uint8Array(4 * units)
      yield { kind: 'chunk', from: 0, units, data, text: '', leaves: [] }
      yield { kind: 'end', units, output: data, stopReason: 'length', leaves: [] }
    },
    score: async () => ({
      verdict: 'pass',
      reasons: [],
      checkedUnits: 0,
      worst: { logit: 0, logprob: 0, value: 0 }
    }),
    certify: async () => ({
      unitsPerSecond: Math.round((1000 * speed) / rowMs),
      slots: 1,
      numericsClass: 'sleeper'
    }),
    unload: async () => undefined
  })
  return {
    id: 'sleeper',
    slots: 1,
    memoryBytes: 2 ** 30,
    load: async source => load(source),
    stop: async () => stopping.abort()
  }
}
