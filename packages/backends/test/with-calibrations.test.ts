import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type ClassLimits,
  createFakeEngine,
  createOnnxEngine,
  type Engine,
  fakeChatModel,
  fakeTensorModel,
  fakeTextModel,
  type LoadedModel,
  probeJob,
  selfTest,
  withCalibrations
} from '../src/index.ts'
import { chatInput, collect } from './conformance.ts'
import { exampleModel } from './example-models.ts'

/** An engine whose models differ from the fake's in some way. */
function altered(alter: (model: LoadedModel) => LoadedModel): Engine & { unloaded: () => number } {
  const engine = createFakeEngine()
  let unloaded = 0
  return {
    ...engine,
    unloaded: () => unloaded,
    async load(source, options) {
      const model = await engine.load(source, options)
      const unload = async () => {
        unloaded++
        await model.unload()
      }
      return alter({ ...model, unload })
    }
  }
}

async function limitsOf(change: Partial<ClassLimits> = {}): Promise<ClassLimits> {
  const model = await createFakeEngine().load(fakeChatModel())
  const tolerances = { logit: 1e-6, logprob: 1e-6, value: 1e-6 }
  return { numericsClass: model.numericsClass, fingerprint: await selfTest(model), tolerances, ...change }
}

describe('probe jobs', () => {
  it.each(['haca/tiny-lm', 'haca/digits'] as const)('run on %s, each different', async name => {
    const engine = createOnnxEngine()
    onTestFinished(() => engine.stop())
    const model = await engine.load(exampleModel(name))
    for (let i = 0; i < 90; i++) expect(model.check(probeJob(model.manifest, i))).toBeGreaterThan(0)
    const inputs = Array.from({ length: 90 }, (_, i) => JSON.stringify(probeJob(model.manifest, i)))
    expect(new Set(inputs).size).toBe(90)
    expect(await selfTest(model)).toBe(await selfTest(model))
  })

  it('fit a model that has room for little', () => {
    const { manifest } = fakeChatModel()
    const small = { ...manifest, input: { kind: 'chat', contextTokens: 40, promptBytes: 64 } } as const
    expect(probeJob(small, 1)).toMatchObject({ kind: 'chat', maxTokens: 20 })
    expect(probeJob(fakeTextModel().manifest, 1)).toMatchObject({ kind: 'chat', maxTokens: 32 })
    expect(probeJob(fakeTensorModel().manifest, 1)).toMatchObject({ kind: 'tensor', rows: 4, columns: 4 })
  })
})

describe('a model is tested when it is loaded', () => {
  it('and used when it gives what its class gave', async () => {
    const engine = withCalibrations(createFakeEngine(), [await limitsOf()])
    const model = await engine.load(fakeChatModel())
    expect((await collect(model, chatInput())).end.units).toBeGreaterThan(0)
  })

  it('and refused when it claims a class that it does not reproduce', async () => {
    const engine = altered(model => model)
    const limits = await limitsOf({ fingerprint: '00'.repeat(32) })
    await expect(withCalibrations(engine, [limits]).load(fakeChatModel())).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      data: { numericsClass: limits.numericsClass, expected: limits.fingerprint }
    })
    expect(engine.unloaded()).toBe(1)
  })

  it('and used whatever it gives when a server gives it, which draws for others too', async () => {
    const engine = createFakeEngine()
    const { numericsClass } = await engine.load(fakeTextModel())
    const limits = await limitsOf({ numericsClass, fingerprint: '00'.repeat(32) })
    await withCalibrations(engine, [limits]).load(fakeTextModel())
  })

  it('and used without a fingerprint where its class is not calibrated', async () => {
    const limits = await limitsOf({ numericsClass: 'another', fingerprint: '00'.repeat(32) })
    await withCalibrations(createFakeEngine(), [limits]).load(fakeChatModel())
  })

  it('and tells once of calibrations that apply to none', async () => {
    const other = await limitsOf({ numericsClass: 'another' })
    const told: unknown[][] = []
    const engine = withCalibrations(createFakeEngine(), [await limitsOf(), other], (...of) => told.push(of))
    await engine.load(fakeChatModel())
    expect(told).toEqual([])
    const { numericsClass } = await engine.load(fakeTensorModel())
    await engine.load(fakeTensorModel())
    expect(told).toEqual([[other, numericsClass]])
  })

  it('and refused when it fails its own check', async () => {
    const engine = altered(model => ({
      ...model,
      score: (input, claim, options) => model.score(input, { ...claim, stopReason: 'stop' }, options)
    }))
    await expect(withCalibrations(engine, []).load(fakeChatModel())).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      data: { reason: 'stop-reason' }
    })
    expect(engine.unloaded()).toBe(1)
  })
})

describe('checks use the thresholds', () => {
  /** Tolerances that a check of an output of some class gets. */
  async function tolerancesUsed(limits: readonly ClassLimits[], numericsClass?: string) {
    const seen: unknown[] = []
    const engine = altered(model => ({
      ...model,
      score(input, claim, options) {
        seen.push(options?.tolerances)
        return model.score(input, claim, options)
      }
    }))
    const model = await withCalibrations(engine, limits).load(fakeChatModel())
    const { end } = await collect(model, chatInput())
    await model.score(chatInput(), end, { numericsClass })
    return seen.at(-1)
  }
  const other = 'llama@1.0.0 cpu threads=1 x64-avx2'
  const loose = { logit: 1e-3, logprob: 1e-3, value: 1e-3 }

  it('of the class', async () => {
    const limits = await limitsOf()
    expect(await tolerancesUsed([limits])).toEqual(limits.tolerances)
  })

  it('for outputs of another engine where it was calibrated against that', async () => {
    const own = await limitsOf()
    const across = await limitsOf({ across: [other], tolerances: loose })
    const limits = [across, own]
    expect(await tolerancesUsed(limits, other)).toEqual(loose)
    // The same engine with other threads on another machine.
    expect(await tolerancesUsed(limits, 'llama@1.0.1 cpu threads=4 x64-avx512')).toEqual(loose)
    expect(await tolerancesUsed(limits)).toEqual(own.tolerances)
    expect(await tolerancesUsed(limits, own.numericsClass)).toEqual(own.tolerances)
    expect(await tolerancesUsed(limits, 'made up')).toEqual(own.tolerances)
    expect(await tolerancesUsed([own], other)).toEqual(own.tolerances)
  })

  it('of the engine where there is only one for outputs of another', async () => {
    const across = await limitsOf({ across: [other], tolerances: loose })
    expect(await tolerancesUsed([across])).toBeUndefined()
    expect(await tolerancesUsed([across], other)).toEqual(loose)
  })
})
