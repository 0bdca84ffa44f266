/** A value that costs something to make, and is good enough when it is a little old. */
export interface LatelyInit<T> {
  /** May return a promise; a rejected one is made anew at the next question. */
  make(): T
  /** Milliseconds for which a value is good in any case. */
  readonly goodForMs: number
  /** Monotonic milliseconds. */
  now(): number
}

/** Share of a processor that making the value may take, whoever asks how often. */
const shareMax = 0.05

/** Asks for the value: one that was made lately, or else a new one. */
export function lately<T>({ make, goodForMs, now }: LatelyInit<T>): () => T {
  let known: { readonly value: T; readonly until: number } | undefined
  return () => {
    const askedAt = now()
    if (known !== undefined && askedAt < known.until) return known.value
    const value = make()
    const madeAt = now()
    known = { value, until: madeAt + Math.max(goodForMs, (madeAt - askedAt) / shareMax) }
    if (value instanceof Promise) {
      value.catch(() => {
        known = undefined
      })
    }
    return value
  }
}
