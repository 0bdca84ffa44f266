import { HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import type { Task, WorkerModel } from '../src/onnx/worker-messages.ts'
import { createWorkerPool } from '../src/onnx/worker-pool.ts'
import type { WorkerThread } from '../src/onnx/worker-thread.ts'

const never = new AbortController().signal
const infer: Task = { kind: 'infer', key: 1, rows: 1, data: new Uint8Array() }
const model = { key: 1 } as WorkerModel

/** A thread that records its tasks, answers when told to, and dies when told to. */
class FakeThread implements WorkerThread {
  readonly version = '9'
  readonly tasks: Task['kind'][] = []
  private readonly end = Promise.withResolvers<HacaError>()
  readonly ended = this.end.promise
  private readonly dead = Promise.withResolvers<never>()
  /** Answers a task; default at once. */
  answer: (task: Task) => Promise<undefined> = async () => undefined

  constructor() {
    // Nobody may be listening when it dies.
    void this.dead.promise.catch(() => undefined)
  }

  run(task: Task): Promise<undefined> {
    this.tasks.push(task.kind)
    return Promise.race([this.answer(task), this.dead.promise])
  }

  stream(): AsyncIterable<never> {
    throw new RangeError('these tests stream nothing')
  }

  async close(): Promise<void> {
    this.die(new HacaError('CANCELLED', 'stopped'))
  }

  die(error: HacaError): void {
    this.end.resolve(error)
    this.dead.reject(error)
  }
}

function setUp(size: number) {
  const threads: FakeThread[] = []
  const pool = createWorkerPool(size, async () => {
    const thread = new FakeThread()
    threads.push(thread)
    return thread
  })
  return { threads, pool }
}

const crash = () => new HacaError('ENGINE_FAILED', 'crashed')

test('threads start once, and a model goes into each', async () => {
  const { pool, threads } = setUp(2)
  expect(await Promise.all([pool.start(), pool.start()])).toEqual(['9', '9'])
  await pool.load(model, never)
  expect(threads.map(thread => thread.tasks)).toEqual([['load'], ['load']])
})

test('a crash fails the run it hits, leaves the other alone, and the next run gets a new thread with the models', async () => {
  const { pool, threads } = setUp(2)
  await pool.load(model, never)
  const release = Promise.withResolvers<undefined>()
  for (const thread of threads) thread.answer = () => release.promise
  const runs = [pool.run(infer, never), pool.run(infer, never)]
  // Both runs have reached a thread once both threads have seen them.
  await expect.poll(() => threads.map(thread => thread.tasks.at(-1))).toEqual(['infer', 'infer'])
  threads[0]?.die(crash())
  await threads[0]?.ended
  release.resolve(undefined)
  const outcomes = await Promise.allSettled(runs)
  expect(outcomes.map(outcome => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(outcome => outcome.status === 'rejected')?.reason).toMatchObject({
    code: 'ENGINE_FAILED'
  })
  await Promise.all([pool.run(infer, never), pool.run(infer, never)])
  expect(threads).toHaveLength(3)
  expect(threads[2]?.tasks).toEqual(['load', 'infer'])
})

test('a thread that dies is replaced before anybody asks for it', async () => {
  const { pool, threads } = setUp(1)
  await pool.load(model, never)
  threads[0]?.die(crash())
  await expect.poll(() => threads[1]?.tasks).toEqual(['load'])
  await pool.run(infer, never)
  expect(threads).toHaveLength(2)
})

test('tells when a thread that died can’t be replaced', async () => {
  let works = true
  const threads: FakeThread[] = []
  const pool = createWorkerPool(1, async () => {
    if (!works) throw new HacaError('ENGINE_FAILED', 'no memory')
    threads.push(new FakeThread())
    return threads.at(-1) as FakeThread
  })
  const broken = Promise.withResolvers<HacaError>()
  pool.onBroken(broken.resolve)
  await pool.load(model, never)
  works = false
  threads[0]?.die(crash())
  expect(await broken.promise).toMatchObject({ message: 'no memory' })
  // A model is unloaded from threads that are gone, too, and whoever comes back later finds the slot as it was.
  await pool.unload(1)
  works = true
  await pool.load(model, never)
  expect(threads.at(-1)?.tasks).toContain('load')
})

test('does not go on replacing threads that die as soon as they live', async () => {
  const { pool, threads } = setUp(1)
  const broken = Promise.withResolvers<HacaError>()
  const undo = pool.onBroken(broken.resolve)
  await pool.load(model, never)
  for (let next = 0; next < 3; next++) {
    await expect.poll(() => threads[next]?.tasks).toEqual(['load'])
    threads[next]?.die(crash())
  }
  expect(await broken.promise).toMatchObject({ code: 'ENGINE_FAILED', message: 'crashed' })
  expect(threads).toHaveLength(3)
  undo()
})

test('two models loaded at once do not wait for one another for ever', async () => {
  const { pool } = setUp(3)
  await pool.start()
  await Promise.all([pool.load({ ...model, key: 1 }, never), pool.load({ ...model, key: 2 }, never)])
})

test('a model that one thread refuses is in none', async () => {
  const { pool, threads } = setUp(2)
  await pool.start()
  const refused = new HacaError('CORRUPT_MODEL', 'refused')
  for (const thread of threads.slice(1)) {
    thread.answer = async task => {
      if (task.kind === 'load') throw refused
      return undefined
    }
  }
  await expect(pool.load(model, never)).rejects.toBe(refused)
  expect(threads.map(thread => thread.tasks.at(-1))).toEqual(['unload', 'unload'])
})

test('after a failed start the next one tries again', async () => {
  let attempts = 0
  const pool = createWorkerPool(1, async () => {
    attempts++
    if (attempts === 1) throw crash()
    return new FakeThread()
  })
  await expect(pool.start()).rejects.toMatchObject({ code: 'ENGINE_FAILED' })
  expect(await pool.start()).toBe('9')
})

test('a pool that is stopped while it starts leaves no thread', async () => {
  const opening = Promise.withResolvers<FakeThread>()
  const pool = createWorkerPool(1, () => opening.promise)
  const starting = pool.start()
  const stopping = pool.stop()
  const thread = new FakeThread()
  opening.resolve(thread)
  await expect(starting).rejects.toMatchObject({ code: 'CANCELLED' })
  await stopping
  expect(await thread.ended).toMatchObject({ code: 'CANCELLED' })
  await expect(pool.start()).rejects.toMatchObject({ code: 'CANCELLED' })
})
