import { addressOf, fromHex, HacaError, type Hex, type WorkKey } from '@haca/protocol'
import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PeerId, PrivateKey } from '@libp2p/interface'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'

/**
 * One secp256k1 key in two notations. A secp256k1 peer id holds its public key inline, so the EVM address of any peer
 * is known as soon as its connection is; noise has proven that it owns the key.
 */

/** Peer id of a compressed public key (33 bytes, or their hex form). */
export function peerIdOf(publicKey: Uint8Array | Hex): PeerId {
  const bytes = typeof publicKey === 'string' ? fromHex(publicKey) : publicKey
  return peerIdFromPublicKey(publicKeyFromRaw(bytes))
}

/** EVM address of a peer. Throws `INVALID_INPUT` for a peer whose key is not secp256k1. */
export function addressOfPeer(peer: PeerId | string): Hex {
  const peerId = typeof peer === 'string' ? peerIdFromString(peer) : peer
  if (peerId.type !== 'secp256k1') {
    throw new HacaError('INVALID_INPUT', `peer ${peerId} has a ${peerId.type} key; nodes use secp256k1`, {
      data: { field: 'peerId', peer: peerId.toString() }
    })
  }
  return addressOf(peerId.publicKey.raw)
}

/** The libp2p private key of a work key. */
export function libp2pKeyOf(key: WorkKey): PrivateKey {
  return privateKeyFromRaw(key.privateKey)
}
