import {
  type CheatKind,
  createOnnxEngine,
  createServerEngine,
  type Engine,
  type LoadedModel,
  type ModelSource,
  type RunEnd,
  withCheat
} from '@haca/backends'
import { countWords, type WordRecord, wordAlarm } from '@haca/core'
import type { ChatInput } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { coarseTinyLm, exampleModel } from '../../backends/test/example-models.ts'
import { type Lacks, startModelServer } from '../../backends/test/support/model-server.ts'
import { exampleModels } from '../../example-models/src/index.ts'

/** The example model, as nodes reach it on servers of their own. */
const source = exampleModel('haca/tiny-lm')
const published: ModelSource = {
  manifest: {
    name: 'somebody/tiny',
    task: 'chat',
    format: 'openai',
    input: { kind: 'chat', contextTokens: 256, promptBytes: 4096 },
    output: { kind: 'text', maxUnits: 128 },
    tier: 'logprob',
    memoryBytes: 0
  },
  files: new Map([['server.json', Buffer.from('{"kind":"openai","model":"tiny"}')]])
}

interface Served {
  readonly model: LoadedModel
  readonly stop: () => Promise<void>
}

/** A real model behind real HTTP, honest or not. */
async function serve(engine: Engine, weights = source, ways: Lacks = {}): Promise<Served> {
  const server = await startModelServer(await engine.load(weights), weights, ways)
  const reached = createServerEngine({ url: server.url, slots: 1 })
  return {
    model: await reached.load(published),
    async stop() {
      await reached.stop()
      await server.stop()
      await engine.stop()
    }
  }
}

const unitsMax = 80
function* inputs(temperatureMilli: number): Generator<ChatInput> {
  const [jobs] = exampleModels()
    .filter(({ name }) => name === 'haca/tiny-lm')
    .map(model => model.jobs(7))
  for (;;) yield { ...(jobs?.next().value?.input as ChatInput), temperatureMilli, maxTokens: unitsMax }
}

async function run(model: LoadedModel, input: ChatInput): Promise<RunEnd> {
  for await (const event of model.run(input)) if (event.kind === 'end') return event
  throw new Error('no end')
}

/** Dozens of checks of up to nine requests each; an idle core takes a tenth of it. */
const patienceMs = 120_000

describe('what words tell of their origin', { timeout: patienceMs }, () => {
  let verifier: Served
  beforeAll(async () => {
    // As llama-server does it.
    verifier = await serve(createOnnxEngine({ slots: 2 }), source, { repeatsBegun: true })
  })
  afterAll(() => verifier.stop())

  /** Checks job after job until there is an alarm or enough was checked. */
  async function checkUpTo(jobs: number, maker: Served, temperatureMilli: number): Promise<WordRecord> {
    onTestFinished(() => maker.stop())
    let record: WordRecord = { sum: 0, checks: 0, places: 0, mismatches: 0 }
    for (const input of inputs(temperatureMilli)) {
      const { likelihood } = await verifier.model.score(input, await run(maker.model, input))
      if (likelihood !== undefined) record = countWords(record, likelihood)
      if (record.sum >= wordAlarm || record.checks >= jobs) return record
    }
    return record
  }

  it.each([0, 800])('honest answers at temperature %i/1000 speak for their model', async temperatureMilli => {
    const { sum, mismatches } = await checkUpTo(20, await serve(createOnnxEngine()), temperatureMilli)
    expect(sum).toBeLessThan(wordAlarm / 4)
    expect(mismatches).toBe(0)
  })

  /** Measured: 46, 10, 6, 4 and 13 checks or so; twice that for what the numbers of another machine make of it. */
  it.each<[CheatKind, number, number]>([
    ['other-model', 0, 88],
    ['other-model', 800, 20],
    ['other-prompt', 0, 12],
    ['other-prompt', 800, 8],
    ['truncate', 0, 32]
  ])(
    '%s at temperature %i/1000 is found within %i checks, and not in one',
    async (cheat, temperature, most) => {
      const { sum, checks } = await checkUpTo(
        most,
        await serve(withCheat(createOnnxEngine(), cheat)),
        temperature
      )
      expect(sum).toBeGreaterThanOrEqual(wordAlarm)
      expect(checks).toBeGreaterThanOrEqual(4)
    }
  )

  /** Measured: 4 and 46 checks. */
  it.each([
    [2, 20],
    [4, 92]
  ])('greedy words of weights of %i bits are found within %i checks', async (bits, most) => {
    const record = await checkUpTo(most, await serve(createOnnxEngine(), coarseTinyLm(bits)), 0)
    expect(record.sum).toBeGreaterThanOrEqual(wordAlarm)
  })

  it.each([
    [8, 0],
    [8, 800],
    [4, 800]
  ])('weights of %i bits at temperature %i/1000 are not told apart', async (bits, temperatureMilli) => {
    const { sum } = await checkUpTo(20, await serve(createOnnxEngine(), coarseTinyLm(bits)), temperatureMilli)
    expect(sum).toBeLessThan(wordAlarm / 2)
  })
})
