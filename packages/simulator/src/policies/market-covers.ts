import { type CoverDesk, type CoverDeskInit, createCoverBook, createCoverDesk } from '@haca/core'
import { modelId } from './names.ts'

/** A hosting node's shell around its cover desk: what it has heard decides which loads it leases. */
export interface MarketCovers extends CoverDesk {
  /** A ticket has come that was not here before. */
  arrived(model: number, work: number, at: number): void
  /** A ticket was matched, of a model whose tickets so many markets share out. */
  matched(model: string, homes: number): void
  /**
   * What is known of the demand when a run begins: the work per millisecond of each model, as if it had long come in jobs of
   * this length to slots of mean speed. Reports of all nodes are to follow.
   */
  believe(rates: ReadonlyMap<number, number>, workMs: number, loadMs: number): void
}

/** Mean jobs' time of demand that a market has seen before a run: five times what its slow mean looks back. */
const historyJobs = 250

/**
 * @param models that hosting nodes offer, by their ranks
 * @param trusts whether the market takes tokens of a node
 */
export function createMarketCovers(models: number, trusts: CoverDeskInit['trusts']): MarketCovers {
  const book = createCoverBook()
  const ids = Array.from({ length: models }, (_, rank) => modelId(rank))
  const known: ReadonlySet<string> = new Set(ids)
  const desk = createCoverDesk({ book, known: () => ids, knows: model => known.has(model), trusts })
  /** Models with several homes. */
  const shared = new Map<string, number>()
  return {
    book,
    answer: (node, request, at) => desk.answer(node, request, at),
    token: (event, step) => desk.token(event, step),
    arrived(rank, work, at) {
      const model = modelId(rank)
      // Nodes ask the first home alone, so it speaks for the others: clients draw among them alike.
      book.arrived(model, (shared.get(model) ?? 1) * work, at)
    },
    matched(model, homes) {
      if (homes > 1) shared.set(model, homes)
      else shared.delete(model)
    },
    believe(rates, workMs, loadMs) {
      // A node that is none, so that the market knows what a slot does.
      book.report({ node: '0x', rate: 1, slots: 1, loadMs, holds: [] }, -historyJobs * workMs)
      const jobs = [...rates].flatMap(([model, perMs]) =>
        Array.from({ length: Math.floor(historyJobs * perMs) }, (_, i) => {
          return { model, at: (i + 0.5) * (workMs / perMs) - historyJobs * workMs }
        })
      )
      for (const { model, at } of jobs.sort((a, b) => a.at - b.at)) book.arrived(modelId(model), workMs, at)
      book.left('0x')
    }
  }
}
