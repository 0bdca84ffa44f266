import type { WaitingInterval } from '@haca/protocol'
import type { Nanos } from './slot-ledger.ts'

/**
 * How many more slots each model was worth, as anybody could tell at the time: the forecast by which idle time is
 * judged. At an instant s, with n(u) tickets of the model waiting at u,
 *
 *     mean(s)  = ∫ n(u) · exp(−(s − u) / memory) du / memory,  over u ≤ s
 *     slots(s) = round(mean + √mean)
 *
 * the slow mean of what found no slot, with the square-root reserve by which placement sizes its cover. It never looks
 * ahead of s, so it can be blamed on a node that did not load the model then.
 */
export interface NeedForecast {
  /** Adds stretches in which tickets waited. Order does not matter; what ends before it begins is left out. */
  add(waiting: readonly WaitingInterval[]): void
  /** Slots that the model wanted at `at` beyond those that served it, a whole number >= 0. */
  slots(model: string, at: Nanos): number
  /** When that number changed, in order of time. */
  changes(model: string): readonly NeedChange[]
  /** Forgets what lies before `at`, but for its share in the mean. Nothing before `at` may be asked for afterwards. */
  forget(at: Nanos): void
}

export interface NeedChange {
  readonly at: Nanos
  readonly slots: number
}

/** Time over which the mean forgets: as long as a node's measure of its own use, so that both call the same thing lasting. */
export const needMemoryNs: Nanos = 60_000_000_000n

/** From `at` on `waiting` tickets wait, and the mean, which is `mean` at `at`, moves towards that number. */
interface Step {
  readonly at: Nanos
  readonly waiting: number
  readonly mean: number
}

export function createNeedForecast(): NeedForecast {
  return new NeedForecastState()
}

class NeedForecastState implements NeedForecast {
  private readonly waiting = new Map<string, WaitingInterval[]>()
  /** What was forgotten left this, as of `since`. */
  private readonly means = new Map<string, number>()
  private since: Nanos | undefined
  private readonly known = new Map<string, { steps: readonly Step[]; changes: readonly NeedChange[] }>()

  add(waiting: readonly WaitingInterval[]): void {
    for (const interval of waiting) {
      if (interval.to <= interval.from) continue
      const own = this.waiting.get(interval.model)
      if (own === undefined) this.waiting.set(interval.model, [interval])
      else own.push(interval)
      this.known.delete(interval.model)
    }
  }

  slots(model: string, at: Nanos): number {
    return lastUntil(this.changes(model), at)?.slots ?? 0
  }

  changes(model: string): readonly NeedChange[] {
    return this.derive(model).changes
  }

  forget(at: Nanos): void {
    for (const model of new Set([...this.waiting.keys(), ...this.means.keys()])) {
      const step = lastUntil(this.derive(model).steps, at)
      const mean = step === undefined ? 0 : meanAt(step, at)
      // A hundredth of the least mean that wants a slot: it never comes to one again.
      if (mean > meanOf(0) / 100) this.means.set(model, mean)
      else this.means.delete(model)
      const left = (this.waiting.get(model) ?? []).filter(({ to }) => to > at)
      if (left.length === 0) this.waiting.delete(model)
      else this.waiting.set(model, left)
      this.known.delete(model)
    }
    this.since = at
  }

  private derive(model: string) {
    let known = this.known.get(model)
    if (known === undefined) {
      const steps = stepsOf(this.waiting.get(model) ?? [], this.means.get(model) ?? 0, this.since)
      known = { steps, changes: changesOf(steps) }
      this.known.set(model, known)
    }
    return known
  }
}

function stepsOf(waiting: readonly WaitingInterval[], mean: number, since: Nanos | undefined): Step[] {
  const turns: { at: Nanos; by: number }[] = []
  for (const { from, to } of waiting) {
    turns.push({ at: since !== undefined && from < since ? since : from, by: 1 }, { at: to, by: -1 })
  }
  turns.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const steps: Step[] = since === undefined ? [] : [{ at: since, waiting: 0, mean }]
  for (const { at, by } of turns) {
    const last = steps.at(-1)
    const next = { at, waiting: (last?.waiting ?? 0) + by, mean: last === undefined ? 0 : meanAt(last, at) }
    if (last?.at === at) steps[steps.length - 1] = next
    else steps.push(next)
  }
  return steps
}

function meanAt({ at, waiting, mean }: Step, when: Nanos): number {
  return waiting + (mean - waiting) * Math.exp(-Number(when - at) / Number(needMemoryNs))
}

/** The steps of the mean, cut where the number of slots turns from one to the next. */
function changesOf(steps: readonly Step[]): NeedChange[] {
  const changes: NeedChange[] = []
  const note = (at: Nanos, slots: number) => {
    if (slots !== (changes.at(-1)?.slots ?? 0)) changes.push({ at, slots })
  }
  for (const [i, step] of steps.entries()) {
    let slots = slotsFor(step.mean)
    note(step.at, slots)
    const end = steps[i + 1]
    // The last step goes on for ever, and its mean comes to the number that waits.
    const last = slotsFor(end === undefined ? step.waiting : meanAt(step, end.at))
    while (slots !== last) {
      const at = crossing(step, meanOf(last > slots ? slots : slots - 1))
      slots += last > slots ? 1 : -1
      note(end !== undefined && at > end.at ? end.at : at, slots)
    }
  }
  return changes
}

const slotsFor = (mean: number) => Math.round(mean + Math.sqrt(mean))

/** The mean at which the number of slots turns from `slots` to one more: mean + √mean = slots + ½. */
function meanOf(slots: number): number {
  return ((Math.sqrt(4 * slots + 3) - 1) / 2) ** 2
}

/** When the mean of a step passes `mean`. */
function crossing({ at, waiting, mean: start }: Step, mean: number): Nanos {
  const nanos = Number(needMemoryNs) * Math.log((start - waiting) / (mean - waiting))
  return at + BigInt(Math.ceil(Math.max(0, nanos)))
}

/** The last entry at or before `at`, by halving. */
function lastUntil<T extends { readonly at: Nanos }>(entries: readonly T[], at: Nanos): T | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.at ?? at) <= at) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}
