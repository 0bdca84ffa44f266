import { HacaError } from '@haca/protocol'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'

/** Throws `INVALID_INPUT`. */
export function parseAddress(address: string): Multiaddr {
  try {
    return multiaddr(address)
  } catch (cause) {
    throw new HacaError('INVALID_INPUT', `${address} is no multiaddr`, { data: { field: 'address' }, cause })
  }
}

/** A multiaddr in text without the peer id at its end. */
export function withoutPeer(address: Multiaddr): string {
  return address.toString().replace(/\/p2p\/[^/]+$/, '')
}
