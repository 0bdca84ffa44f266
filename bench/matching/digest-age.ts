import { productionParams } from '@haca/protocol'
import { type Estimate, estimate, marketFresh, type PolicyEntry, type RunResult } from '@haca/simulator'
import { type Cell, slots } from './cells.ts'

/**
 * The part of the match loss that the age of digests explains: the market's with its digests as they are, less what it is
 * when every market knows at once and for nothing what waits in the others, seed by seed with the same jobs and nodes.
 */

/** The market whose digests have no age. */
export const ageless: PolicyEntry = marketFresh

/** The bar's own cell, the same in four markets, and one of many models there. */
const compared: readonly string[] = ['usual', 'usual in four', 'four markets']

export const tellsDigestAge = ({ name }: Cell): boolean => compared.includes(name)

export interface DigestAge {
  /** Markets that are open in the cell; one alone has no digests. */
  readonly markets: number
  /** Share of the capacity, in [0, 1], as digests are. */
  readonly asIs: Estimate
  /** The same with digests of age zero. */
  readonly ageless: Estimate
  /** The difference, seed by seed. */
  readonly explained: Estimate
}

export function compareDigests(
  cell: Cell,
  asIs: readonly RunResult[],
  fresh: readonly RunResult[]
): DigestAge {
  const lossOf = ({ matchLoss = 0 }: RunResult) => matchLoss
  return {
    markets: marketsOf(cell),
    asIs: estimate(asIs.map(lossOf)),
    ageless: estimate(fresh.map(lossOf)),
    explained: estimate(asIs.map((result, i) => lossOf(result) - lossOf(fresh[i] ?? result)))
  }
}

/** What is said of a cell beside the bar. */
export function digestAgeText({ name }: Cell, { markets, asIs }: DigestAge): string {
  const lost = `${(100 * asIs.mean).toFixed(2)} ±${(100 * asIs.halfWidth).toFixed(2)} %`
  const where = markets === 1 ? 'one market, which hears no digests' : `${markets} markets`
  return `of it by the age of digests in the cell "${name}" (${where}; match loss ${lost})`
}

/** As many as open for its nodes, one slot each in the cells that are compared. */
function marketsOf({ slots: own = slots, slotsPerNode, slotsPerMarket }: Cell): number {
  return Math.max(1, Math.floor(own / slotsPerNode / (slotsPerMarket ?? productionParams.slotsPerMarket)))
}
