import type { IdleDescription, Model } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { type CapabilityFacts, describeCapability, differs } from '../src/models/capability.ts'
import { createModelWorks, modelWorksMax } from '../src/models/model-works.ts'

const model = (id: string, size = 100, memoryBytes = 10) =>
  ({ id, manifest: { files: [{ name: 'model.onnx', cid: 'x', size }], memoryBytes } }) as Model
const warm = [{ model: 'a', ask: 5n, rate: 3 }]
const facts = (change: Partial<CapabilityFacts> = {}): CapabilityFacts => ({
  engine: { slots: 2, memoryBytes: 1000 },
  warm,
  shelved: [{ model: model('a'), loadMs: 40 }],
  known: [model('a'), model('b'), model('c')],
  isRefused: () => false,
  ...change
})
const loadable = (change: Partial<CapabilityFacts>) => describeCapability(facts(change)).loadable

describe('what an idle slot could do', () => {
  it('is to run what is warm, and to load the others', () => {
    expect(describeCapability(facts())).toEqual({
      warm,
      loadable: [
        { model: 'b', loadMs: 40 },
        { model: 'c', loadMs: 40 }
      ]
    })
  })

  it('leaves out what the engine refused and what its memory can’t hold in every slot', () => {
    expect(loadable({ isRefused: id => id === 'b' })).toEqual([{ model: 'c', loadMs: 40 }])
    expect(loadable({ known: [model('b', 1, 500), model('c', 1, 501)] })).toEqual([
      { model: 'b', loadMs: 40 }
    ])
  })

  it('expects a load to take as long as the longest, and longer for more bytes', () => {
    const shelved = [
      { model: model('a', 100), loadMs: 40 },
      { model: model('d', 200), loadMs: 60 }
    ]
    expect(loadable({ shelved, known: [model('b', 50), model('c', 300)] })).toEqual([
      { model: 'b', loadMs: 60 },
      { model: 'c', loadMs: 90 }
    ])
  })

  it('promises nothing before the first load', () => {
    expect(loadable({ shelved: [] })).toEqual([])
  })

  it('lists no more than a message holds', () => {
    expect(loadable({ known: Array.from({ length: 300 }, (_, i) => model(`m${i}`)) })).toHaveLength(256)
  })

  const cases: [what: string, change: Partial<IdleDescription>, is: boolean][] = [
    ['nothing', {}, false],
    ['an ask by a tenth', { warm: [{ model: 'a', ask: 110n, rate: 3 }] }, false],
    ['an ask by more', { warm: [{ model: 'a', ask: 111n, rate: 3 }] }, true],
    ['a rate', { warm: [{ model: 'a', ask: 100n, rate: 4 }] }, true],
    ['a warm model', { warm: [{ model: 'b', ask: 100n, rate: 3 }] }, true],
    ['one model less', { warm: [] }, true],
    ['a loadable model', { loadable: [{ model: 'c', loadMs: 1 }] }, true],
    ['how long a load takes', { loadable: [{ model: 'b', loadMs: 2 }] }, false]
  ]
  it.each(cases)('is told anew when %s changed: %o, %s', (_what, change, is) => {
    const before = { warm: [{ model: 'a', ask: 100n, rate: 3 }], loadable: [{ model: 'b', loadMs: 1 }] }
    expect(differs(before, { ...before, ...change })).toBe(is)
  })
})

describe('work per model', () => {
  it('adds up, most jobs first', () => {
    const works = createModelWorks()
    works.note('a', { units: 3, spent: 10n, amount: 6n })
    for (let i = 0; i < 2; i++) works.note('b', { units: 1, spent: 2n, amount: 1n })
    expect(works.list()).toEqual([
      { model: 'b', jobs: 2, units: 2, spent: 4n, amount: 2n },
      { model: 'a', jobs: 1, units: 3, spent: 10n, amount: 6n }
    ])
  })

  it('keeps as many models as a message holds, and those with the most work', () => {
    const works = createModelWorks()
    const one = { units: 1, spent: 1n, amount: 1n }
    for (let i = 0; i < modelWorksMax; i++) for (let n = 0; n < 2; n++) works.note(`m${i}`, one)
    works.note('new', one)
    works.note('newer', one)
    const names = works.list().map(({ model }) => model)
    expect(names).toHaveLength(modelWorksMax)
    expect(names).toContain('newer')
    expect(names).not.toContain('new')
  })
})
