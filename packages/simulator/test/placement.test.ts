import { describe, expect, it } from 'vitest'
import {
  buildFleet,
  central,
  generateJobs,
  type Job,
  marketEarly as market,
  marketLoader,
  type Policy,
  type PolicyEntry,
  type SimNode,
  type SimulationInit,
  simulate,
  threeSpeeds,
  type WorkloadInit,
  type World
} from '../src/index.ts'

const workMs = 1000
/** Slots: large enough that bursts of one model are small against all, and twice as many places as bursty models. */
const fewSlots = 120
const manySlots = 200
/** Virtual time is real work: ten runs of some thousand jobs, in seconds of a machine that does nothing else. */
const timeoutMs = 60_000
/** The time that counts. */
const [fromMs, toMs] = [20 * workMs, 80 * workMs]
const loadMs = 5 * workMs
const cv = { arrivals: 4, work: 1.5 }

interface Case {
  readonly models: number
  readonly zipf: number
  readonly slots?: number
  readonly change?: Partial<WorkloadInit>
  readonly loads?: boolean
}

/** The usual load of 0.9 with bursts, on nodes with room for two models, of which one may be loaded in five jobs' time. */
function play(
  policy: PolicyEntry,
  { models, zipf, slots = fewSlots, change = {}, loads = true }: Case,
  seed = 1
) {
  const fleet = { nodes: slots, slotsPerNode: 1, speeds: threeSpeeds, models, zipf, warmPerNode: 2 }
  const work = { models, zipf, arrivalCv: cv.arrivals, workMs, workCv: cv.work, patienceMs: 3 * workMs }
  const plans = Array.from({ length: models }, () => ({ size: 1, loadMs }))
  const run: SimulationInit = {
    policy,
    fleet: buildFleet(fleet, seed),
    jobs: generateJobs({ ...work, rate: (0.9 * slots) / workMs, untilMs: toMs, ...change }, seed),
    models,
    link: { delayMs: 0.01 * workMs },
    seed,
    fromMs,
    toMs,
    matchSamples: 0,
    ...(loads ? { loading: { models: plans, workMs, burstiness: cv.arrivals ** 2 + cv.work ** 2 } } : {})
  }
  return simulate(run)
}

/**
 * The same policy, but what is loaded follows the backlog: every beat, a model with more unmet work in the last five time
 * units than half a node does, loads under way counted, is loaded on idle nodes, in place of what they used least.
 */
function chasing(base: PolicyEntry): PolicyEntry {
  return { ...base, name: `${base.name}, chasing`, loads: 'itself', create: world => chase(base, world) }
}

function chase(base: PolicyEntry, world: World): Policy {
  const memoryMs = 5 * workMs
  const waiting = new Set<Job>()
  const uses = new Map<string, number>()
  const unmet = new Map<number, number>()
  const coming = new Map<number, number>()
  const start = (job: Job, node: SimNode, slot: number) => {
    waiting.delete(job)
    uses.set(`${node.index}/${job.model}`, world.queue.now())
    return world.start(job, node, slot)
  }
  const inner = base.create({ ...world, start })
  const beat = () => {
    const now = world.queue.now()
    const open = new Map<number, number>()
    for (const job of waiting) {
      if (job.startBy < now) waiting.delete(job)
      else open.set(job.model, (open.get(job.model) ?? 0) + job.work)
    }
    for (const model of world.holders.keys()) {
      const mean = unmet.get(model) ?? 0
      unmet.set(model, mean + (((open.get(model) ?? 0) - mean) * workMs) / 4 / memoryMs)
    }
    // No node is slower than this share of a mean one.
    const wanted = [...unmet].filter(([, work]) => work / memoryMs > 0.2).map(([model]) => model)
    for (const node of world.nodes) load(node, now, wanted)
    world.queue.schedule(now + workMs / 4, beat)
  }
  const load = (node: SimNode, now: number, wanted: readonly number[]) => {
    if (node.running[0] !== undefined) return
    const need = (model: number) => (unmet.get(model) ?? 0) / memoryMs - (coming.get(model) ?? 0)
    const held = world.warmOrComing(node)
    const others = wanted.filter(model => !held.includes(model))
    if (others.length === 0) return
    const model = others.reduce((most, other) => (need(other) > need(most) ? other : most))
    const used = (of: number) => uses.get(`${node.index}/${of}`) ?? 0
    const [victim] = [...node.warm].sort((a, b) => used(a) - used(b))
    if (victim === undefined || need(model) < node.speed / 2) return
    const slot = inner.lend?.(node)
    if (slot === undefined) return
    uses.set(`${node.index}/${model}`, now)
    coming.set(model, (coming.get(model) ?? 0) + node.speed)
    world.queue.schedule(now + memoryMs, () => coming.set(model, (coming.get(model) ?? 0) - node.speed))
    world.load(node, slot, model, [victim])
  }
  return {
    leadMs: inner.leadMs,
    open() {
      inner.open()
      beat()
    },
    submit(job, failed) {
      waiting.add(job)
      inner.submit(job, failed)
    },
    freed: (node, slot) => inner.freed(node, slot),
    ending: (node, slot, endsAt) => inner.ending(node, slot, endsAt)
  }
}

/** Two policies play one seed here and differ by as much by chance; the cells of `bench:matching` judge by intervals over seeds. */
const oneSeed = 0.005

describe('loading by cover', { timeout: timeoutMs }, () => {
  it('follows a change of popularity: as central does, and far better than staying', () => {
    const swap = { swap: { atMs: 45 * workMs, ranks: [0, 9] as const } }
    const change = { models: 20, zipf: 2.1, change: swap }
    const loads = play(market, change)
    expect(loads.goodput / play(central, change).goodput).toBeGreaterThan(0.98)
    expect(loads.goodput).toBeGreaterThan(play(market, { ...change, loads: false }).goodput + 0.1)
  })

  it('bears a step of demand that ends again, and spends little on it', () => {
    const burst = { burst: { factor: 1.3, fromMs: 40 * workMs, toMs: 55 * workMs } }
    const step = { models: 20, zipf: 0.9, change: burst }
    const loads = play(market, step)
    expect(loads.goodput / play(central, step).goodput).toBeGreaterThan(0.98)
    expect(loads.goodput).toBeGreaterThan(play(market, { ...step, loads: false }).goodput - 0.01)
    expect(loads.ledger?.loading).toBeLessThan(0.03)
  })

  it('is no worse than never loading with two hundred bursty models, where chasing the backlog is', () => {
    const bursty = { models: 200, zipf: 0.9, slots: manySlots }
    const [cover, never, chased] = [
      play(market, bursty),
      play(market, { ...bursty, loads: false }),
      play(chasing(market), bursty)
    ]
    expect(cover.goodput).toBeGreaterThan(never.goodput - oneSeed)
    expect(chased.goodput).toBeLessThan(never.goodput - oneSeed)
    // What it does instead of work.
    expect(chased.ledger?.loading).toBeGreaterThan(5 * (cover.ledger?.loading ?? 0))
  })
})

describe('loading under leases', { timeout: timeoutMs }, () => {
  const change = { models: 20, zipf: 2.1, change: { swap: { atMs: 45 * workMs, ranks: [0, 9] as const } } }

  it('follows a change of popularity by messages, and the same run again is the same', () => {
    const leased = play(marketLoader, change)
    const [shared, stays] = [play(market, change), play(market, { ...change, loads: false })]
    expect(leased.goodput).toBeGreaterThan(stays.goodput + 0.1)
    expect(leased.messagesPerJob).toBeGreaterThan(shared.messagesPerJob)
    expect(play(marketLoader, change)).toEqual(leased)
  })

  it('changes nothing where models stay', () => {
    const { policy, ...leased } = play(marketLoader, { ...change, loads: false })
    expect(play(market, { ...change, loads: false })).toEqual({ policy: 'market', ...leased })
    expect(policy).toBe('market-loader')
  })
})
