import { type CoverReports, createCoverReports, createLoader, type Loader, type LoadOption } from '@haca/core'
import type { CoverRequest, Hex } from '@haca/protocol'
import type { Loading, SimNode, World } from '../engine/world.ts'
import { modelId } from './names.ts'

/** One node from a start to a crash. */
export interface Shelf {
  readonly node: SimNode
  readonly loader: Loader
  readonly reports: CoverReports
  /** The load under way: its slot, and what it was. */
  under: { readonly slot: number; readonly model: string } | undefined
  /** A lease is asked for with a token. */
  asking: boolean
  /** The market to which a token goes now, and the loads that it takes along. */
  passing: Hex | undefined
  rides: readonly LoadOption[]
  /** A slot that a lease has taken out of its market. */
  taken: number | undefined
  /** Where the last lease was asked for. */
  leasedBy: Hex | undefined
  /** Longest load so far of a model that it had in memory, milliseconds. */
  slowestMs: number
  /** What the loader was told last. */
  idle: boolean
  wanted: string
  armedFor: number
}

/** A node whose loader knows every model, and has in memory what the node has there. */
export function createShelf(node: SimNode, { models }: Loading, world: World): Shelf {
  const held = node.warm.reduce((sum, model) => sum + (models[model]?.size ?? 1), 0)
  const room = world.memoryAfter(node, 0, []) + (models[0]?.size ?? 1)
  const loader = createLoader({ memoryBytes: held + room })
  const at = world.queue.now()
  for (const [rank, { size }] of models.entries()) {
    const onDisk = node.disk === undefined || node.disk.includes(rank) || node.warm.includes(rank)
    const model = { id: modelId(rank), memoryBytes: size, diskBytes: size }
    loader.step({ kind: 'known', model, onDisk, at })
  }
  for (const rank of node.warm) {
    const model = modelId(rank)
    loader.step({ kind: 'leased', option: { model, victims: [] }, at })
    // What was there before may go at once: how long it has stayed is not known.
    loader.step({ kind: 'loaded', model, loadMs: 0, at })
  }
  return {
    node,
    loader,
    reports: createCoverReports(),
    under: undefined,
    asking: false,
    passing: undefined,
    rides: [],
    taken: undefined,
    leasedBy: undefined,
    slowestMs: Math.max(0, ...node.warm.map(rank => models[rank]?.loadMs ?? 0)),
    idle: false,
    wanted: '',
    armedFor: Number.POSITIVE_INFINITY
  }
}

/** What a node says of itself, with the loads that it asks a lease for. */
export function reportOf({ node, loader, slowestMs }: Shelf, loads: readonly LoadOption[]): CoverRequest {
  const { speed, slots } = node
  return {
    rate: 1000 * speed * slots,
    slots,
    loadMs: slowestMs,
    holds: [...loader.holds()],
    loads: loads.map(({ model, victims }) => ({ model, victims: [...victims] }))
  }
}
