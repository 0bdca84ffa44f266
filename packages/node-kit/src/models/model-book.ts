import { type Hex, type Model, modelDigest } from '@haca/protocol'

export interface ModelBookLimits {
  /** Manifests that are kept, one's own besides. */
  readonly modelsMax: number
  /** Of these, first told of by one node. */
  readonly perSourceMax: number
  /** Of those asked for, the latest ones that no stranger's model displaces. */
  readonly askedMax: number
}

/**
 * A manifest is at most 16 KiB, so 4096 are 64 MiB. One node can host 256 by its record; four times that leaves room for what it
 * passes on for others, and for three more like it.
 */
const limits: ModelBookLimits = { modelsMax: 4096, perSourceMax: 1024, askedMax: 1024 }

/**
 * Which manifests are kept. Pure. Of too many, the one goes that nobody has offered for longest; where all are offered, the one of
 * whoever told of most. What is one's own, and what was asked for, stays.
 */
export interface ModelBook {
  get(id: string): Model | undefined
  byDigest(digest: Hex): Model | undefined
  values(): Model[]
  /**
   * Takes a model in.
   *
   * @param source who told of it; none for one's own, which always has a place
   * @returns false where it was known or has no place
   */
  add(model: Model, source?: Hex): boolean
  /** Somebody offers these now. */
  offered(ids: readonly string[]): void
  /** A local node or user asked for it. */
  asked(id: string): void
}

export interface ModelBookInit {
  /** Ids that some node says it has, now. */
  readonly offers: () => ReadonlySet<string>
  /** Ids that this node says it has: these are its own, whoever told of them. */
  readonly held: () => ReadonlySet<string>
  /** A model has lost its place. */
  readonly onEvicted: (id: string) => void
  readonly limits?: ModelBookLimits
}

interface Entry {
  readonly model: Model
  readonly source: Hex | undefined
  /** Which news it was that offered it last, counted up. */
  offeredAt: number
}

export function createModelBook(init: ModelBookInit): ModelBook {
  const { modelsMax, perSourceMax, askedMax } = init.limits ?? limits
  const entries = new Map<string, Entry>()
  const digests = new Map<Hex, Model>()
  const asked = new Set<string>()
  let news = 0

  const evict = (id: string) => {
    entries.delete(id)
    digests.delete(modelDigest(id))
    init.onEvicted(id)
  }
  const toldBy = (source: Hex) => [...entries.values()].filter(entry => entry.source === source).length

  /** Makes room for one more of a source's. */
  const makeRoom = (source: Hex): boolean => {
    const told = toldBy(source)
    if (told < perSourceMax && entries.size < modelsMax) return true
    const offers = init.offers()
    const held = init.held()
    const free = [...entries]
      .filter(([id, entry]) => entry.source !== undefined && !asked.has(id) && !held.has(id))
      .sort(([, a], [, b]) => a.offeredAt - b.offeredAt)
    const unoffered = free.filter(([id]) => !offers.has(id))
    if (told >= perSourceMax) {
      const own = unoffered.find(([, entry]) => entry.source === source)
      if (own !== undefined) evict(own[0])
      return own !== undefined
    }
    const most = mostTold(free)
    const victim =
      unoffered[0] ??
      (most.count > told + 1 ? free.find(([, entry]) => entry.source === most.source) : undefined)
    if (victim !== undefined) evict(victim[0])
    return victim !== undefined
  }

  return {
    get: id => entries.get(id)?.model,
    byDigest: digest => digests.get(digest),
    values: () => [...entries.values()].map(({ model }) => model),
    add(model, source) {
      const known = entries.get(model.id)
      if (known !== undefined) {
        if (source === undefined) entries.set(model.id, { ...known, source })
        return false
      }
      if (source !== undefined && !makeRoom(source)) return false
      entries.set(model.id, { model, source, offeredAt: news++ })
      digests.set(modelDigest(model.id), model)
      return true
    },
    offered(ids) {
      for (const id of ids) {
        const entry = entries.get(id)
        if (entry !== undefined) entry.offeredAt = news++
      }
    },
    asked(id) {
      asked.delete(id)
      asked.add(id)
      const [oldest] = asked
      if (asked.size > askedMax && oldest !== undefined) asked.delete(oldest)
    }
  }
}

/** Who told of most of these. */
function mostTold(entries: readonly (readonly [string, Entry])[]): {
  readonly source: Hex | undefined
  readonly count: number
} {
  const counts = new Map<Hex | undefined, number>()
  for (const [, { source }] of entries) counts.set(source, (counts.get(source) ?? 0) + 1)
  let most: { source: Hex | undefined; count: number } = { source: undefined, count: 0 }
  for (const [source, count] of counts) if (count > most.count) most = { source, count }
  return most
}
