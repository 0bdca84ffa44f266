/**
 * Works on as many items at once as there are slots, until the items or the time run out.
 *
 * @param until milliseconds of `performance.now` after which nothing new is begun
 */
export async function forEachUntil<T>(
  items: Iterable<T>,
  slots: number,
  until: number,
  work: (item: T) => Promise<void>
): Promise<void> {
  const rest = items[Symbol.iterator]()
  const lane = async () => {
    while (performance.now() < until) {
      const { value, done } = rest.next()
      if (done === true) return
      await work(value)
    }
  }
  await Promise.all(Array.from({ length: slots }, lane))
}
