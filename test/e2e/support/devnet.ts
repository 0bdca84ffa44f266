import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Devnet, type DevnetInit, startDevnet } from '@haca/devnet'
import { starterModels } from '@haca/example-models'
import { createNetwork, type Libp2pNetwork, type Network } from '@haca/network'
import { type Hex, workKey } from '@haca/protocol'
import { stillRunning } from './processes.ts'
import { until } from './until.ts'

export const models = starterModels()

/** A devnet with the models that it has by default. */
export function launch(init: Partial<DevnetInit> = {}): Promise<Devnet> {
  return startDevnet({ models, ...init })
}

/** Processes of a devnet that still run: its nodes and its chain. */
function processesOfDevnet(devnet: Devnet): string[] {
  const nodes = devnet.nodes.flatMap(({ name }) => devnet.node(name).pid ?? [])
  return stillRunning([...nodes, devnet.chain.anvil.process.pid ?? 0])
}

/** What a devnet left behind after it was stopped. */
export function leftovers(devnet: Devnet): string[] {
  return [...processesOfDevnet(devnet), ...(existsSync(devnet.directory) ? [devnet.directory] : [])]
}

/** Multiaddrs at which a node of a devnet listens. */
export async function addressesOf(devnet: Devnet, name: string): Promise<string[]> {
  return (await devnet.node(name).call<{ addresses: string[] }>('status')).addresses
}

/** Addresses of the members that a node knows, sorted. */
export async function knownBy(devnet: Devnet, name: string): Promise<Hex[]> {
  return (await devnet.node(name).call<{ known: Hex[] }>('status')).known.sort()
}

/** A key that nobody else has. */
export const freshKey = () => workKey(randomBytes(32))

/** Joins a devnet as a node that offers nothing. */
export async function observe(devnet: Devnet, key = freshKey()): Promise<Libp2pNetwork> {
  const { network, domain, params } = devnet.deployment
  return createNetwork({
    key,
    network,
    domain,
    params,
    bootstrap: await addressesOf(devnet, 'hosting-0')
  })
}

/** Resolves when every hosting node of the devnet says that it stores every model. Asks nobody: that has a quota. */
export async function untilReplicated(devnet: Devnet, observer: Network): Promise<void> {
  const hosts = devnet.nodes.filter(({ role }) => role === 'hosting')
  await until('every hosting node stores every model', () =>
    hosts.every(({ key }) => observer.member(key.address)?.models.length === devnet.models.length)
  )
}
