import type { PolicyEntry } from '../engine/world.ts'
import { central, centralInstant } from './central.ts'
import { joinIdleQueue, joinIdleQueueStealing } from './join-idle-queue.ts'
import { lateBinding2, lateBinding4 } from './late-binding.ts'
import { leastConnections } from './least-connections.ts'
import { prefixAffinity } from './prefix-affinity.ts'
import { prequal, prequalTuned } from './prequal.ts'
import { cheapestBid, powerOfTwo, powerOfTwoDelay, random, roundRobin } from './push.ts'
import { ticketsTokens } from './tickets-tokens.ts'

/** The market of this project as the nodes run it. */
export const marketEarly: PolicyEntry = ticketsTokens('market')

/** The same, and a slot bids only when it is free. */
export const marketPlain: PolicyEntry = ticketsTokens('market-plain', { early: false })

/** Early tokens in one market, which the machine bears to tens of thousands of jobs a second. */
export const marketOne: PolicyEntry = ticketsTokens('market-one', { oneBook: true })

/** Early tokens in markets that know nothing of each other. */
export const marketAlone: PolicyEntry = ticketsTokens('market-alone', { pulls: false })

/** Early tokens in markets that know at once what waits in the others: what it would be if digests had no age. */
export const marketFresh: PolicyEntry = ticketsTokens('market-fresh', { freshDigests: true })

/** The market with loads of its own: nodes load by the loader of `@haca/core`, under leases that take messages and time. */
export const marketLoader: PolicyEntry = ticketsTokens('market-loader', { leases: true })

/** Rivals that need no center. */
export const rivals: readonly PolicyEntry[] = [
  random,
  roundRobin,
  leastConnections,
  powerOfTwo,
  powerOfTwoDelay,
  joinIdleQueue,
  joinIdleQueueStealing,
  prequal,
  prequalTuned,
  lateBinding2,
  lateBinding4,
  cheapestBid,
  prefixAffinity
]

/** Every policy that is compared in each cell, the references first; `marketFresh` is a measure beside the market. */
export const policies: readonly PolicyEntry[] = [
  centralInstant,
  central,
  marketEarly,
  marketPlain,
  marketOne,
  marketAlone,
  ...rivals
]
