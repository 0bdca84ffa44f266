import { marketLoader, type PolicyEntry } from '@haca/simulator'
import type { Cell } from './cells.ts'

/**
 * The market with its own loader: nodes load by `createLoader` under leases of `createCoverBook`, and know of covers only what
 * messages have told them. Its rivals keep the shared placement, which sees all nodes and all demand at once and costs no
 * message. What matching alone does shows in `market`, which shares it.
 */
export const ownLoader: PolicyEntry = marketLoader

/** Where models stay as placed it is the same as the market. */
export const playsOwnLoads = ({ loads }: Cell): boolean => loads
