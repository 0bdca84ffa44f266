import type { Engine } from '@haca/backends'
import type { Capacity, Clock, Tally } from '@haca/core'
import type { Params } from '@haca/protocol'
import { createSlotActivity } from '../slot-activity.ts'
import { type VerifierCheat, withVerifierCheat } from '../verifier-cheat.ts'
import { type Checker, type CheckerInit, createChecker } from './checker.ts'

export interface OwnCheckerInit extends Omit<CheckerInit, 'engine' | 'onActivity'> {
  readonly parts: { readonly engine: Engine }
  readonly capacity: Capacity
  readonly clock: Clock
  readonly cheat: VerifierCheat | undefined
  readonly tally: Tally
  readonly params: Params
}

/** A node's own checker: what it does is in the node's capacity, and it is dishonest where it was told to be. */
export function createOwnChecker(init: OwnCheckerInit): Checker {
  const { parts, capacity, clock, cheat, tally, params, signal } = init
  const onActivity = createSlotActivity(capacity, clock)
  return withVerifierCheat(createChecker({ ...init, engine: parts.engine, onActivity }), {
    ...{ cheat, tally, params, signal }
  })
}
