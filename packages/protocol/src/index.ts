/**
 * The ground floor: what the network says and the rules that everybody must compute alike. Pure: no node, no chain,
 * no clock, no I/O.
 *
 * @packageDocumentation
 */

export * from './deployment.ts'
export {
  bytesToUint,
  concatBytes,
  equalBytes,
  fromHex,
  type Hex,
  toHex,
  uintToBytes,
  zeroHash
} from './encoding/bytes.ts'
export { anyValue, decodeMessage, encodeMessage, type Schema, validate } from './encoding/codec.ts'
export * from './encoding/hash.ts'
export { hash, u32, u48, u64 } from './encoding/schema.ts'
export * from './errors.ts'
export * from './jobs/commitments.ts'
export * from './jobs/evidence-leaf.ts'
export * from './jobs/merkle.ts'
export * from './jobs/payload.ts'
export * from './jobs/tool-calls.ts'
export * from './jobs/work-class.ts'
export { type Logger, silentLogger } from './logger.ts'
export * from './messages/account.ts'
export * from './messages/cover.ts'
export * from './messages/fault.ts'
export * from './messages/job.ts'
export * from './messages/market.ts'
export * from './messages/model.ts'
export * from './messages/node.ts'
export * from './messages/verdict.ts'
export * from './messages/work.ts'
export {
  type Manifest,
  type ManifestBody,
  type ModelFeature,
  manifest,
  manifestBody,
  manifestBytesMax,
  modelFeatures,
  modelName
} from './models/manifest.ts'
export * from './models/models.ts'
export * from './params.ts'
export * from './signing/eip712.ts'
export * from './signing/keys.ts'
export * from './signing/typed-data.ts'
export { type ProtocolRow, protocolPath, type TopicRow } from './tables/protocol-rows.ts'
export * from './tables/protocols.ts'
export * from './tables/topics.ts'
export {
  type MessageChange,
  messageBefore,
  publishedVersion,
  type TopicBefore,
  type VersionBefore,
  versionsOf
} from './tables/version-before.ts'
