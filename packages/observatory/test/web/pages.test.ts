import { expect, test } from 'vitest'
import type { WireJob, WireNode, WireState, WireTick } from '../../src/dashboard/wire.ts'
import { parts } from '../../src/dashboard/wire.ts'
import { layout } from '../../web/network/network-layout.js'
import { mergeRows, stacked, sumBetween, toBuckets } from '../../web/news/history.js'
import { takeRest, takeStart, takeTick } from '../../web/news/take-news.js'
import { ago, bare, count, duration, many, percent, short, sum, tokens } from '../../web/parts/format.js'
import { atWork, dominant, idle, inWords, partWords, place } from '../../web/parts/parts.js'
import { partsOf } from '../../web/parts/parts-of.js'
import { rowHeight, visibleRange } from '../../web/parts/visible-range.js'

const row = (change: Partial<Record<(typeof parts)[number], number>>) => parts.map(part => change[part] ?? 0)

test('the parts of the pages are those of the ledger, in order', () => {
  expect(partWords.map(({ name }) => name)).toEqual([...parts])
})

test('micro-tokens are told exactly, however many', () => {
  expect(tokens('0')).toBe('0')
  expect(tokens('1')).toBe('0.000001')
  expect(tokens('100000000000')).toBe('100,000')
  expect(tokens('123456789012345678901234')).toBe('123,456,789,012,345,678.901234')
  expect(sum(['9007199254740993', '1'])).toBe('9007199254740994')
})

test('numbers and times as people read them', () => {
  expect([0, 0.0004, 0.042, 0.42, Number.NaN].map(percent)).toEqual(['0 %', '< 0.1 %', '4.2 %', '42 %', '–'])
  expect([7, 12_345, 1_500_000, 2.5e9].map(count)).toEqual(['7', '12.3 k', '1.5 M', '2.5 G'])
  expect([12, 1500, 42_000, 180_000, 9_000_000].map(duration)).toEqual([
    '12 ms',
    '1.5 s',
    '42 s',
    '3 min',
    '2.5 h'
  ])
  expect(ago(5000, 5400)).toBe('now')
  expect(short(`0x${'ab'.repeat(20)}`)).toBe('0xababab…abab')
  expect(bare('haca/tiny-lm')).toBe('tiny-lm')
})

test('one of a thing is called so', () => {
  expect([0, 1, 2, 12_345].map(each => many(each, 'ticket'))).toEqual([
    '0 tickets',
    '1 ticket',
    '2 tickets',
    '12.3 k tickets'
  ])
})

test('addresses and ids of jobs are found in what somebody says', () => {
  const [node, job] = [`0x${'ab'.repeat(20)}`, `0x${'cd'.repeat(32)}`]
  expect(partsOf(`${node} ran segment 0 of ${job}; model 0x0f433f20…`)).toEqual([
    { kind: 'node', words: node },
    { kind: 'words', words: ' ran segment 0 of ' },
    { kind: 'job', words: job },
    { kind: 'words', words: '; model 0x0f433f20…' }
  ])
})

test('a stack is cumulative, a bucket that is not over is left out, and one with nothing in it is a gap', () => {
  const buckets = toBuckets({
    stepMs: 1000,
    rows: [
      [10, ...row({ useful: 500, free: 500 })],
      [12, ...row({ useful: 250, wasted: 250, free: 1500 })],
      [13, ...row({ free: 100 })]
    ]
  })
  const view = { fromMs: 10_000, nowMs: 13_500, shares: true, hidden: new Set<number>() }
  const [times, ...series] = stacked(buckets, view)
  expect(times).toEqual([10.5, 11.5, 12.5])
  expect(series[place('useful')]).toEqual([0.5, null, 0.125])
  expect(series[place('wasted')]).toEqual([0.5, null, 0.25])
  expect(series[place('free')]).toEqual([1, null, 1])
  const slots = stacked(buckets, { ...view, shares: false, hidden: new Set([place('free')]) })
  expect(slots.at(-1)).toEqual([0.5, null, 0.5])
  expect(sumBetween(buckets, 10_000, 12_000)[place('free')]).toBe(500)
  mergeRows(buckets, [[14, ...row({ loading: 5 })]], 2)
  expect([...buckets.rows.keys()]).toEqual([13, 14])
})

test('what a row comes to, in numbers and in words', () => {
  const shares = row({ useful: 100, pending: 50, verification: 25, match: 125, free: 700 })
  expect([atWork(shares), idle(shares), dominant(shares)]).toEqual([175, 825, 'match'])
  expect(dominant(row({ useful: 149, free: 851 }))).toBe('free')
  expect(inWords(shares)).toBe(
    'idle: free 70 %, idle: match 13 %, useful 10 %, pending 5 %, verification 3 %'
  )
  expect(inWords(row({}))).toBe('nothing yet')
})

test('only the rows in sight are drawn, with a few beyond the edges', () => {
  expect(visibleRange(0, 400, 5)).toEqual({ first: 0, last: 5 })
  const { first, last } = visibleRange(500 * rowHeight, 400, 1000)
  expect(first).toBeLessThan(500)
  expect(last).toBeGreaterThan(510)
  expect(last - first).toBeLessThan(30)
  // A list that has just been filtered is shorter than where it was scrolled to.
  expect(visibleRange(500 * rowHeight, 400, 3)).toEqual({ first: 3, last: 3 })
})

test.each([
  [false, 4],
  [false, 60],
  [false, 1000],
  [true, 4],
  [true, 1000]
])('everybody has a place of their own in the picture (upright: %s, %s nodes)', (portrait, inference) => {
  const plan = layout({ markets: 3, inference, verifiers: 5 }, portrait)
  expect(plan.inference.length).toBe(inference)
  expect(new Set(plan.inference.map(({ x, y }) => `${x} ${y}`)).size).toBe(inference)
  const { x, y, width, height } = plan.panels.inference
  for (const point of plan.inference) {
    expect(point.x - plan.cell / 2).toBeGreaterThanOrEqual(x)
    expect(point.x + plan.cell / 2).toBeLessThanOrEqual(x + width)
    expect(point.y - plan.cell / 2).toBeGreaterThanOrEqual(y)
    expect(point.y + plan.cell / 2).toBeLessThanOrEqual(y + height)
  }
  for (const { x, y } of [...plan.markets, ...plan.verifiers, plan.chain, plan.client]) {
    expect(x > 0 && x < plan.width && y > 0 && y < plan.height).toBe(true)
  }
})

test('ticks bring a state up to date', () => {
  const node = (address: string, share: number) =>
    ({ address, name: address, shares: row({ free: share }) }) as unknown as WireNode
  const job = (id: string, state: string) => ({ job: id, state }) as unknown as WireJob
  const history = { stepMs: 1000, rows: [] }
  const state: WireState = {
    ...{ network: 'n', startedAt: 0, at: 1, exact: true, splitError: 0, fine: history, coarse: history },
    ...{
      nodes: [node('a', 1), node('b', 2)],
      models: [],
      jobs: [job('2', 'open'), job('1', 'paid')],
      notices: []
    }
  }
  const store = {} as Parameters<typeof takeStart>[0]
  const places = new Map<string, number>()
  takeStart(store, state)
  expect([store.begun, store.ready, store.nodes]).toEqual([true, undefined, undefined])
  takeRest(store, state, places)
  expect([store.ready, store.moves]).toEqual([true, []])
  expect([...store.jobs.keys()]).toEqual(['1', '2'])
  const tick: WireTick = {
    ...{ at: 2, exact: true, splitError: 0, fine: [], coarse: [], notices: [] },
    ...{
      nodes: [node('c', 3)],
      shares: [[1, ...row({ useful: 9 })]],
      jobs: [job('2', 'done'), job('3', 'open')]
    }
  }
  takeTick(store, tick, places)
  expect(store.nodes.map(({ address }) => address)).toEqual(['a', 'b', 'c'])
  expect(store.nodes[1]?.shares[0]).toBe(9)
  expect(store.moves.map(({ job, before }) => [job.state, before?.state])).toEqual([
    ['done', 'open'],
    ['open', undefined]
  ])
})
