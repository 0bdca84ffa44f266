import type { CheatKind } from '@haca/backends'
import { fromHex, HacaError, type Hex, keccakHex, type WorkKey, workKey } from '@haca/protocol'

/** Roles that a devnet process can have. */
export type DevnetRole = 'hosting' | 'inference' | 'verification' | 'client'

/** One process of a devnet. */
export interface PlannedNode {
  /** `inference-2`: what people see. */
  readonly name: string
  readonly role: DevnetRole
  readonly key: WorkKey
  /** Index of the anvil account that pays for its transactions; the operator has 0. */
  readonly account: number
  /** What it does wrong, when it is told to cheat. */
  readonly cheat?: CheatKind
}

export interface DevnetSize {
  readonly hosting: number
  readonly inference: number
  readonly verification: number
}

export const defaultSize: DevnetSize = { hosting: 2, inference: 4, verification: 3 }
/** More processes than this would only fight for memory: about 100 MB each. */
const nodesMax = 64

/** Lays out the processes. `salt` makes the keys of two devnets differ. Throws `LIMIT_EXCEEDED`, `INVALID_INPUT`. */
export function planNodes(size: DevnetSize, salt: Hex, cheat?: CheatKind): PlannedNode[] {
  const counts: [DevnetRole, number][] = [
    ['hosting', size.hosting],
    ['inference', size.inference],
    ['verification', size.verification],
    ['client', 1]
  ]
  for (const [role, count] of counts) {
    if (!Number.isInteger(count) || count < 1) {
      throw new HacaError('INVALID_INPUT', `a devnet needs at least one ${role} node, not ${count}`, {
        data: { field: role }
      })
    }
  }
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  if (total > nodesMax) {
    throw new HacaError('LIMIT_EXCEEDED', `${total} processes are over the limit of ${nodesMax}`, {
      data: { field: 'nodes', limit: nodesMax, actual: total }
    })
  }
  let account = 1
  return counts.flatMap(([role, count]) =>
    Array.from({ length: count }, (_, i) => {
      const name = role === 'client' ? 'client' : `${role}-${i}`
      const key = workKey(fromHex(keccakHex(salt, new TextEncoder().encode(name))))
      const cheats = role === 'inference' && i === 0 && cheat !== undefined
      return { name, role, key, account: account++, ...(cheats ? { cheat } : {}) }
    })
  )
}
