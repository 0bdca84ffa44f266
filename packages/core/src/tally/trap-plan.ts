import { fromHex, type Hex, jobId, keccakHex, uintToBytes } from '@haca/protocol'
import type { OpenedTrap } from './trap-scores.ts'

/** A trap before its epoch: its id and its seed look like any other's, and only the issuer and its node can tell them. */
export interface PlannedTrap<Kind extends string> {
  readonly job: Hex
  /** Seed of the chat that it asks for. The node knows the job by it. */
  readonly seed: Hex
  readonly expected: OpenedTrap['expected']
  /** What the node does wrong; undefined where it answers honestly. */
  readonly kind: Kind | undefined
}

/** All traps of an epoch. */
export interface PlannedTraps<Kind extends string> {
  /** Keeps what is committed to from being tried out; public once it is opened. */
  readonly salt: Hex
  readonly traps: readonly PlannedTrap<Kind>[]
}

export interface TrapPlan<Kind extends string> {
  /** 32 secret bytes that the issuer shares with its node and nobody else. */
  readonly secret: Hex
  readonly epoch: number
  /** Traps in the epoch; every second one is known-good. */
  readonly jobs: number
  /** What known-bad ones may do, drawn by the secret. */
  readonly kinds: readonly Kind[]
}

/** Bytes of a job id after its epoch. */
const idBytes = 28

/**
 * The traps of an epoch. Issuer and node plan the same from the same secret, so that nothing about them has to be sent, and all
 * is fixed before the epoch: what is committed to on the chain is this.
 */
export function planTraps<Kind extends string>({
  secret,
  epoch,
  jobs,
  kinds
}: TrapPlan<Kind>): PlannedTraps<Kind> {
  const draw = (i: number, what: string) =>
    keccakHex(secret, uintToBytes(epoch, 4), uintToBytes(i, 4), new TextEncoder().encode(what))
  const traps = Array.from({ length: jobs }, (_, i) => {
    const id = fromHex(draw(i, 'job')).subarray(0, idBytes)
    const isBad = i % 2 === 0
    const number = Number.parseInt(draw(i, 'kind').slice(2, 10), 16)
    return {
      job: jobId(epoch, id),
      seed: draw(i, 'seed'),
      expected: isBad ? 'fail' : 'pass',
      kind: isBad ? kinds[number % kinds.length] : undefined
    } as const
  })
  return { salt: draw(jobs, 'salt'), traps }
}
