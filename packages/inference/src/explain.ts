import type { Hex, ModelWork, TokenResponse, WhyResponse } from '@haca/protocol'
import type { WorkLog } from './jobs/work-log.ts'
import type { LostModel } from './models/shelf-types.ts'

type Reasons = WhyResponse['reasons']

/** What this node did of a job, and whether it was paid for it. */
export function explainJob(work: WorkLog, job: Hex, at: number): Reasons {
  return [...work.entries()]
    .filter(entry => entry.receipt.receipt.job === job)
    .map(({ receipt: { receipt }, voucher }) => {
      const paid =
        voucher === undefined
          ? 'no voucher came'
          : `paid by voucher ${voucher.voucher.seq} of lane ${voucher.voucher.lane}`
      const { segment, from, to, amount } = receipt
      return {
        at,
        what: `ran segment ${segment}: units ${from}–${to} for ${amount} micro-tokens; ${paid}`,
        count: 1
      }
    })
}

export interface NodeFacts {
  readonly at: number
  readonly busy: number
  readonly slots: number
  readonly running: number
  /** Names of the loaded models. */
  readonly warm: readonly string[]
  /** Models whose engine is gone. */
  readonly lost: readonly LostModel[]
  /** Monotonic milliseconds, as `lost` tells. */
  readonly now: number
  /** What it ran, by model id. */
  readonly work: readonly ModelWork[]
  /** What waits that it has no model for, as its market last said. */
  readonly unmet: TokenResponse['unmet']
  readonly nameOf: (model: string) => string
  /** Refused assignments by error code. */
  readonly refusals: ReadonlyMap<string, number>
}

/** Models named in each list: those with the most work. */
const modelsNamed = 16

/** A server's own words may be long. */
const wordsMax = 200

const seconds = (ms: number) => (ms / 1000).toFixed(1)

/** A model whose engine is gone, and why. */
export const lostWords = ({ model, error }: LostModel): string =>
  `${model.manifest.name} (${error.code}: ${error.message.slice(0, wordsMax)})`

/** Why this node is busy or idle. */
export function explainNode(facts: NodeFacts): Reasons {
  const { at, busy, slots, running, warm, lost, now, work, unmet, nameOf, refusals } = facts
  const say = (what: string, count = 1) => ({ at, what, count })
  return [
    say(`${busy} of ${slots} slots busy, ${running} jobs running`),
    say(`warm: ${warm.join(', ') || 'no model is loaded yet'}`),
    ...lost
      .slice(0, modelsNamed)
      .map(one =>
        say(`lost ${lostWords(one)}; for ${seconds(now - one.since)} s, and tries to load it again`)
      ),
    ...work
      .slice(0, modelsNamed)
      .map(({ model, jobs, units, amount }) =>
        say(`ran ${nameOf(model)}: ${units} units for ${amount} micro-tokens`, jobs)
      ),
    ...unmet.slice(0, modelsNamed).map(({ model, tickets, units, lostUnits, ceilings }) => {
      const wanted = `${nameOf(model)} is wanted and not loaded here: ${units} units wait, ${lostUnits} were lost in the last minute`
      return say(`${wanted}; half would pay ${ceilings.median} micro-tokens per unit or more`, tickets)
    }),
    ...[...refusals].map(([what, count]) => say(what, count))
  ]
}
