import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DevnetStatus } from '@haca/devnet/control'
import { type EarningsReport, readEarnings } from '@haca/observatory'
import { HacaError, type Hex } from '@haca/protocol'
import { connectChain, createSettlement } from '@haca/settlement'
import { withDevnet } from '../attach.ts'
import { type JoinOptions, resolveJoin } from '../node/join.ts'
import { joinInPassing } from '../passing-network.ts'
import type { Terminal } from '../terminal.ts'
import { epochProgress } from './print-earnings.ts'

export interface FindEarningsInit extends JoinOptions {
  /** Address of a work key, or the name of a node of a devnet. */
  readonly node: string
  readonly epochs: number
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

const addressForm = /^0x[0-9a-f]{40}$/i

/**
 * Joins the network in passing, and reads what a node earned. Throws `NOT_FOUND`, `INVALID_INPUT`, `CHAIN_UNREACHABLE`,
 * `UNREACHABLE`, `BAD_EPOCH`.
 */
export async function findEarnings(init: FindEarningsInit): Promise<EarningsReport> {
  const { terminal, signal } = init
  const node = await addressOf(init)
  const join = await resolveJoin(init)
  const { chainId, verifyingContract: address } = join.deployment.domain
  const chain = await connectChain({ rpc: join.rpc, chainId, signal })
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-earnings-'))
  const progress = epochProgress(terminal)
  try {
    const settlement = await createSettlement({ chain, address, signal })
    const network = await joinInPassing(join, signal)
    try {
      return await readEarnings({
        network,
        settlement,
        directory,
        node,
        epochs: init.epochs,
        signal,
        onEpoch: progress.update
      })
    } finally {
      await network.stop()
    }
  } finally {
    progress.end()
    chain.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** A name is a devnet's, which knows whose it is. */
async function addressOf({ node, join, devnet, signal }: FindEarningsInit): Promise<Hex> {
  if (addressForm.test(node)) return node.toLowerCase() as Hex
  if (join !== undefined) {
    throw new HacaError('INVALID_INPUT', `${node} is no address; only nodes of a devnet have names`, {
      data: { field: 'node' }
    })
  }
  const folder = typeof devnet === 'string' ? devnet : undefined
  return withDevnet(folder, signal, async connection => {
    const { nodes } = await connection.call<DevnetStatus>('status')
    const found = nodes.find(({ name }) => name === node)
    if (found === undefined) {
      const names = nodes.map(({ name }) => name).join(', ')
      throw new HacaError('NOT_FOUND', `the devnet has no node ${node}; it has ${names}`, {
        data: { field: 'node' }
      })
    }
    return found.address
  })
}
