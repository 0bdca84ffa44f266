import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { FromWorker, Task, ToWorker } from '../src/onnx/worker-messages.ts'
import { startWorkerThread } from '../src/onnx/worker-thread.ts'
import { exampleModel } from './example-models.ts'

const never = new AbortController().signal
const fixture = (name: string) => new URL(`./fixtures/${name}.ts`, import.meta.url)

function loadTask(): Task {
  const { manifest, files } = exampleModel('haca/tiny-lm')
  const bytes = files.get('model.onnx') ?? new Uint8Array()
  const graph = new SharedArrayBuffer(bytes.length)
  new Uint8Array(graph).set(bytes)
  return {
    kind: 'load',
    model: { key: 1, graph, input: manifest.input, output: manifest.output, threads: 1, vocabulary: 768 }
  }
}

const request = {
  context: [764, 766, 767],
  temperature: 1,
  seed: new Uint8Array(32),
  maxTokens: 200,
  endToken: -1
}
const generateTask: Task = { kind: 'generate', key: 1, request }
const rederiveTask: Task = {
  kind: 'rederive',
  key: 1,
  request: { ...request, tokens: Array(200).fill(1), evidence: [] }
}

test('a generation runs two chunks ahead of its consumer and no further', async () => {
  const worker = new Worker(new URL('../src/onnx/worker.ts', import.meta.url), {
    execArgv: ['--conditions=source']
  })
  const send = (message: ToWorker) => worker.postMessage(message)
  const events: string[] = []
  const until = (kind: string, call: number) =>
    new Promise<void>(resolve => {
      const listen = (message: FromWorker) => {
        if (message.kind === 'ready' || message.kind !== kind || message.call !== call) return
        worker.off('message', listen)
        resolve()
      }
      worker.on('message', listen)
    })
  worker.on('message', (message: FromWorker) => {
    if (message.kind !== 'ready') events.push(`${message.kind} ${message.call}`)
  })
  send({ kind: 'start', call: 0, task: loadTask() })
  await until('done', 0)
  send({ kind: 'start', call: 1, task: generateTask })
  // Each of these takes longer than a chunk; were the generation not held, its chunks would come in between.
  for (let call = 2; call < 10; call++) {
    send({ kind: 'start', call, task: rederiveTask })
    await until('done', call)
  }
  expect(events.filter(event => event === 'chunk 1')).toHaveLength(2)
  send({ kind: 'more', call: 1 })
  await until('chunk', 1)
  send({ kind: 'cancel', call: 1 })
  await until('done', 1)
  send({ kind: 'close' })
  await once(worker, 'exit')
})

test('a generation comes as one token and then eight at a time', async () => {
  const thread = await startWorkerThread()
  await thread.run(loadTask(), never)
  const sizes: number[] = []
  for await (const chunk of thread.stream(generateTask, never)) sizes.push(chunk.length)
  expect(sizes[0]).toBe(1)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200)
  await thread.close()
})

test('closing while the engine computes fails the task, ends the thread, and leaves the process alive', async () => {
  // From outside, a thread could only be ended in the middle of native code, which aborts the process; it is not
  // certain to at every attempt, so there are some, each at another moment of the step.
  for (let turns = 0; turns < 12; turns++) {
    const thread = await startWorkerThread()
    await thread.run(loadTask(), never)
    const outcome = Promise.allSettled([thread.run(rederiveTask, never)])
    for (let turn = 0; turn < turns; turn++) await setTimeout(turn % 2)
    await thread.close()
    const [{ status }] = await outcome
    if (turns === 0) expect(status).toBe('rejected')
    expect(await thread.ended).toMatchObject({ code: 'CANCELLED' })
  }
})

test('a generation that is held ends when its thread is closed', async () => {
  const thread = await startWorkerThread()
  await thread.run(loadTask(), never)
  const run = thread.stream(generateTask, never)[Symbol.asyncIterator]()
  await run.next()
  await thread.close()
  await expect(
    run
      .next()
      .then(() => run.next())
      .then(() => run.next())
  ).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a task on a model that is not loaded fails by name', async () => {
  const thread = await startWorkerThread()
  await expect(thread.run(rederiveTask, never)).rejects.toMatchObject({ code: 'NOT_STARTED' })
  await thread.close()
  expect(await thread.ended).toMatchObject({ code: 'CANCELLED' })
})

test('a thread that dies fails its task with the reason', async () => {
  const thread = await startWorkerThread(fixture('worker-that-dies'))
  const failure = { code: 'ENGINE_FAILED', message: expect.stringContaining('segmentation fault') }
  await expect(thread.run(rederiveTask, never)).rejects.toMatchObject(failure)
  expect(await thread.ended).toMatchObject(failure)
})

test('a thread that does not start says why', async () => {
  await expect(startWorkerThread(fixture('worker-that-never-starts'))).rejects.toMatchObject({
    code: 'ENGINE_FAILED',
    message: expect.stringContaining('shared object')
  })
})
