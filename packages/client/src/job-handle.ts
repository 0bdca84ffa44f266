import { HacaError, type Hex, toHacaError } from '@haca/protocol'
import type { JobRunner } from './job-runner.ts'
import type { Job, JobChunk, JobResult } from './types.ts'

/** Chunks that wait for a slow reader before the job is held back. */
const bufferedChunksMax = 64

/**
 * Drives a job and hands out its chunks. The job runs whether or not anybody iterates; a reader that is too slow
 * holds the job back instead of filling memory. `admit` throws when the job must not begin.
 */
export function driveJob(
  id: Hex,
  runner: JobRunner,
  abort: AbortController,
  admit: () => Promise<void>
): Job {
  const queue: JobChunk[] = []
  let reading = false
  let ended = false
  let failure: HacaError | undefined
  let wake: (() => void) | undefined
  let room: (() => void) | undefined
  const beat = () => {
    wake?.()
    wake = undefined
  }

  const run = async (): Promise<JobResult> => {
    try {
      await admit()
      for await (const chunk of runner.run()) {
        if (!reading) continue
        queue.push(chunk)
        beat()
        while (reading && queue.length >= bufferedChunksMax) {
          await new Promise<void>(resolve => {
            room = resolve
          })
        }
      }
      return runner.result()
    } catch (error) {
      failure = toHacaError(error)
      throw failure
    } finally {
      ended = true
      beat()
    }
  }

  const cancel = () => {
    const reason = new HacaError('CANCELLED', 'the job was cancelled')
    runner.requestStop().then(
      stopping => {
        if (!stopping) abort.abort(reason)
      },
      () => abort.abort(reason)
    )
  }

  // A first reader that asks in the same turn misses nothing.
  const result = Promise.resolve().then(run)
  result.catch(() => undefined)

  return {
    id,
    result,
    cancel,
    async *[Symbol.asyncIterator]() {
      reading = true
      let complete = false
      try {
        for (;;) {
          const chunk = queue.shift()
          room?.()
          room = undefined
          if (chunk !== undefined) yield chunk
          else if (ended) {
            complete = true
            if (failure !== undefined) throw failure
            return
          } else {
            await new Promise<void>(resolve => {
              wake = resolve
            })
          }
        }
      } finally {
        reading = false
        room?.()
        if (!complete) cancel()
      }
    }
  }
}
