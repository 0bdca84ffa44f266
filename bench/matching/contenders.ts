import { central, centralInstant, marketEarly, type PolicyEntry, rivals } from '@haca/simulator'
import { ageless } from './digest-age.ts'
import { ownLoader } from './own-loads.ts'

/** The policy that the bars are about, … */
export const subject: PolicyEntry = marketEarly
/** … the one that it is measured by: a center on the same network, … */
export const reference: PolicyEntry = central
/** … and a center that knows everything at once. */
export const oracle: PolicyEntry = centralInstant

/** Everything that is played in a cell. */
export const contenders: readonly PolicyEntry[] = [oracle, reference, subject, ...rivals]

/** Those whose capacity inflation is looked for, which takes several runs each. */
export const inflated: readonly PolicyEntry[] = [oracle, reference, subject]

export function contender(name: string): PolicyEntry {
  const found = [...contenders, ageless, ownLoader].find(entry => entry.name === name)
  if (found === undefined) throw new Error(`there is no policy "${name}"`)
  return found
}
