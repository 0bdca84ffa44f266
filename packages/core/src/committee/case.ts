import { type Verdict, verdicts } from '../tally/tally.ts'

/**
 * A case against a node's stake, as one verifier sees it through: what to do next, and when. What was found is the verifier's
 * own check; what others voted never changes it.
 */

/** How far a case is, as the contract has it. The last three are its ends. */
export const casePhases = ['accused', 'convened', 'sentenced', 'acquitted', 'lapsed', 'executed'] as const
export type CasePhase = (typeof casePhases)[number]

export interface CaseStage {
  readonly phase: CasePhase
  /** Chain time at which this verifier saw the phase begin, Unix seconds: turns count from there. */
  readonly from: number
  /** Last chain time at which the phase’s own words count – votes, or acquittals –, Unix seconds. */
  readonly until: number
}

/** Who looks at a case, and when. */
export interface CaseObserver {
  /** What its own check of all positions came to; undefined where it has made none. */
  readonly found: Verdict | undefined
  /** Verifiers that come before it. */
  readonly turn: number
  /** Seconds that each of them has. */
  readonly turnSeconds: number
  /** Chain time, Unix seconds. */
  readonly now: number
}

/** `check`: look at the line first. `votes` and `acquittals` are to be collected and sent. */
export type CaseMove = 'wait' | 'check' | 'convene' | 'votes' | 'acquittals' | 'execute'

/** What a verifier does now. Only who found the fault drives a case on, and only who found none collects acquittals. */
export function nextMove(stage: CaseStage, { found, turn, turnSeconds, now }: CaseObserver): CaseMove {
  const mine = now >= stage.from + turn * turnSeconds
  const guilty = found === verdicts.fail
  switch (stage.phase) {
    case 'accused':
      return guilty && mine && now <= stage.until ? 'convene' : 'wait'
    case 'convened':
      return guilty && mine && now <= stage.until ? 'votes' : 'wait'
    case 'sentenced':
      if (now > stage.until) {
        return guilty && now > stage.until + turn * turnSeconds ? 'execute' : 'wait'
      }
      if (found === undefined) return 'check'
      return found === verdicts.pass && mine ? 'acquittals' : 'wait'
    default:
      return 'wait'
  }
}
