/** Lets one loop sleep until there is news. A wake while nobody sleeps is not remembered: look first, then wait. */
export interface Waker {
  wait(): Promise<void>
  wake(): void
}

export function createWaker(): Waker {
  let resolve: (() => void) | undefined
  return {
    wait: () => new Promise(wake => (resolve = wake)),
    wake: () => resolve?.()
  }
}
