import type { SimNode, World } from '../engine/world.ts'

/** Free slots by model and speed, as one scheduler knows them. */
export interface FreeSlots {
  /** A slot is free, or about to be, with these models in memory then. */
  add(node: SimNode, slot: number, models: readonly number[]): void
  /** The fastest that has a model in memory; of equals the one that came last. Suspected nodes are passed over. */
  takeFastest(model: number): FreeSlot | undefined
  /** A slot of this node, idle already, for other use. */
  takeOf(node: SimNode): number | undefined
  /** A node has none any more; returns those that it had. */
  forget(node: SimNode): readonly number[]
}

export interface FreeSlot {
  readonly node: SimNode
  readonly slot: number
}

interface Entry extends FreeSlot {
  taken: boolean
}

interface Shelf {
  readonly speed: number
  readonly slots: Entry[]
}

export function createFreeSlots(world: World): FreeSlots {
  /** The fastest shelf first. A slot stands under each of its models; what one of them took the others skip. */
  const models: Shelf[][] = world.holders.map(() => [])
  const ofNode: Entry[][] = world.nodes.map(() => [])

  const shelf = (model: number, speed: number): Entry[] => {
    const shelves = models[model] ?? []
    let found = shelves.find(entry => entry.speed === speed)
    if (found === undefined) {
      found = { speed, slots: [] }
      shelves.push(found)
      shelves.sort((a, b) => b.speed - a.speed)
    }
    return found.slots
  }
  const take = (entry: Entry): FreeSlot => {
    entry.taken = true
    const own = ofNode[entry.node.index] ?? []
    own.splice(own.indexOf(entry), 1)
    return entry
  }
  return {
    add(node, slot, warm) {
      const entry = { node, slot, taken: false }
      ofNode[node.index]?.push(entry)
      for (const model of warm) shelf(model, node.speed).push(entry)
    },
    takeFastest(model) {
      for (const { slots } of models[model] ?? []) {
        const suspected: Entry[] = []
        let found: Entry | undefined
        while (found === undefined) {
          const entry = slots.pop()
          if (entry === undefined) break
          // A load may have put the model out since the slot was announced.
          if (entry.taken || !world.warmOrComing(entry.node).includes(model)) continue
          if (world.suspected(entry.node)) suspected.push(entry)
          else found = entry
        }
        slots.push(...suspected)
        if (found !== undefined) return take(found)
      }
      return undefined
    },
    takeOf(node) {
      const entry = ofNode[node.index]?.find(({ slot }) => node.running[slot] === undefined)
      return entry === undefined ? undefined : take(entry).slot
    },
    forget(node) {
      const entries = ofNode[node.index]?.splice(0) ?? []
      for (const entry of entries) entry.taken = true
      return entries.map(({ slot }) => slot)
    }
  }
}
