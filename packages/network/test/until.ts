import type { Network, NetworkEvents } from '@haca/network'

/** Resolves with the detail of the next event that passes the test. */
export function nextEvent<K extends keyof NetworkEvents>(
  network: Network,
  type: K,
  passes: (detail: NetworkEvents[K]['detail']) => boolean = () => true
): Promise<NetworkEvents[K]['detail']> {
  return new Promise(resolve => {
    const done = new AbortController()
    const listener = (event: Event) => {
      const { detail } = event as NetworkEvents[K]
      if (!passes(detail)) return
      done.abort()
      resolve(detail)
    }
    network.addEventListener(type, listener, { signal: done.signal })
  })
}

/** Resolves when every network has exactly all the others as members. */
export async function allMet(networks: readonly Network[]): Promise<void> {
  await Promise.all(
    networks.map(async network => {
      while (network.members().length < networks.length - 1) await nextEvent(network, 'member:join')
    })
  )
}
