import type { JobOutcome, JobStatus } from '@haca/client'
import { clockTime, tokens } from '../format.ts'

/** What the numbers in a line of an epoch mean to who pays. */
export const outcomeWords: readonly string[] = [
  'paid, not drawn for a check',
  'paid, checked and found good',
  'not paid: refuted',
  'not paid: other work of the node was refuted',
  'not paid: a verifier missed its duty',
  'not paid: the node withheld its evidence',
  'not paid: verifiers disagreed',
  'not paid: the lane was empty',
  'not paid: these units were paid before'
]

/** How a job stands, for a person. */
export function statusLines(status: JobStatus): string[] {
  const { job, model, state, code, reason, submittedAt, endedAt, units, price, outcomes } = status
  const ended = endedAt === undefined ? '' : `, ended ${clockTime(endedAt)}`
  return [
    `job ${job}`,
    `model ${model}`,
    `${state}${code === undefined ? '' : ` (${code}: ${reason})`}; submitted ${clockTime(submittedAt)}${ended}`,
    `${units} units receipted for ${tokens(price)} tokens`,
    ...outcomes.map(outcomeLine)
  ]
}

function outcomeLine({ epoch, from, to, status, amount, checks }: JobOutcome): string {
  const what = outcomeWords[status] ?? `status ${status}`
  return `epoch ${epoch}: units ${from}–${to}, ${tokens(amount)} tokens ${what}; ${checks} checks`
}
