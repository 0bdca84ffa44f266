/**
 * Discrete-event simulation in virtual time: the market and slot machines that nodes run, beside rival policies, under
 * the same arrivals, nodes and delays.
 *
 * @packageDocumentation
 */
export { type Bounds, type BoundsInit, boundsOf } from './bounds.ts'
export type { ChurnInit } from './engine/churn.ts'
export type { LinkInit } from './engine/link.ts'
export type { PrefixInit } from './engine/nodes.ts'
export type * from './engine/world.ts'
export type { IdleShares, IdleSplitInit } from './idle-accounts.ts'
export { central, centralInstant } from './policies/central.ts'
export * from './policies/join-idle-queue.ts'
export * from './policies/late-binding.ts'
export {
  type LeastConnectionsInit,
  leastConnections,
  leastConnectionsPolicy
} from './policies/least-connections.ts'
export * from './policies/policies.ts'
export * from './policies/prefix-affinity.ts'
export * from './policies/prequal.ts'
export * from './policies/push.ts'
export { type TicketsTokensInit, ticketsTokens } from './policies/tickets-tokens.ts'
export { simulate } from './simulate.ts'
export type * from './simulation.ts'
export { type Estimate, estimate } from './stats/summary.ts'
export type { ClockInit } from './workload/clock.ts'
export * from './workload/fleet.ts'
export type { Liar } from './workload/liars.ts'
export * from './workload/presets.ts'
export * from './workload/trace.ts'
export * from './workload/workload.ts'
