/**
 * The dashboard: what happens in a network, live in a browser. Apart from the rest, because only who serves it loads it.
 *
 * ```ts
 * const watch = watchNetwork({ network, auditor, models, deployment, chain: settlement })
 * const dashboard = await serveDashboard({ watch, files: dashboardFiles(), port: 0 })
 * console.log(dashboard.url)
 * ```
 *
 * @packageDocumentation
 */
export { type DashboardFiles, dashboardFiles } from './dashboard-files.ts'
export { type Dashboard, type DashboardInit, serveDashboard } from './dashboard-server.ts'
export { createFeed, type Feed, type FeedInit } from './feed.ts'
export type { ModelFacts } from './model-book.ts'
export { type NetworkWatch, type NetworkWatchInit, watchNetwork } from './network-watch.ts'
export type { ChainReader } from './watch-chain.ts'
export * from './wire.ts'
