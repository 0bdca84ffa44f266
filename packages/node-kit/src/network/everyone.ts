import type { Member, Network } from '@haca/network'
import type { Hex } from '@haca/protocol'

/**
 * All nodes including this one. Roles that share a process find each other here, and every node computes the same home
 * markets: whoever counted only the others would leave out its own.
 */
export function everyone(network: Network): Member[] {
  return [network.self(), ...network.members()]
}

/** A node by its address, this one included. */
export function findNode(network: Network, address: Hex): Member | undefined {
  return address === network.address ? network.self() : network.member(address)
}
