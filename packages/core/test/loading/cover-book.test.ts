import type { Hex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  type CoverBook,
  coverModelsMax,
  coverNodesMax,
  createCoverBook,
  holdMs,
  loadMsMax
} from '../../src/index.ts'

const node = (i: number): Hex => `0x${i.toString(16).padStart(40, '0')}`
/** Work per millisecond of every slot here; a job of a hundred milliseconds. */
const rate = 10
const job = 100 * rate
/** The unit of time of these books, milliseconds: their jobs are short, so it is the least one. */
const unitMs = 250

function say(book: CoverBook, i: number, holds: readonly string[], at: number, change = {}) {
  book.report({ node: node(i), rate, slots: 1, loadMs: 100, holds, ...change }, at)
}

/** Work for `model` that keeps so many slots busy, from one time to another; nodes say meanwhile what they hold. */
function demand(
  book: CoverBook,
  init: { model: string; slots: number; from: number; to: number; holders?: readonly (readonly string[])[] }
) {
  const { model, slots, from, to, holders = [] } = init
  const gap = job / rate / slots
  let said = Number.NEGATIVE_INFINITY
  for (let at = from; at < to; at += gap) {
    if (at - said > holdMs / 3) {
      for (const [i, holds] of holders.entries()) say(book, i, holds, at)
      said = at
    }
    book.arrived(model, job, at)
  }
}

const coverOf = (book: CoverBook, i: number, model: string, at: number) =>
  book.covers(node(i), ['a', 'b', 'c', 'd'], 8, at).find(cover => cover.model === model)

describe('what a market knows of cover', () => {
  it('counts capacity in slots of mean speed, and what nodes said last', () => {
    const book = createCoverBook()
    say(book, 0, ['a'], 0, { rate: 3 * rate })
    say(book, 1, ['a', 'b'], 0, { rate })
    expect(coverOf(book, 0, 'a', 0)?.held).toBeCloseTo(2, 9)
    expect(book.capacity(node(0))).toBeCloseTo(1.5, 9)
    say(book, 1, ['b'], 1, { rate })
    expect(coverOf(book, 0, 'a', 1)?.held).toBeCloseTo(1.5, 9)
    expect(coverOf(book, 0, 'b', 1)?.held).toBeCloseTo(0.5, 9)
  })

  it('takes a node whose speed is not known yet for a mean one', () => {
    const book = createCoverBook()
    say(book, 0, ['a'], 0)
    say(book, 1, ['a'], 0, { rate: 0, slots: 2 })
    expect(coverOf(book, 0, 'a', 0)?.held).toBeCloseTo(3, 9)
  })

  it('forgets what is not said again, and who is gone', () => {
    const book = createCoverBook()
    say(book, 0, ['a'], 0)
    say(book, 1, ['a'], 1)
    expect(coverOf(book, 1, 'a', holdMs)?.held).toBeCloseTo(1, 9)
    book.left(node(1))
    expect(coverOf(book, 2, 'a', holdMs)?.held).toBe(0)
  })

  it('believes a steady demand, and little of a burst', () => {
    const steady = createCoverBook()
    demand(steady, { model: 'a', slots: 2, from: 0, to: 200 * unitMs, holders: [['a'], ['a']] })
    const need = coverOf(steady, 0, 'a', 200 * unitMs)?.need ?? 0
    // Rate 2, the reserve of its root, and a little.
    expect(need).toBeGreaterThan(3)
    expect(need).toBeLessThan(4)

    const burst = createCoverBook()
    say(burst, 0, ['a'], 0)
    demand(burst, { model: 'a', slots: 2, from: 0, to: 2 * unitMs, holders: [['a'], ['a']] })
    expect(coverOf(burst, 0, 'a', 4 * unitMs)?.need).toBeLessThan(1)
  })

  it('takes its time from loads where they are long, whatever one node claims', () => {
    const needAfter = (loadMs: number) => {
      const book = createCoverBook()
      say(book, 0, ['a'], 0, { loadMs })
      for (let at = 0; at < 12_500; at += 50) book.arrived('a', job, at)
      return coverOf(book, 0, 'a', 12_500)?.need ?? 0
    }
    // A load of ten seconds makes a unit of two, so that twelve seconds are little.
    expect(needAfter(10_000)).toBeLessThan(needAfter(100) / 1.5)
    expect(needAfter(1e12)).toBe(needAfter(loadMsMax))
  })
})

describe('a flood', () => {
  it('of models takes no more room than the limit: what is known already still counts', () => {
    const book = createCoverBook()
    for (let i = 0; i < coverModelsMax; i++) say(book, 0, [`m${i}`], 0)
    say(book, 0, ['m0', 'more'], 0)
    const held = (model: string) => book.covers(node(1), [model], 1, 1e6).map(cover => cover.held)
    say(book, 0, ['m0', 'more'], 1e6)
    expect([held('m0'), book.lease(node(0), [{ model: 'more', victims: [] }], 1e6)]).toEqual([[1], undefined])
  })

  it('of nodes takes no more room than the limit, until some of them are silent', () => {
    const book = createCoverBook()
    for (let i = 0; i < coverNodesMax; i++) say(book, i, [], 0)
    const option = { model: 'a', victims: [] }
    say(book, coverNodesMax, [], 0)
    expect(book.lease(node(coverNodesMax), [option], 0)).toBeUndefined()
    say(book, coverNodesMax, [], holdMs)
    expect(book.lease(node(coverNodesMax), [option], holdMs)).toEqual(option)
  })
})

describe('a lease', () => {
  const models = ['a', 'b', 'c', 'd']

  it('counts at once, so that a hundred empty nodes do not load the same model', () => {
    const book = createCoverBook()
    const counts = new Map<string, number>()
    for (let i = 0; i < 100; i++) say(book, i, [], 0)
    for (let i = 0; i < 100; i++) {
      const granted = book.lease(
        node(i),
        models.map(model => ({ model, victims: [] })),
        0
      )
      counts.set(granted?.model ?? '', (counts.get(granted?.model ?? '') ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual([25, 25, 25, 25])
  })

  it('swaps as many nodes as demand asks for, and leaves the rest', () => {
    const book = createCoverBook()
    const holders = Array.from({ length: 10 }, () => ['a'])
    demand(book, { model: 'b', slots: 2, from: 0, to: 100 * unitMs, holders })
    const at = 100 * unitMs
    const granted = holders.filter((_, i) => book.lease(node(i), [{ model: 'b', victims: ['a'] }], at))
    expect(granted.length).toBeGreaterThanOrEqual(3)
    expect(granted.length).toBeLessThanOrEqual(9)
    expect(coverOf(book, 0, 'a', at)?.held).toBeCloseTo(10 - granted.length, 9)
  })

  it('never takes the last copy of what somebody asks for, and gives that of what nobody does', () => {
    const asked = createCoverBook()
    demand(asked, { model: 'a', slots: 0.5, from: 0, to: 50 * unitMs, holders: [['a']] })
    demand(asked, { model: 'b', slots: 20, from: 50 * unitMs, to: 60 * unitMs, holders: [['a']] })
    expect(asked.lease(node(0), [{ model: 'b', victims: ['a'] }], 60 * unitMs)).toBeUndefined()

    const unasked = createCoverBook()
    demand(unasked, { model: 'b', slots: 2, from: 0, to: 10 * unitMs, holders: [['a']] })
    const option = { model: 'b', victims: ['a'] }
    expect(unasked.lease(node(0), [option], 10 * unitMs)).toEqual(option)
  })

  it('brings in what nobody holds for one of two copies that are needed as much, and does not swing back', () => {
    const book = createCoverBook()
    for (let at = 0; at < 20 * unitMs; at += 50) {
      if (at % 1000 === 0) for (const i of [0, 1]) say(book, i, ['a'], at)
      book.arrived('a', job, at)
      book.arrived('b', job, at)
    }
    const at = 20 * unitMs
    expect(book.lease(node(0), [{ model: 'b', victims: ['a'] }], at)).toBeDefined()
    expect(book.lease(node(1), [{ model: 'b', victims: ['a'] }], at)).toBeUndefined()
    expect(book.lease(node(0), [{ model: 'a', victims: ['b'] }], at)).toBeUndefined()
  })

  it('does not swing back', () => {
    const book = createCoverBook()
    demand(book, { model: 'b', slots: 2, from: 0, to: 10 * unitMs, holders: [['a']] })
    const at = 10 * unitMs
    expect(book.lease(node(0), [{ model: 'b', victims: ['a'] }], at)).toBeDefined()
    expect(book.lease(node(0), [{ model: 'a', victims: ['b'] }], at)).toBeUndefined()
  })

  it('ends unless the node says that it holds the model', () => {
    const book = createCoverBook()
    say(book, 0, [], 0)
    say(book, 1, [], 0)
    book.lease(node(0), [{ model: 'a', victims: [] }], 0)
    book.lease(node(1), [{ model: 'a', victims: [] }], 0)
    expect(coverOf(book, 2, 'a', 0)?.held).toBeCloseTo(2, 9)
    say(book, 0, [], 1)
    expect(coverOf(book, 2, 'a', 1)?.held).toBeCloseTo(1, 9)
    expect(coverOf(book, 2, 'a', holdMs)?.held).toBe(0)
  })

  it('is for nodes that said what they hold, and not for what they hold already', () => {
    const book = createCoverBook()
    expect(book.lease(node(0), [{ model: 'a', victims: [] }], 0)).toBeUndefined()
    say(book, 0, ['a'], 0)
    expect(book.lease(node(0), [{ model: 'a', victims: [] }], 0)).toBeUndefined()
  })
})
