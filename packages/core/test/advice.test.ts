import { describe, expect, it } from 'vitest'
import { type AskedJob, createAdvisor, type OfferedNode, replayDemand } from '../src/index.ts'

/** Jobs of ten units every `gapMs`; a slot of rate 10 takes a second for one. */
const jobs = (model: string, count: number, gapMs: number, change: Partial<AskedJob> = {}): AskedJob[] =>
  Array.from({ length: count }, (_, i) => ({
    at: i * gapMs,
    model,
    units: 10,
    ceiling: 5n,
    patienceMs: 500,
    ...change
  }))
const node = (name: string, models: readonly string[], slots = 1, ask = 2n): OfferedNode => ({
  name,
  slots,
  warm: models.map(model => ({ model, ask, rate: 10 }))
})

describe('a replay', () => {
  const lone = (asked: readonly AskedJob[], offered: OfferedNode, untilMs = 100_000) => {
    const { nodes, models } = replayDemand(asked, [offered], untilMs)
    return { ...nodes.get(offered.name), ...models.get('a') }
  }

  it('runs a job at once where a slot is idle', () => {
    expect(lone(jobs('a', 3, 2000), node('n', ['a']))).toEqual({
      busyMs: 3000,
      amount: 60n,
      jobs: 3,
      served: 30,
      lost: 0
    })
  })

  it('lets a job wait for the next slot, and no longer than its patience', () => {
    // One comes every 600 ms and takes 1000: every second one finds its slot within 500 ms.
    const one = lone(jobs('a', 2, 600), node('n', ['a']))
    expect(one).toMatchObject({ jobs: 2, lost: 0 })
    expect(lone(jobs('a', 2, 400), node('n', ['a']))).toMatchObject({ jobs: 1, lost: 10 })
  })

  it('takes the oldest that a slot fits', () => {
    const asked = [
      ...jobs('a', 1, 0),
      ...jobs('b', 1, 0, { at: 100, patienceMs: 5000 }),
      ...jobs('a', 1, 0, { at: 50 })
    ]
    asked.sort((a, b) => a.at - b.at)
    const { models } = replayDemand(asked, [node('n', ['a', 'b'])], 10_000)
    // The second job for a would have had to start at 550.
    expect(models.get('a')).toEqual({ served: 10, lost: 10 })
    expect(models.get('b')).toEqual({ served: 10, lost: 0 })
  })

  it('serves no job below its ask, and none of a model that it has not', () => {
    expect(lone(jobs('a', 2, 2000, { ceiling: 1n }), node('n', ['a']))).toMatchObject({ jobs: 0, lost: 20 })
    expect(lone(jobs('a', 2, 2000), node('n', ['b']))).toMatchObject({ jobs: 0, lost: 20 })
  })

  it('gives work to the least used slot, then to the cheapest', () => {
    const offered = [node('dear', ['a'], 1, 3n), node('cheap', ['a'], 1, 1n)]
    const jobsOf = (count: number) => {
      const { nodes } = replayDemand(jobs('a', count, 2000), offered, 100_000)
      return [nodes.get('dear')?.jobs, nodes.get('cheap')?.jobs]
    }
    expect(jobsOf(1)).toEqual([0, 1])
    expect(jobsOf(10)).toEqual([5, 5])
  })

  it('counts nothing after the window', () => {
    expect(lone(jobs('a', 1, 0), node('n', ['a']), 400)).toMatchObject({ busyMs: 400 })
  })

  it('is the same every time', () => {
    const asked = [...jobs('a', 50, 130), ...jobs('b', 50, 170)].sort((x, y) => x.at - y.at)
    const offered = [node('one', ['a']), node('two', ['a', 'b'], 2)]
    expect(replayDemand(asked, offered, 9000)).toEqual(replayDemand(asked, offered, 9000))
  })
})

describe('advice where the truth is known', () => {
  const untilMs = 100_000
  const advisor = (asked: readonly AskedJob[], nodes: readonly OfferedNode[]) =>
    createAdvisor({ jobs: asked, nodes, fromMs: 0, untilMs })
  const oneMore = (model: string) => ({ replaces: undefined, node: node('new', [model]) })

  it('no demand: would sit idle', () => {
    expect(advisor([], [node('n', ['a'])]).advise(oneMore('a'))).toEqual({
      outlook: 'idle',
      usefulShare: 0,
      addedShare: 0,
      amountPerHour: 0n,
      gainPerHour: 0n,
      jobsPerHour: 0
    })
  })

  it('saturated: nearly all of its time, with work that nobody does now', () => {
    // Ten a second for slots that do one a second.
    const advice = advisor(jobs('a', 1000, 100), [node('n', ['a'])]).advise(oneMore('a'))
    expect(advice.outlook).toBe('serves')
    expect(advice.usefulShare).toBeGreaterThan(0.99)
    expect(advice.addedShare).toBeGreaterThan(0.98)
    // A job a second at 20 micro-tokens.
    expect(Number(advice.amountPerHour)).toBeCloseTo(72_000, -3)
    expect(advice.gainPerHour).toBe(advice.amountPerHour)
  })

  it('enough nodes: it would only take work from others', () => {
    const advice = advisor(jobs('a', 50, 2000), [node('n', ['a'])]).advise(oneMore('a'))
    expect(advice).toMatchObject({ outlook: 'displaces', addedShare: 0 })
    expect(advice.usefulShare).toBeCloseTo(0.25, 6)
  })

  it('demand only for another model: that one, and nothing for the rest', () => {
    const now = advisor(jobs('b', 50, 2000), [node('n', ['a'])])
    const instead = (model: string) => now.advise({ replaces: 'n', node: node('n', [model]) })
    expect(instead('a')).toMatchObject({ outlook: 'idle', gainPerHour: 0n })
    expect(instead('b')).toMatchObject({
      outlook: 'serves',
      usefulShare: 0.5,
      addedShare: 0.5,
      gainPerHour: 36_000n
    })
    expect(now.advise(oneMore('a')).outlook).toBe('idle')
    expect(now.now('n')).toEqual({ usefulShare: 0, amountPerHour: 0n, jobsPerHour: 0 })
    expect(now.now('nobody')).toBeUndefined()
  })

  it('a worse model than the one that it has costs what that earned', () => {
    const now = advisor(jobs('a', 50, 2000), [node('n', ['a'])])
    expect(now.advise({ replaces: 'n', node: node('n', ['b']) })).toMatchObject({
      outlook: 'idle',
      gainPerHour: -36_000n
    })
  })
})
