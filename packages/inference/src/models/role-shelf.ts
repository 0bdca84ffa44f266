import type { Capacity, Clock, Slots } from '@haca/core'
import type { ModelDirectory } from '@haca/node-kit'
import { HacaError, heldModelsMax, type Logger } from '@haca/protocol'
import type { Bidding } from '../bids/bidding-types.ts'
import type { PriceBoard } from '../bids/price-board.ts'
import type { InferenceParts } from '../parts.ts'
import type { InferenceNodeInit } from '../types.ts'
import { createCoverLink } from './cover-link.ts'
import { createLoadingSlots } from './loading-slots.ts'
import { createModelFiles } from './model-files.ts'
import { createShelf } from './shelf.ts'
import type { Shelf, ShelfInit } from './shelf-types.ts'

type Events = Pick<ShelfInit, 'onLoaded' | 'onLeaving' | 'onLost' | 'onUnloaded' | 'onRefused'>

export interface RoleShelfInit extends Events {
  readonly init: InferenceNodeInit
  readonly parts: Pick<InferenceParts, 'engine' | 'content' | 'network'>
  readonly directory: ModelDirectory
  readonly slots: Slots
  readonly capacity: Capacity
  /** Made after the shelf, and asked only once it has started. */
  readonly bidding: () => Pick<Bidding, 'askLease' | 'lend' | 'poke'>
  readonly prices: () => Pick<PriceBoard, 'asks'>
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly logger: Logger
}

/** The shelf of a node, with what it stands on. */
export function createRoleShelf(role: RoleShelfInit): Shelf {
  const { init, parts, directory, slots, capacity, bidding, prices, signal, clock, logger, ...events } = role
  const { engine, content, network } = parts
  const { params } = init.deployment
  const memoryBytes = Math.min(init.memoryBytes ?? engine.memoryBytes, engine.memoryBytes)
  const own = init.content === undefined
  return createShelf({
    files: createModelFiles({ engine, content, own, directory, bytesMax: memoryBytes, signal }),
    directory,
    wanted: init.models,
    limits: { memoryBytes, modelsMax: init.modelsInMemory, diskBytes: init.diskBytes },
    count: slots.count,
    slots: createLoadingSlots({ slots, bidding, capacity, clock }),
    covers: createCoverLink({ network, slotsPerMarket: params.slotsPerMarket, signal }),
    askWithToken: (market, cover) => bidding().askLease(market, cover),
    // The one slot of a node gives its token back before it loads; further ones may have theirs taken meanwhile.
    graceMs: slots.count > 1 ? params.offerTimeoutMs : 0,
    pays: ({ manifest }, ceiling) => ceiling >= prices().asks(manifest),
    signal,
    clock,
    ...events,
    onDelayed: ({ id }, error) => logger.info({ model: id, error: error.message }, 'a model comes later'),
    onLost(model, error) {
      const { code, message } = error
      logger.warn(
        { model: model.id, name: model.manifest.name, code, error: message },
        'lost a model: its engine is gone'
      )
      events.onLost(model, error)
    },
    onRefused(model, error) {
      logger.warn({ model: model.id, error: error.message }, 'refused a model')
      events.onRefused(model, error)
    }
  })
}

/** @throws HacaError `INVALID_INPUT`, naming field and limit */
export function requireShelfLimits(init: Pick<InferenceNodeInit, Limit>): void {
  const most: Readonly<Record<Limit, number>> = {
    modelsInMemory: heldModelsMax,
    memoryBytes: Number.MAX_SAFE_INTEGER,
    diskBytes: Number.MAX_SAFE_INTEGER
  }
  for (const [field, limit] of Object.entries(most) as [Limit, number][]) {
    const actual = init[field]
    if (actual === undefined || (Number.isInteger(actual) && actual >= 1 && actual <= limit)) continue
    throw new HacaError(
      'INVALID_INPUT',
      `${field} must be a whole number from 1 to ${limit}, not ${actual}`,
      {
        data: { field, limit, actual }
      }
    )
  }
}

type Limit = 'modelsInMemory' | 'memoryBytes' | 'diskBytes'
