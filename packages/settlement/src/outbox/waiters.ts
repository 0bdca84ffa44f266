import type { Mined } from './outcome.ts'

/** Who waits for what becomes of a transaction. */
export interface Waiters {
  of(sequence: number): Promise<Mined>
  resolve(sequence: number, mined: Mined): void
  reject(sequence: number, error: unknown): void
}

export function createWaiters(): Waiters {
  const all = new Map<number, PromiseWithResolvers<Mined>>()
  const take = (sequence: number) => {
    const found = all.get(sequence)
    all.delete(sequence)
    return found
  }
  return {
    of(sequence) {
      const waiter = all.get(sequence) ?? Promise.withResolvers<Mined>()
      all.set(sequence, waiter)
      // Whoever waited may have gone; the transaction does not mind.
      waiter.promise.catch(() => undefined)
      return waiter.promise
    },
    resolve: (sequence, mined) => take(sequence)?.resolve(mined),
    reject: (sequence, error) => take(sequence)?.reject(error)
  }
}
