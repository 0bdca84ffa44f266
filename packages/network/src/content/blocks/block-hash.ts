import { HacaError } from '@haca/protocol'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'

/** Codes of the multicodec table (https://github.com/multiformats/multicodec). */
export const codecs = { dagCbor: 0x71, raw: 0x55, dagPb: 0x70 } as const

/** True when the bytes are what the CID names. Only sha2-256 is in use; a CID of another hash matches nothing. */
export async function matches(cid: CID, bytes: Uint8Array): Promise<boolean> {
  if (cid.multihash.code !== sha256.code) return false
  const { digest } = await sha256.digest(bytes)
  return (
    digest.length === cid.multihash.digest.length &&
    digest.every((byte, i) => byte === cid.multihash.digest[i])
  )
}

/** CIDv1 with sha2-256. */
export async function cidOf(codec: number, bytes: Uint8Array): Promise<CID> {
  return CID.createV1(codec, await sha256.digest(bytes))
}

/** Throws `INVALID_INPUT`. */
export function parseCid(text: string): CID {
  try {
    return CID.parse(text)
  } catch (cause) {
    throw new HacaError('INVALID_INPUT', `${text} is no CID`, { data: { field: 'cid' }, cause })
  }
}
