import type { SlotQueue } from '../model/slot-queue.ts'

/** What a run on the fake holds while it goes on. */
export interface Gate {
  readonly queue: SlotQueue<number>
  /** Passes the time of one unit; throws when the run or the engine is cancelled, or the model is gone. */
  readonly unit: (signal: AbortSignal) => Promise<void>
}

export async function withSlot<T>({ queue }: Gate, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const slot = await queue.take(signal)
  try {
    return await work()
  } finally {
    queue.put(slot)
  }
}
