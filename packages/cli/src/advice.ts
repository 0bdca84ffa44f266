import type { AdviceOption, AdviceReport } from '@haca/observatory'
import { nodeName, tokens } from './format.ts'

type Names = Readonly<Record<string, string>>

/** What the advice goes by, and what the node does as it is. */
export function adviceHead({ fromMs, untilMs, jobs, node, now }: AdviceReport, names: Names): string {
  const head = `By the ${jobs} jobs of the last ${minutes(untilMs - fromMs)}:`
  if (node === undefined || now === undefined) return head
  const { usefulShare, amountPerHour } = now
  return `${head}\n${nodeName(node, names)} as it is: ${share(usefulShare)} of its time useful, ${tokens(amountPerHour)} tokens an hour`
}

/** What would come of one option, and the truth when it is nothing. */
export function adviceSentence(option: AdviceOption, models: Names): string {
  const { outlook, usefulShare, addedShare, amountPerHour } = option
  const what = `${kinds[option.kind]} ${models[option.model] ?? option.model}`
  const useful = `${share(usefulShare)} of its time useful`
  if (outlook === 'idle') return `${what}: would sit idle, ${useful}`
  const earns = `${tokens(amountPerHour)} tokens an hour${gain(option)}`
  if (outlook === 'displaces') return `${what}: would only take work from others, ${useful}, ${earns}`
  return `${what}: ${useful}, ${share(addedShare)} with work that nobody does now, ${earns}`
}

const kinds: Readonly<Record<AdviceOption['kind'], string>> = {
  'one-more': 'one more node with',
  instead: 'only',
  beside: 'besides'
}

function gain({ kind, gainPerHour }: AdviceOption): string {
  if (kind === 'one-more') return ''
  const sign = gainPerHour < 0n ? '−' : '+'
  return ` (${sign}${tokens(gainPerHour < 0n ? -gainPerHour : gainPerHour)})`
}

function share(part: number): string {
  return `${(100 * part).toFixed(1)} %`
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

/** For a node that is asked why: what another model would have changed. */
export function otherModelSentence({ options }: AdviceReport, models: Names): string {
  const [best] = options
  if (best === undefined) return 'there is no other model that it could load'
  if (best.gainPerHour <= 0n) return 'no other model would have earned it more'
  return `with another model it would have earned more – ${adviceSentence(best, models)}`
}
