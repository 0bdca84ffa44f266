/**
 * How far ahead of its end a slot bids, in ways; a way is what passes from a token to its assignment. With one, the next
 * job comes as the slot comes free, and a job shorter than a way leaves it idle, because the one after that can be asked
 * for only once the first is there. With two, one job is under way while another lies between. More holds jobs at slots
 * while others idle. See docs/decisions/2026-11-20-two-ways-ahead.md.
 */
export const waysAhead = 2

export interface AheadFacts {
  /** Milliseconds until what the slot runs ends. */
  readonly leftMs: number
  /** Milliseconds that the work takes which waits for the slot. */
  readonly waitingMs: number
  /** Milliseconds from a token to its assignment. */
  readonly wayMs: number
}

/** Milliseconds from now until a busy slot bids for one work more; 0 when it is time. */
export const bidsInMs = ({ leftMs, waitingMs, wayMs }: AheadFacts): number =>
  Math.max(0, leftMs + waitingMs - waysAhead * wayMs)
