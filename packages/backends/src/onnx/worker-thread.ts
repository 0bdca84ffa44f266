import { Worker } from 'node:worker_threads'
import { HacaError } from '@haca/protocol'
import type { GeneratedToken } from '../decode/generate.ts'
import { workerStartMs } from '../limits.ts'
import type { FromWorker, Task, TaskResult, ToWorker } from './worker-messages.ts'

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
  readonly run: (task: Task, signal: AbortSignal) => Promise<TaskResult>
  /** As `run`, for a generation. Leaving the loop ends it. */
  readonly stream: (task: Task, signal: AbortSignal) => AsyncIterable<readonly GeneratedToken[]>
  readonly terminate: () => Promise<void>
}

/** The call that is under way. */
interface Call {
  readonly id: number
  readonly chunks: (readonly GeneratedToken[])[]
  outcome: { result: TaskResult } | { error: HacaError } | undefined
  notify: () => void
}

/** From source the thread needs the same export condition that this one was started with; built code needs none. */
function spawn(): Worker {
  const fromSource = import.meta.url.endsWith('.ts')
  const entry = new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url)
  return new Worker(entry, { name: 'haca-onnx', execArgv: fromSource ? ['--conditions=source'] : [] })
}

const cancelled = () => new HacaError('CANCELLED', 'the run was cancelled')

/**
 * Starts a thread and waits until the engine is loaded in it.
 *
 * @throws HacaError `ENGINE_FAILED` when it does not start
 */
export async function startWorkerThread(): Promise<WorkerThread> {
  const worker = spawn()
  let calls = 0
  let terminating = false
  let current: Call | undefined

  function settle(call: Call | undefined, outcome: NonNullable<Call['outcome']>): void {
    if (call === undefined) return
    call.outcome ??= outcome
    call.notify()
  }

  const ended = new Promise<HacaError>(resolve => {
    let cause: unknown
    worker.on('error', error => {
      cause = error
    })
    worker.on('exit', code => {
      const reason = cause instanceof Error ? cause.message : `exit code ${code}`
      const error = terminating
        ? new HacaError('CANCELLED', 'the engine was stopped')
        : new HacaError('ENGINE_FAILED', `the engine's thread ended: ${reason}`, { cause })
      settle(current, { error })
      resolve(error)
    })
  })

  const version = await waitUntilReady(worker, ended)
  worker.on('message', (message: FromWorker) => {
    // A message of a call that was given up finds no taker.
    if (current === undefined || message.kind === 'ready' || message.call !== current.id) return
    if (message.kind === 'chunk') {
      current.chunks.push(message.tokens)
      current.notify()
    } else if (message.kind === 'done') settle(current, { result: message.result })
    else settle(current, { error: new HacaError(message.code, message.message, { data: message.data }) })
  })

  const send = (message: ToWorker) => worker.postMessage(message)

  /** Chunks, then the result as the generator's return value. */
  async function* drive(
    task: Task,
    signal: AbortSignal
  ): AsyncGenerator<readonly GeneratedToken[], TaskResult, void> {
    if (signal.aborted) throw cancelled()
    const call: Call = { id: calls++, chunks: [], outcome: undefined, notify: () => undefined }
    current = call
    const onAbort = () => {
      settle(call, { error: cancelled() })
    }
    signal.addEventListener('abort', onAbort, { once: true })
    send({ kind: 'start', call: call.id, task })
    try {
      for (;;) {
        const chunk = call.chunks.shift()
        if (chunk !== undefined && !signal.aborted) {
          yield chunk
          send({ kind: 'more', call: call.id })
        } else if (call.outcome === undefined) {
          await new Promise<void>(resolve => {
            call.notify = resolve
          })
        } else if ('error' in call.outcome) throw call.outcome.error
        else return call.outcome.result
      }
    } finally {
      signal.removeEventListener('abort', onAbort)
      send({ kind: 'cancel', call: call.id })
      current = undefined
    }
  }

  return {
    version,
    ended,
    async run(task, signal) {
      const calling = drive(task, signal)
      const { value, done } = await calling.next()
      if (done) return value
      throw new HacaError('INTERNAL', `${task.kind} gave a chunk`)
    },
    stream: drive,
    async terminate() {
      terminating = true
      await worker.terminate()
      await ended
    }
  }
}

function waitUntilReady(worker: Worker, ended: Promise<HacaError>): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new HacaError('ENGINE_FAILED', `the engine did not start within ${workerStartMs} ms`))
      void worker.terminate()
    }, workerStartMs)
    worker.once('message', (message: FromWorker) => {
      clearTimeout(timer)
      if (message.kind === 'ready') resolve(message.version)
    })
    void ended.then(error => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
