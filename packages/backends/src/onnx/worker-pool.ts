import { HacaError, toHacaError } from '@haca/protocol'
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
  start(): Promise<string>
  /** Loads a model into every thread, and into those that replace them later; on failure into none. */
  load(model: WorkerModel, signal: AbortSignal): Promise<void>
  unload(key: number): Promise<void>
  /** Milliseconds of processor time that all threads have used so far; undefined where Node can't tell. */
  cpuMs(): Promise<number | undefined>
  /** @throws HacaError as `WorkerThread.run`; `OVERLOADED` when too many wait, `CANCELLED` after `stop` */
  run(task: Task, signal: AbortSignal): Promise<TaskResult>
  stream(task: Task, signal: AbortSignal): AsyncIterable<readonly GeneratedToken[]>
  /** Told when a thread that died can't be replaced, or dies again and again. @returns undoes it */
  onBroken(listener: (error: HacaError) => void): () => void
  stop(): Promise<void>
}

/**
 * @param size threads, each of which works on one task at a time
 * @param startThread default: a thread with onnxruntime
 */
export function createWorkerPool(
  size: number,
  startThread: () => Promise<WorkerThread> = () => startWorkerThread()
): WorkerPool {
  return new Pool(size, startThread)
}

/** A slot. Its thread changes when one dies; until the next is started it holds the reason. */
interface Slot {
  thread: WorkerThread | HacaError
  /** The next one, while it starts. */
  opening: Promise<WorkerThread> | undefined
  /** Threads that died young, one after the other. */
  youngDeaths: number
}

/** A thread that dies sooner was not ended by what ran in it by chance, milliseconds. */
const youngMs = 1000
/** After so many of them in a row the slot is left until somebody uses it. */
const youngDeathsMax = 3

const stoppedError = () => new HacaError('CANCELLED', 'the engine was stopped')

/** Throws the first failure, but only when everybody is done. */
async function allDone<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

class Pool implements WorkerPool {
  private readonly size: number
  private readonly startThread: () => Promise<WorkerThread>
  private readonly models = new Map<number, WorkerModel>()
  private readonly slots: Slot[] = []
  private readonly threads = new Set<WorkerThread>()
  private readonly queue = createSlotQueue<Slot>(queuedRunsMax)
  private readonly stopping = new AbortController()
  private readonly listeners = new Set<(error: HacaError) => void>()
  private starting: Promise<string> | undefined
  /** Who works on all slots does so alone: two that each hold one half would wait for ever. */
  private allSlots: Promise<unknown> = Promise.resolve()

  constructor(size: number, startThread: () => Promise<WorkerThread>) {
    this.size = size
    this.startThread = startThread
  }

  async start(): Promise<string> {
    if (this.stopping.signal.aborted) throw stoppedError()
    this.starting ??= this.startAll()
    return this.starting
  }

  async load(model: WorkerModel, signal: AbortSignal): Promise<void> {
    await this.start()
    this.models.set(model.key, model)
    try {
      await this.onEverySlot({ kind: 'load', model }, signal)
    } catch (error) {
      await this.unload(model.key)
      throw error
    }
  }

  async unload(key: number): Promise<void> {
    this.models.delete(key)
    if (this.stopping.signal.aborted) return
    // A slot without a thread holds no model.
    await this.onEverySlot({ kind: 'unload', key }, this.stopping.signal).catch(() => undefined)
  }

  async cpuMs(): Promise<number | undefined> {
    const times = await this.onEverySlot({ kind: 'cpu-time' }, this.stopping.signal)
    return times.every(time => typeof time === 'number')
      ? times.reduce((sum, time) => sum + time, 0)
      : undefined
  }

  async run(task: Task, signal: AbortSignal): Promise<TaskResult> {
    return this.runOn(await this.queue.take(signal), task, signal)
  }

  async *stream(task: Task, signal: AbortSignal): AsyncGenerator<readonly GeneratedToken[], void, void> {
    const slot = await this.queue.take(signal)
    try {
      yield* (await this.liveThread(slot)).stream(task, signal)
    } finally {
      this.queue.put(slot)
    }
  }

  onBroken(listener: (error: HacaError) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    this.queue.close(stoppedError())
    await Promise.allSettled([this.starting])
    await Promise.all(Array.from(this.threads, thread => thread.close()))
  }

  private async startAll(): Promise<string> {
    const opened = Array.from({ length: this.size }, () => this.openThread())
    try {
      for (const thread of await allDone(opened)) {
        const slot: Slot = { thread, opening: undefined, youngDeaths: 0 }
        this.slots.push(slot)
        this.queue.put(slot)
        this.watch(slot, thread)
      }
    } catch (error) {
      this.starting = undefined
      await Promise.all(Array.from(this.threads, thread => thread.close()))
      throw error
    }
    return (await opened[0])?.version ?? 'unknown'
  }

  private async openThread(): Promise<WorkerThread> {
    const thread = await this.startThread()
    this.threads.add(thread)
    void thread.ended.then(() => this.threads.delete(thread))
    if (this.stopping.signal.aborted) {
      await thread.close()
      throw stoppedError()
    }
    for (const model of this.models.values()) await thread.run({ kind: 'load', model }, this.stopping.signal)
    return thread
  }

  /** A thread that dies is replaced at once: a slot that can't run is found out before somebody's job is in it. */
  private watch(slot: Slot, thread: WorkerThread): void {
    const bornAt = performance.now()
    void thread.ended.then(error => {
      slot.thread = error
      if (this.stopping.signal.aborted) return
      slot.youngDeaths = performance.now() - bornAt < youngMs ? slot.youngDeaths + 1 : 0
      if (slot.youngDeaths < youngDeathsMax) this.liveThread(slot).catch(failure => this.tellBroken(failure))
      else this.tellBroken(error)
    })
  }

  private tellBroken(error: unknown): void {
    if (this.stopping.signal.aborted) return
    for (const listener of this.listeners) listener(toHacaError(error, 'ENGINE_FAILED'))
  }

  /** The slot's thread; a new one when it died. */
  private async liveThread(slot: Slot): Promise<WorkerThread> {
    if (!(slot.thread instanceof HacaError)) return slot.thread
    slot.opening ??= this.replace(slot)
    return slot.opening
  }

  private async replace(slot: Slot): Promise<WorkerThread> {
    try {
      const thread = await this.openThread()
      slot.thread = thread
      this.watch(slot, thread)
      return thread
    } finally {
      slot.opening = undefined
    }
  }

  private async runOn(slot: Slot, task: Task, signal: AbortSignal): Promise<TaskResult> {
    try {
      return await (await this.liveThread(slot)).run(task, signal)
    } finally {
      this.queue.put(slot)
    }
  }

  private onEverySlot(task: Task, signal: AbortSignal): Promise<TaskResult[]> {
    const turn = this.allSlots.then(() => this.runOnAll(task, signal))
    this.allSlots = Promise.allSettled([turn])
    return turn
  }

  /** Takes every slot, so that what runs ends first, and runs the task on each. */
  private async runOnAll(task: Task, signal: AbortSignal): Promise<TaskResult[]> {
    const taken: Slot[] = []
    try {
      while (taken.length < this.slots.length) taken.push(await this.queue.take(signal))
    } catch (error) {
      for (const slot of taken) this.queue.put(slot)
      throw error
    }
    return allDone(taken.map(slot => this.runOn(slot, task, signal)))
  }
}
