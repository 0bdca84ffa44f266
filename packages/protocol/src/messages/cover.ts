import { z } from 'zod'
import { cid, list, u32, uint } from '../encoding/schema.ts'

/** Models in memory and loads asked for in one report: as many as a token lists, and more than a market would look at. */
export const heldModelsMax = 64
export const loadOptionsMax = 16

/** A load that a node would do: the model, and what makes room for it. */
export const loadOption = z.object({ model: cid, victims: list(cid, heldModelsMax) })

/** What an inference node holds; in place of what it said before, and for a minute. */
export const coverRequest = z.object({
  /** Certified work per second with all slots busy, thousands of operations; 0 before the first model. */
  rate: uint,
  slots: u32.min(1),
  /** Milliseconds that a load takes here; 0 before the first. */
  loadMs: u32,
  /** Models in memory or on their way there. */
  holds: list(cid, heldModelsMax),
  /** Loads that it asks a lease for; none: it asks for nothing. */
  loads: list(loadOption, loadOptionsMax)
})
export type CoverRequest = z.output<typeof coverRequest>

/** Models in one answer: those of a full report, and as many again. */
export const coversMax = 2 * heldModelsMax

/** Thousandths of a slot of mean speed. */
const milliSlots = uint

const modelCover = z.object({ model: cid, held: milliSlots, need: milliSlots.min(1) })

export const coverResponse = z.object({
  /** The node's own capacity. */
  capacity: milliSlots.min(1),
  /** How models are covered: those that the node holds, then the least covered. */
  covers: list(modelCover, coversMax),
  /** The load that it may do, which counts as held from now on. */
  lease: loadOption.optional()
})
export type CoverResponse = z.output<typeof coverResponse>

/** Loads and models on a token: what fits beside the rest of it. */
export const tokenLoadsMax = 8
export const tokenCoversMax = 96

/** A report that rides on a token, and its answer. */
export const tokenCover = coverRequest.extend({ loads: list(loadOption, tokenLoadsMax) })
export const tokenCoverAnswer = coverResponse.extend({ covers: list(modelCover, tokenCoversMax) })
