/**
 * The settlement contract as typed calls: deploy, lanes, nodes, epochs, withdrawals, and where all money is.
 *
 * @packageDocumentation
 */

export { createLaneReader, type LaneReader } from './accounts/lane-reader.ts'
export type { Lane, LaneCalls, OpenLanesInit } from './accounts/lanes.ts'
export {
  type RegisteredNode,
  type RegisterNodeInit,
  type RegistryCalls,
  roles,
  type Seat
} from './accounts/registry.ts'
export type { TokenCalls } from './accounts/token.ts'
export { createVerifierReader, type VerifierReader } from './accounts/verifier-reader.ts'
export type { CallOptions } from './chain/abortable.ts'
export { type Chain, type ChainInit, connectChain } from './chain/chain.ts'
export type { SendOptions } from './chain/sender.ts'
export type { Conservation } from './conservation.ts'
export {
  type DeployInit,
  type Deployment,
  type DeployStep,
  deploySettlement,
  devnetParameters,
  productionTimes
} from './deploy.ts'
export type { Absence, Claim, Demand, DisputeCalls } from './epochs/disputes.ts'
export type { AppliedEpoch, EpochCalls, EpochMark, EpochStatus } from './epochs/epochs.ts'
export type { EventsInit, SettlementEvent } from './epochs/events.ts'
export type { AccuseInit, CommitteeCalls, FaultCase, StakeBurned } from './epochs/faults.ts'
export { checkLineProof, type LineStanding, lineProofCall, type ViewCall } from './epochs/line-proof.ts'
export type { HeaderSignature } from './epochs/seat-signatures.ts'
export { type GasShare, readGasShare } from './gas-share.ts'
export { createKeccak } from './keccak.ts'
export type { Mined } from './outbox/outcome.ts'
export type { OutboxInit, OutboxNotice } from './outbox/settings.ts'
export type { EpochTimes, SettlementParameters } from './parameters.ts'
export { createSettlement, type Settlement, type SettlementInit } from './settlement.ts'
export {
  createTrapBonds,
  deployTrapBonds,
  type TrapBatch,
  type TrapBond,
  type TrapBonds,
  type TrapBondsInit,
  type TrapLeaf
} from './traps/trap-bonds.ts'
export { createTrapReader, type TrapReader } from './traps/trap-reader.ts'
