import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Deployment, productionParams, workKey } from '@haca/protocol'
import type { NodePlan } from '@haca/simulator'
import { firstNode } from './columns.ts'
import type { Questions, Start, Use } from './messages.ts'
import { sumOfUses } from './process-use.ts'

/** A process that answers. */
export interface Peer {
  ask<Q extends keyof Questions>(
    question: Q,
    ...args: Parameters<Questions[Q]>
  ): Promise<ReturnType<Questions[Q]>>
}

export interface RealNetwork {
  readonly hosting: Peer
  readonly inference: readonly Peer[]
  readonly client: Peer
  /** What all processes took of the processor so far. */
  use(): Promise<Use>
  stop(): Promise<void>
}

/** The client's number; hosting is 1, inference nodes follow. */
const clientNumber = 200

/**
 * A hosting node, an inference node per plan and a client, each a process of its own over libp2p. There is neither chain nor
 * verifier: they settle what has run and match nothing.
 */
export async function startRealNetwork(
  fleet: readonly NodePlan[],
  models: readonly string[]
): Promise<RealNetwork> {
  const root = await mkdtemp(path.join(tmpdir(), 'haca-reality-'))
  const deployment: Deployment = {
    network: 'haca-reality',
    domain: { chainId: 31_337, verifyingContract: `0x${'11'.repeat(20)}` },
    genesisMs: Date.now(),
    params: productionParams
  }
  const payer = workKey(new Uint8Array(32).fill(clientNumber)).address
  const children: ChildProcess[] = []
  const start = async (n: number, init: Pick<Start, 'role' | 'speed' | 'models' | 'bootstrap'>) => {
    const child = fork(path.join(import.meta.dirname, 'node-process.ts'), { serialization: 'advanced' })
    children.push(child)
    const peer = peerOf(child)
    const directory = path.join(root, String(n))
    const { addresses } = await peer.ask('start', { ...init, n, deployment, directory, payer })
    return { peer, addresses }
  }
  const stop = async () => {
    await Promise.all(
      children.map(async child => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const gone = once(child, 'exit')
        await peerOf(child)
          .ask('stop')
          .catch(() => child.kill())
        await gone
      })
    )
    await rm(root, { recursive: true, force: true })
  }
  try {
    const first = await start(1, { role: 'hosting', speed: 1, models, bootstrap: [] })
    const bootstrap = first.addresses
    const inference = await Promise.all(
      fleet.map(async ({ speed, warm }, i) => {
        const own = warm.map(rank => models[rank] ?? '')
        const { peer } = await start(firstNode + i, { role: 'inference', speed, models: own, bootstrap })
        await peer.ask('ready', own.length)
        return peer
      })
    )
    const { peer: client } = await start(clientNumber, { role: 'client', speed: 1, models: [], bootstrap })
    const all = [first.peer, ...inference, client]
    const use = async () => sumOfUses(await Promise.all(all.map(peer => peer.ask('use'))))
    return { hosting: first.peer, inference, client, use, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function peerOf(child: ChildProcess): Peer {
  return {
    ask: (question, ...args) =>
      new Promise((resolve, reject) => {
        const id = Math.random()
        const onExit = () => reject(new Error('a process of the bench is gone'))
        const onMessage = (message: { id: number; answer?: never; error?: string }) => {
          if (message.id !== id) return
          child.off('message', onMessage)
          child.off('exit', onExit)
          if (message.error === undefined) resolve(message.answer as never)
          else reject(new Error(message.error))
        }
        child.on('message', onMessage)
        child.once('exit', onExit)
        child.send({ id, ask: question, args })
      })
  }
}
