import { existsSync } from 'node:fs'
import type { JoinFile } from '@haca/devnet/control'
import { protocols } from '@haca/protocol'
import { type Chain, connectChain, createSettlement, roles } from '@haca/settlement'
import { readKey } from '../node/key-file.ts'
import type { NodeRole } from '../node/registration.ts'
import { joinInPassing } from '../passing-network.ts'
import { type Check, failed, ok, skipped, warning } from './finding.ts'

/** A node's records and deadlines are Unix times; leases and windows of a devnet are a few seconds long. */
const clockOffMaxS = 5
/** Settlement needs blocks: a chain without one for so long delays every epoch. */
const blockAgeMaxS = 120

/** The connection is opened by the first check that needs it, and closed by whoever runs them. */
export interface ChainAccess {
  open(signal: AbortSignal): Promise<Chain>
  close(): void
}

export function chainAccess({ rpc, deployment }: JoinFile): ChainAccess {
  let chain: Promise<Chain> | undefined
  return {
    open: signal => (chain ??= connectChain({ rpc, chainId: deployment.domain.chainId, signal })),
    // A chain that never opened was told of by its check.
    close: () => void chain?.then(open => open.close()).catch(() => undefined)
  }
}

export function chainCheck(join: JoinFile, access: ChainAccess): Check {
  return {
    name: 'chain',
    async run(signal) {
      const { chainId, verifyingContract: address } = join.deployment.domain
      const chain = await access.open(signal)
      const settlement = await createSettlement({ chain, address, signal })
      const epoch = await settlement.currentEpoch({ signal })
      return ok(`chain ${chainId} at ${join.rpc}, contract ${address}, epoch ${epoch}`)
    }
  }
}

/** Compares this machine's clock with the chain's newest block. */
export function clockCheck(access: ChainAccess): Check {
  return {
    name: 'clock',
    async run(signal) {
      const blockS = await (await access.open(signal)).time({ signal })
      const aheadS = Math.round(blockS - Date.now() / 1000)
      if (aheadS > clockOffMaxS) {
        return failed(
          `the newest block is ${aheadS} s in the future`,
          'set this machine’s clock, by NTP for example'
        )
      }
      if (-aheadS > blockAgeMaxS) {
        return warning(
          `the newest block is ${-aheadS} s old`,
          'the chain stands still, or this machine’s clock is ahead'
        )
      }
      return ok(`the newest block is ${Math.max(0, -aheadS)} s old`)
    }
  }
}

/** Joins as a client that asks for nothing, and measures a call to each node. */
export function networkCheck(join: JoinFile): Check {
  return {
    name: 'network',
    async run(signal) {
      const network = await joinInPassing(join, signal)
      try {
        const nodes = network
          .members()
          .filter(({ roles }) => !roles.includes('client') && !roles.includes('observer'))
        const calls = await Promise.allSettled(
          nodes.map(async ({ address }) => {
            const at = performance.now()
            await network.call(protocols.members, address, { own: true }, { signal })
            return performance.now() - at
          })
        )
        const times = calls.flatMap(call => (call.status === 'fulfilled' ? [call.value] : []))
        const slowest = Math.round(Math.max(...times))
        const found = `${join.deployment.network}: ${times.length} of ${nodes.length} nodes answer, the slowest in ${slowest} ms`
        if (times.length === nodes.length && nodes.length > 0) return ok(found)
        if (times.length === 0) {
          return failed(
            `${join.deployment.network}: none of ${nodes.length} nodes answers`,
            'see whether a firewall drops TCP'
          )
        }
        return warning(found, 'those that do not answer may be leaving, or be out of reach from here')
      } finally {
        await network.stop()
      }
    }
  }
}

/** Whether the key that lies in a node's directory may work. */
export function keyCheck(join: JoinFile, access: ChainAccess, role: NodeRole, file: string): Check {
  return {
    name: 'key',
    async run(signal) {
      if (!existsSync(file))
        return skipped(`no key at ${file}`, `haca node ${role} makes one at its first start`)
      const key = await readKey(file, 'key')
      const { verifyingContract: address } = join.deployment.domain
      const settlement = await createSettlement({ chain: await access.open(signal), address, signal })
      const node = await settlement.nodeByWorkKey(key.address, { signal })
      if (node === undefined) {
        return warning(
          `${key.address} is not registered`,
          'its owner registers it; on a development chain the node does'
        )
      }
      if ((node.roles & roles[role]) === 0) {
        return failed(
          `${key.address} is node ${node.node}, but not for ${role}`,
          'use another key for this role'
        )
      }
      if (node.exitAt > 0) return failed(`${key.address} is leaving the network`, 'use a new key')
      return ok(`${key.address} is node ${node.node}, registered for ${role}`)
    }
  }
}
