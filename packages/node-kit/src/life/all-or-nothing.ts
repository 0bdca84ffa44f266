/** Says how to undo a step that has been taken. */
export type OnFailure = (undo: () => void | Promise<void>) => void

/**
 * Makes something out of parts that must be closed. When a later step throws, the steps taken are undone, the last
 * first, and what it threw is thrown on; otherwise the result owns the parts.
 */
export async function allOrNothing<T>(make: (onFailure: OnFailure) => Promise<T>): Promise<T> {
  const undo: (() => void | Promise<void>)[] = []
  try {
    return await make(step => undo.unshift(step))
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
}
