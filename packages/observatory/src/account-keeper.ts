import { type IdleColumns, type NodeIdle, splitIdle } from '@haca/core'
import type { AccountResponse, Hex, WaitingInterval } from '@haca/protocol'
import { addIdle } from './columns.ts'

/** One part of one node, as it last answered. */
export interface Account {
  readonly node: Hex
  readonly part: number
  latest: AccountResponse
  alive: boolean
}

/** Nanoseconds that idle time stays unsplit: a ticket that still waits is only known once it is matched. */
const foldLagNs = 60_000_000_000n

/** Keeps the accounts of all nodes and splits their idle time by cause. */
export interface AccountKeeper {
  readonly accounts: ReadonlyMap<string, Account>
  /** Cursors to ask a part with, so that it sends only what is new. */
  cursors(node: Hex, part: number): { readonly idleCursor: number; readonly waitingCursor: number }
  /**
   * False when the node began anew since its last answer: its account so far is closed, and it has to be asked again
   * from the start.
   */
  take(node: Hex, part: number, answer: AccountResponse): boolean
  /** The node can't be reached: its account ends with its last answer. */
  lost(node: Hex): void
  /** Idle time by cause per account, as of now. */
  idle(): Map<string, IdleColumns>
}

const accountKey = (node: Hex, part: number) => `${node}/${part}`

export function createAccountKeeper(): AccountKeeper {
  const accounts = new Map<string, Account>()
  const folded = new Map<string, IdleColumns>()
  let idle: NodeIdle[] = []
  let waiting: WaitingInterval[] = []
  let lives = 0

  /** Splits what is older than the lag for good, so that memory stays bounded. */
  const fold = () => {
    let horizon: bigint | undefined
    for (const { alive, latest } of accounts.values()) {
      if (alive && (horizon === undefined || latest.at < horizon)) horizon = latest.at
    }
    if (horizon === undefined) return
    horizon -= foldLagNs
    const [oldIdle, newIdle] = cut(idle, horizon)
    if (oldIdle.length === 0) return
    const [oldWaiting, newWaiting] = cut(waiting, horizon)
    merge(folded, splitIdle(oldIdle, oldWaiting))
    idle = newIdle
    waiting = newWaiting
  }

  /** Keeps what a process did that is gone under a name of its own; the next one begins at zero. */
  const closeLife = (key: string, account: Account) => {
    lives++
    const closed = `${key} until ${account.latest.at}, ${lives}`
    accounts.delete(key)
    accounts.set(closed, { ...account, alive: false })
    idle = idle.map(interval => (interval.node === key ? { ...interval, node: closed } : interval))
    const columns = folded.get(key)
    folded.delete(key)
    if (columns !== undefined) folded.set(closed, columns)
  }

  return {
    accounts,
    cursors(node, part) {
      const latest = accounts.get(accountKey(node, part))?.latest
      return { idleCursor: latest?.idleCursor ?? 0, waitingCursor: latest?.waitingCursor ?? 0 }
    },
    take(node, part, answer) {
      const key = accountKey(node, part)
      const known = accounts.get(key)
      if (known !== undefined && isOfAnotherLife(known.latest, answer)) {
        closeLife(key, known)
        return false
      }
      if (known === undefined) accounts.set(key, { node, part, latest: answer, alive: true })
      else {
        known.latest = answer
        known.alive = true
      }
      for (const interval of answer.idle) idle.push({ ...interval, node: key })
      waiting.push(...answer.waiting)
      fold()
      return true
    },
    lost(node) {
      for (const account of accounts.values()) if (account.node === node) account.alive = false
    },
    idle() {
      const all = new Map(folded)
      merge(all, splitIdle(idle, waiting))
      return all
    }
  }
}

/** Slots open when a process starts and logs only grow, so whatever differs or shrinks is of another process. */
function isOfAnotherLife(before: AccountResponse, now: AccountResponse): boolean {
  const openedAt = ({ at, slots: [slot] }: AccountResponse) => (slot === undefined ? 0n : at - slot.capacity)
  return (
    openedAt(before) !== openedAt(now) ||
    now.idleCursor < before.idleCursor ||
    now.waitingCursor < before.waitingCursor
  )
}

/** Intervals before and after a moment; one that spans it is cut in two. */
function cut<T extends { readonly from: bigint; readonly to: bigint }>(
  intervals: readonly T[],
  at: bigint
): [T[], T[]] {
  const before: T[] = []
  const after: T[] = []
  for (const interval of intervals) {
    if (interval.to <= at) before.push(interval)
    else if (interval.from >= at) after.push(interval)
    else {
      before.push({ ...interval, to: at })
      after.push({ ...interval, from: at })
    }
  }
  return [before, after]
}

function merge(into: Map<string, IdleColumns>, from: ReadonlyMap<string, IdleColumns>): void {
  for (const [key, columns] of from) {
    const known = into.get(key)
    into.set(key, known === undefined ? columns : addIdle(known, columns))
  }
}
