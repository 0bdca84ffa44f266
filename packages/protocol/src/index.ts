/**
 * The ground floor: what the network says and the rules that everybody must compute alike. Pure: no node, no chain,
 * no clock, no I/O.
 *
 * @packageDocumentation
 */
export {
  bytesToUint,
  concatBytes,
  equalBytes,
  fromHex,
  type Hex,
  toHex,
  uintToBytes,
  zeroHash
} from './bytes.ts'
export { anyValue, decodeMessage, encodeMessage, type Schema, validate } from './codec.ts'
export * from './commitments.ts'
export * from './deployment.ts'
export * from './eip712.ts'
export * from './errors.ts'
export * from './evidence-leaf.ts'
export * from './hash.ts'
export * from './keys.ts'
export { type Logger, silentLogger } from './logger.ts'
export {
  type Manifest,
  type ManifestBody,
  type ModelFeature,
  manifest,
  manifestBody,
  manifestBytesMax,
  modelFeatures,
  modelName
} from './manifest.ts'
export * from './merkle.ts'
export * from './messages/account.ts'
export * from './messages/cover.ts'
export * from './messages/fault.ts'
export * from './messages/job.ts'
export * from './messages/market.ts'
export * from './messages/model.ts'
export * from './messages/node.ts'
export * from './messages/verdict.ts'
export * from './messages/work.ts'
export * from './models.ts'
export * from './params.ts'
export * from './payload.ts'
export { type ProtocolRow, protocolPath, type TopicRow } from './protocol-rows.ts'
export * from './protocols.ts'
export { hash, u32, u48, u64 } from './schema.ts'
export * from './tool-calls.ts'
export * from './topics.ts'
export * from './typed-data.ts'
export {
  type MessageChange,
  messageBefore,
  publishedVersion,
  type TopicBefore,
  type VersionBefore,
  versionsOf
} from './version-before.ts'
export * from './work-class.ts'
