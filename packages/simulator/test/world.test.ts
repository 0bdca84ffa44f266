import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  central,
  centralInstant,
  equalSpeeds,
  generateJobs,
  type Job,
  joinIdleQueue,
  lateBinding4,
  type NodePlan,
  type Policy,
  type PolicyEntry,
  policies,
  powerOfTwoDelay,
  random,
  type SimNode,
  type SimulationInit,
  simulate,
  threeSpeeds,
  type World
} from '../src/index.ts'

const models = 4
const workMs = 1000
const loading = {
  models: Array.from({ length: models }, () => ({ size: 1, loadMs: 2000 })),
  workMs,
  burstiness: 4
}

/** Sixty nodes at load 0.7 for twenty mean services. */
function scene(policy: PolicyEntry, change: Partial<SimulationInit> = {}): SimulationInit {
  const fleet = { nodes: 60, slotsPerNode: 1, speeds: threeSpeeds, models, zipf: 0.9, warmPerNode: 1 }
  const work = { models, zipf: 0.9, arrivalCv: 1, workMs, workCv: 1.5, patienceMs: 3000 }
  return {
    policy,
    fleet: buildFleet(fleet, 1),
    jobs: generateJobs({ ...work, rate: (0.7 * 60) / workMs, untilMs: 20_000 }, 1),
    models,
    link: { delayMs: 10 },
    seed: 1,
    fromMs: 5000,
    toMs: 20_000,
    ...change
  }
}

/** Plays one policy that does what a test wants, on nodes of one slot and speed 1. */
function play(
  fleet: readonly NodePlan[],
  jobs: readonly Job[],
  change: Partial<SimulationInit>,
  create: (world: World) => Partial<Policy>
) {
  const idle: Policy = {
    leadMs: undefined,
    open: () => undefined,
    submit: () => undefined,
    freed: () => undefined,
    ending: () => undefined
  }
  return simulate({
    policy: { name: 'test', loads: 'itself', create: world => ({ ...idle, ...create(world) }) },
    fleet,
    jobs,
    models,
    link: { delayMs: 10 },
    seed: 1,
    fromMs: 0,
    toMs: 20_000,
    ...change
  })
}

const node = (warm: readonly number[], change: Partial<NodePlan> = {}): NodePlan => {
  return { slots: 1, speed: 1, warm, ...change }
}
const job = (id: number, model: number, work: number, arrivesAt = 0): Job => {
  return { id, model, work, arrivesAt, startBy: arrivesAt + 5000 }
}
const first = (world: World): SimNode => world.nodes[0] as SimNode

describe('loading', () => {
  it('takes a slot for its time, frees it, and changes what the node has', () => {
    const seen: unknown[] = []
    const { ledger } = play([node([0])], [], { loading, jobs: [job(0, 1, 1000)] }, world => ({
      open: () => world.load(first(world), 0, 1, [0]),
      submit: () => seen.push(first(world).warm.slice(), world.holders[0]?.length),
      freed(slot) {
        seen.push(world.queue.now(), slot.warm.slice(), world.holders[1]?.length)
      }
    }))
    expect(seen).toEqual([[], 0, 2000, [1], 1])
    expect(ledger?.loading).toBeCloseTo(0.1, 12)
  })

  it('waits for the jobs of what makes room, and takes none of them meanwhile', () => {
    const seen: unknown[] = []
    play([node([0, 1], { slots: 2 })], [job(0, 0, 3000), job(1, 0, 100, 1)], { loading }, world => ({
      submit(asked) {
        if (asked.id === 1) seen.push(world.receive(asked, first(world)))
        else {
          world.start(asked, first(world), 0)
          world.load(first(world), 1, 2, [0])
        }
      },
      freed: (_, slot) => seen.push([slot, world.queue.now()])
    }))
    expect(seen).toEqual(['bounces', [0, 3000], [1, 5000]])
  })

  it('fetches first what is not on disk, once', () => {
    const plans = loading.models.map(plan => ({ ...plan, fetchMs: 500 }))
    const at: number[] = []
    play([node([0], { disk: [1] })], [job(0, 0, 1)], { loading: { ...loading, models: plans } }, world => ({
      submit: () => world.load(first(world), 0, 2, [0]),
      freed(self) {
        at.push(world.queue.now())
        if (at.length === 1) world.load(self, 0, 1, [2])
        if (at.length === 2) world.load(self, 0, 2, [1])
      }
    }))
    expect(at).toEqual([2500, 4500, 6500])
  })

  it.each([
    ['there is no room', 'where there is room', (world: World) => world.load(first(world), 0, 1, [])],
    ['the model is there', 'loaded once', (world: World) => world.load(first(world), 0, 0, [])],
    ['the victim is not there', 'known as its holder', (world: World) => world.load(first(world), 0, 1, [2])]
  ])('is an error when %s', (_, text, act) => {
    expect(() =>
      play([node([0])], [job(0, 0, 1)], { loading }, world => ({ submit: () => act(world) }))
    ).toThrow(text)
  })

  it('follows demand under every policy, where nothing fits at first', () => {
    // All nodes hold the two models that hardly anybody asks for.
    const wrong = buildFleet(
      { nodes: 60, slotsPerNode: 1, speeds: equalSpeeds, models: 2, zipf: 0, warmPerNode: 1 },
      1
    ).map(plan => ({ ...plan, warm: plan.warm.map(rank => rank + 2) }))
    const zipf = 2.1
    const jobs = generateJobs(
      { models, zipf, arrivalCv: 1, workMs, workCv: 1, patienceMs: 3000, rate: 0.04, untilMs: 30_000 },
      1
    )
    const change = { fleet: wrong, jobs, fromMs: 15_000, toMs: 30_000 }
    for (const policy of [centralInstant, random, joinIdleQueue, lateBinding4]) {
      const never = simulate(scene(policy, change))
      const loads = simulate(scene(policy, { ...change, loading }))
      expect(loads.goodput, policy.name).toBeGreaterThan(never.goodput + 0.3)
      expect(loads.ledger?.loading).toBeLessThan(0.1)
    }
  })

  it('gives what has come to all idle slots of the node', () => {
    const slots = 4
    const shape = { slotsPerNode: slots, speeds: equalSpeeds, models: 2, zipf: 0, warmPerNode: 1 }
    const wrong = buildFleet({ nodes: 15, ...shape }, 1).map(plan => {
      return { ...plan, warm: plan.warm.map(rank => rank + 2) }
    })
    const jobs = generateJobs(
      { models, zipf: 2.1, arrivalCv: 1, workMs, workCv: 1, patienceMs: 3000, rate: 0.04, untilMs: 40_000 },
      1
    )
    const change = { fleet: wrong, jobs, loading, fromMs: 25_000, toMs: 40_000 }
    for (const policy of [centralInstant, central, random, joinIdleQueue, lateBinding4]) {
      expect(simulate(scene(policy, change)).goodput, policy.name).toBeGreaterThan(0.95)
    }
  })
})

describe('a crash', () => {
  const churn = { upMs: 60_000, downMs: 5000 }

  it('breaks jobs, which go on elsewhere; nothing is served twice and nothing by who is gone', () => {
    const calm = simulate(scene(central))
    const wild = simulate(scene(central, { churn }))
    expect(wild.ledger?.wasted).toBeGreaterThan(0)
    expect(wild.goodput).toBeGreaterThan(0.9)
    expect(wild.goodput).toBeLessThanOrEqual(calm.goodput)
    expect(wild.stayMean).toBeGreaterThan(calm.stayMean)
  })

  it('lets the client submit what is left of the work, with the node that broke it', () => {
    const seen: unknown[] = []
    const left: number[] = []
    play(
      [node([0]), node([0])],
      [job(0, 0, 8000)],
      { churn: { upMs: 4000, downMs: 1e9 }, seed: 3 },
      world => ({
        submit(asked, failed) {
          const free = world.nodes.find(({ up, running }) => up && running[0] === undefined)
          if (free !== undefined) world.start(asked, free, 0)
          seen.push(failed?.index)
          left.push(asked.work)
        }
      })
    )
    expect(seen[0]).toBeUndefined()
    expect(seen.length).toBeGreaterThan(1)
    expect(left.every((work, i) => i === 0 || work < (left[i - 1] ?? 0))).toBe(true)
  })
})

describe('a node that deceives', () => {
  const fleet = { nodes: 60, slotsPerNode: 1, speeds: threeSpeeds, models, zipf: 0.9, warmPerNode: 1 }

  it('comes on top of the honest ones and is no capacity', () => {
    const plan = buildFleet({ ...fleet, liarsPerNode: 0.25 }, 1)
    expect(plan.slice(0, 60)).toEqual(buildFleet(fleet, 1))
    expect(plan.slice(60).map(({ liar }) => liar)).toEqual(
      Array.from({ length: 15 }, (_, i) => ['idle', 'speed', 'hoard', 'fail'][i % 4])
    )
  })

  it.each([
    ['idle', 'bounces'],
    ['hoard', 'silent'],
    ['fail', 'takes'],
    ['speed', 'takes']
  ] as const)('by %s: %s', (liar, word) => {
    const words: string[] = []
    const tries: number[] = []
    play([node([0], { liar }), node([0])], [job(0, 0, 1000)], {}, world => ({
      submit(asked, failed) {
        tries.push(world.queue.now())
        const to = failed === undefined ? first(world) : (world.nodes[1] as SimNode)
        words.push(world.receive(asked, to))
        world.start(asked, to, 0)
      },
      freed: self => tries.push(self.index === 0 ? -world.queue.now() : world.queue.now())
    }))
    expect(words[0]).toBe(word)
    const expected = {
      idle: [0, 10, 1010],
      hoard: [0, 40, 1040],
      fail: [0, -10, 20, 1020],
      speed: [0, -6250]
    }
    expect(tries.map(time => Math.round(time))).toEqual(expected[liar])
  })

  it.each([central, random, powerOfTwoDelay, joinIdleQueue, lateBinding4])(
    'is found out by $name',
    policy => {
      const honest = simulate(scene(policy))
      const mixed = simulate(scene(policy, { fleet: buildFleet({ ...fleet, liarsPerNode: 0.25 }, 1) }))
      expect(mixed.goodput).toBeGreaterThan(honest.goodput - 0.15)
    }
  )
})

describe.each(policies.filter(({ name }) => !name.startsWith('market')))('$name', policy => {
  it('bears loads, crashes, liars, loss and late news at once, the same every time', () => {
    const fleet = { nodes: 48, slotsPerNode: 2, speeds: threeSpeeds, models, zipf: 0, warmPerNode: 2 }
    const init = scene(policy, {
      fleet: buildFleet({ ...fleet, liarsPerNode: 0.25 }, 1),
      loading,
      churn: { upMs: 60_000, downMs: 5000 },
      link: { delayMs: 10, delayCv: 0.5, loss: 0.01 },
      digestMs: 1000
    })
    const result = simulate(init)
    expect(result.goodput).toBeGreaterThan(0.4)
    expect(simulate(init)).toEqual(result)
    const sum = Object.values(result.ledger ?? {}).reduce((total, share) => total + share, 0)
    expect(sum).toBeCloseTo(1, 12)
  })
})
