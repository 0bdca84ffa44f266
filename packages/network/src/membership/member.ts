import type { Hex, Role, SignedNodeRecord } from '@haca/protocol'
import { peerIdText } from '../identity.ts'
import type { CheckedRecord } from './node-record.ts'

/** Another node of the network, as it describes itself. */
export interface Member {
  readonly address: Hex
  readonly peerId: string
  readonly roles: readonly Role[]
  /** Index in the settlement contract's registry; absent for a node that is not registered. */
  readonly index?: number
  /** Model ids that it hosts or can load. */
  readonly models: readonly string[]
  /** Multiaddrs with the peer id, ready to dial. */
  readonly addresses: readonly string[]
  readonly record: SignedNodeRecord
}

export function memberOf({ address, record }: CheckedRecord): Member {
  const peerId = peerIdText(record.publicKey)
  return {
    address,
    peerId,
    roles: record.roles,
    ...(record.index === undefined ? {} : { index: record.index }),
    models: record.models,
    addresses: record.addresses.map(multiaddr => `${multiaddr}/p2p/${peerId}`),
    record
  }
}
