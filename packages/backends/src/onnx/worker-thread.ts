import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { HacaError } from '@haca/protocol'
import type { GeneratedToken } from '../decode/generate.ts'
import { workerCloseMs, workerStartMs } from '../limits.ts'
import { disableTelemetry } from './no-telemetry.ts'
import type { FromWorker, Task, TaskResult, ToWorker } from './worker-messages.ts'

type Chunk = readonly GeneratedToken[]

/** One worker thread. It does one task at a time; whoever owns it sees to that. */
export interface WorkerThread {
  /** Version of onnxruntime. */
  readonly version: string
  /** Settles when the thread has ended, for whatever reason. */
  readonly ended: Promise<HacaError>
  /**
   * @throws HacaError what the task failed with; `ENGINE_FAILED` when the thread ends during it, `CANCELLED` when
   *   the signal fires (the thread still finishes the step it is in)
   */
  run(task: Task, signal: AbortSignal): Promise<TaskResult>
  /** As `run`, for a generation. Leaving the loop ends it. */
  stream(task: Task, signal: AbortSignal): AsyncIterable<Chunk>
  /**
   * Fails what runs with `CANCELLED` and ends the thread after the step it is in. It is never terminated from
   * outside: onnxruntime answers that, while it computes, by aborting the whole process.
   */
  close(): Promise<void>
}

/**
 * Starts a thread and waits until the engine is loaded in it.
 *
 * @param entry the thread's module; default: the one that loads onnxruntime
 * @throws HacaError `ENGINE_FAILED` when it does not start
 */
export async function startWorkerThread(entry: URL = workerEntry()): Promise<WorkerThread> {
  const worker = spawn(entry)
  const thread = new Thread(worker)
  await thread.ready()
  return thread
}

/** TypeScript when run from source, JavaScript when built. */
function workerEntry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

/** From source, the thread needs the export condition that leads to sources; built code needs none. */
function spawn(entry: URL): Worker {
  disableTelemetry()
  const execArgv = entry.pathname.endsWith('.ts') ? ['--conditions=source'] : []
  return new Worker(entry, { name: 'haca-onnx', execArgv })
}

const stoppedError = () => new HacaError('CANCELLED', 'the engine was stopped')

/** The call that is under way. */
interface Call {
  readonly id: number
  readonly chunks: Chunk[]
  outcome: { readonly result: TaskResult } | { readonly error: HacaError } | undefined
  /** Wakes whoever waits for a chunk or the outcome. */
  notify: () => void
}

function settle(call: Call | undefined, outcome: NonNullable<Call['outcome']>): void {
  if (call === undefined) return
  call.outcome ??= outcome
  call.notify()
}

class Thread implements WorkerThread {
  version = 'unknown'
  readonly ended: Promise<HacaError>
  private readonly worker: Worker
  private readonly started = Promise.withResolvers<void>()
  private calls = 0
  private current: Call | undefined
  private closing = false

  constructor(worker: Worker) {
    this.worker = worker
    worker.on('message', message => this.receive(message))
    this.ended = new Promise(resolve => {
      let cause: unknown
      worker.on('error', error => {
        cause = error
      })
      worker.on('exit', code => resolve(this.end(cause, code)))
    })
  }

  async ready(): Promise<void> {
    const tooLate = new AbortController()
    const options = { signal: tooLate.signal, ref: false }
    const expire = async () => {
      await setTimeout(workerStartMs, undefined, options)
      this.started.reject(
        new HacaError('ENGINE_FAILED', `the engine did not start within ${workerStartMs} ms`)
      )
      await this.close()
    }
    try {
      await Promise.race([this.started.promise, expire()])
    } finally {
      tooLate.abort()
    }
  }

  async run(task: Task, signal: AbortSignal): Promise<TaskResult> {
    const { value, done } = await this.stream(task, signal).next()
    if (done) return value
    throw new HacaError('INTERNAL', `${task.kind} gave a chunk`)
  }

  /** Chunks, then the result as the generator's return value. */
  async *stream(task: Task, signal: AbortSignal): AsyncGenerator<Chunk, TaskResult, void> {
    const cancelled = () => new HacaError('CANCELLED', 'the run was cancelled')
    if (signal.aborted) throw cancelled()
    const call: Call = { id: this.calls++, chunks: [], outcome: undefined, notify: () => undefined }
    const onAbort = () => settle(call, { error: cancelled() })
    signal.addEventListener('abort', onAbort, { once: true })
    this.current = call
    this.send({ kind: 'start', call: call.id, task })
    try {
      for (;;) {
        const chunk = signal.aborted ? undefined : call.chunks.shift()
        if (chunk !== undefined) {
          yield chunk
          this.send({ kind: 'more', call: call.id })
        } else if (call.outcome === undefined) {
          const { promise, resolve } = Promise.withResolvers<void>()
          call.notify = resolve
          await promise
        } else if ('error' in call.outcome) throw call.outcome.error
        else return call.outcome.result
      }
    } finally {
      signal.removeEventListener('abort', onAbort)
      this.send({ kind: 'cancel', call: call.id })
      this.current = undefined
    }
  }

  async close(): Promise<void> {
    this.closing = true
    settle(this.current, { error: stoppedError() })
    this.send({ kind: 'close' })
    await Promise.race([this.ended, this.giveUp()])
  }

  /** Leaves a thread that is stuck in native code behind, so that it holds up neither the caller nor the exit. */
  private async giveUp(): Promise<void> {
    await setTimeout(workerCloseMs, undefined, { ref: false })
    this.worker.unref()
  }

  private send(message: ToWorker): void {
    this.worker.postMessage(message)
  }

  private receive(message: FromWorker): void {
    if (message.kind === 'ready') {
      this.version = message.version
      this.started.resolve()
      return
    }
    // A message of a call that was given up finds no taker.
    if (message.call !== this.current?.id) return
    if (message.kind === 'chunk') {
      this.current.chunks.push(message.tokens)
      this.current.notify()
    } else if (message.kind === 'done') settle(this.current, { result: message.result })
    else settle(this.current, { error: new HacaError(message.code, message.message, { data: message.data }) })
  }

  private end(cause: unknown, exitCode: number): HacaError {
    const reason = cause instanceof Error ? cause.message : `exit code ${exitCode}`
    const error = this.closing
      ? stoppedError()
      : new HacaError('ENGINE_FAILED', `the engine's thread ended: ${reason}`, { cause })
    this.started.reject(error)
    settle(this.current, { error })
    return error
  }
}
