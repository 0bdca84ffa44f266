export interface LifecycleInit {
  launch(): Promise<void>
  /** Closes everything, also what a launch that failed half-way has opened. */
  shutDown(): Promise<void>
}

/** Starts and stops a node, each once however often it is asked. */
export interface Lifecycle {
  /** A start that fails leaves nothing running and nothing locked. */
  start(): Promise<void>
  stop(): Promise<void>
}

export function lifecycle({ launch, shutDown }: LifecycleInit): Lifecycle {
  let starting: Promise<void> | undefined
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= shutDown())
  const start = async () => {
    try {
      await launch()
    } catch (error) {
      await stop()
      throw error
    }
  }
  return { start: () => (starting ??= start()), stop }
}
