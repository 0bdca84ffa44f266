/**
 * What the roles share: which models there are and how to get them, how receipts reach verifiers, what epochs
 * decided, and the real clock.
 *
 * @packageDocumentation
 */
export { allOrNothing, type OnFailure } from './life/all-or-nothing.ts'
export { type Lifecycle, type LifecycleInit, lifecycle } from './life/lifecycle.ts'
export { openRole, type RoleInit, type RoleParts } from './life/role-parts.ts'
export {
  type FetchModelInit,
  fetchModelFiles,
  modelBytes,
  type StoreModelInit,
  storeModelFiles
} from './models/fetch-model.ts'
export {
  createModelDirectory,
  type ModelDirectory,
  type ModelDirectoryInit
} from './models/model-directory.ts'
export { type Answerable, answer } from './network/answers.ts'
export { everyone, findNode } from './network/everyone.ts'
export { listen } from './network/listen.ts'
export { createMarketMap, type MarketMap } from './network/market-map.ts'
export { type RoleNetworkInit, roleNetwork } from './network/role-network.ts'
export { shareModels, shareModelsSoon } from './network/share-models.ts'
export { declaredVerifiers, type VerifierReader } from './network/verifiers.ts'
export { createPulse, type Pulse } from './time/pulse.ts'
export { systemClock } from './time/system-clock.ts'
export { type CapacityAccountInit, capacityAccount } from './work/account.ts'
export { type Courier, type CourierInit, createCourier } from './work/courier.ts'
export { type FetchEpochInit, fetchEpoch } from './work/fetch-epoch.ts'
export { createOutcomePoller, type OutcomePoller, type OutcomePollerInit } from './work/outcomes.ts'
