/**
 * How many homes each model has: as many markets as its share of the demand fills, so that a hot model's book is no larger
 * than others. A home is added when the share outgrows the number and given up when it is `spareHomes` too many, so that a
 * share that wavers moves nothing.
 */
export interface HomeCounts {
  /** @param demand slots that each model keeps busy, over the whole network. @param markets that are open */
  update(demand: ReadonlyMap<string, number>, markets: number): void
  /** At least 1. */
  of(model: string): number
}

/** Homes beyond the need that a model may keep. */
const spareHomes = 1.5

export function createHomeCounts(): HomeCounts {
  let counts = new Map<string, number>()
  return {
    update(demand, markets) {
      let total = 0
      for (const slots of demand.values()) total += slots
      const next = new Map<string, number>()
      for (const [model, slots] of demand) {
        const need = (slots / total) * markets
        const before = Math.min(counts.get(model) ?? 1, markets)
        const count = need > before || before - need > spareHomes ? Math.max(1, Math.ceil(need)) : before
        if (count > 1) next.set(model, Math.min(count, markets))
      }
      counts = next
    },
    of: model => counts.get(model) ?? 1
  }
}
