import { expect, test } from 'vitest'
import type { Task } from '../src/onnx/worker-messages.ts'
import { startWorkerThread } from '../src/onnx/worker-thread.ts'
import { exampleModel } from './example-models.ts'

const never = new AbortController().signal
const fixture = (name: string) => new URL(`./fixtures/${name}.ts`, import.meta.url)

function loadTask(): Task {
  const { manifest, files } = exampleModel('haca/tiny-lm')
  const bytes = files.get('model.onnx') ?? new Uint8Array()
  const graph = new SharedArrayBuffer(bytes.length)
  new Uint8Array(graph).set(bytes)
  return { kind: 'load', model: { key: 1, graph, input: manifest.input, output: manifest.output, vocabulary: 768 } }
}

const request = { context: [764, 766, 767], temperature: 1, seed: new Uint8Array(32), maxTokens: 200, endToken: -1 }
const generateTask: Task = { kind: 'generate', key: 1, request }
const rederiveTask: Task = { kind: 'rederive', key: 1, request: { ...request, tokens: [1], evidence: [] } }

test('a generation runs two chunks ahead of its consumer and no further', async () => {
  const thread = await startWorkerThread()
  await thread.run(loadTask(), never)
  const run = thread.stream(generateTask, never)[Symbol.asyncIterator]()
  const sizes: number[] = []
  const next = async () => sizes.push((await run.next()).value?.length ?? 0)
  await next()
  // 120 further tokens would take the thread some 40 ms; it answers nothing in that time because it waits.
  const before = performance.eventLoopUtilization()
  await new Promise(resolve => setTimeout(resolve, 60))
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.9)
  await next()
  await next()
  expect(sizes).toEqual([1, 8, 8])
  await run.return?.()
  expect(await thread.run(rederiveTask, never)).toMatchObject({ draws: [{}] })
  await thread.terminate()
})

test('a task on a model that is not loaded fails by name', async () => {
  const thread = await startWorkerThread()
  await expect(thread.run(rederiveTask, never)).rejects.toMatchObject({ code: 'NOT_STARTED' })
  await thread.terminate()
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
