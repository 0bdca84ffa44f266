import type { Libp2pNetwork, Network } from '@haca/network'

/** What a network of a process runs on; undefined where it is none over TCP. */
export function libp2pOf(network: Network): Libp2pNetwork['libp2p'] | undefined {
  return (network as Partial<Libp2pNetwork>).libp2p
}
