import type { WaitingInterval } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import {
  addTallies,
  apportionIdle,
  createInstants,
  createNeedForecast,
  createRandom,
  emptyTally,
  type IdleColumns,
  idleCauses,
  type NodeIdle,
  sampleIdle,
  samplingError,
  splitIdle
} from '../src/index.ts'
import { job, model, node } from './support/market.ts'

const none: IdleColumns = { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
const causes = idleCauses
const loadMs = 2000
const loadNs = 2_000_000_000n
/** Nodes were there, and every model was wanted by many, for minutes before any test begins. */
const longAgo = -600_000_000_000n

/** Ten tickets of each model waited from long ago until just before the tests begin. */
function wantedBefore(...names: readonly string[]) {
  const need = createNeedForecast()
  for (const name of names) {
    for (let i = 0; i < 10; i++) need.add([waits(name, { from: longAgo, to: 0n })])
  }
  return need
}

interface IdleInit {
  slot?: number
  from?: bigint
  to?: bigint
  warm?: readonly [name: string, ask: bigint][]
  loadable?: readonly string[]
  rate?: number
}

const idle = (of: number, init: IdleInit = {}): NodeIdle => ({
  node: node(of),
  slot: init.slot ?? 0,
  from: init.from ?? 0n,
  to: init.to ?? 100n,
  can: {
    warm: (init.warm ?? []).map(([name, ask]) => ({ model: model(name), ask, rate: 1 })),
    loadable: (init.loadable ?? []).map(name => ({ model: model(name), loadMs }))
  },
  rate: init.rate ?? 1,
  openedAt: longAgo
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
  Object.fromEntries(splitIdle(slots, tickets, wantedBefore('a', 'b', 'c'))) as Record<string, IdleColumns>

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
  const need = wantedBefore(...names)
  const columns = splitIdle(slots, tickets, need)
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
  const reversed = splitIdle([...slots].reverse(), [...tickets].reverse(), need)
  for (const cause of causes) expect(sum(reversed, cause)).toBe(sum(columns, cause))
  // Without prices nothing is too dear.
  const free = splitIdle(
    slots,
    tickets.map(ticket => ({ ...ticket, ceiling: 1000n })),
    need
  )
  expect(sum(free, 'price')).toBe(0n)
  expect(sum(free, 'match') >= sum(columns, 'match')).toBe(true)
})

describe('placement', () => {
  const place = (need: ReturnType<typeof createNeedForecast>, slot: Partial<NodeIdle> = {}) => {
    const slots = [{ ...idle(1, { to: 10n * loadNs, loadable: ['a'] }), ...slot }]
    const tickets = [waits('a', { to: 10n * loadNs })]
    return splitIdle(slots, tickets, need).get(node(1)) ?? none
  }

  it('is blamed only from one load time after the need began to show', () => {
    const need = createNeedForecast()
    need.add([waits('a', { to: 10n * loadNs })])
    const [first] = need.changes(model('a'))
    const columns = place(need)
    expect(first?.slots).toBe(1)
    expect(columns).toEqual({
      ...none,
      strand: (first?.at ?? 0n) + loadNs,
      place: 9n * loadNs - (first?.at ?? 0n)
    })
  })

  it('is not blamed for what nobody could foresee', () => {
    expect(place(createNeedForecast())).toEqual({ ...none, strand: 10n * loadNs })
  })

  it('is not blamed on a node that was not there in time to load', () => {
    expect(place(wantedBefore('a'), { openedAt: loadNs })).toEqual({
      ...none,
      strand: 2n * loadNs,
      place: 8n * loadNs
    })
  })

  it('is blamed on no more slots than were foreseen', () => {
    const need = createNeedForecast()
    // A mean of just below one half: it rounds to one slot with its reserve.
    need.add([waits('a', { from: -30_000_000_000n, to: 0n })])
    expect(need.slots(model('a'), 0n)).toBe(1)
    const slots = [1, 2, 3].map(of => idle(of, { loadable: ['a'] }))
    const later = slots.map(slot => ({ ...slot, from: loadNs, to: loadNs + 100n }))
    const tickets = [1, 2, 3].map(() => waits('a', { from: loadNs, to: loadNs + 100n }))
    const columns = [...splitIdle(later, tickets, need).values()]
    expect(columns.reduce((sum, one) => sum + one.place, 0n)).toBe(100n)
    expect(columns.reduce((sum, one) => sum + one.strand, 0n)).toBe(200n)
  })
})

it('of slots that one ticket fits, the fastest has the cause', () => {
  const slots = [1, 5, 3].map((rate, i) => idle(i, { rate, warm: [['a', 1n]] }))
  const columns = split(slots, [waits('a')])
  expect(columns[node(1)]).toEqual({ ...none, match: 100n })
  expect(columns[node(0)]).toEqual({ ...none, free: 100n })
})

describe('instants', () => {
  const meanGapNs = 1000n
  const drawn = (seed: number) => createInstants({ random: createRandom(seed), from: 0n, meanGapNs })

  it('come at random with the mean gap, one after the other', () => {
    const times = drawn(1).take(5_000_000n)
    // 5000 are expected; four standard deviations of a Poisson number are 283.
    expect(Math.abs(times.length - 5000)).toBeLessThan(283)
    expect(times.every((at, i) => at > (times[i - 1] ?? -1n))).toBe(true)
  })

  it('are taken once, whatever was looked at before', () => {
    const [one, other] = [drawn(2), drawn(2)]
    expect(one.peek(50_000n)).toEqual(other.peek(50_000n))
    one.peek(90_000n)
    const parts = [one.take(20_000n), one.take(20_000n), one.take(60_000n)]
    expect(parts[1]).toEqual([])
    expect(parts.flat()).toEqual(other.take(60_000n))
  })
})

describe('a tally', () => {
  const slots = [idle(1, { to: 1000n, warm: [['a', 1n]] }), idle(2, { to: 500n })]
  const tickets = [waits('a', { from: 200n, to: 700n })]
  const need = createNeedForecast()
  const at = (...instants: readonly bigint[]) => sampleIdle(slots, tickets, instants, need)

  it('counts what every instant sees', () => {
    const tally = at(100n, 300n, 600n, 800n)
    expect(tally.instants).toBe(4)
    expect(tally.nodes.get(node(1))).toEqual({ match: 2, place: 0, price: 0, strand: 0, free: 2 })
    expect(tally.nodes.get(node(2))).toEqual({ match: 0, place: 0, price: 0, strand: 0, free: 2 })
    expect(tally.sums).toEqual({ match: 2, place: 0, price: 0, strand: 0, free: 4 })
  })

  it('of some instants and one of others add up to one of all', () => {
    expect(addTallies(addTallies(emptyTally(), at(100n, 300n)), at(600n, 800n))).toEqual(
      at(100n, 300n, 600n, 800n)
    )
  })

  it('has the error of a mean of independent draws', () => {
    // Match was seen 0, 1, 1, 0: deviation √(1/3), over √4.
    expect(samplingError(at(100n, 300n, 600n, 800n), 'match')).toBeCloseTo(Math.sqrt(1 / 3) / 2, 12)
    expect(samplingError(at(100n), 'match')).toBeUndefined()
  })
})

describe('idle time by proportion', () => {
  it.each([0n, 1n, 2n, 6n, 7n, 1_000_000_007n, 86_400_000_000_001n])('of %d ns sums to it', total => {
    const columns = apportionIdle(total, { match: 3, place: 1, price: 0, strand: 1, free: 2 })
    expect(causes.reduce((sum, cause) => sum + columns[cause], 0n)).toBe(total)
    expect(columns.price).toBe(0n)
    expect(columns.match - (total * 3n) / 7n).toBeLessThan(2n)
  })

  it('is free where no instant saw it', () => {
    expect(apportionIdle(5n, undefined)).toEqual({ ...none, free: 5n })
  })
})
