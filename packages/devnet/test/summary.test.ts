import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type RunSummary, runSummary, summarySchema } from '../src/summary/summary.ts'

const columns = {
  capacity: '9007199254740993',
  useful: '1',
  pending: '0',
  verification: '0',
  loading: '0',
  wasted: '0',
  blocked: '0',
  idle: { match: '0', place: '0', price: '0', strand: '0', free: '9007199254740992' }
}

const sample: RunSummary = {
  seed: 1,
  nodes: { hosting: 2, inference: 4, verification: 3 },
  jobs: { submitted: 2, completed: 2, failed: 0, sampled: 2, refuted: 1, paid: 1, unpaid: 1 },
  ledger: { slotNs: columns, work: columns },
  latencyMs: { matchP50: 1.7, matchP99: 3, firstByteP50: 36.1, firstByteP99: 86.8 },
  settlement: {
    epochs: 1,
    gasTotal: '973474',
    gasPerJob: 486_737,
    conserved: true,
    deposits: '101530000000',
    paid: '12162',
    refunded: '0',
    slashed: '0',
    locked: '101529987838'
  },
  startupMs: 5000,
  wallMs: 30_000,
  models: [{ name: 'haca/digits', id: 'bafy', jobs: 2, sampled: 2, accuracy: 0.98 }],
  cheats: [
    { node: 'inference-0', kind: 'random', jobs: 1, refuted: 1, paid: 0, earned: '0', burned: '10000000' }
  ],
  exact: true
}

const published: object = JSON.parse(
  readFileSync(new URL('../../../docs/summary.schema.json', import.meta.url), 'utf8')
)

test('the published schema is the code’s', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(summarySchema())))
})

/** Both must judge alike: what the program checks itself by, and what others check it by. */
const judges = [
  ['the code', runSummary],
  ['the published schema', z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0])]
] as const

test.each(judges)('%s takes a summary, with and without what is optional', (_name, judge) => {
  expect(judge.parse(sample)).toEqual(sample)
  expect(judge.safeParse({ ...sample, installMs: 1234 }).success).toBe(true)
  const [model] = sample.models
  expect(judge.safeParse({ ...sample, models: [{ ...model, accuracy: undefined }] }).success).toBe(true)
})

test.each(judges)('%s refuses what is no summary', (_name, judge) => {
  const wrong: object[] = [
    { ...sample, seed: undefined },
    { ...sample, jobs: { ...sample.jobs, paid: -1 } },
    { ...sample, jobs: { ...sample.jobs, paid: 0.5 } },
    { ...sample, settlement: { ...sample.settlement, paid: 12_162 } },
    { ...sample, settlement: { ...sample.settlement, paid: '-1' } },
    { ...sample, settlement: { ...sample.settlement, paid: '0x10' } },
    { ...sample, ledger: { ...sample.ledger, work: { ...columns, idle: {} } } },
    { ...sample, models: [{ ...sample.models[0], accuracy: 1.1 }] }
  ]
  for (const each of wrong) expect(judge.safeParse(each).success, JSON.stringify(each)).toBe(false)
})
