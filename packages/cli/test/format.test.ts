import type { Columns, LedgerReport } from '@haca/observatory'
import { HacaError } from '@haca/protocol'
import { expect, test } from 'vitest'
import {
  clockTime,
  idleSentence,
  ledgerLegend,
  ledgerTable,
  megabytes,
  nodeName,
  percent,
  seconds,
  table,
  tokens
} from '../src/format.ts'
import { toJson } from '../src/json.ts'

test('amounts, times, shares and sizes have their units', () => {
  expect([0n, 1n, 819n, 1_000_000n, 100_000_000_001n].map(tokens)).toEqual([
    '0.000000',
    '0.000001',
    '0.000819',
    '1.000000',
    '100000.000001'
  ])
  expect([0n, 4_999_999n, 1_234_567_890n, 3_600_000_000_000n].map(seconds)).toEqual([
    '0.00',
    '0.00',
    '1.23',
    '3600.00'
  ])
  expect([percent(1n, 3n), percent(2n, 2n), percent(0n, 0n)]).toEqual(['33.3 %', '100.0 %', '–'])
  expect(megabytes(68_774)).toBe('0.07 MB')
  expect(clockTime(Date.UTC(2026, 0, 1, 12, 36, 52, 165))).toBe('12:36:52.165')
})

test('nodes go by their names, strangers by the ends of their addresses', () => {
  const address = `0x${'ab'.repeat(20)}`
  expect(nodeName(address, { [address]: 'inference-0' })).toBe('inference-0')
  expect(nodeName(address, {})).toBe('0xabab…abab')
})

test('columns of numbers stand to the right, words to the left', () => {
  expect(
    table([
      ['name', 'tier', 'size'],
      ['haca/digits', 'exact', '0.07 MB'],
      ['haca/tiny-lm', 'seeded', '14.06 MB']
    ])
  ).toBe(
    [
      'name          tier        size',
      'haca/digits   exact    0.07 MB',
      'haca/tiny-lm  seeded  14.06 MB'
    ].join('\n')
  )
})

const second = 1_000_000_000n
const columns: Columns = {
  capacity: 10n * second,
  useful: 2n * second,
  pending: 0n,
  verification: 0n,
  loading: second,
  wasted: 0n,
  blocked: 0n,
  idle: { match: second / 2n, place: 0n, price: 0n, strand: 0n, free: (13n * second) / 2n }
}

test('the ledger has a row for each node with slots, the sum, and its shares', () => {
  const node = {
    role: 'inference',
    alive: true,
    slots: 1,
    rate: 1,
    slotNs: columns,
    work: columns,
    counters: {}
  } as const
  const report: LedgerReport = {
    nodes: [
      { ...node, node: '0xb' },
      { ...node, node: '0xa', alive: false },
      { ...node, node: '0xc', role: 'hosting', slots: 0 }
    ],
    total: { slotNs: columns, work: columns },
    exact: true,
    sampling: {
      instants: 100,
      errorNs: { match: second / 4n, place: 0n, price: 0n, strand: 0n, free: second / 5n },
      clockErrorNs: 2_500_000n
    }
  }
  const legend = ledgerLegend(report)
  expect(legend).toContain('at 100 random instants: standard error 2.5 % of the capacity')
  expect(legend).toContain('at most 2.5 ms')
  expect(legend).toContain('The columns sum to the capacity')
  const lines = ledgerTable(report, { '0xa': 'inference-0', '0xb': 'inference-1' }).split('\n')
  expect(lines).toHaveLength(5)
  expect(lines.map(line => line.split(/ {2,}/)[0])).toEqual([
    'node',
    'inference-0 (gone)',
    'inference-1',
    'all',
    ''
  ])
  expect(lines[3]?.split(/ {2,}/)).toEqual([
    'all',
    '10.00',
    '2.00',
    '0.00',
    '0.00',
    '1.00',
    '0.00',
    '0.00',
    '0.50',
    '0.00',
    '0.00',
    '0.00',
    '6.50'
  ])
  expect(lines[4]).toMatch(/100 % +20\.0 % .* 65\.0 %$/)
})

test('a node says what it did with its time, the largest share first', () => {
  expect(idleSentence({ slotNs: columns })).toBe(
    'of 10.00 slot-seconds: 65.0 % idle without demand, 20.0 % useful and paid, 10.0 % loading models, 5.0 % idle while a fitting ticket waited'
  )
})

test('JSON keeps what JSON has no form for', () => {
  const error = new HacaError('TIMEOUT', 'late')
  expect(
    JSON.parse(toJson({ amount: 2n ** 63n, bytes: Buffer.from('hi'), list: [new Uint8Array([255])], error }))
  ).toEqual({
    amount: '9223372036854775808',
    bytes: 'aGk=',
    list: ['/w=='],
    error: { ...error.toJSON() }
  })
})
