/**
 * The worker thread's entry: loads onnxruntime, which blocks its thread while it computes, and does one task at a
 * time. Nothing it imports may import `@haca/protocol` as a value: a worker starts in half the time without it.
 */
import { parentPort } from 'node:worker_threads'
import * as runtime from 'onnxruntime-node'
import { chunkUp } from '../decode/chunk-tokens.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import { chunksAhead } from '../limits.ts'
import { createWorkerHost, type TakeTokens } from './worker-host.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** How far a generation may go: the consumer's requests for more, and its cancelling. */
interface Progress {
  readonly cancel: AbortController
  /** Chunks that may still be sent. */
  credit: number
  wake: () => void
}

function serve(port: NonNullable<typeof parentPort>): void {
  const host = createWorkerHost(runtime)
  const running = new Map<number, Progress>()
  const send = (message: FromWorker) => port.postMessage(message)
  let closing = false

  /** Without its port the thread has nothing to wait for, and ends. */
  function closeWhenIdle(): void {
    if (closing && running.size === 0) port.close()
  }

  function close(): void {
    closing = true
    for (const { cancel, wake } of running.values()) {
      cancel.abort()
      wake()
    }
    closeWhenIdle()
  }

  const takeTokens =
    (call: number, progress: Progress): TakeTokens =>
    async tokens => {
      const { signal } = progress.cancel
      for await (const chunk of chunkUp(tokens)) {
        if (signal.aborted) return
        send({ kind: 'chunk', call, tokens: chunk })
        progress.credit--
        while (progress.credit === 0 && !signal.aborted) {
          await new Promise<void>(resolve => {
            progress.wake = resolve
          })
        }
      }
    }

  async function start({ call, task }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
    const progress: Progress = { cancel: new AbortController(), credit: chunksAhead, wake: () => undefined }
    running.set(call, progress)
    try {
      const result = await host.run(task, takeTokens(call, progress), progress.cancel.signal)
      send({ kind: 'done', call, result })
    } catch (error) {
      const { code, message, data } =
        error instanceof EngineFault ? error : new EngineFault('ENGINE_FAILED', String(error).slice(0, 400))
      send({ kind: 'failed', call, code, message, data })
    } finally {
      running.delete(call)
      closeWhenIdle()
    }
  }

  port.on('message', (message: ToWorker) => {
    if (message.kind === 'start') {
      void start(message)
      return
    }
    if (message.kind === 'close') {
      close()
      return
    }
    const progress = running.get(message.call)
    if (progress === undefined) return
    if (message.kind === 'more') progress.credit++
    else progress.cancel.abort()
    progress.wake()
  })
  send({ kind: 'ready', version: runtime.env.versions.node ?? 'unknown' })
}

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only')
serve(parentPort)
