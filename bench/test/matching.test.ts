import { describe, expect, it, vi } from 'vitest'
import { printBars } from '../bars.ts'
import { cells, describeCell } from '../matching/cells.ts'
import { contenders, oracle, reference, subject } from '../matching/contenders.ts'
import { ageless } from '../matching/digest-age.ts'
import { isLost, judge } from '../matching/judge.ts'
import { ownLoader } from '../matching/own-loads.ts'
import { renderHtml } from '../matching/page.ts'
import { playAll } from '../matching/pool.ts'
import { createResultStore } from '../matching/result-store.ts'
import { type CellSummary, type SeedResults, summarize } from '../matching/summarize.ts'
import { renderMarkdown } from '../matching/tables.ts'
import { type Outcome, perform, type Task } from '../matching/tasks.ts'

const span = { warmUp: 1, measured: 2 }
const usual = cells.find(({ name }) => name === 'usual')
if (usual === undefined) throw new Error('the usual cell is gone')

const results = [1, 2].map((seed): SeedResults => {
  const runs = [...contenders, ageless].map(({ name }) => {
    const outcome = perform({ cell: 'usual', seed, span, kind: 'run', policy: name })
    if (outcome.kind !== 'run') throw new Error('a run gives a result')
    return [name, outcome.result] as const
  })
  const capacities = new Map([
    [oracle.name, 0.9],
    [subject.name, 0.99],
    [reference.name, undefined]
  ])
  return { runs: new Map(runs), bounds: { pooled: 1, fluid: 0.9 }, capacities }
})

/** The usual cell as if it were one of the design, with the market so much ahead of the best rival. */
function summary(ahead: number): CellSummary {
  const all = summarize({ ...usual, designed: true } as (typeof cells)[number], results)
  return { ...all, lead: { mean: ahead, halfWidth: 0.01 } }
}

describe('the summary of a cell', () => {
  const { policies, seeds } = summary(0)

  it('measures every policy by the center and by the oracle, seed by seed', () => {
    expect(seeds).toBe(2)
    expect(policies.map(({ policy }) => policy)).toEqual(contenders.map(({ name }) => name))
    expect(policies.find(({ policy }) => policy === reference.name)?.ratio).toEqual({ mean: 1, halfWidth: 0 })
    expect(policies.find(({ policy }) => policy === oracle.name)?.ofOracle).toEqual({ mean: 1, halfWidth: 0 })
    const random = policies.find(({ policy }) => policy === 'random')
    const own = results.map(({ runs }) => runs.get('random')?.goodput ?? 0)
    expect(random?.goodput.mean).toBeCloseTo(((own[0] ?? 0) + (own[1] ?? 0)) / 2, 12)
    expect(random?.goodput.halfWidth).toBeGreaterThan(0)
  })

  it('says what the age of digests explains, seed by seed: nothing where there is one market', () => {
    const { digestAge } = summary(0)
    expect(digestAge).toMatchObject({ markets: 1, explained: { mean: 0, halfWidth: 0 } })
    const fresh = results.map(({ runs }, i) => {
      const run = runs.get(ageless.name)
      if (run === undefined) throw new Error('it was played')
      return [ageless.name, { ...run, matchLoss: (run.matchLoss ?? 0) - (i + 1) / 100 }] as const
    })
    const aged = results.map((each, i) => ({
      ...each,
      runs: new Map([...each.runs, ...fresh.slice(i, i + 1)])
    }))
    const explained = summarize(usual, aged).digestAge?.explained
    expect(explained?.mean).toBeCloseTo(0.015, 12)
    // Student's t of one degree of freedom, times half the distance of the two.
    expect(explained?.halfWidth).toBeCloseTo(12.706 * 0.005, 12)
    expect(summarize({ ...usual, name: 'another' }, results).digestAge).toBeUndefined()
  })

  it('gives the capacity by the oracle’s, where both were enough', () => {
    const inflation = (name: string) => policies.find(({ policy }) => policy === name)?.inflation?.mean
    expect(inflation(subject.name)).toBeCloseTo(1.1, 12)
    expect(inflation(reference.name)).toBeUndefined()
    expect(inflation('random')).toBeUndefined()
  })
})

describe('the market with its own loader', () => {
  const cold = { ...usual, designed: true, loads: true } as (typeof cells)[number]
  const played = (goodput: number, messagesPerJob: number) =>
    results.map(each => {
      const market = each.runs.get(subject.name)
      if (market === undefined) throw new Error('it was played')
      return {
        ...each,
        runs: new Map([...each.runs, [ownLoader.name, { ...market, goodput, messagesPerJob }]])
      }
    })
  const barsOf = (goodput: number, messagesPerJob: number) =>
    new Map(judge([summarize(cold, played(goodput, messagesPerJob))]).map(({ id, value }) => [id, value]))

  it('is judged by bars of its own, and only where models are loaded', () => {
    const bars = barsOf(0.1, 6)
    expect(bars.get('own-loads-near-cells-at-.99-of-central')).toBe(0)
    expect(bars.get('own-loads-cells-lost-to-a-rival')).toBe(1)
    expect(bars.get('own-loads-most-messages-per-job')).toBe(6)
    expect(bars.get('cells-lost-to-a-rival')).toBe(0)
    expect(barsOf(2, 4).get('own-loads-near-cells-at-.99-of-central')).toBe(1)
    const warm = judge([summarize({ ...cold, loads: false }, results)])
    expect(warm.some(({ id }) => id.startsWith('own-loads'))).toBe(false)
  })

  it('has a table of its own', () => {
    const all = [summarize(cold, played(0.1, 6))]
    expect(renderMarkdown(all, judge(all), span)).toContain('## The market with its own loader')
  })
})

describe('the bars', () => {
  it('count the cells that are lost by more than the interval', () => {
    expect(isLost(summary(-0.005))).toBe(false)
    expect(isLost(summary(-0.02))).toBe(true)
    expect(isLost({ ...summary(-0.02), seeds: 1 })).toBe(false)
    const lost = judge([summary(-0.02)]).find(({ id }) => id === 'cells-lost-to-a-rival')
    expect(lost).toEqual({ id: 'cells-lost-to-a-rival', value: 1, limit: 0, atLeast: false })
  })

  it('leave out what no cell speaks of', () => {
    expect(judge([])).toEqual([])
    const ids = judge([summary(0)]).map(({ id }) => id)
    expect(ids).toContain('match-loss-usual')
    expect(ids).not.toContain('least-ratio-at-delay-.1')
    expect(ids).not.toContain('goodput-lost-to-liars')
  })
})

describe('the reports', () => {
  it('name each cell, what is lost in it, and the bars', () => {
    const all = [summary(-0.02)]
    const bars = judge(all)
    for (const page of [renderMarkdown(all, bars, span), renderHtml(all, bars, span)]) {
      expect(page).toContain(describeCell(usual))
      expect(page).toContain('cells-lost-to-a-rival')
      expect(page).toContain(
        '0 of it by the age of digests in the cell "usual" (one market, which hears no digests'
      )
      expect(page).not.toMatch(/NaN|undefined/)
    }
    expect(renderMarkdown(all, bars, span)).toContain('- **usual**')
    expect(renderHtml(all, bars, span).match(/<svg/g)).toHaveLength(5)
  })
})

it('prints beside a bar what belongs there', () => {
  const beside = [{ part: { mean: 0.25, halfWidth: 0.0625 }, text: 'of it by chance' }]
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation(line => void lines.push(line))
  for (const json of [false, true]) {
    printBars([{ id: 'a-bar', value: 1, limit: 2, atLeast: false, beside }], json)
  }
  log.mockRestore()
  expect(lines[1]?.trim()).toBe('0.25 ±0.0625 of it by chance')
  const told = { id: 'a-bar', value: 1, limit: 2, holds: true, beside }
  expect(JSON.parse(lines[2] ?? '')).toEqual({ bars: [told] })
})

describe('the pool', () => {
  const tasks = ['random', 'central', 'jiq'].map((policy): Task => {
    return { cell: 'usual', seed: 1, span, kind: 'run', policy }
  })

  it('plays on several threads what one would have played', async () => {
    const done = new Map<Task, Outcome>()
    const left = await playAll(
      tasks,
      2,
      () => true,
      (task, outcome) => done.set(task, outcome)
    )
    expect(left).toBe(0)
    for (const task of tasks) expect(done.get(task)).toEqual(perform(task))
  })

  it('begins nothing more once it is told to stop', async () => {
    const done: Task[] = []
    const left = await playAll(
      tasks,
      1,
      () => done.length < 2,
      task => done.push(task)
    )
    expect(left).toBe(1)
    expect(done).toEqual(tasks.slice(0, 2))
  })

  it('says why a task cannot be played', () => {
    expect(() => perform({ cell: 'nowhere', seed: 1, span, kind: 'bounds' })).toThrow('no cell "nowhere"')
    expect(() => perform({ cell: 'usual', seed: 1, span, kind: 'run', policy: 'x' })).toThrow('no policy "x"')
  })
})

it('keeps results apart by cell, seed, span and policy', () => {
  const store = createResultStore(undefined)
  const task: Task = { cell: 'usual', seed: 1, span, kind: 'inflation', policy: 'central' }
  store.put(task, { kind: 'inflation', factor: 1.2 })
  expect(store.get(task)).toEqual({ kind: 'inflation', factor: 1.2 })
  expect(store.get({ ...task, seed: 2 })).toBeUndefined()
  expect(store.get({ ...task, policy: 'market' })).toBeUndefined()
  expect(store.get({ ...task, cell: 'c01' })).toBeUndefined()
  expect(store.get({ ...task, span: { ...span, warmUp: 2 } })).toBeUndefined()
})
