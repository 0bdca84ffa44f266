import { HacaError } from '@haca/protocol'
import type { GeneratedToken } from '../decode/generate.ts'
import { queuedRunsMax } from '../limits.ts'
import { createSlotQueue } from '../model/slot-queue.ts'
import type { Task, TaskResult, WorkerModel } from './worker-messages.ts'
import { startWorkerThread, type WorkerThread } from './worker-thread.ts'

/** Threads that all hold the same models. A task takes a free one; a thread that dies is replaced. */
export interface WorkerPool {
  /**
   * Starts the threads if they are not running yet.
   *
   * @returns the version of onnxruntime
   */
  readonly start: () => Promise<string>
  /** Loads a model into every thread, and into those that replace them later; on failure into none. */
  readonly load: (model: WorkerModel, signal: AbortSignal) => Promise<void>
  readonly unload: (key: number) => Promise<void>
  /** @throws HacaError as `WorkerThread.run`; `OVERLOADED` when too many wait, `CANCELLED` after `stop` */
  readonly run: (task: Task, signal: AbortSignal) => Promise<TaskResult>
  readonly stream: (task: Task, signal: AbortSignal) => AsyncIterable<readonly GeneratedToken[]>
  readonly stop: () => Promise<void>
}

/** A slot. Its thread changes when one dies; while none could be started it holds the reason. */
interface Slot {
  thread: WorkerThread | HacaError
}

const stoppedError = () => new HacaError('CANCELLED', 'the engine was stopped')

/** @param size threads, each of which works on one task at a time */
export function createWorkerPool(size: number): WorkerPool {
  const models = new Map<number, WorkerModel>()
  const slots: Slot[] = []
  const queue = createSlotQueue<Slot>(queuedRunsMax)
  const stopping = new AbortController()
  let starting: Promise<string> | undefined
  /** Who works on all slots does so alone: two that each hold one half would wait for ever. */
  let allSlots: Promise<unknown> = Promise.resolve()

  async function openThread(): Promise<WorkerThread> {
    const thread = await startWorkerThread()
    if (stopping.signal.aborted) {
      await thread.terminate()
      throw stoppedError()
    }
    for (const model of models.values()) await thread.run({ kind: 'load', model }, stopping.signal)
    return thread
  }

  /** The slot's thread; a new one when it died while it was idle or in its last task. */
  async function liveThread(slot: Slot): Promise<WorkerThread> {
    if (slot.thread instanceof HacaError) slot.thread = watch(slot, await openThread())
    return slot.thread
  }

  function watch(slot: Slot, thread: WorkerThread): WorkerThread {
    void thread.ended.then(error => {
      slot.thread = error
    })
    return thread
  }

  async function startAll(): Promise<string> {
    const outcomes = await Promise.allSettled(Array.from({ length: size }, openThread))
    const threads = outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    const failed = outcomes.find(outcome => outcome.status === 'rejected')
    if (failed !== undefined) {
      await Promise.all(threads.map(thread => thread.terminate()))
      throw failed.reason
    }
    for (const thread of threads) {
      const slot: Slot = { thread }
      watch(slot, thread)
      slots.push(slot)
      queue.put(slot)
    }
    return threads[0]?.version ?? 'unknown'
  }

  function start(): Promise<string> {
    if (stopping.signal.aborted) return Promise.reject(stoppedError())
    starting ??= startAll()
    return starting
  }

  async function runOn(slot: Slot, task: Task, signal: AbortSignal): Promise<TaskResult> {
    try {
      return await (await liveThread(slot)).run(task, signal)
    } finally {
      queue.put(slot)
    }
  }

  /** Takes every slot, so that what runs ends first, and runs the task on each. */
  async function runOnAll(task: Task, signal: AbortSignal): Promise<void> {
    const taken: Slot[] = []
    try {
      while (taken.length < slots.length) taken.push(await queue.take(signal))
    } catch (error) {
      for (const slot of taken) queue.put(slot)
      throw error
    }
    const outcomes = await Promise.allSettled(taken.map(slot => runOn(slot, task, signal)))
    const failed = outcomes.find(outcome => outcome.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }

  function onEverySlot(task: Task, signal: AbortSignal): Promise<void> {
    const turn = allSlots.then(() => runOnAll(task, signal))
    allSlots = turn.catch(() => undefined)
    return turn
  }

  async function unload(key: number): Promise<void> {
    models.delete(key)
    if (!stopping.signal.aborted) await onEverySlot({ kind: 'unload', key }, stopping.signal)
  }

  async function* stream(
    task: Task,
    signal: AbortSignal
  ): AsyncGenerator<readonly GeneratedToken[], void, void> {
    const slot = await queue.take(signal)
    try {
      yield* (await liveThread(slot)).stream(task, signal)
    } finally {
      queue.put(slot)
    }
  }

  return {
    start,
    async load(model, signal) {
      await start()
      models.set(model.key, model)
      try {
        await onEverySlot({ kind: 'load', model }, signal)
      } catch (error) {
        await unload(model.key)
        throw error
      }
    },
    unload,
    run: async (task, signal) => runOn(await queue.take(signal), task, signal),
    stream,
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      queue.close(stoppedError())
      await starting?.catch(() => undefined)
      await Promise.all(
        slots.map(({ thread }) => (thread instanceof HacaError ? undefined : thread.terminate()))
      )
    }
  }
}
