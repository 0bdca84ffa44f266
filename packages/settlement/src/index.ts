/**
 * The settlement contract as typed calls: deploy, lanes, nodes, epochs, withdrawals, and where all money is.
 *
 * @packageDocumentation
 */
export type { CallOptions } from './abortable.ts'
export { type Chain, type ChainInit, connectChain } from './chain.ts'
export type { Conservation } from './conservation.ts'
export {
  type DeployInit,
  type Deployment,
  type DeployStep,
  deploySettlement,
  devnetParameters,
  productionTimes
} from './deploy.ts'
export type { Absence, Claim, Demand, DisputeCalls } from './disputes.ts'
export type { AppliedEpoch, EpochCalls, EpochMark, EpochStatus, HeaderSignature } from './epochs.ts'
export type { EventsInit, SettlementEvent } from './events.ts'
export { type GasShare, readGasShare } from './gas-share.ts'
export { createKeccak } from './keccak.ts'
export { createLaneReader, type LaneReader } from './lane-reader.ts'
export type { Lane, LaneCalls, OpenLanesInit } from './lanes.ts'
export { checkLineProof, type LineStanding, lineProofCall, type ViewCall } from './line-proof.ts'
export type { Mined } from './outbox/outcome.ts'
export type { OutboxInit, OutboxNotice } from './outbox/settings.ts'
export type { EpochTimes, SettlementParameters } from './parameters.ts'
export {
  type RegisteredNode,
  type RegisterNodeInit,
  type RegistryCalls,
  roles,
  type Seat
} from './registry.ts'
export type { SendOptions } from './sender.ts'
export { createSettlement, type Settlement, type SettlementInit } from './settlement.ts'
export type { TokenCalls } from './token.ts'
export { createVerifierReader, type VerifierReader } from './verifier-reader.ts'
