import { HacaError } from '@haca/protocol'

/** Hands out a fixed set of things, first come first served. */
export interface SlotQueue<T> {
  /**
   * @throws HacaError `OVERLOADED` when too many wait, `CANCELLED` when the signal fires first, and what `close`
   *   was given
   */
  readonly take: (signal: AbortSignal) => Promise<T>
  /** Gives a thing back, or adds one. */
  readonly put: (item: T) => void
  /** Refuses everybody who waits and who comes later. */
  readonly close: (error: HacaError) => void
}

interface Waiter<T> {
  readonly resolve: (item: T) => void
  readonly reject: (error: HacaError) => void
}

/** @param waitingMax most callers that wait */
export function createSlotQueue<T>(waitingMax: number): SlotQueue<T> {
  const free: T[] = []
  const waiters = new Set<Waiter<T>>()
  let closed: HacaError | undefined

  function wait(signal: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        waiters.delete(waiter)
        signal.removeEventListener('abort', onAbort)
        act()
      }
      const waiter: Waiter<T> = {
        resolve: item => settle(() => resolve(item)),
        reject: error => settle(() => reject(error))
      }
      const onAbort = () =>
        waiter.reject(new HacaError('CANCELLED', 'the run was cancelled while it waited for a slot'))
      signal.addEventListener('abort', onAbort, { once: true })
      waiters.add(waiter)
    })
  }

  return {
    async take(signal) {
      if (closed !== undefined) throw closed
      if (signal.aborted) throw new HacaError('CANCELLED', 'the run was cancelled')
      const item = free.shift()
      if (item !== undefined) return item
      if (waiters.size >= waitingMax) {
        throw new HacaError('OVERLOADED', `${waitingMax} runs wait for a slot`, {
          data: { limit: waitingMax }
        })
      }
      return wait(signal)
    },
    put(item) {
      const [waiter] = waiters
      if (waiter === undefined) free.push(item)
      else waiter.resolve(item)
    },
    close(error) {
      closed = error
      for (const waiter of [...waiters]) waiter.reject(error)
    }
  }
}
