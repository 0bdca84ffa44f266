import { decode, encode } from 'cborg'
import { z } from 'zod'
import { HacaError } from '../errors.ts'

/** A message type: a zod schema whose input side is CBOR values and whose output side is what stands in memory. */
export type Schema<T = unknown> = z.ZodType<T, unknown>

/** Whatever CBOR holds, as it is: for who looks at rows of another version. */
export const anyValue: Schema = z.unknown()

/** Canonical CBOR (RFC 8949 §4.2.1: sorted keys, shortest integers), as DAG-CBOR writes it. */
export function encodeMessage<T>(schema: Schema<T>, value: T): Uint8Array {
  return encode(z.encode(schema, value), { ignoreUndefinedProperties: true })
}

/**
 * Decodes and validates. Unknown fields are dropped; indefinite lengths, duplicate keys, trailing bytes, `NaN`,
 * `undefined` and over-long integers are refused. Throws `MALFORMED_FRAME` naming the field.
 */
export function decodeMessage<T>(schema: Schema<T>, bytes: Uint8Array): T {
  let raw: unknown
  try {
    raw = decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowNaN: false,
      allowInfinity: false,
      allowUndefined: false,
      rejectDuplicateMapKeys: true
    })
  } catch (cause) {
    throw new HacaError(
      'MALFORMED_FRAME',
      `not canonical CBOR: ${cause instanceof Error ? cause.message : cause}`,
      { cause }
    )
  }
  return validate(schema, raw, 'MALFORMED_FRAME')
}

/** Validates wire-side values. Throws `code` with the path of the first field that is wrong and why. */
export function validate<T>(schema: Schema<T>, raw: unknown, code: 'MALFORMED_FRAME' | 'INVALID_INPUT'): T {
  const result = z.safeDecode(schema, raw)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || '(message)'
  throw new HacaError(code, `${field}: ${issue?.message ?? 'invalid'}`, { data: { field } })
}
