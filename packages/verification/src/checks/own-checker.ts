import type { Engine } from '@haca/backends'
import type { Capacity, Clock, Tally } from '@haca/core'
import type { Deployment } from '@haca/protocol'
import { createSlotActivity } from '../slot-activity.ts'
import { type VerifierCheat, withVerifierCheat } from '../verifier-cheat.ts'
import { type Checker, type CheckerInit, createChecker } from './checker.ts'

export interface OwnCheckerInit extends Omit<CheckerInit, 'engine' | 'domain' | 'onActivity'> {
  readonly parts: { readonly engine: Engine }
  readonly capacity: Capacity
  readonly clock: Clock
  readonly cheat: VerifierCheat | undefined
  readonly tally: Tally
  readonly deployment: Pick<Deployment, 'domain' | 'params'>
}

/** A node's own checker: what it does is in the node's capacity, and it is dishonest where it was told to be. */
export function createOwnChecker(init: OwnCheckerInit): Checker {
  const { parts, capacity, clock, cheat, tally, signal } = init
  const { domain, params } = init.deployment
  const onActivity = createSlotActivity(capacity, clock)
  return withVerifierCheat(createChecker({ ...init, engine: parts.engine, domain, onActivity }), {
    ...{ cheat, tally, params, signal }
  })
}
