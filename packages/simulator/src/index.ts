/**
 * Discrete-event simulation in virtual time: the market and slot machines that nodes run, beside rival policies, under
 * the same arrivals, nodes and delays.
 *
 * @packageDocumentation
 */
export type { ChurnInit } from './engine/churn.ts'
export type { LinkInit } from './engine/link.ts'
export type * from './engine/world.ts'
export type { IdleShares, IdleSplitInit } from './idle-accounts.ts'
export { central, centralInstant } from './policies/central.ts'
export { joinIdleQueue, joinIdleQueueStealing } from './policies/join-idle-queue.ts'
export { lateBinding2, lateBinding4 } from './policies/late-binding.ts'
export * from './policies/policies.ts'
export { cheapestBid, powerOfTwo, powerOfTwoDelay, random, roundRobin } from './policies/push.ts'
export { type TicketsTokensInit, ticketsTokens } from './policies/tickets-tokens.ts'
export { simulate } from './simulate.ts'
export type * from './simulation.ts'
export { type Estimate, estimate } from './stats/summary.ts'
export * from './workload/fleet.ts'
export type { Liar } from './workload/liars.ts'
export {
  azureCode,
  azureConversation,
  deepseekR1,
  mooncake,
  servegenLarge,
  type TokenCount,
  type TracePreset,
  tracePresets
} from './workload/presets.ts'
export * from './workload/workload.ts'
