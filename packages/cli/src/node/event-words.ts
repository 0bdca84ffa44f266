import { verdicts } from '@haca/core'
import type { HostingEvents } from '@haca/hosting'
import type { InferenceEvents } from '@haca/inference'
import type { CaseEvent, VerificationEvents } from '@haca/verification'
import { nodeName, tokens } from '../format.ts'

/** Events that carry one object each, by name. */
export type EventMap<Events> = Record<keyof Events, readonly [object]>

/** What each event of a role says to a person. */
export type Words<Events extends EventMap<Events>> = {
  readonly [Name in keyof Events]: (...args: Events[Name]) => string
}

export const hostingWords: Words<HostingEvents> = {
  'model:added': ({ id, manifest }) => `added ${manifest.name} as ${id}`,
  'model:replicated': ({ id, manifest }) => `copied ${manifest.name} (${id}) from another host`,
  'ticket:matched': ({ job, node }) => `matched job ${job} with ${short(node)}`,
  'ticket:rejected': ({ job, code, reason }) => `rejected job ${job}: ${reason} (${code})`,
  'node:suspended': ({ node }) => `suspended ${short(node)}: its work was refuted`
}

export const inferenceWords: Words<InferenceEvents> = {
  'model:loaded': ({ name, unitsPerSecond }) => `loaded ${name}: ${unitsPerSecond} output units a second`,
  'model:unloaded': ({ name }) => `unloaded ${name} to make room`,
  'model:lost': ({ name, error }) => `lost ${name}, and loads it again when it can: ${error.message}`,
  'model:refused': ({ name, error }) => `refused ${name}: ${error.message}`,
  'job:accepted': ({ job, segment }) => `took job ${part(job, segment)}`,
  'job:bounced': ({ job, segment, code, reason }) => `bounced job ${part(job, segment)}: ${reason} (${code})`,
  'job:done': ({ job, segment, units, amount }) =>
    `did job ${part(job, segment)}: ${units} output units for ${tokens(amount)} tokens`,
  'job:failed': ({ job, segment, error }) => `failed job ${part(job, segment)}: ${error.message}`,
  'job:vouchered': ({ job, segment, amount }) =>
    `has the voucher of job ${part(job, segment)}: ${tokens(amount)} tokens`
}

export const verificationWords: Words<VerificationEvents> = {
  'work:received': ({ job, segment }) => `heard of job ${part(job, segment)}`,
  'work:checked': ({ job, segment, verdict, milliseconds }) =>
    `checked job ${part(job, segment)}: ${verdictNames.get(verdict) ?? verdict} after ${milliseconds.toFixed(0)} ms`,
  'work:refuted': ({ job, segment, node }) => `job ${part(job, segment)} of ${short(node)} is refuted`,
  'work:audited': ({ job, segment, node, verdict }) =>
    `audited paid job ${part(job, segment)} of ${short(node)}: ${verdictNames.get(verdict) ?? verdict}`,
  'case:accused': about => `${accused(about)} is accused of wrong work`,
  'case:convened': about => `${votesOf(about)} decide about ${accused(about)}`,
  'case:sentenced': about => `${accused(about)} is sentenced by at least ${votesOf(about)}`,
  'case:acquitted': about => `${accused(about)} is acquitted by most verifiers`,
  'case:lapsed': about => `${accused(about)} keeps its stake: too few votes came`,
  'case:executed': about => `${accused(about)} lost ${tokens(about.burned)} tokens of its stake`,
  'epoch:posted': ({ epoch, lines, total }) =>
    `posted epoch ${epoch}: ${lines} lines, ${tokens(total)} tokens`,
  'epoch:finalised': ({ epoch }) => `epoch ${epoch} is final`,
  'epoch:voided': ({ epoch }) => `epoch ${epoch} was rolled back; its lines are posted again`,
  'epoch:challenged': ({ epoch, fraud }) =>
    `proved epoch ${epoch} wrong (${fraud}); its signers lose their stakes`,
  'epoch:unavailable': ({ epoch, reason }) =>
    `epoch ${epoch} is posted and nobody gives its file (${reason}); signing nothing until somebody does`,
  'epoch:refused': ({ epoch, reason }) => `epoch ${epoch} was not signed by another verifier: ${reason}`
}

const verdictNames = new Map<number, string>(
  Object.entries(verdicts).map(([name, verdict]) => [verdict, name])
)

const votesOf = ({ votes, committee }: CaseEvent) => `${votes} of ${committee} votes`
const accused = ({ node, epoch, job, segment = 0 }: CaseEvent) => {
  const who = node === undefined ? 'a node' : short(node)
  return `${who} in epoch ${epoch}${job === undefined ? '' : ` (job ${part(job, segment)})`}`
}
const short = (address: string) => nodeName(address, {})
const part = (job: string, segment: number) => (segment === 0 ? job : `${job} segment ${segment}`)
