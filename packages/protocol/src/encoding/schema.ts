import { CID } from 'multiformats/cid'
import { z } from 'zod'
import { fromHex, type Hex, toHex } from './bytes.ts'

/**
 * Building blocks of wire messages: what stands in memory on the left of the codec, CBOR values on the right.
 * Objects ignore unknown fields, so that a newer peer may say more; every string, list and byte string has a limit.
 */

/** A byte string of exactly `size` bytes; a `0x…` string in memory. */
export const hexBytes = (size: number) =>
  z.codec(
    z.instanceof(Uint8Array).refine(bytes => bytes.length === size, `must be ${size} bytes`),
    z.custom<Hex>(
      value => typeof value === 'string' && /^0x[0-9a-f]*$/.test(value) && value.length === 2 + 2 * size
    ),
    { decode: bytes => toHex(bytes), encode: hex => fromHex(hex) as Uint8Array<ArrayBuffer> }
  )

export const hash = hexBytes(32)
export const address = hexBytes(20)
/** r ‖ s ‖ v, 65 bytes, low s, v 27 or 28. */
export const signature = hexBytes(65)

/** A byte string of at most `limit` bytes. */
export const bytes = (limit: number) =>
  z
    .custom<Uint8Array>(value => value instanceof Uint8Array, 'must be bytes')
    .refine(value => value.length <= limit, `must be at most ${limit} bytes`)

/** Text of at most `limit` UTF-16 code units. */
export const text = (limit: number) => z.string().max(limit)

/**
 * Text that a commitment covers, so it must read back as it was written: decoders replace unpaired surrogates and
 * may drop a leading byte order mark.
 */
export const exactText = (limit: number) =>
  text(limit).refine(
    value => value.isWellFormed() && !value.startsWith('\uFEFF'),
    'must be well-formed Unicode without a leading byte order mark'
  )

export const list = <T extends z.ZodType>(item: T, limit: number) => z.array(item).max(limit)

/** An unsigned integer below 2^53. */
export const uint = z.int().min(0)
export const u8 = uint.max(0xff)
export const u32 = uint.max(0xffff_ffff)
export const u48 = uint.max(2 ** 48 - 1)

/** An unsigned 64-bit integer: a bigint in memory; CBOR gives small ones back as numbers. */
export const u64 = z.codec(
  z.union([
    uint,
    z
      .bigint()
      .min(0n)
      .max(2n ** 64n - 1n)
  ]),
  z
    .bigint()
    .min(0n)
    .max(2n ** 64n - 1n),
  { decode: value => BigInt(value), encode: value => value }
)

/** A CID in its string form, as it is shown to people and used as a model id. */
export const cid = z.string().max(128).refine(isCid, 'must be a CID')

function isCid(value: string): boolean {
  try {
    CID.parse(value)
    return true
  } catch {
    return false
  }
}
