import { sha256 } from '@noble/hashes/sha2.js'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { equalBytes, fromHex, type Hex, toHex } from '../encoding/bytes.ts'
import { decodeMessage, encodeMessage } from '../encoding/codec.ts'
import { keccakHex } from '../encoding/hash.ts'
import { HacaError } from '../errors.ts'
import { type SigningDomain, typedDigest } from '../signing/eip712.ts'
import { requireSignature, type Signer } from '../signing/keys.ts'
import { ModelManifest } from '../signing/typed-data.ts'
import { type Manifest, type ManifestBody, manifest, manifestBody, manifestBytesMax } from './manifest.ts'

/** DAG-CBOR and SHA2-256 in the multicodec table (https://github.com/multiformats/multicodec). */
const dagCbor = 0x71
const sha2256 = 0x12

/** Model manifests are signed for every network alike, so their domain names no chain and no contract. */
const manifestDomain: SigningDomain = { chainId: 0, verifyingContract: `0x${'0'.repeat(40)}` }

/** A manifest with its id and the bytes that the id is the CID of. */
export interface Model {
  readonly id: string
  readonly manifest: Manifest
  readonly block: Uint8Array
}

const manifestDigest = (body: ManifestBody) =>
  typedDigest(manifestDomain, ModelManifest, {
    publisher: body.publisher,
    body: keccakHex(encodeMessage(manifestBody, body))
  })

/** CIDv1, dag-cbor, sha2-256 of a block. */
export function blockCid(block: Uint8Array): string {
  return CID.createV1(dagCbor, Digest.create(sha2256, sha256(block))).toString()
}

/** Signs a manifest and forms its block and id. */
export function signManifest(body: Omit<ManifestBody, 'publisher'>, publisher: Signer): Model {
  const complete: ManifestBody = { ...body, publisher: publisher.address }
  const signed: Manifest = { ...complete, signature: publisher.sign(manifestDigest(complete)) }
  const block = encodeMessage(manifest, signed)
  return { id: blockCid(block), manifest: signed, block }
}

/**
 * Reads a manifest block. Throws `CORRUPT_MODEL` when it is too large, malformed, not canonical, of another id, or not
 * signed by its publisher.
 */
export function readManifest(id: string, block: Uint8Array): Model {
  if (block.length > manifestBytesMax) {
    throw new HacaError(
      'CORRUPT_MODEL',
      `manifest of ${block.length} bytes is over the limit of ${manifestBytesMax}`,
      {
        data: { field: 'manifest', limit: manifestBytesMax }
      }
    )
  }
  if (blockCid(block) !== id) throw new HacaError('CORRUPT_MODEL', `manifest block does not hash to ${id}`)
  try {
    const signed = decodeMessage(manifest, block)
    // Any other spelling of the same fields would be a second id for one signature.
    if (!equalBytes(encodeMessage(manifest, signed), block)) {
      throw new HacaError('CORRUPT_MODEL', 'the block is not the canonical encoding of its fields')
    }
    const { signature, ...body } = signed
    requireSignature('manifest', manifestDigest(body), signature, body.publisher)
    return { id, manifest: signed, block }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new HacaError('CORRUPT_MODEL', `manifest ${id}: ${why}`, { cause })
  }
}

/** The model id with this digest inside; the inverse of `modelDigest`. */
export function modelIdOf(digest: Hex): string {
  return CID.createV1(dagCbor, Digest.create(sha2256, fromHex(digest))).toString()
}

/**
 * The 32-byte digest inside a model id: how signed types and the chain name a model. Throws `INVALID_INPUT` when the
 * id is no sha2-256 CID.
 */
export function modelDigest(id: string): Hex {
  const invalid = (cause?: unknown) =>
    new HacaError('INVALID_INPUT', `model id ${id.slice(0, 128)} is not a sha2-256 CID`, {
      data: { field: 'model' },
      cause
    })
  let multihash: Digest.Digest<number, number>
  try {
    multihash = CID.parse(id).multihash as Digest.Digest<number, number>
  } catch (cause) {
    throw invalid(cause)
  }
  if (multihash.code !== sha2256 || multihash.digest.length !== 32) throw invalid()
  return toHex(multihash.digest)
}
