import type { WaitingInterval } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { createRandom, type IdleColumns, type NodeIdle, splitIdle } from '../src/index.ts'
import { job, model, node } from './support/market.ts'

const none: IdleColumns = { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
const causes = Object.keys(none) as (keyof IdleColumns)[]

interface IdleInit {
  slot?: number
  from?: bigint
  to?: bigint
  warm?: readonly [name: string, ask: bigint][]
  loadable?: readonly string[]
}

const idle = (of: number, init: IdleInit = {}): NodeIdle => ({
  node: node(of),
  slot: init.slot ?? 0,
  from: init.from ?? 0n,
  to: init.to ?? 100n,
  warm: (init.warm ?? []).map(([name]) => model(name)),
  asks: (init.warm ?? []).map(([, ask]) => ask),
  loadable: (init.loadable ?? []).map(model)
})

const waits = (
  name: string,
  init: { from?: bigint; to?: bigint; ceiling?: bigint } = {}
): WaitingInterval => ({
  job: job(1),
  segment: 0,
  model: model(name),
  from: init.from ?? 0n,
  to: init.to ?? 100n,
  ceiling: init.ceiling ?? 10n
})

const split = (slots: readonly NodeIdle[], tickets: readonly WaitingInterval[]) =>
  Object.fromEntries(splitIdle(slots, tickets)) as Record<string, IdleColumns>

describe('each cause', () => {
  const cases: [cause: keyof IdleColumns, what: string, slot: IdleInit, ticket: Parameters<typeof waits>][] =
    [
      ['match', 'a warm, affordable slot beside a waiting ticket', { warm: [['a', 10n]] }, ['a']],
      [
        'place',
        'a slot whose node could have loaded the model',
        { warm: [['b', 1n]], loadable: ['a'] },
        ['a']
      ],
      ['price', 'a warm slot above the ceiling', { warm: [['a', 11n]] }, ['a', { ceiling: 10n }]],
      ['strand', 'a slot that can’t do what waits', { warm: [['b', 1n]], loadable: ['c'] }, ['a']],
      ['match', 'a warm slot that could also load it', { warm: [['a', 1n]], loadable: ['a'] }, ['a']],
      ['place', 'a slot too dear, which could load it', { warm: [['a', 11n]], loadable: ['a'] }, ['a']]
    ]
  it.each(cases)('%s: %s', (cause, _what, slot, ticket) => {
    expect(split([idle(1, slot)], [waits(...ticket)])).toEqual({ [node(1)]: { ...none, [cause]: 100n } })
  })

  it('free: nothing waits', () => {
    expect(split([idle(1, { warm: [['a', 1n]] })], [])).toEqual({ [node(1)]: { ...none, free: 100n } })
  })

  it('free: as many slots as have no ticket of their own', () => {
    const slots = [1, 2, 3].map(of => idle(of, { warm: [['a', 1n]] }))
    const columns = Object.values(split(slots, [waits('a')]))
    expect(columns.map(one => one.match).sort()).toEqual([0n, 0n, 100n].sort())
    expect(columns.reduce((sum, one) => sum + one.free, 0n)).toBe(200n)
  })
})

describe('several slots and tickets', () => {
  it('pair the slot that has no choice first', () => {
    const slots = [
      idle(1, {
        warm: [
          ['a', 1n],
          ['b', 1n]
        ]
      }),
      idle(2, { warm: [['a', 1n]] })
    ]
    expect(split(slots, [waits('a'), waits('b')])).toEqual({
      [node(1)]: { ...none, match: 100n },
      [node(2)]: { ...none, match: 100n }
    })
  })

  it('charge each cause to a slot that has it', () => {
    const slots = [
      idle(1, { warm: [['a', 1n]] }),
      idle(2, { warm: [['a', 1n]] }),
      idle(3, { loadable: ['b'] })
    ]
    // Two are warm for one ticket: one of them is free, and it is the third that could have loaded the other.
    const columns = split(slots, [waits('a'), waits('b')])
    expect(columns[node(3)]).toEqual({ ...none, place: 100n })
    expect([columns[node(1)], columns[node(2)]]).toEqual(
      expect.arrayContaining([
        { ...none, match: 100n },
        { ...none, free: 100n }
      ])
    )
  })

  it('are stranded only as far as tickets are left for them', () => {
    const slots = [idle(1, { warm: [['a', 1n]] }), ...[2, 3, 4].map(of => idle(of))]
    const columns = split(slots, [waits('a'), waits('z'), waits('z')])
    expect(columns[node(1)]).toEqual({ ...none, match: 100n })
    const rest = [2, 3, 4].map(of => columns[node(of)] ?? none)
    expect(rest.reduce((sum, one) => sum + one.strand, 0n)).toBe(200n)
    expect(rest.reduce((sum, one) => sum + one.free, 0n)).toBe(100n)
  })

  it('change cause when a ticket comes or goes', () => {
    const slots = [idle(1, { from: 10n, to: 60n, warm: [['a', 1n]] })]
    const tickets = [waits('a', { from: 0n, to: 20n }), waits('b', { from: 30n, to: 45n })]
    expect(split(slots, tickets)).toEqual({ [node(1)]: { ...none, match: 10n, strand: 15n, free: 25n } })
  })

  it('add up per node', () => {
    const slots = [0, 1].map(slot => idle(1, { slot, warm: [['a', 1n]] }))
    expect(split(slots, [waits('a')])).toEqual({ [node(1)]: { ...none, match: 100n, free: 100n } })
  })

  it('leave out stretches that end before they begin', () => {
    const slots = [
      idle(1, { from: 50n, to: 40n }),
      idle(2, { from: 5n, to: 5n }),
      idle(3, { warm: [['a', 1n]] })
    ]
    const tickets = [waits('a', { from: 30n, to: 20n })]
    expect(split(slots, tickets)).toEqual({ [node(3)]: { ...none, free: 100n } })
  })

  it('are nothing when nothing was idle', () => {
    expect(split([], [waits('a')])).toEqual({})
  })
})

it.each([1, 2, 3, 4])('seed %i: causes sum to idle time exactly', seed => {
  const random = createRandom(seed)
  const int = (below: number) => Math.floor(random.next() * below)
  const names = ['a', 'b', 'c']
  const stretch = () => {
    const from = BigInt(int(1000)) * 1_000_003n
    return { from, to: from + BigInt(int(400)) * 999_983n }
  }
  const slots = Array.from({ length: 40 }, (_, i) =>
    idle(int(5), {
      slot: i,
      ...stretch(),
      warm: names.filter(() => int(2) === 0).map(name => [name, BigInt(5 + int(10))]),
      loadable: names.filter(() => int(3) === 0)
    })
  )
  const tickets = Array.from({ length: 25 }, () =>
    waits(names[int(3)] ?? 'a', { ...stretch(), ceiling: BigInt(4 + int(12)) })
  )
  const columns = splitIdle(slots, tickets)
  const spent = new Map<string, bigint>()
  for (const one of slots) spent.set(one.node, (spent.get(one.node) ?? 0n) + one.to - one.from)
  for (const [of, total] of spent) {
    const one = columns.get(of) ?? none
    expect(causes.reduce((sum, cause) => sum + one[cause], 0n)).toBe(total)
    for (const cause of causes) expect(one[cause] >= 0n).toBe(true)
  }
  const sum = (of: ReadonlyMap<string, IdleColumns>, cause: keyof IdleColumns) =>
    [...of.values()].reduce((all, one) => all + one[cause], 0n)
  for (const cause of causes) expect(sum(columns, cause) > 0n, cause).toBe(true)
  // The order in which records come in changes which of equal slots is named, never how much there is.
  const reversed = splitIdle([...slots].reverse(), [...tickets].reverse())
  for (const cause of causes) expect(sum(reversed, cause)).toBe(sum(columns, cause))
  // Without prices nothing is too dear.
  const free = splitIdle(
    slots,
    tickets.map(ticket => ({ ...ticket, ceiling: 1000n }))
  )
  expect(sum(free, 'price')).toBe(0n)
  expect(sum(free, 'match') >= sum(columns, 'match')).toBe(true)
})
