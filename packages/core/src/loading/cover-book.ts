import type { Hex } from '@haca/protocol'
import { victimsFor } from './choose-victims.ts'
import { type CoverRule, createCoverRule } from './cover-rule.ts'

/**
 * What a market knows of how models are covered: the work that its tickets bring, by the cover rule, and the capacity
 * that nodes say has each model in memory. It leases loads: a load counts as capacity from the moment it is granted, so
 * that a hundred nodes that ask at once do not all load the same model. Times are milliseconds of a monotonic clock.
 */
export interface CoverBook {
  /** A ticket has come. */
  arrived(model: string, work: number, at: number): void
  /** What a node holds from now on, for `holdMs`: in place of what it said before. */
  report(report: NodeReport, at: number): void
  /**
   * Grants a node one of the loads that it would do, the one that is needed most by what is known here and now, and counts
   * it at once. It ends with the report before, unless the next one says that the node holds the model.
   *
   * @param patience cover of what makes room over cover of the model, both afterwards, that is not enough; default 1
   */
  lease(node: Hex, options: readonly LoadOption[], at: number, patience?: number): LoadOption | undefined
  /** A node is gone, and with it what it held. */
  left(node: Hex): void
  /** A node's capacity in slots of mean speed, as it last said. */
  capacity(node: Hex): number
  /** How the models that the node could have are covered, the least covered first; what it holds always is among them. */
  covers(node: Hex, known: Iterable<string>, most: number, at: number): readonly ModelCover[]
}

export interface NodeReport {
  readonly node: Hex
  /** Certified work per millisecond with all slots busy, in the unit of `arrived`; 0: not known yet, taken for the mean. */
  readonly rate: number
  readonly slots: number
  /** Milliseconds that a load takes, by the node's experience, at most `loadMsMax`; 0 when it has none. */
  readonly loadMs: number
  /** Models in memory or on their way. */
  readonly holds: readonly string[]
}

/** A load that a node would do. */
export interface LoadOption {
  readonly model: string
  /** What makes room. */
  readonly victims: readonly string[]
}

/** In slots of mean speed. */
export interface ModelCover {
  readonly model: string
  readonly held: number
  readonly need: number
}

/** A node that says nothing this long holds nothing, milliseconds: two of its reports were lost. */
export const holdMs = 60_000
/** Models and nodes told apart; a flood of names costs no more memory than that. */
export const coverModelsMax = 4096
export const coverNodesMax = 65_536

/** A longer load is taken for one of this length: a load of ten minutes is the longest that is worth a forecast. */
export const loadMsMax = 600_000
/** The order of the models is taken anew only this often, milliseconds; leases go by exact counts in any case. */
const rankedForMs = 250

/** Beats per unit of time, as the rule was tuned. */
const beatsPerUnit = 4
/**
 * The unit of time is a mean job, and at least this: shorter ones say less than the way of a report takes, milliseconds.
 * It is at least a fifth of a load, too, since the rule was tuned where a load takes five jobs.
 */
const unitMsMin = 250
const unitsPerLoad = 5
/** Beats that are caught up with; after so many without work every mean has forgotten what was before. */
const beatsMax = 2000
/** Variance ÷ mean of arriving work, in mean jobs: bursts of CV 4 and sizes of CV 1.5. More than is there only slows a change. */
const burstiness = 4 ** 2 + 1.5 ** 2
/** Jobs over which the mean job is taken. */
const meanJobMemory = 100
/** At the moment of the lease the counts are exact, so no patience is needed: cover decides. */
const leasePatience = 1

interface Held {
  readonly rate: number
  readonly slots: number
  readonly loadMs: number
  readonly until: number
  /** Models that count as held. */
  readonly counted: Set<string>
}

/** What holds a model: the rates of nodes whose rate is known, and the slots of the others. */
interface HeldModel {
  rate: number
  slots: number
}

export function createCoverBook(): CoverBook {
  return new CoverBookState()
}

class CoverBookState implements CoverBook {
  private readonly rule: CoverRule = createCoverRule()
  private readonly models = new Map<string, number>()
  private readonly nodes = new Map<Hex, Held>()
  private readonly held = new Map<string, HeldModel>()
  /** Mean work of a job; 0 before the first. */
  private meanJob = 0
  private jobs = 0
  /** Sums over the nodes. */
  private readonly sums = { rate: 0, slots: 0, loadMs: 0, loaders: 0 }
  /** Work per millisecond of a mean slot; 0 before the first report. */
  private slotRate = 0
  private beatAt: number | undefined
  private ranking: readonly string[] = []
  private rankedAt = Number.NEGATIVE_INFINITY

  arrived(model: string, work: number, at: number): void {
    this.advance(at)
    this.jobs++
    this.meanJob += (work - this.meanJob) / Math.min(this.jobs, meanJobMemory)
    const index = this.indexOf(model)
    // In milliseconds of a mean slot; the beat brings it to its unit of time.
    if (index !== undefined && this.slotRate > 0)
      this.rule.arrived(index, work / this.slotRate / this.unitMs())
  }

  report({ node, rate, slots, loadMs, holds }: NodeReport, at: number): void {
    this.expire(at)
    this.uncount(node)
    if (this.nodes.size >= coverNodesMax) return
    const longest = Math.min(loadMs, loadMsMax)
    const held: Held = { rate, slots, loadMs: longest, until: at + holdMs, counted: new Set() }
    this.nodes.set(node, held)
    this.sum(held, 1)
    this.advance(at)
    for (const model of holds) this.count(held, model)
  }

  lease(
    node: Hex,
    options: readonly LoadOption[],
    at: number,
    patience = leasePatience
  ): LoadOption | undefined {
    this.expire(at)
    this.advance(at)
    const held = this.nodes.get(node)
    if (held === undefined) return undefined
    const capacity = this.capacityOf(held)
    const covers = this.view()
    const ranked = options
      .filter(({ model }) => !held.counted.has(model) && this.indexOf(model) !== undefined)
      .sort((a, b) => covers.cover(a.model, capacity) - covers.cover(b.model, capacity))
    for (const option of ranked) {
      const { model, victims } = option
      const fits = (_: string, gone: readonly string[]) => gone.length === victims.length
      if (victimsFor(model, { capacity, victims, fits }, covers, patience) === undefined) continue
      for (const victim of victims) this.drop(held, victim)
      this.count(held, model)
      return option
    }
    return undefined
  }

  capacity(node: Hex): number {
    const held = this.nodes.get(node)
    return held === undefined ? 1 : this.capacityOf(held)
  }

  left(node: Hex): void {
    this.uncount(node)
  }

  covers(node: Hex, known: Iterable<string>, most: number, at: number): readonly ModelCover[] {
    this.expire(at)
    this.advance(at)
    const own = this.nodes.get(node)?.counted ?? new Set<string>()
    const view = this.view()
    if (at - this.rankedAt >= rankedForMs) {
      this.rankedAt = at
      this.ranking = [...new Set(known)].sort(
        (a, b) => view.cover(a, 0) - view.cover(b, 0) || view.need(b) - view.need(a)
      )
    }
    const listed = [...own].slice(0, most)
    for (const model of this.ranking) {
      if (listed.length >= most) break
      if (!own.has(model)) listed.push(model)
    }
    return listed.map(model => ({ model, held: this.heldOf(model), need: view.need(model) }))
  }

  private view() {
    const need = (model: string) => this.rule.need(this.models.get(model) ?? -1)
    return { need, cover: (model: string, change: number) => (this.heldOf(model) + change) / need(model) }
  }

  private heldOf(model: string): number {
    const { rate = 0, slots = 0 } = this.held.get(model) ?? {}
    // What was added and taken away in another order leaves a rounding error.
    return Math.max(0, (this.slotRate > 0 ? rate / this.slotRate : 0) + slots)
  }

  private indexOf(model: string): number | undefined {
    const known = this.models.get(model)
    if (known !== undefined || this.models.size >= coverModelsMax) return known
    const index = this.models.size
    this.models.set(model, index)
    this.rule.grow(index + 1)
    return index
  }

  private count(held: Held, model: string): void {
    if (this.indexOf(model) === undefined || held.counted.has(model)) return
    held.counted.add(model)
    this.hold(held, model, 1)
  }

  private drop(held: Held, model: string): void {
    if (held.counted.delete(model)) this.hold(held, model, -1)
  }

  private hold({ rate, slots }: Held, model: string, sign: 1 | -1): void {
    const sum = this.held.get(model) ?? { rate: 0, slots: 0 }
    this.held.set(model, sum)
    if (rate > 0) sum.rate += sign * rate
    else sum.slots += sign * slots
  }

  private uncount(node: Hex): void {
    const held = this.nodes.get(node)
    if (held === undefined) return
    for (const model of [...held.counted]) this.drop(held, model)
    this.nodes.delete(node)
    this.sum(held, -1)
  }

  private expire(at: number): void {
    // Nodes stand in the order of their reports, so the first that has time left ends the search.
    for (const [node, { until }] of this.nodes) {
      if (until > at) break
      this.uncount(node)
    }
  }

  /** Capacity in slots of mean speed. */
  private capacityOf({ rate, slots }: Held): number {
    return rate === 0 ? slots : rate / this.slotRate
  }

  private sum({ rate, slots, loadMs }: Held, sign: 1 | -1): void {
    const { sums } = this
    if (rate > 0) {
      sums.rate += sign * rate
      sums.slots += sign * slots
    }
    sums.loadMs += sign * loadMs
    if (loadMs > 0) sums.loaders += sign
    // Where nobody is left the speed of a slot is what it was.
    if (sums.slots > 0) this.slotRate = sums.rate / sums.slots
  }

  private unitMs(): number {
    const { loadMs, loaders } = this.sums
    const load = loaders === 0 ? 0 : loadMs / loaders
    return Math.max(unitMsMin, load / unitsPerLoad, this.slotRate > 0 ? this.meanJob / this.slotRate : 0)
  }

  /** Lets the beats pass that are due. They begin with the first report: before it nobody knows what a slot does. */
  private advance(at: number): void {
    if (this.slotRate === 0) return
    this.beatAt ??= at
    const unitMs = this.unitMs()
    const beatMs = unitMs / beatsPerUnit
    const due = Math.floor((at - this.beatAt) / beatMs)
    if (due <= 0) return
    const jobMs = this.meanJob / this.slotRate
    const span = { length: 1 / beatsPerUnit, burstiness: (burstiness * jobMs) / unitMs }
    for (let beat = 0; beat < Math.min(due, beatsMax); beat++) this.rule.beat(span)
    this.beatAt += due * beatMs
  }
}
