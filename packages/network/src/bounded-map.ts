/** A map that makes what is missing and drops the entry used longest ago once it holds `limit` of them. */
export interface BoundedMap<K, V> {
  get(key: K): V
  peek(key: K): V | undefined
  delete(key: K): void
}

export function boundedMap<K, V>(limit: number, make: (key: K) => V): BoundedMap<K, V> {
  // A Map iterates in insertion order, so re-inserting on use keeps the oldest first.
  const entries = new Map<K, V>()
  return {
    get(key) {
      const value = entries.has(key) ? (entries.get(key) as V) : make(key)
      entries.delete(key)
      entries.set(key, value)
      if (entries.size > limit) {
        const oldest = entries.keys().next()
        if (!oldest.done) entries.delete(oldest.value)
      }
      return value
    },
    peek: key => entries.get(key),
    delete: key => void entries.delete(key)
  }
}
