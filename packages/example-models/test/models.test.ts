import { createHash } from 'node:crypto'
import { createOnnxEngine, type Engine, type LoadedModel } from '@haca/backends'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type ExampleJob, type ExampleModel, exampleModels } from '../src/index.ts'
import { tinyLmParameters } from '../src/tiny-lm/model.ts'
import { readTinyLmWeights } from '../src/tiny-lm/weights.ts'

const models = exampleModels()
const named = (name: string): ExampleModel => {
  const model = models.find(candidate => candidate.name === name)
  if (model === undefined) throw new RangeError(`no model ${name}`)
  return model
}
function take(model: ExampleModel, seed: number, count: number): ExampleJob[] {
  const jobs = model.jobs(seed)
  return Array.from({ length: count }, () => jobs.next().value)
}

test('files are the same bytes every time, and here', () => {
  const hashes = models.flatMap(model =>
    model.files.map(file => {
      const [once, again] = [1, 2].map(() => createHash('sha256').update(file.bytes()).digest('hex'))
      expect(once).toBe(again)
      return `${model.name} ${file.name} ${once}`
    })
  )
  expect(hashes).toMatchInlineSnapshot(`
    [
      "haca/tiny-lm model.onnx f4f633a9cfba9d10eacaabcc7c5db05cf1c0534661a10c623648ff599d324120",
      "haca/tiny-lm tokenizer.json ab7bb34b26d3e60701c3bdd2c43b8486c5ca33c39d909cd96eeaa868ff65c188",
      "haca/digits model.onnx 361cb3a5a63303619de284c15b01617d4d5477ac0f0b82dbaa32d95c242ddaa2",
      "haca/tiny-embed model.onnx 9fbb8b00f034ed8db4550b4beedb24188dd810c719f5d1251eef9a71da92a5c6",
      "haca/tiny-embed features.json 39b7f08adbf6faecab456824a8074ef96c84e1518f79e60cee2d088fb0b1359b",
      "haca/projectile model.onnx 917f9cdda0fd8abc48c0e1c0bb8a0ac6e80b79b21ef1aa6b596ad2045485db09",
      "haca/tickets model.onnx 3e89e5746a7464cc41f269a5ebaa371d0ffd86caac9f4dadba1d6ea653bd45fa",
      "haca/tickets features.json 4f4b936e7514a4a51becb3174a8cc9fb867f1697f48c091d827a6493d22dcd2f",
    ]
  `)
})

test('the manifest states the size of the weights', () => {
  expect(readTinyLmWeights().parameters).toBe(tinyLmParameters)
  expect(named('haca/tiny-lm').manifest).toMatchObject({
    name: 'haca/tiny-lm',
    tier: 'seeded',
    workPerUnit: 1805
  })
  expect(named('haca/digits').manifest).toMatchObject({ name: 'haca/digits', tier: 'exact', workPerUnit: 34 })
  expect(named('haca/tiny-embed').manifest).toMatchObject({
    task: 'embedding',
    tier: 'exact',
    workPerUnit: 524
  })
})

test('a tensor that does not exist is named', () => {
  expect(() => readTinyLmWeights().tensor('b.9.q.weight')).toThrow(/b\.9\.q\.weight/)
})

describe.each(models)('$name', model => {
  let engine: Engine
  let loaded: LoadedModel

  beforeAll(async () => {
    engine = createOnnxEngine()
    const files = new Map(model.files.map(file => [file.name, file.bytes()]))
    loaded = await engine.load({ manifest: model.manifest, files })
  })
  afterAll(() => engine.stop())

  async function answer(job: ExampleJob) {
    let text = ''
    for await (const event of loaded.run(job.input)) {
      if (event.kind === 'chunk') text += event.text
      else return { ...event, text }
    }
    throw new Error('the run gave no end')
  }

  test('a seed gives the same jobs, another seed others, and no two are alike', () => {
    const jobs = take(model, 7, 30).map(job => JSON.stringify(job))
    expect(take(model, 7, 30).map(job => JSON.stringify(job))).toEqual(jobs)
    expect(new Set([...jobs, ...take(model, 8, 30).map(job => JSON.stringify(job))]).size).toBe(60)
  })

  test('every job is within the limits of the manifest', () => {
    for (const { input } of take(model, 1, 200)) expect(loaded.check(input)).toBeGreaterThan(0)
  })

  test('nearly all answers are right, and all pass', async () => {
    let correct = 0
    let total = 0
    for (const job of take(model, 3, 25)) {
      const end = await answer(job)
      const grade = model.grade(job, end)
      correct += grade.correct
      total += grade.total
      expect(await loaded.score(job.input, end)).toMatchObject({ verdict: 'pass' })
    }
    expect(total).toBeGreaterThanOrEqual(25)
    expect(correct / total).toBeGreaterThan(0.95)
  })

  test('an answer to another job is graded wrong', async () => {
    const [one, two] = take(model, 11, 2)
    if (one === undefined || two === undefined) throw new Error('no jobs')
    const { correct, total } = model.grade(two, await answer(one))
    expect(correct).toBeLessThan(total)
  })
})

test('texts on one matter are near, in sentences that the model was not fitted to', async () => {
  const model = named('haca/tiny-embed')
  const engine = createOnnxEngine()
  onTestFinished(() => engine.stop())
  const files = new Map(model.files.map(file => [file.name, file.bytes()]))
  const loaded = await engine.load({ manifest: model.manifest, files })
  const pairs = [
    ['How do I get my money back for this order?', 'We would like a refund of our payment'],
    ['My puppy barked at the postman all night', 'A hound was growling outside'],
    ['The physician prescribed tablets against fever', 'She went to hospital with the flu'],
    ['Thunderstorms are expected this evening', 'Take an umbrella, it will be raining'],
    ['The laptop crashes when I open the program', 'There is a bug in the software'],
    ['I baked bread in the oven', 'A recipe for pastry'],
    ['The train to the coast was late', 'Our flight was delayed at the airport'],
    ['He scored twice in the last match', 'The striker missed every goal'],
    ['She practised the violin for the concert', 'The orchestra played a lovely melody']
  ]
  const texts = [...pairs.map(([one = '']) => one), ...pairs.map(([, two = '']) => two)]
  const job: ExampleJob = {
    input: { kind: 'texts', texts },
    truth: texts.map((_, at) => (at + pairs.length) % texts.length)
  }
  for await (const event of loaded.run(job.input)) {
    if (event.kind === 'end')
      expect(model.grade(job, { output: event.output, text: '' }).correct).toBeGreaterThanOrEqual(17)
  }
})
