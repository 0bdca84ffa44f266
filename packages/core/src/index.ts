/**
 * Pure decision machines: what happens goes in, what to do comes out; no clock, no chance, no I/O. The node, the
 * simulator and the tests drive the same ones.
 *
 * @packageDocumentation
 */
export * from './advice/advise.ts'
export * from './advice/replay.ts'
export type { Clock } from './clock.ts'
export * from './committee/index.ts'
export * from './epoch/index.ts'
export * from './evidence/track-record.ts'
export * from './evidence/word-record.ts'
export * from './ledger/capacity.ts'
export { closeLife, type LostLife } from './ledger/close-life.ts'
export { type IdleCause, type IdleColumns, idleCauses, type NodeIdle } from './ledger/idle-causes.ts'
export * from './ledger/idle-sample.ts'
export { splitIdle } from './ledger/idle-split.ts'
export { createNeedForecast, type NeedForecast } from './ledger/need-forecast.ts'
export * from './ledger/slot-ledger.ts'
export * from './loading/cover-book.ts'
export * from './loading/cover-desk.ts'
export * from './loading/cover-reports.ts'
export {
  type BeatSpan,
  type CoverChoice,
  type CoverNode,
  type CoverRule,
  createCoverRule
} from './loading/cover-rule.ts'
export * from './loading/fitness.ts'
export * from './loading/loader.ts'
export type * from './loading/loader-types.ts'
export { loadRetryMaxMs, loadRetryMs } from './loading/retry.ts'
export { homeMarkets, openMarkets } from './market/demand/homes.ts'
export { createMarket } from './market/market.ts'
export type * from './market/types.ts'
export * from './outbox/index.ts'
export { createRandom, type Random } from './random.ts'
export * from './sampling/audits.ts'
export * from './sampling/sampling.ts'
export * from './slots/ahead.ts'
export * from './slots/slots.ts'
export { createUseMeter, type UseMeter } from './slots/use-meter.ts'
export * from './tally/scores.ts'
export * from './tally/tally.ts'
export * from './tally/trap-plan.ts'
export * from './tally/trap-scores.ts'
export { createTimeHeap, type TimeHeap } from './time-heap.ts'
