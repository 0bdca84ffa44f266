import type { Hex } from '@haca/protocol'
import { assembleNetwork, type CommonInit, monotonicMs } from './assemble-network.ts'
import { createConduct } from './conduct.ts'
import type { Network } from './network.ts'
import { createMemoryWire } from './transport/memory-transport.ts'

/** Networks within one process, for tests of what stands on a network: the same calls, gossip and membership, no sockets. */
export interface MemoryHub {
  /** As `createNetwork`; `bootstrap` takes what another network's `addresses()` gives. */
  createNetwork(init: CommonInit & { readonly start?: boolean }): Promise<Network>
  /** Breaks a node off without a word, as kill -9 does. */
  kill(address: Hex): void
}

export function createMemoryHub(): MemoryHub {
  const wire = createMemoryWire()
  return {
    async createNetwork(init) {
      const network = assembleNetwork(init, wire.transport(init.key), createConduct(monotonicMs))
      if (init.start !== false) await network.start()
      return network
    },
    kill: address => wire.kill(address)
  }
}
