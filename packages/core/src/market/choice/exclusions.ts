import type { Hex } from '@haca/protocol'
import type { Exclusions, Millis, Ticket } from '../types.ts'

/** Shared by the many tickets that exclude nobody. */
export const nobody: Exclusions = new Map()

export function isExcluded({ excluded }: Pick<Ticket, 'excluded'>, node: Hex, now: Millis): boolean {
  if (excluded.size === 0) return false
  const until = excluded.get(node)
  return until !== undefined && until > now
}

export function exclude(ticket: Ticket, node: Hex, until: Millis): void {
  ticket.excluded = new Map([...ticket.excluded, [node, until]])
  ticket.lookAt = nextLook(ticket.excluded)
}

/** Lets go of the exclusions that are over. */
export function lapse(ticket: Ticket, now: Millis): void {
  ticket.excluded = new Map([...ticket.excluded].filter(([, until]) => until > now))
  ticket.lookAt = nextLook(ticket.excluded)
}

/** When the first of them is over. */
export function nextLook(excluded: Exclusions): Millis {
  if (excluded.size === 0) return Number.POSITIVE_INFINITY
  return Math.min(Number.POSITIVE_INFINITY, ...excluded.values())
}
