import { type Clock, type CoverBook, createCoverBook } from '@haca/core'
import type { Network } from '@haca/network'
import { listen, type ModelDirectory } from '@haca/node-kit'
import {
  type CoverRequest,
  type CoverResponse,
  coversMax,
  type Hex,
  protocols,
  type TicketRequest
} from '@haca/protocol'

export interface CoverServiceInit {
  readonly network: Network
  readonly clock: Clock
  readonly directory: Pick<ModelDirectory, 'get' | 'list'>
}

/** Tells inference nodes how models are covered and leases loads to them: the shell of the cover book, which decides. */
export interface CoverService {
  start(): Promise<void>
  stop(): Promise<void>
  /** A ticket has come that was not here before. */
  arrived(request: TicketRequest): void
  /** A ticket was matched, of a model whose tickets so many markets share out. */
  matched(model: string, homes: number): void
}

export function createCoverService({ network, clock, directory }: CoverServiceInit): CoverService {
  const book = createCoverBook()
  /** Models with several homes: as many as are hot, which are few. */
  const shared = new Map<string, number>()
  let unlisten: (() => void) | undefined
  return {
    async start() {
      await network.handle(protocols.cover, async (request, { peer }) =>
        respond(book, peer, request, directory, clock.monotonicMs())
      )
      unlisten = listen(network, 'member:leave', ({ address }) => book.left(address))
    },
    async stop() {
      unlisten?.()
      await network.unhandle(protocols.cover)
    },
    arrived({ model, units }) {
      const known = directory.get(model)
      if (known === undefined) return
      // Nodes ask the model's first home alone, so it speaks for the others: tickets are drawn among them alike.
      const homes = shared.get(model) ?? 1
      book.arrived(model, homes * units * known.manifest.workPerUnit, clock.monotonicMs())
    },
    matched(model, homes) {
      if (homes > 1) shared.set(model, homes)
      else shared.delete(model)
    }
  }
}

function respond(
  book: CoverBook,
  node: Hex,
  { rate, slots, loadMs, holds, loads }: CoverRequest,
  directory: Pick<ModelDirectory, 'get' | 'list'>,
  at: number
): CoverResponse {
  // Only models whose manifest is known count; a name that somebody made up would take the place of one that is wanted.
  const held = holds.filter(model => directory.get(model) !== undefined)
  book.report({ node, rate: rate / 1000, slots, loadMs, holds: held }, at)
  const lease = book.lease(
    node,
    loads.filter(({ model }) => directory.get(model) !== undefined),
    at
  )
  const known = directory.list().map(({ id }) => id)
  const covers = book.covers(node, known, coversMax, at).map(({ model, held, need }) => {
    return { model, held: milli(held), need: Math.max(1, milli(need)) }
  })
  return {
    capacity: Math.max(1, milli(book.capacity(node))),
    covers,
    ...(lease === undefined ? {} : { lease: { model: lease.model, victims: [...lease.victims] } })
  }
}

const milli = (slots: number) => Math.round(1000 * slots)
