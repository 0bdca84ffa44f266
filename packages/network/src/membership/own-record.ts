import type { NodeRecordBody, SignedNodeRecord, SigningDomain, WorkKey } from '@haca/protocol'
import { toHex } from '@haca/protocol'
import { signRecord } from './node-record.ts'

/** What a node may change about itself while it runs. */
export interface RecordChange {
  roles?: NodeRecordBody['roles']
  models?: readonly string[]
  index?: number
}

/** This node's record, signed anew with a higher sequence at every change. */
export interface OwnRecord {
  current(): SignedNodeRecord
  change(change: RecordChange & { addresses?: readonly string[]; left?: boolean }): SignedNodeRecord
}

export interface OwnRecordInit {
  readonly key: WorkKey
  readonly domain: SigningDomain
  readonly roles: NodeRecordBody['roles']
  readonly models: readonly string[]
  readonly index?: number
  readonly agent: string
  /** Unix milliseconds; a restarted node's records must be newer than those of its earlier life. */
  now(): number
}

export function createOwnRecord(init: OwnRecordInit): OwnRecord {
  const { key, domain, now } = init
  let body: NodeRecordBody = {
    publicKey: toHex(key.publicKey),
    sequence: BigInt(now()),
    roles: init.roles,
    addresses: [],
    ...(init.index === undefined ? {} : { index: init.index }),
    models: [...init.models],
    agent: init.agent,
    left: false
  }
  let signed = signRecord(domain, body, key)
  return {
    current: () => signed,
    change({ models, addresses, ...rest }) {
      const clock = BigInt(now())
      body = {
        ...body,
        ...rest,
        ...(models === undefined ? {} : { models: [...models] }),
        ...(addresses === undefined ? {} : { addresses: [...addresses] }),
        sequence: clock > body.sequence ? clock : body.sequence + 1n
      }
      signed = signRecord(domain, body, key)
      return signed
    }
  }
}
