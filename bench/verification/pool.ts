/**
 * Works on as many items at once as there are slots, until the items or the time run out, or enough is done.
 *
 * @param until milliseconds of `performance.now` after which nothing new is begun
 */
export async function forEachUntil<T>(
  items: Iterable<T>,
  { slots, until, isEnough }: { slots: number; until: number; isEnough: () => boolean },
  work: (item: T, index: number) => Promise<void>
): Promise<void> {
  const rest = items[Symbol.iterator]()
  let index = 0
  const lane = async () => {
    while (performance.now() < until && !isEnough()) {
      const { value, done } = rest.next()
      if (done === true) return
      await work(value, index++)
    }
  }
  await Promise.all(Array.from({ length: slots }, lane))
}
