import { z } from 'zod'
import type { Schema } from '../encoding/codec.ts'

/**
 * The version before the one of a row, with this version's messages in memory and its own on the wire: `messageBefore`
 * makes such schemas. Limits that it leaves out are as in the row; quotas are one for both versions.
 */
export interface VersionBefore<Req, Res> {
  /** One less than the row's. */
  readonly version: number
  readonly request: Schema<Req>
  readonly response: Schema<Res>
  readonly requestBytesMax?: number
  readonly responseBytesMax?: number
}

/** The version before the one of a topic. */
export interface TopicBefore<Message> {
  /** One less than the row's. */
  readonly version: number
  readonly message: Schema<Message>
  readonly bytesMax?: number
  /**
   * True in the release that brings the row's version: everybody hears both, and what is published is still in the version
   * before. False in the release after.
   */
  readonly published: boolean
}

/** Pure functions between a message of one version and of the next, for every valid message. */
export interface MessageChange<Then, Now> {
  upgrade(then: Then): Now
  /** Throws `UNSUPPORTED_VERSION` for what the older version has no words for. */
  downgrade(now: Now): Then
}

/**
 * A message as the version before writes it, and as this version has it in memory. What is upgraded must be a valid message
 * of this version: a handler meets nothing that its own schema would have refused.
 */
export function messageBefore<Then, Now>(
  then: Schema<Then>,
  now: Schema<Now>,
  { upgrade, downgrade }: MessageChange<Then, Now>
): Schema<Now> {
  const valid = z.custom<Now>(value => z.safeEncode(now, value as Now).success, 'not valid after its upgrade')
  return z.codec(then, valid, { decode: upgrade, encode: downgrade })
}

/** The row as each version that a node speaks, newest first: `before` has the columns that differ. */
export function versionsOf<Row extends { readonly version: number; readonly before?: object }>(
  row: Row
): readonly Row[] {
  const { before } = row
  return before === undefined ? [row] : [row, { ...row, ...before, before: undefined }]
}

/** A topic as the version that this release publishes in. */
export function publishedVersion<Row extends TopicVersions>(row: Row): Row {
  const [newest = row, older = newest] = versionsOf(row)
  return row.before?.published === true ? older : newest
}

interface TopicVersions {
  readonly version: number
  readonly before?: { readonly published: boolean }
}
