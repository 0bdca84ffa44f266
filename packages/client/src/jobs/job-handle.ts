import { HacaError, type Hex, toHacaError } from '@haca/protocol'
import type { Job, JobChunk, JobResult } from '../types.ts'
import type { JobRunner } from './job-runner.ts'

/** Chunks that wait for a slow reader before the job is held back. */
const bufferedChunksMax = 64

/**
 * Drives a job and hands out its chunks. The job runs whether or not anybody iterates; a reader that is too slow
 * holds the job back instead of filling memory.
 */
export function driveJob(
  id: Hex,
  runner: JobRunner,
  abort: AbortController,
  { admit, onEnded }: DriveInit
): Job {
  return new DrivenJob(id, runner, abort, { admit, onEnded })
}

interface DriveInit {
  /** Throws when the job must not begin. */
  readonly admit: () => Promise<void>
  /** The job has ended, with this error unless it is done; whoever awaits it is told afterwards. */
  readonly onEnded: (failure: HacaError | undefined) => void
}

class DrivenJob implements Job {
  readonly id: Hex
  readonly result: Promise<JobResult>
  private readonly runner: JobRunner
  private readonly abort: AbortController
  private readonly queue: JobChunk[] = []
  private reading = false
  private ended = false
  private failure: HacaError | undefined
  /** Wakes the reader: there is a chunk, or the end. */
  private wake: (() => void) | undefined
  /** Wakes the job: the reader has taken a chunk. */
  private room: (() => void) | undefined

  constructor(id: Hex, runner: JobRunner, abort: AbortController, init: DriveInit) {
    this.id = id
    this.runner = runner
    this.abort = abort
    // Begun in the next turn: a reader that asks in this one misses nothing.
    this.result = Promise.resolve().then(() => this.run(init))
    // A job whose result nobody awaits fails in silence; whoever awaits it is told.
    this.result.catch(() => undefined)
  }

  cancel(): void {
    const end = () => this.abort.abort(new HacaError('CANCELLED', 'the job was cancelled'))
    this.runner.requestStop().then(stopping => {
      if (!stopping) end()
    }, end)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<JobChunk> {
    this.reading = true
    let complete = false
    try {
      for (;;) {
        const chunk = this.queue.shift()
        this.makeRoom()
        if (chunk !== undefined) {
          yield chunk
          continue
        }
        if (!this.ended) {
          await new Promise<void>(resolve => {
            this.wake = resolve
          })
          continue
        }
        complete = true
        if (this.failure !== undefined) throw this.failure
        return
      }
    } finally {
      this.reading = false
      this.makeRoom()
      if (!complete) this.cancel()
    }
  }

  private async run({ admit, onEnded }: DriveInit): Promise<JobResult> {
    try {
      await admit()
      for await (const chunk of this.runner.run()) if (this.reading) await this.hand(chunk)
      return this.runner.result()
    } catch (error) {
      this.failure = toHacaError(error)
      throw this.failure
    } finally {
      onEnded(this.failure)
      this.ended = true
      this.wakeReader()
    }
  }

  /** Queues a chunk for the reader and waits while too many are queued. */
  private async hand(chunk: JobChunk): Promise<void> {
    this.queue.push(chunk)
    this.wakeReader()
    while (this.reading && this.queue.length >= bufferedChunksMax) {
      await new Promise<void>(resolve => {
        this.room = resolve
      })
    }
  }

  private wakeReader(): void {
    this.wake?.()
    this.wake = undefined
  }

  private makeRoom(): void {
    this.room?.()
    this.room = undefined
  }
}
