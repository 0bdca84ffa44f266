import type { Engine } from '@haca/backends'
import type { IdleDescription, Model, WarmModel } from '@haca/protocol'
import type { ShelvedModel } from './memory.ts'

/** What of a model decides how long it takes to load. */
const bytesOf = ({ manifest }: Pick<Model, 'manifest'>) =>
  manifest.files.reduce((sum, { size }) => sum + size, 0)

/** A description lists at most as many; the message table allows as many. */
const loadableMax = 256

/** An ask that moved by less than this share is not worth a new description: prices follow use, which moves all the time. */
const askMoved = 0.1

export interface CapabilityFacts {
  readonly engine: Pick<Engine, 'slots' | 'memoryBytes'>
  readonly warm: readonly WarmModel[]
  readonly shelved: readonly Pick<ShelvedModel, 'model' | 'loadMs'>[]
  /** Every model that is known. */
  readonly known: Iterable<Model>
  /** Whether the engine refused it. */
  readonly isRefused: (id: string) => boolean
}

/**
 * What an idle slot of this node could do: run what is warm, or load what its engine can hold – whatever its operator
 * chose to serve, because that choice is what the ledger is to show. A load is expected to take as long as the longest
 * so far, and longer in proportion for a larger model; before the first load nothing is promised.
 */
export function describeCapability({
  engine,
  warm,
  shelved,
  known,
  isRefused
}: CapabilityFacts): IdleDescription {
  let slowest: { readonly loadMs: number; readonly bytes: number } | undefined
  for (const { model, loadMs } of shelved) {
    if (slowest === undefined || loadMs > slowest.loadMs) slowest = { loadMs, bytes: bytesOf(model) }
  }
  const isWarm = new Set(shelved.map(({ model }) => model.id))
  const loadable: IdleDescription['loadable'] = []
  for (const model of known) {
    if (slowest === undefined || loadable.length === loadableMax) break
    if (isWarm.has(model.id) || isRefused(model.id)) continue
    if (engine.slots * model.manifest.memoryBytes > engine.memoryBytes) continue
    const larger = Math.max(1, bytesOf(model) / Math.max(1, slowest.bytes))
    loadable.push({ model: model.id, loadMs: Math.max(1, Math.ceil(slowest.loadMs * larger)) })
  }
  return { warm: [...warm], loadable }
}

/** Whether two descriptions differ by more than a little in price. */
export function differs(before: IdleDescription, now: IdleDescription): boolean {
  if (before.warm.length !== now.warm.length || before.loadable.length !== now.loadable.length) return true
  const moved = now.warm.some(({ model, ask, rate }, i) => {
    const old = before.warm[i]
    if (old === undefined || old.model !== model || old.rate !== rate) return true
    return Math.abs(Number(ask - old.ask)) > askMoved * Number(old.ask)
  })
  return moved || now.loadable.some(({ model }, i) => model !== before.loadable[i]?.model)
}
