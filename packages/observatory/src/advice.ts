import {
  type Advice,
  type Advisor,
  type AskedJob,
  createAdvisor,
  type OfferedNode,
  type Proposal
} from '@haca/core'
import type { Arrival, Hex, IdleDescription, ModelWork, WarmModel } from '@haca/protocol'

/** What advice takes from the account of an inference node. */
export interface AdvisedNode {
  readonly node: Hex
  readonly slots: number
  /** Certified work per second of one slot, in thousands of operations. */
  readonly rate: number
  readonly can: IdleDescription
  readonly work: readonly ModelWork[]
}

export interface AdviceInit {
  /** Tickets of the window, in order of arrival. */
  readonly demand: readonly Arrival[]
  /** Nanoseconds on the ledger's clock. */
  readonly from: bigint
  readonly until: bigint
  /** Inference nodes that are there. */
  readonly nodes: readonly AdvisedNode[]
  /** Work of one output unit of a model in thousands of operations; undefined for a model that nobody knows. */
  readonly workPerUnit: (model: string) => number | undefined
  /** Advice for this node; without one, for one more node. */
  readonly node?: Hex
}

/** One thing to do, and what would have come of it. */
export interface AdviceOption extends Advice {
  /** one-more: a further node, of one slot of the usual speed; instead: the node with this model only; beside: in addition. */
  readonly kind: 'one-more' | 'instead' | 'beside'
  readonly model: string
}

export interface AdviceReport {
  readonly fromMs: number
  readonly untilMs: number
  /** Jobs that came in the window. */
  readonly jobs: number
  readonly node?: Hex
  /** What the node did in the replay as it is. */
  readonly now?: Pick<Advice, 'usefulShare' | 'amountPerHour' | 'jobsPerHour'>
  /** Most to gain first. */
  readonly options: readonly AdviceOption[]
}

/** Models that are tried, the most wanted; each costs one or two replays of the window. */
export const modelsTriedMax = 16
/** A node's own record of a model says its speed better than its certificate once it has run so many jobs of it. */
const jobsToJudge = 5

/**
 * What one more node, or another model on a node, would have done with the demand of the window: the recorded tickets
 * are replayed with and without it. Jobs take as many units as the model's jobs did on average where nodes have run any,
 * and the most that their tickets allow where not.
 */
export function advise(init: AdviceInit): AdviceReport {
  const { demand, nodes, node } = init
  const [fromMs, untilMs] = [toMs(init.from), toMs(init.until)]
  const jobs = askedJobs(demand, nodes)
  const advisor = createAdvisor({ jobs, fromMs, untilMs, nodes: nodes.map(asOffered) })
  const usual = createUsual(nodes, init.workPerUnit)
  const models = mostWanted(jobs, nodes)
  const asked = nodes.find(each => each.node === node)
  const options = asked === undefined ? oneMore(advisor, usual, models) : otherModels(advisor, usual, asked)
  const now = node === undefined ? undefined : advisor.now(node)
  return {
    fromMs,
    untilMs,
    jobs: jobs.length,
    ...(node === undefined ? {} : { node }),
    ...(now === undefined ? {} : { now }),
    options: options.sort((a, b) => Number(b.gainPerHour - a.gainPerHour))
  }
}

const toMs = (nanos: bigint) => Number(nanos) / 1e6

/** Further segments are what is left of a job that failed somewhere, not another job. */
function askedJobs(demand: readonly Arrival[], nodes: readonly AdvisedNode[]): AskedJob[] {
  const first = demand.filter(({ segment }) => segment === 0)
  const shares = new Map<string, number>()
  for (const [model, tickets] of Map.groupBy(first, ticket => ticket.model)) {
    const works = nodes.flatMap(({ work }) => work.filter(each => each.model === model))
    const ran = works.reduce((sum, { jobs }) => sum + jobs, 0)
    const units = works.reduce((sum, each) => sum + each.units, 0)
    const allowed = tickets.reduce((sum, ticket) => sum + ticket.units, 0) / tickets.length
    if (ran > 0) shares.set(model, Math.min(1, units / ran / Math.max(1, allowed)))
  }
  return first.map(({ at, model, units, ceiling, patienceMs }) => ({
    at: toMs(at),
    model,
    units: units * (shares.get(model) ?? 1),
    ceiling,
    patienceMs
  }))
}

/** A node at the speed that it has shown. */
function asOffered({ node, slots, can, work }: AdvisedNode): OfferedNode {
  const warm = can.warm.map(each => {
    const done = work.find(({ model }) => model === each.model)
    if (done === undefined || done.jobs < jobsToJudge || done.spent === 0n) return each
    return { ...each, rate: (done.units * 1e9) / Number(done.spent) }
  })
  return { name: node, slots, warm }
}

/** Models by what was asked for of them, then those that somebody serves. */
function mostWanted(jobs: readonly AskedJob[], nodes: readonly AdvisedNode[]): string[] {
  const wanted = new Map<string, number>()
  for (const { model, units } of jobs) wanted.set(model, (wanted.get(model) ?? 0) + units)
  for (const { can } of nodes) {
    for (const { model } of can.warm) wanted.set(model, wanted.get(model) ?? 0)
  }
  return [...wanted]
    .sort((a, b) => b[1] - a[1])
    .map(([model]) => model)
    .slice(0, modelsTriedMax)
}

/** What a slot usually does and asks for a model, or undefined where nothing tells. */
type Usual = (model: string, rate?: number) => WarmModel | undefined

function createUsual(
  nodes: readonly AdvisedNode[],
  workPerUnit: (model: string) => number | undefined
): Usual {
  const offered = nodes.map(asOffered)
  const prices = nodes.flatMap(({ can }) =>
    can.warm.map(({ model, ask }) => Number(ask) / (workPerUnit(model) ?? Number.NaN))
  )
  const usualPrice = median(prices.filter(price => !Number.isNaN(price)))
  const usualRate = median(nodes.map(({ rate }) => rate))
  return (model, rate) => {
    const known = offered.flatMap(({ warm }) => warm.filter(each => each.model === model))
    const work = workPerUnit(model)
    const asks = median(known.map(({ ask }) => Number(ask)))
    const ask = asks ?? (usualPrice === undefined || work === undefined ? undefined : usualPrice * work)
    const speed = rate ?? usualRate
    const units =
      rate !== undefined && work !== undefined
        ? rate / work
        : (median(known.map(each => each.rate)) ??
          (speed === undefined ? undefined : speed / (work ?? Number.NaN)))
    if (ask === undefined || units === undefined || Number.isNaN(units)) return undefined
    return { model, ask: BigInt(Math.max(1, Math.round(ask))), rate: Math.max(units, Number.MIN_VALUE) }
  }
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}

function oneMore(advisor: Advisor, usual: Usual, models: readonly string[]): AdviceOption[] {
  return models.flatMap(model => {
    const warm = usual(model)
    if (warm === undefined) return []
    const node = { name: 'one more', slots: 1, warm: [warm] }
    return [{ kind: 'one-more' as const, model, ...advisor.advise({ replaces: undefined, node }) }]
  })
}

function otherModels(advisor: Advisor, usual: Usual, asked: AdvisedNode): AdviceOption[] {
  const own = asOffered(asked)
  return asked.can.loadable.slice(0, modelsTriedMax).flatMap(({ model }) => {
    const warm = usual(model, asked.rate)
    if (warm === undefined) return []
    const proposal = (models: readonly WarmModel[]): Proposal => ({
      replaces: own.name,
      node: { ...own, warm: models }
    })
    return [
      { kind: 'instead' as const, model, ...advisor.advise(proposal([warm])) },
      { kind: 'beside' as const, model, ...advisor.advise(proposal([...own.warm, warm])) }
    ]
  })
}
