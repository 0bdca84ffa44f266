import { createMemoryHub, type MemoryHub, type Network } from '@haca/network'
import type { Role } from '@haca/protocol'
import { onTestFinished } from 'vitest'
import { testKey } from './deployment.ts'
import { eventually } from './eventually.ts'

/** A memory network that further nodes join one by one; all stop when the test ends. */
export function meetingPlace() {
  const hub: MemoryHub = createMemoryHub()
  const networks: Network[] = []
  const started = new Set<Network>()
  // A farewell takes a moment, so all say it at once.
  onTestFinished(async () => {
    await Promise.all([...started].map(network => network.stop()))
  })
  return {
    /** `prepare` comes before the start. Resolves when the newcomer and everybody before it know each other. */
    async join(
      n: number,
      role: Role,
      prepare: (network: Network) => Promise<void> = async () => undefined,
      index?: number
    ) {
      const [first] = networks
      const bootstrap = first === undefined ? [] : first.addresses()
      const network = await hub.createNetwork({
        key: testKey(n),
        roles: [role],
        bootstrap,
        start: false,
        ...(index === undefined ? {} : { index })
      })
      await prepare(network)
      await network.start()
      networks.push(network)
      started.add(network)
      await eventually(() => {
        for (const other of networks) {
          if (other !== network && other.member(network.address) === undefined) throw new Error('not met yet')
        }
      })
      return network
    },
    /** Takes a node out, by its own farewell or by kill -9. Resolves when everybody has forgotten it. */
    async remove(network: Network, how: 'stop' | 'kill' = 'stop'): Promise<void> {
      networks.splice(networks.indexOf(network), 1)
      started.delete(network)
      if (how === 'stop') await network.stop()
      else hub.kill(network.address)
      await eventually(() => {
        if (networks.some(other => other.member(network.address) !== undefined))
          throw new Error('still known')
      })
    }
  }
}
