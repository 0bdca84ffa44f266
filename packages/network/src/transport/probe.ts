import { connect } from 'node:net'
import type { Multiaddr } from '@multiformats/multiaddr'

/** Milliseconds an address gets to accept a connection. */
const probeMs = 1000

/** True when a TCP connection is accepted at one of the addresses. Says nothing of who accepts it. */
export async function probeAny(addresses: readonly Multiaddr[]): Promise<boolean> {
  const answers = await Promise.all(addresses.map(probe))
  return answers.includes(true)
}

function probe(address: Multiaddr): Promise<boolean> {
  const components = address.getComponents()
  const host = components.find(({ name }) => name.startsWith('ip') || name.startsWith('dns'))?.value
  const port = Number(components.find(({ name }) => name === 'tcp')?.value)
  if (host === undefined || !Number.isInteger(port)) return Promise.resolve(false)
  return new Promise(resolve => {
    const socket = connect({ host, port, timeout: probeMs })
    const answer = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}
