import { describe, expect, it } from 'vitest'
import {
  calibrate,
  createFakeEngine,
  fakeChatModel,
  fakeTensorModel,
  fakeTextModel,
  honestClaims,
  type LoadedModel,
  rejectionBound
} from '../src/index.ts'
import { chatInput, tensorInput } from './conformance.ts'

const load = () => createFakeEngine().load(fakeChatModel())
const jobs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) =>
    chatInput({ seed: `0x${(from + i).toString(16).padStart(64, '0')}`, maxTokens: 12 })
  )

/** A setting whose numbers are this far from the other's. */
function noisy(model: LoadedModel, logprob: number): LoadedModel {
  return {
    ...model,
    async score(...args) {
      const score = await model.score(...args)
      return { ...score, worst: { ...score.worst, logprob } }
    }
  }
}

it('an honest job is made at once, cut off, and continued', async () => {
  const model = await load()
  const [whole, cut, rest] = await honestClaims(model, model, chatInput({ maxTokens: 20 }))
  const joined = Buffer.concat([cut?.claim.output ?? [], rest?.claim.output ?? []] as Uint8Array[])
  expect(joined).toEqual(Buffer.from(whole?.claim.output ?? []))
  expect(cut?.claim.stopReason).toBe('cancelled')
  expect(rest?.delivered).toEqual(cut?.claim.output)
  const tensor = await createFakeEngine().load(fakeTensorModel())
  expect(await honestClaims(tensor, tensor, tensorInput(3, 4))).toHaveLength(1)
})

describe('a calibration', () => {
  it('allows eight times the worst distance and counts who exceeds it elsewhere', async () => {
    const model = await load()
    const { tolerances, measured, heldOut } = await calibrate({
      settings: [model, noisy(model, 1e-3)],
      jobs: jobs(1, 3),
      heldOut: jobs(9, 4)
    })
    expect(tolerances.logprob).toBeCloseTo(8e-3, 9)
    expect(tolerances.logit).toBe(tolerances.logprob)
    // Three claims of each job, two settings that check them.
    expect(measured).toMatchObject({ jobs: 3, checks: 18, worst: { logprob: 1e-3 } })
    expect(heldOut).toMatchObject({ jobs: 4, checks: 24, falseRejects: 0 })
    expect(heldOut.falseRejectBound).toBeCloseTo(3 / 24, 3)
  })

  it('of two engines says whose outputs its thresholds are for', async () => {
    const model = await load()
    const settings = [model, { ...noisy(model, 1e-3), numericsClass: 'llama@1.0.0 threads=1 x64' }]
    const across = await calibrate({ settings, jobs: jobs(1, 2), heldOut: [] })
    expect(across).toMatchObject({
      numericsClass: model.numericsClass,
      across: ['llama@1.0.0 threads=1 x64'],
      tolerances: { logprob: expect.closeTo(8e-3, 9) }
    })
    const within = await calibrate({ settings: [model, model], jobs: jobs(1, 2), heldOut: [] })
    expect(within.across).toBeUndefined()
  })

  it('of two models that are not one is refused', async () => {
    const model = await load()
    const settings = [model, noisy(model, 0.6)]
    await expect(calibrate({ settings, jobs: jobs(1, 2), heldOut: [] })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      data: { actual: 0.6, limit: 0.5 }
    })
  })

  it('of text says how many greedy words may differ, by the number that was looked at', async () => {
    const model = await createFakeEngine().load(fakeTextModel())
    const greedy = jobs(1, 12).map((job, i) => ({
      ...job,
      maxTokens: 60,
      temperatureMilli: i % 2 === 0 ? 0 : 900
    }))
    const { tolerances } = await calibrate({ settings: [model], jobs: greedy, heldOut: [] })
    // Six greedy texts, each cut at its limit, of eight places.
    expect(tolerances.mismatch).toBeCloseTo(rejectionBound(0, 6 * 8), 9)
    const { tolerances: drawn } = await calibrate({ settings: [model], jobs: jobs(1, 2), heldOut: [] })
    expect(drawn.mismatch).toBeUndefined()
  })

  it('tells a class that does not reproduce itself', async () => {
    const model = await load()
    let calls = 0
    const drifting = noisy(model, 0)
    const worse: LoadedModel = {
      ...drifting,
      score: (...args) => noisy(model, calls++ < 9 ? 1e-6 : 0.4).score(...args)
    }
    const { heldOut } = await calibrate({ settings: [worse], jobs: jobs(1, 3), heldOut: jobs(9, 3) })
    expect(heldOut).toMatchObject({ checks: 9, falseRejects: 9 })
    expect(heldOut.falseRejectBound).toBe(1)
  })

  it('ends where an honest output fails for its form', async () => {
    const model = await load()
    const broken: LoadedModel = {
      ...model,
      score: (input, claim, options) => model.score(input, { ...claim, leaves: [] }, options)
    }
    await expect(calibrate({ settings: [broken], jobs: jobs(1, 1), heldOut: [] })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      data: { reason: 'evidence-count' }
    })
  })
})

// Poisson, one-sided 95 %: 2.996 for none, 4.744 for one, 10.513 for five.
it.each([
  [0, 20_000, 1.498e-4],
  [1, 1000, 4.744e-3],
  [5, 1000, 1.0513e-2],
  [0, 0, 1],
  [3, 3, 1]
])('%i rejects in %i checks are compatible with a rate of up to %f', (rejected, checks, bound) => {
  expect(rejectionBound(rejected, checks)).toBeCloseTo(bound, 6)
})
