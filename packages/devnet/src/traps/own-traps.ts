import type { CheatChoice, CheatKind } from '@haca/backends'
import { type PlannedTrap, planTraps } from '@haca/core'
import { type Deployment, epochAt, epochOfJob, type Hex } from '@haca/protocol'
import type { TrapSecret } from '../nodes/messages.ts'

/** What known-bad jobs do wrong: each is found by every check, whatever it samples, or nearly so. */
export const trapKinds = [
  'other-prompt',
  'other-seed',
  'random',
  'q8',
  'other-model'
] as const satisfies CheatKind[]
export type TrapKind = (typeof trapKinds)[number]

/** Plans in memory: until all of an epoch is final and judged. */
const epochsKept = 8

/** What the issuer's node knows of its traps. */
export interface OwnTraps {
  /** By the seed, which nobody else can tell from others. */
  readonly choose: CheatChoice
  readonly isTrap: (job: Hex) => boolean
}

/** @param unixMs the present, Unix milliseconds */
export function ownTraps(
  { secret, jobs }: TrapSecret,
  deployment: Deployment,
  unixMs: () => number = Date.now
): OwnTraps {
  const plans = new Map<number, readonly PlannedTrap<TrapKind>[]>()
  const planOf = (epoch: number) => {
    const known = plans.get(epoch) ?? planTraps({ secret, epoch, jobs, kinds: trapKinds }).traps
    plans.set(epoch, known)
    for (const old of plans.keys()) if (old < epoch - epochsKept) plans.delete(old)
    return known
  }
  return {
    choose(input) {
      if (input.kind !== 'chat') return undefined
      const now = epochAt(deployment, unixMs())
      // A job may run after the end of the epoch in which it was made.
      return [now - 1, now, now + 1].flatMap(planOf).find(({ seed }) => seed === input.seed)?.kind
    },
    isTrap: id => planOf(epochOfJob(id)).some(({ job }) => job === id)
  }
}
