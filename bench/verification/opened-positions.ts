import { productionParams } from '@haca/protocol'

/** Positions that a check opens. */
export const { openedPositions } = productionParams
