import { type Tally, type Verdict, verdicts } from '@haca/core'
import { type Hex, type Params, passRevealMs, type SettledWork } from '@haca/protocol'
import { type CheckResult, finding } from './checks/check-claim.ts'
import type { Checker } from './checks/checker.ts'
import { lineName } from './work/work-book.ts'

/**
 * Ways in which a verifier may cheat: `lazy` passes everything unseen, `copy` waits for what another reveals and says
 * the same, `always-fail` calls all work bad, `slow` checks an epoch too late.
 */
export const verifierCheats = ['lazy', 'copy', 'always-fail', 'slow'] as const
export type VerifierCheat = (typeof verifierCheats)[number]

export interface VerifierCheatInit {
  readonly cheat?: VerifierCheat | undefined
  readonly tally: Tally
  readonly params: Params
  readonly signal: AbortSignal
}

/** Rejects when the node stops. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}

const pass: CheckResult = { verdict: verdicts.pass, findings: [] }

/** Says what another said first, and passes what nobody has spoken of. */
async function copyOthers(
  work: SettledWork,
  { tally, params, signal }: VerifierCheatInit
): Promise<CheckResult> {
  await wait(passRevealMs(params) + 2 * params.verdictBatchMs, signal)
  const { job, segment } = work.receipt.receipt
  const [verdict = verdicts.pass]: Verdict[] = [...tally.verdictsOn(lineName(job as Hex, segment)).values()]
  return verdict === verdicts.pass ? pass : { verdict, findings: [finding('token-differs', 'as others say')] }
}

/** The same checker, or a dishonest one in its place: to show and to test that it gains nothing. */
export function withVerifierCheat(checker: Checker, init: VerifierCheatInit): Checker {
  const { cheat, params, signal } = init
  const checks: Readonly<Record<VerifierCheat, Checker['check']>> = {
    lazy: async () => pass,
    'always-fail': async () => ({
      verdict: verdicts.fail,
      findings: [finding('token-differs', 'not what the seed draws')]
    }),
    copy: work => copyOthers(work, init),
    async slow(work, positions) {
      await wait(params.epochMs, signal)
      return checker.check(work, positions)
    }
  }
  return cheat === undefined ? checker : { ...checker, check: checks[cheat] }
}
