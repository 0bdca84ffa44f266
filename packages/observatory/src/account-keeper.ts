import {
  addTallies,
  apportionIdle,
  createInstants,
  createNeedForecast,
  emptyTally,
  type IdleColumns,
  type IdleTally,
  type Instants,
  type NodeIdle,
  type Random,
  sampleIdle
} from '@haca/core'
import type { AccountResponse, Arrival, Hex, IdleDescription, WaitingInterval } from '@haca/protocol'
import { createDemandLog, demandKeptNs } from './demand-log.ts'

/** One part of one node, as it last answered. */
export interface Account {
  readonly node: Hex
  readonly part: number
  latest: AccountResponse
  alive: boolean
  /** What its idle slots could do when it last had any. */
  can: IdleDescription
}

/** Nanoseconds that idle time stays open: a ticket that still waits is only known once it is matched. */
const foldLagNs = 60_000_000_000n
/** Nobody waits longer for the account of a node that is there and does not answer. */
const staleNs = 5n * foldLagNs
/** Mean time between two looks: idle time that recurs for a minute is seen 600 times, which is a few percent of it. */
export const meanGapNs = 100_000_000n
/** An auditor that comes late looks at the last hour only, 36,000 times. */
const historyNs = 3_600_000_000_000n
/** Loads that take longer are blamed on nobody: the need before that is forgotten. */
const loadNsMax = 600_000_000_000n

/** Keeps the accounts of all nodes and splits their idle time by cause, seen at Poisson-sampled instants. */
export interface AccountKeeper {
  readonly accounts: ReadonlyMap<string, Account>
  /** Tickets of the last hour, or of as much of it as there is an account of; nanoseconds on the ledger's clock. */
  window(): { readonly demand: readonly Arrival[]; readonly from: bigint; readonly until: bigint }
  /** Cursors to ask a part with, so that it sends only what is new. */
  cursors(node: Hex, part: number): Cursors
  /**
   * False when the node began anew since its last answer: its account so far is closed, and it has to be asked again
   * from the start.
   */
  take(node: Hex, part: number, answer: AccountResponse): boolean
  /** The node can't be reached: its account ends with its last answer. */
  lost(node: Hex): void
  /** What the instants saw so far. */
  tally(): IdleTally
  /** Idle time of an account by cause, to the nanosecond. */
  idle(key: string, tally: IdleTally): IdleColumns
}

export interface Cursors {
  readonly idleCursor: number
  readonly waitingCursor: number
  readonly arrivalCursor: number
}

const accountKey = (node: Hex, part: number) => `${node}/${part}`

/** @param random chooses the instants; nobody who is audited may know them */
export function createAccountKeeper(random: Random): AccountKeeper {
  return new Keeper(random)
}

class Keeper implements AccountKeeper {
  readonly accounts = new Map<string, Account>()
  private readonly demand = createDemandLog()
  private readonly random: Random
  private readonly need = createNeedForecast()
  private instants: Instants | undefined
  private folded = emptyTally()
  private idleOpen: NodeIdle[] = []
  private waitingOpen: WaitingInterval[] = []
  private lives = 0

  constructor(random: Random) {
    this.random = random
  }

  window() {
    const latest = [...this.accounts.values()].map(account => account.latest)
    const demand = this.demand.list()
    const times = [
      ...latest.map(({ at }) => at),
      ...latest.map(openingOf),
      ...demand.slice(0, 1).map(({ at }) => at)
    ]
    times.sort((a, b) => Number(a - b))
    const [began = 0n] = times
    const until = times.at(-1) ?? 0n
    const from = until - began > demandKeptNs ? until - demandKeptNs : began
    return { demand: demand.filter(({ at }) => at >= from), from, until }
  }

  cursors(node: Hex, part: number): Cursors {
    const latest = this.accounts.get(accountKey(node, part))?.latest
    const { idleCursor = 0, waitingCursor = 0, arrivalCursor = 0 } = latest ?? {}
    return { idleCursor, waitingCursor, arrivalCursor }
  }

  take(node: Hex, part: number, answer: AccountResponse): boolean {
    const key = accountKey(node, part)
    const known = this.accounts.get(key)
    if (known !== undefined && isOfAnotherLife(known.latest, answer)) {
      this.closeLife(key, known)
      return false
    }
    const can = answer.descriptions.at(-1) ?? known?.can ?? { warm: [], loadable: [] }
    this.accounts.set(key, { node, part, latest: answer, alive: true, can })
    if (answer.slots.length > 0) this.instants ??= this.startInstants(answer)
    this.idleOpen.push(...describedIdle(key, answer))
    this.waitingOpen.push(...answer.waiting)
    this.need.add(answer.waiting)
    this.demand.add(answer.arrivals)
    this.fold()
    return true
  }

  lost(node: Hex): void {
    for (const account of this.accounts.values()) if (account.node === node) account.alive = false
  }

  tally(): IdleTally {
    const until = this.heardUntil()
    if (until === undefined || this.instants === undefined) return this.folded
    const open = sampleIdle(this.idleOpen, this.waitingOpen, this.instants.peek(until), this.need)
    return addTallies(this.folded, open)
  }

  idle(key: string, { nodes }: IdleTally): IdleColumns {
    const slots = this.accounts.get(key)?.latest.slots ?? []
    const idle = slots.reduce((sum, { columns }) => sum + columns.idle, 0n)
    return apportionIdle(idle, nodes.get(key))
  }

  private startInstants(answer: AccountResponse): Instants {
    const openedAt = openingOf(answer)
    const from = answer.at - openedAt > historyNs ? answer.at - historyNs : openedAt
    return createInstants({ random: this.random, from, meanGapNs })
  }

  /** Up to when every living node has told its account. */
  private heardUntil(): bigint | undefined {
    const times = [...this.accounts.values()]
      .filter(({ alive }) => alive)
      .map(({ latest }) => latest.at)
      .sort((a, b) => Number(a - b))
    const newest = times.at(-1) ?? 0n
    return times.find(at => newest - at < staleNs)
  }

  /** Looks for good at what is older than the lag, so that memory stays bounded. */
  private fold(): void {
    const until = this.heardUntil()
    if (until === undefined || this.instants === undefined) return
    const horizon = until - foldLagNs
    const instants = this.instants.take(horizon)
    if (instants.length === 0) return
    this.folded = addTallies(this.folded, sampleIdle(this.idleOpen, this.waitingOpen, instants, this.need))
    this.idleOpen = this.idleOpen.filter(({ to }) => to > horizon)
    this.waitingOpen = this.waitingOpen.filter(({ to }) => to > horizon)
    this.need.forget(horizon - loadNsMax)
  }

  /** Keeps what a process did that is gone under a name of its own; the next one begins at zero. */
  private closeLife(key: string, account: Account): void {
    this.lives++
    const closed = `${key} until ${account.latest.at}, ${this.lives}`
    this.accounts.delete(key)
    this.accounts.set(closed, { ...account, alive: false })
    this.idleOpen = this.idleOpen.map(entry => (entry.node === key ? { ...entry, node: closed } : entry))
    const { [key]: seen, ...others } = Object.fromEntries(this.folded.nodes)
    if (seen === undefined) return
    this.folded = { ...this.folded, nodes: new Map(Object.entries({ ...others, [closed]: seen })) }
  }
}

/** When the first slot opened: the process began. */
function openingOf({ at, slots: [slot] }: AccountResponse): bigint {
  return slot === undefined ? at : at - slot.capacity
}

function describedIdle(node: string, answer: AccountResponse): NodeIdle[] {
  const rates = new Map(answer.slots.map(({ slot, rate }) => [slot, rate]))
  const openedAt = openingOf(answer)
  return answer.idle.map(({ slot, from, to, can }) => ({
    node,
    slot,
    from,
    to,
    can: answer.descriptions[can] ?? { warm: [], loadable: [] },
    rate: rates.get(slot) ?? 0,
    openedAt
  }))
}

/** Slots open when a process starts and logs only grow, so whatever differs or shrinks is of another process. */
function isOfAnotherLife(before: AccountResponse, now: AccountResponse): boolean {
  return (
    (before.slots.length > 0 && openingOf(before) !== openingOf(now)) ||
    now.slots.length !== before.slots.length ||
    now.idleCursor < before.idleCursor ||
    now.waitingCursor < before.waitingCursor ||
    now.arrivalCursor < before.arrivalCursor
  )
}
