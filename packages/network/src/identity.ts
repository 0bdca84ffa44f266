import { createHash } from 'node:crypto'
import { addressOf, fromHex, HacaError, type Hex, toHex, type WorkKey } from '@haca/protocol'
import { publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PeerId, PrivateKey } from '@libp2p/interface'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import { base58btc } from 'multiformats/bases/base58'

/**
 * One secp256k1 key in two notations. A secp256k1 peer id holds its public key inline, so the EVM address of any peer
 * is known as soon as its connection is; noise has proven that it owns the key.
 */

/** Peer id of a compressed public key (33 bytes, or their hex form). */
export function peerIdOf(publicKey: Uint8Array | Hex): PeerId {
  const bytes = typeof publicKey === 'string' ? fromHex(publicKey) : publicKey
  return peerIdFromPublicKey(publicKeyFromRaw(bytes))
}

/**
 * What comes before the compressed key in a peer id: the identity multihash (0) of 37 bytes, which are the protobuf of a
 * key of type Secp256k1 (field 1 = 2) with 33 bytes (field 2). libp2p's specification of peer ids.
 */
const peerIdPrefix = Uint8Array.of(0, 37, 0x08, 2, 0x12, 33)
/** multiformats puts the letter of the base in front, peer ids go without. */
const base58Letter = base58btc.prefix

/**
 * Text of the peer id of a compressed public key, which must be known to be a point of the curve: libp2p's own way
 * decompresses the key twice in JavaScript, a millisecond each time.
 */
export function peerIdText(publicKey: Hex): string {
  const bytes = Buffer.concat([peerIdPrefix, fromHex(publicKey)])
  return base58btc.encode(bytes).slice(base58Letter.length)
}

/** EVM address of a peer. Throws `INVALID_INPUT` for a peer whose key is not secp256k1. */
export function addressOfPeer(peer: PeerId | string): Hex {
  const key = typeof peer === 'string' ? keyInText(peer) : undefined
  if (key !== undefined) return addressOf(key)
  const peerId = typeof peer === 'string' ? peerIdFromString(peer) : peer
  if (peerId.type !== 'secp256k1') {
    throw new HacaError('INVALID_INPUT', `peer ${peerId} has a ${peerId.type} key; nodes use secp256k1`, {
      data: { field: 'peerId', peer: peerId.toString() }
    })
  }
  return addressOf(peerId.publicKey.raw)
}

/** The compressed key inside the text of a peer id; undefined for a text of another kind. */
function keyInText(text: string): Uint8Array | undefined {
  try {
    const bytes = base58btc.decode(base58Letter + text)
    const isKey =
      bytes.length === peerIdPrefix.length + 33 && peerIdPrefix.every((byte, i) => bytes[i] === byte)
    return isKey ? bytes.subarray(peerIdPrefix.length) : undefined
  } catch {
    // No base58: libp2p knows other notations.
    return undefined
  }
}

/**
 * The libp2p private key of a work key. libp2p's own signs and derives in JavaScript: 40 ms at a node's first signature,
 * and two signatures for each connection.
 */
export function libp2pKeyOf(key: WorkKey): PrivateKey {
  const publicKey = publicKeyFromRaw(key.publicKey)
  if (publicKey.type !== 'secp256k1') throw new HacaError('INTERNAL', 'work keys are secp256k1 keys')
  return {
    type: 'secp256k1',
    raw: key.privateKey,
    publicKey,
    equals: (other?: { raw?: unknown }) =>
      other?.raw instanceof Uint8Array && Buffer.compare(other.raw, key.privateKey) === 0,
    sign: data => {
      const digest = createHash('sha256').update(data.subarray()).digest()
      return derSignature(fromHex(key.sign(toHex(digest))).subarray(0, 64))
    }
  }
}

/** A signature r ‖ s as the DER sequence of two integers that libp2p expects (X.690 §8.3, RFC 3279 §2.2.3). */
function derSignature(signature: Uint8Array): Uint8Array {
  const integers = [derInteger(signature.subarray(0, 32)), derInteger(signature.subarray(32))]
  const body = Buffer.concat(integers)
  return Uint8Array.from([0x30, body.length, ...body])
}

/** Positive, in as few bytes as will do: no leading zeros but one that keeps the sign bit clear. */
function derInteger(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte, i) => byte !== 0 || i === bytes.length - 1)
  const digits = bytes.subarray(start)
  const sign = (digits[0] ?? 0) & 0x80 ? [0] : []
  return Uint8Array.from([0x02, sign.length + digits.length, ...sign, ...digits])
}
