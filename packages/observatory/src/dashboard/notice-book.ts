import type { WireNotice } from './wire.ts'

/** Things worth a line, the newest. Pure. */
export interface NoticeBook {
  add(notice: Omit<WireNotice, 'id'>): void
  /** Oldest first. */
  list(): readonly WireNotice[]
  /** Those since it was asked last. */
  changed(): readonly WireNotice[]
}

const noticesKept = 200

export function createNoticeBook(): NoticeBook {
  let notices: WireNotice[] = []
  let next = 1
  let told = 0
  return {
    add(notice) {
      notices.push({ ...notice, id: next++ })
      if (notices.length > 2 * noticesKept) notices = notices.slice(-noticesKept)
    },
    list: () => notices.slice(-noticesKept),
    changed() {
      const fresh = notices.filter(({ id }) => id > told)
      told = next - 1
      return fresh
    }
  }
}
