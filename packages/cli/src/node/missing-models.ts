/** As long as fetching and loading a small model takes, and longer than it takes to hear what is offered. */
const patienceMs = 30_000

export interface MissingModels {
  /** An event of the node; those about models say which of the wanted ones are there. */
  heard(event: string, detail: object): void
  stop(): void
}

/**
 * Says once which names of an allow-list have come to nothing so far: a name that nobody offers leaves a node idle, and
 * nothing else would say so.
 */
export function watchMissingModels(wanted: readonly string[], warn: (line: string) => void): MissingModels {
  const missing = new Set(wanted)
  const timer = setTimeout(() => {
    if (missing.size === 0) return
    const names = [...missing].join(', ')
    warn(
      `warning: nothing came of ${names} in ${patienceMs / 1000} s: not offered under this name, or still on its way; haca model ls tells what is offered`
    )
  }, patienceMs)
  return {
    heard(event, detail) {
      if (!event.startsWith('model:')) return
      const { model, name = '' } = detail as { readonly model?: string; readonly name?: string }
      for (const each of missing) {
        if (each === model || each === name || name.endsWith(`/${each}`)) missing.delete(each)
      }
    },
    stop: () => clearTimeout(timer)
  }
}
