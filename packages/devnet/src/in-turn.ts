/** Works through a list, at most `limit` items at once. Rejects with the first failure; what runs then is left to end. */
export async function inTurn<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<unknown>
): Promise<void> {
  // One iterator for all workers: each takes the next item that nobody has.
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
}
