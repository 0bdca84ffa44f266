import secp256k1 from 'secp256k1'
import { bytesToUint, concatBytes, fromHex, type Hex, toHex } from '../encoding/bytes.ts'
import { keccak } from '../encoding/hash.ts'
import { HacaError } from '../errors.ts'

/**
 * The work key: one secp256k1 key that is a node's libp2p identity and its EVM address. It signs work and nothing
 * else. The native library recovers an address in about 75 µs and falls back to JavaScript (about 4 ms) where it
 * has no binary.
 */

/** Signs 32-byte digests. The port behind which a key may live elsewhere (a signer process, a hardware key). */
export interface Signer {
  readonly address: Hex
  /** Compressed public key, 33 bytes. */
  readonly publicKey: Uint8Array
  /** r ‖ s ‖ v over the digest: 65 bytes, low s, v 27 or 28. */
  sign(digest: Hex): Hex
}

/** A signer that holds its private key in memory; the libp2p identity is made from the same bytes. */
export interface WorkKey extends Signer {
  readonly privateKey: Uint8Array
}

/** EVM address of a public key in either SEC1 form. */
export function addressOf(publicKey: Uint8Array): Hex {
  const point = secp256k1.publicKeyConvert(publicKey, false)
  return toHex(keccak(point.subarray(1)).subarray(12))
}

/** Makes a work key from 32 private bytes. Throws `INVALID_INPUT` when they are no valid secp256k1 scalar. */
export function workKey(privateKey: Uint8Array): WorkKey {
  if (privateKey.length !== 32 || !secp256k1.privateKeyVerify(privateKey)) {
    throw new HacaError('INVALID_INPUT', 'privateKey must be 32 bytes that form a secp256k1 scalar', {
      data: { field: 'privateKey' }
    })
  }
  const publicKey = secp256k1.publicKeyCreate(privateKey, true)
  return {
    privateKey,
    publicKey,
    address: addressOf(publicKey),
    sign(digest) {
      const { signature, recid } = secp256k1.ecdsaSign(fromHex(digest), privateKey)
      return toHex(concatBytes(signature, Uint8Array.of(27 + recid)))
    }
  }
}

/**
 * The address whose key signed the digest. Throws `BAD_SIGNATURE` for a signature that is not 65 bytes, has a
 * high s (malleable; EIP-2), or recovers no point.
 */
export function recoverAddress(digest: Hex, signature: Hex): Hex {
  const bytes = signatureShape.test(signature) ? fromHex(signature) : undefined
  const v = bytes?.[64]
  if (bytes === undefined || (v !== 27 && v !== 28) || bytesToUint(bytes.subarray(32, 64)) > halfOrder) {
    throw new HacaError('BAD_SIGNATURE', 'signature must be 65 bytes r‖s‖v with low s and v 27 or 28')
  }
  try {
    return addressOf(secp256k1.ecdsaRecover(bytes.subarray(0, 64), v - 27, fromHex(digest), false))
  } catch (cause) {
    throw new HacaError('BAD_SIGNATURE', 'signature recovers no public key', { cause })
  }
}

/** Throws `BAD_SIGNATURE` unless `signer` signed the digest. `what` names the thing in the message. */
export function requireSignature(what: string, digest: Hex, signature: Hex, signer: Hex): void {
  const actual = recoverAddress(digest, signature)
  if (actual !== signer) {
    throw new HacaError('BAD_SIGNATURE', `${what} is signed by ${actual}, not by ${signer}`, {
      data: { what, expected: signer, actual }
    })
  }
}

/** 65 bytes as hex. */
const signatureShape = /^0x[0-9a-f]{130}$/

/** Half the order of secp256k1 (SEC 2 §2.4.1). */
const halfOrder = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n
