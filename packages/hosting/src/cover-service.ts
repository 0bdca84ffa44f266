import { type Clock, type CoverDesk, createCoverBook, createCoverDesk } from '@haca/core'
import type { Network } from '@haca/network'
import { listen, type ModelDirectory } from '@haca/node-kit'
import { type Hex, protocols, type TicketRequest } from '@haca/protocol'

export interface CoverServiceInit {
  readonly network: Network
  readonly clock: Clock
  readonly directory: Pick<ModelDirectory, 'get' | 'list'>
  /** Whether this node's market takes tokens of another node. */
  readonly trusts: (node: Hex, at: number) => boolean
}

/** Tells inference nodes how models are covered and leases loads to them: the shell of the cover desk, which decides. */
export interface CoverService extends Pick<CoverDesk, 'token'> {
  start(): Promise<void>
  stop(): Promise<void>
  /** A ticket has come that was not here before. */
  arrived(request: TicketRequest): void
  /** A ticket was matched, of a model whose tickets so many markets share out. */
  matched(model: string, homes: number): void
}

export function createCoverService({ network, clock, directory, trusts }: CoverServiceInit): CoverService {
  const book = createCoverBook()
  const desk = createCoverDesk({
    book,
    known: () => directory.list().map(({ id }) => id),
    knows: model => directory.get(model) !== undefined,
    trusts
  })
  /** Models with several homes: as many as are hot, which are few. */
  const shared = new Map<string, number>()
  let unlisten: (() => void) | undefined
  return {
    async start() {
      await network.handle(protocols.cover, async (request, { peer }) =>
        desk.answer(peer, request, clock.monotonicMs())
      )
      unlisten = listen(network, 'member:leave', ({ address }) => book.left(address))
    },
    async stop() {
      unlisten?.()
      await network.unhandle(protocols.cover)
    },
    token: (event, step) => desk.token(event, step),
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
