import type { Hex } from '@haca/protocol'
import type { SeatHolder } from './deriving/derive-epoch.ts'

/** A seat of the contract. One that is not active belongs to a verifier that is leaving: it neither posts nor signs. */
export interface Seating extends SeatHolder {
  readonly active: boolean
}

/** The seat of a verifier that signs; undefined for one that never had a seat, or is leaving. */
export function activeSeat(seats: readonly Seating[], workKey: Hex): Seating | undefined {
  return seats.find(seat => seat.active && seat.workKey === workKey)
}

/**
 * How many others come before this verifier in an epoch: turns go round among the active seats, in the order of their
 * numbers. Who has no active seat comes after all of them.
 */
export function turnOf(seats: readonly Seating[], workKey: Hex, epoch: number): number {
  const active = seats.filter(seat => seat.active).sort((a, b) => a.seat - b.seat)
  const own = active.findIndex(seat => seat.workKey === workKey)
  if (own === -1) return active.length
  return (own - (epoch % active.length) + active.length) % active.length
}
