import { HacaError, type Model } from '@haca/protocol'
import { expect, it } from 'vitest'
import { explainNode } from '../src/explain.ts'

const facts = {
  at: 7,
  busy: 0,
  slots: 2,
  running: 0,
  warm: ['haca/digits'],
  lost: [],
  now: 5000,
  work: [{ model: 'id-a', jobs: 12, units: 40, spent: 1n, amount: 80n }],
  unmet: [
    { model: 'id-b', tickets: 3, units: 96, lostUnits: 32, ceilings: { low: 1n, median: 9n, high: 20n } }
  ],
  nameOf: (model: string) => (model === 'id-b' ? 'haca/tiny-lm' : model),
  refusals: new Map([['refused:BOUNCED', 2]])
}

it('an idle node tells what it did, what it lacks, and whom it refused, with counts', () => {
  expect(explainNode(facts)).toEqual([
    { at: 7, what: '0 of 2 slots busy, 0 jobs running', count: 1 },
    { at: 7, what: 'warm: haca/digits', count: 1 },
    { at: 7, what: 'ran id-a: 40 units for 80 micro-tokens', count: 12 },
    {
      at: 7,
      what: 'haca/tiny-lm is wanted and not loaded here: 96 units wait, 32 were lost in the last minute; half would pay 9 micro-tokens per unit or more',
      count: 3
    },
    { at: 7, what: 'refused:BOUNCED', count: 2 }
  ])
})

it('says which models its engine lost, why, and for how long', () => {
  const error = new HacaError('UNREACHABLE', 'http://127.0.0.1:8000/v1 cannot be reached')
  const model = { id: 'id-c', manifest: { name: 'me/borrowed' } } as Model
  const told = explainNode({ ...facts, warm: [], lost: [{ model, error, since: 1500 }] })
  expect(told.map(({ what }) => what)).toContain(
    'lost me/borrowed (UNREACHABLE: http://127.0.0.1:8000/v1 cannot be reached); for 3.5 s, and tries to load it again'
  )
})

it('a node without a model says so', () => {
  const nothing = { ...facts, warm: [], work: [], unmet: [], refusals: new Map() }
  expect(explainNode(nothing).map(({ what }) => what)).toContain('warm: no model is loaded yet')
})
