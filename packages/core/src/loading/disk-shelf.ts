/** Which models are on disk, within its limit. */
export interface DiskShelf {
  has(model: string): boolean
  /** In the order in which they came. */
  list(): readonly string[]
  put(model: string, bytes: number, at: number): void
  remove(model: string): void
  /** What has to go so that `bytes` more fit, the least worth first and of those the oldest; undefined: not enough may go. */
  roomFor(bytes: number, rules: RoomRules): readonly string[] | undefined
}

export interface RoomRules {
  /** What is in memory stays on disk: it is what a restart begins with. */
  isKept(model: string): boolean
  worth(model: string): number
  /** Nothing goes that is worth as much. */
  readonly least: number
}

/** @param limit bytes */
export function createDiskShelf(limit: number): DiskShelf {
  const models = new Map<string, { readonly bytes: number; readonly at: number }>()
  const used = () => [...models.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    has: model => models.has(model),
    list: () => [...models.keys()],
    put(model, bytes, at) {
      models.set(model, { bytes, at })
    },
    remove: model => void models.delete(model),
    roomFor(bytes, { isKept, worth, least }) {
      const open = [...models.keys()]
        .filter(model => !isKept(model) && worth(model) < least)
        .sort((a, b) => worth(a) - worth(b) || (models.get(a)?.at ?? 0) - (models.get(b)?.at ?? 0))
      const gone: string[] = []
      let room = limit - used()
      while (room < bytes) {
        const next = open.shift()
        if (next === undefined) return undefined
        gone.push(next)
        room += models.get(next)?.bytes ?? 0
      }
      return gone
    }
  }
}
