import { fromHex, HacaError, type Hex, keccakHex, type WorkKey, workKey } from '@haca/protocol'
import { type CheatName, isInferenceCheat, isVerifierCheat } from './cheats.ts'

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
  readonly cheat?: CheatName
}

export interface DevnetSize {
  readonly hosting: number
  readonly inference: number
  readonly verification: number
}

export const defaultSize: DevnetSize = { hosting: 2, inference: 4, verification: 3 }
/** More processes than this would only fight for memory: about 100 MB each. */
const nodesMax = 64

/**
 * Lays out the processes. `salt` makes the keys of two devnets differ. Each cheat has a node of its own: the first
 * inference nodes, or the first verifiers, in the order given.
 *
 * @throws HacaError `LIMIT_EXCEEDED`, `INVALID_INPUT`
 */
export function planNodes(size: DevnetSize, salt: Hex, cheats: readonly CheatName[] = []): PlannedNode[] {
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
  const cheatsOf: Partial<Record<DevnetRole, CheatName[]>> = {
    inference: cheats.filter(isInferenceCheat),
    verification: cheats.filter(isVerifierCheat)
  }
  for (const [role, count] of counts) requireRoom(role, cheatsOf[role] ?? [], count)
  let account = 1
  return counts.flatMap(([role, count]) =>
    Array.from({ length: count }, (_, i) => {
      const name = role === 'client' ? 'client' : `${role}-${i}`
      const key = workKey(fromHex(keccakHex(salt, new TextEncoder().encode(name))))
      const cheat = cheatsOf[role]?.[i]
      return { name, role, key, account: account++, ...(cheat === undefined ? {} : { cheat }) }
    })
  )
}

function requireRoom(role: DevnetRole, cheats: readonly CheatName[], nodes: number): void {
  if (cheats.length <= nodes) return
  throw new HacaError(
    'INVALID_INPUT',
    `${cheats.join(', ')} need ${cheats.length} ${role} nodes, not ${nodes}`,
    {
      data: { field: 'cheats', limit: nodes, actual: cheats.length }
    }
  )
}
