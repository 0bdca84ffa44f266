import { type Arrival, blockCid, type Hex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { type AdviceInit, type AdvisedNode, advise, modelsTriedMax } from '../src/advice.ts'

const second = 1_000_000_000n
const [a, b] = [blockCid(Uint8Array.of(1)), blockCid(Uint8Array.of(2))]
const address = (n: number): Hex => `0x${n.toString(16).padStart(40, '0')}`

/** Tickets for up to ten units, one every two seconds. */
const tickets = (model: string, count: number, change: Partial<Arrival> = {}): Arrival[] =>
  Array.from({ length: count }, (_, i) => ({
    job: `0x${i.toString(16).padStart(64, '0')}`,
    segment: 0,
    model,
    units: 10,
    ceiling: 5n,
    patienceMs: 500,
    at: BigInt(2 * i) * second,
    ...change
  }))

/** One slot that does ten units of a second, and could load b. */
const node = (change: Partial<AdvisedNode> = {}): AdvisedNode => ({
  node: address(1),
  slots: 1,
  rate: 10,
  can: { warm: [{ model: a, ask: 2n, rate: 10 }], loadable: [{ model: b, loadMs: 1000 }] },
  work: [],
  ...change
})
const ask = (change: Partial<AdviceInit>) =>
  advise({ demand: [], from: 0n, until: 100n * second, nodes: [node()], workPerUnit: () => 1, ...change })

describe('for one more node', () => {
  it('says that it would sit idle where nothing is asked for', () => {
    const { jobs, options } = ask({})
    expect(jobs).toBe(0)
    expect(options).toMatchObject([{ kind: 'one-more', model: a, outlook: 'idle' }])
  })

  it('names the model that is wanted first, also one that nobody has loaded', () => {
    const { options } = ask({ demand: tickets(b, 50) })
    expect(options.map(({ model, outlook }) => [model, outlook])).toEqual([
      [b, 'serves'],
      [a, 'idle']
    ])
    // Half of its time, at the price that others ask for as much work.
    expect(options[0]).toMatchObject({ usefulShare: 0.5, amountPerHour: 36_000n })
  })

  it('takes jobs for as long as they were on average, not for what their tickets allow', () => {
    const work = [{ model: b, jobs: 10, units: 50, spent: 5n * second, amount: 100n }]
    const [best] = ask({ demand: tickets(b, 50), nodes: [node({ work })] }).options
    expect(best).toMatchObject({ model: b, usefulShare: 0.25 })
  })

  it('counts a job once, whatever was left of it elsewhere', () => {
    const again = tickets(b, 50, { segment: 1 })
    expect(ask({ demand: [...tickets(b, 50), ...again] }).jobs).toBe(50)
  })

  it('has no option where nothing tells what a node would do', () => {
    expect(ask({ demand: tickets(b, 5), nodes: [] }).options).toEqual([])
  })

  it('tries the most wanted models only', () => {
    const demand = Array.from({ length: modelsTriedMax + 4 }, (_, i) =>
      tickets(blockCid(Uint8Array.of(9, i)), 1 + i)
    )
    const { options } = ask({ demand: demand.flat() })
    expect(options).toHaveLength(modelsTriedMax)
    expect(options.map(({ model }) => model)).not.toContain(blockCid(Uint8Array.of(9, 0)))
  })
})

describe('for a node that is there', () => {
  it('says what another model would have changed', () => {
    const { now, options } = ask({ demand: tickets(b, 50), node: address(1) })
    expect(now).toEqual({ usefulShare: 0, amountPerHour: 0n, jobsPerHour: 0 })
    expect(options).toMatchObject([
      { kind: 'instead', model: b, outlook: 'serves', gainPerHour: 36_000n },
      { kind: 'beside', model: b, outlook: 'serves', gainPerHour: 36_000n }
    ])
  })

  it('shows that a swap costs what the old model earned', () => {
    const { now, options } = ask({ demand: tickets(a, 50), node: address(1) })
    expect(now?.amountPerHour).toBe(36_000n)
    expect(options).toMatchObject([
      { kind: 'beside', gainPerHour: 0n },
      { kind: 'instead', outlook: 'idle', gainPerHour: -36_000n }
    ])
  })

  it('goes by the speed that it has shown, once it has shown any', () => {
    const shown = { model: a, jobs: 5, units: 50, spent: 10n * second, amount: 1n }
    const share = (jobs: number) =>
      ask({
        demand: tickets(a, 50),
        node: address(1),
        nodes: [node({ work: [{ ...shown, jobs, units: 10 * jobs }] })]
      }).now?.usefulShare
    expect(share(4)).toBeCloseTo(0.5, 6)
    expect(share(5)).toBeCloseTo(1, 6)
  })
})
