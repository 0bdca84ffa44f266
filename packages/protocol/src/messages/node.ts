import { z } from 'zod'
import { hexBytes, list, signature, text, u32, u64 } from '../encoding/schema.ts'
import { signedManifest } from './model.ts'

/** What a process does in the network. `client` and `observer` offer nothing and are listed so that others can answer them. */
export const role = z.enum(['hosting', 'inference', 'verification', 'client', 'observer'])
export type Role = z.output<typeof role>

/** A node's own description. Signed, because it is passed on by others. */
export const nodeRecord = z.object({
  /** Compressed secp256k1 key: peer id and EVM address follow from it. */
  publicKey: hexBytes(33),
  /** Unix milliseconds of the change; the highest wins. */
  sequence: u64,
  roles: list(role, 5).min(1),
  /** Multiaddrs without the peer id. */
  addresses: list(text(256), 16),
  /** Index in the settlement contract's registry; absent for who is not registered. */
  index: u32.optional(),
  /** Model ids: hosted, or loadable. */
  models: list(text(128), 256),
  /** Program and version, for people. */
  agent: text(64),
  /** True in the last record of a node that stops. */
  left: z.boolean()
})
export type NodeRecordBody = z.output<typeof nodeRecord>

export const signedNodeRecord = nodeRecord.extend({ signature })
export type SignedNodeRecord = z.output<typeof signedNodeRecord>

export const membersRequest = z.object({
  /** True: only the record of the node that is asked. */
  own: z.boolean().optional()
})
export const membersResponse = z.object({ records: list(signedNodeRecord, 1024) })

export const modelsRequest = z.object({})
export const modelsResponse = z.object({ models: list(signedManifest, 1024) })
