/** Lets so many tasks run at once; the others wait in their order. */
export interface Turns {
  take<T>(task: () => Promise<T>): Promise<T>
}

export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    async take(task) {
      if (running < atOnce) running++
      // Whoever ends hands its place on.
      else await new Promise<void>(resolve => waiting.push(resolve))
      try {
        return await task()
      } finally {
        const next = waiting.shift()
        if (next === undefined) running--
        else next()
      }
    }
  }
}
