import { HacaError } from '@haca/protocol'
import type { Caller } from './caller.ts'
import type { KeyStore } from './key-store.ts'

/** Money set aside for a job until its price is known. */
export interface Hold {
  /** Books the price and frees the rest; once. Micro-tokens. */
  settle(price: bigint): void
}

export interface Spending {
  /**
   * Sets aside the most that a job may cost. Throws `LIMIT_EXCEEDED` when that, what the key has spent and what its other
   * jobs may cost together are over its cap.
   */
  hold(caller: Caller, most: bigint): Hold
}

const unlimited: Hold = { settle: () => undefined }

export function createSpending(keys: KeyStore | undefined): Spending {
  const held = new Map<string, bigint>()
  return {
    hold({ key }, most) {
      if (keys === undefined || key === undefined) return unlimited
      const { id, cap } = key
      const reserved = held.get(id) ?? 0n
      const spent = keys.get(id)?.spent ?? key.spent
      if (cap !== undefined && spent + reserved + most > cap) {
        throw new HacaError(
          'LIMIT_EXCEEDED',
          `the job may cost ${most} micro-tokens; key ${id} has ${cap - spent} left and ${reserved} are set aside`,
          { data: { field: 'cap', quota: true, limit: String(cap), actual: String(spent + reserved + most) } }
        )
      }
      held.set(id, reserved + most)
      let open = true
      return {
        settle(price) {
          if (!open) return
          open = false
          const rest = (held.get(id) ?? 0n) - most
          if (rest > 0n) held.set(id, rest)
          else held.delete(id)
          if (price > 0n) keys.addSpent(id, price)
        }
      }
    }
  }
}
