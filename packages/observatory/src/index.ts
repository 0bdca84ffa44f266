/**
 * The observatory: joins what every node recorded into one account of where every capacity-second went.
 *
 * ```ts
 * const auditor = createAuditor({ network })
 * auditor.start()
 * console.log((await auditor.report()).total.slotNs.idle)
 * ```
 *
 * @packageDocumentation
 */

export type { AdviceOption, AdviceReport } from './advice.ts'
export {
  type AdviceQuestion,
  type Auditor,
  type AuditorInit,
  type AuditWatcher,
  createAuditor
} from './auditor.ts'
export { addColumns, type Columns, emptyColumns, sumOf } from './columns.ts'
export { createEpochShelf, type EpochShelf } from './earnings/epoch-shelf.ts'
export {
  type EarnedEpoch,
  type EarnedJob,
  type EarnedWork,
  type EarningsReport,
  type ReadEarningsInit,
  readEarnings
} from './earnings/read-earnings.ts'
export {
  type CountedLibp2p,
  type Libp2pMetricsInit,
  registerLibp2pMetrics
} from './metrics/libp2p-metrics.ts'
export { type MetricsServer, type MetricsServerInit, serveMetrics } from './metrics/metrics-server.ts'
export { type NodeMetricsInit, registerNodeMetrics } from './metrics/node-metrics.ts'
export type { LedgerReport, NodeLedger } from './report.ts'
