import {
  addressOf,
  encodeMessage,
  fromHex,
  type Hex,
  keccakHex,
  NodeRecord,
  type NodeRecordBody,
  nodeRecord,
  requireSignature,
  type SignedNodeRecord,
  type SigningDomain,
  typedDigest,
  type WorkKey
} from '@haca/protocol'

/** A node's own word about itself, checked. */
export interface CheckedRecord {
  readonly address: Hex
  readonly record: SignedNodeRecord
}

function digestOf(domain: SigningDomain, body: NodeRecordBody, address: Hex): Hex {
  return typedDigest(domain, NodeRecord, {
    node: address,
    sequence: body.sequence,
    body: keccakHex(encodeMessage(nodeRecord, body))
  })
}

/** Signs a record with the key that it is about. */
export function signRecord(domain: SigningDomain, body: NodeRecordBody, key: WorkKey): SignedNodeRecord {
  return { ...body, signature: key.sign(digestOf(domain, body, key.address)) }
}

/** Throws `BAD_SIGNATURE` unless the record is signed by the key that it is about, for this deployment. */
export function checkRecord(domain: SigningDomain, record: SignedNodeRecord): CheckedRecord {
  const { signature, ...body } = record
  const address = addressOf(fromHex(record.publicKey))
  requireSignature('node record', digestOf(domain, body, address), signature, address)
  return { address, record }
}
