import { HacaError } from '@haca/protocol'

/** Counts what loaded models declare to need, so that a node does not load more than it has. */
export interface MemoryBudget {
  /**
   * @returns gives the memory back; may be called again
   * @throws HacaError `LIMIT_EXCEEDED` naming what is left
   */
  readonly reserve: (bytes: number) => () => void
}

/** @param limit bytes */
export function createMemoryBudget(limit: number): MemoryBudget {
  let used = 0
  return {
    reserve(bytes) {
      if (bytes > limit - used) {
        throw new HacaError(
          'LIMIT_EXCEEDED',
          `the model needs ${bytes} bytes of memory, ${limit - used} of ${limit} are left`,
          {
            data: { field: 'manifest.memoryBytes', actual: bytes, limit }
          }
        )
      }
      used += bytes
      let held = bytes
      return () => {
        used -= held
        held = 0
      }
    }
  }
}
