import type { LoadedModel } from '@haca/backends'
import type { Clock } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import { assert, HacaError, type Hex, type Model, modelDigest } from '@haca/protocol'

/** A model in memory, with what it does per second on one slot. */
export interface ShelvedModel {
  readonly model: Model
  readonly loaded: LoadedModel
  /** Output units per second of one slot. */
  readonly rate: number
  /** Milliseconds that it took to fetch, check, load and certify it. */
  readonly loadMs: number
}

/** The models in memory, and the jobs that keep them there. */
export interface Memory {
  get(id: string): ShelvedModel | undefined
  byDigest(digest: Hex): ShelvedModel | undefined
  /** Those that new jobs may come for. */
  list(): readonly ShelvedModel[]
  put(shelved: ShelvedModel): ShelvedModel
  /** Keeps a model for a job; to be let go once. Throws `BOUNCED` when it has left. */
  hold(id: string): () => void
  /** New jobs are not to come for it. Those whose offer is on its way still run. */
  leave(id: string): void
  /** No job is to come for it any more, whatever was offered. False when it is leaving already or is not there. */
  lose(id: string): boolean
  /** Resolves when no job holds the model and no offer for it can be on its way; from then on it is not there. */
  empty(id: string, signal: AbortSignal): Promise<ShelvedModel>
  /** What was measured of all models since the start; zeros before the first. */
  measured(): { readonly slowestMs: number; readonly workPerSecond: number }
}

interface Place {
  readonly shelved: ShelvedModel
  jobs: number
  /** Since when it is to leave. */
  leavingAt: number | undefined
  /** Its engine can't run it. */
  lost: boolean
}

export interface MemoryInit {
  readonly clock: Clock
  /** Milliseconds for which an offer that was made before a model began to leave may still bring a job. */
  readonly graceMs: number
}

export function createMemory({ clock, graceMs }: MemoryInit): Memory {
  const places = new Map<string, Place>()
  const digests = new Map<Hex, string>()
  const pulse = createPulse()
  const measured = { slowestMs: 0, workPerSecond: 0 }
  const find = (id: string) => {
    const place = places.get(id)
    if (place === undefined || place.lost) {
      throw new HacaError('BOUNCED', `model ${id} is not loaded here any more`, { data: { model: id } })
    }
    return place
  }
  return {
    get: id => (places.get(id)?.lost ? undefined : places.get(id)?.shelved),
    byDigest: digest => places.get(digests.get(digest) ?? '')?.shelved,
    list: () =>
      [...places.values()].filter(({ leavingAt }) => leavingAt === undefined).map(({ shelved }) => shelved),
    measured: () => measured,
    put(shelved) {
      const { model, loadMs, rate } = shelved
      places.set(model.id, { shelved, jobs: 0, leavingAt: undefined, lost: false })
      digests.set(modelDigest(model.id), model.id)
      measured.slowestMs = Math.max(measured.slowestMs, loadMs)
      measured.workPerSecond = Math.max(measured.workPerSecond, rate * model.manifest.workPerUnit)
      return shelved
    },
    hold(id) {
      const place = find(id)
      place.jobs++
      let held = true
      return () => {
        assert(held, 'a model is let go once')
        held = false
        place.jobs--
        pulse.beat()
      }
    },
    leave(id) {
      const place = places.get(id)
      if (place !== undefined) place.leavingAt = clock.monotonicMs()
    },
    lose(id) {
      const place = places.get(id)
      if (place === undefined || place.leavingAt !== undefined) return false
      place.leavingAt = clock.monotonicMs()
      place.lost = true
      return true
    },
    async empty(id, signal) {
      const place = places.get(id)
      assert(place !== undefined, 'what is emptied is there')
      const graceLeft = () => (place.lost ? 0 : (place.leavingAt ?? 0) + graceMs - clock.monotonicMs())
      for (let left = graceLeft(); place.jobs > 0 || left > 0; left = graceLeft()) {
        signal.throwIfAborted()
        await pulse.wait(left > 0 ? left : recheckMs, signal)
      }
      places.delete(id)
      return place.shelved
    }
  }
}

/** Whoever lets go says so; this is only how long a wait at once may be, milliseconds. */
const recheckMs = 60_000
