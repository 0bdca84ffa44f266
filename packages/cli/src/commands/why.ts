import type { DevnetConnection } from '@haca/devnet/control'
import type { AdviceReport, LedgerReport } from '@haca/observatory'
import { HacaError } from '@haca/protocol'
import { Argument, Command } from 'commander'
import { otherModelSentence } from '../advice.ts'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { jobIdOf } from '../flags.ts'
import { clockTime, idleSentence, nodeName } from '../format.ts'
import { toJson } from '../json.ts'

interface Reason {
  /** Roles and address, `client`, or `auditor`. */
  readonly who: string
  /** Unix milliseconds. */
  readonly at: number
  readonly what: string
  readonly count: number
}

type Names = Readonly<Record<string, string>>

export function whyCommand(context: Context): Command {
  const command = new Command('why')
    .description('what was recorded of a job, or why a node is idle or unpaid')
    .addArgument(new Argument('<kind>', 'what to ask about').choices(['job', 'node']))
    .argument('<id>', 'a job id, or the name or address of a node')
  return withAttachOptions(command)
    .addHelpText('after', '\nExamples:\n  haca why job 0x0000…\n  haca why node inference-0\n')
    .action((kind: 'job' | 'node', id: string, options: AttachOptions) => tellWhy(kind, id, options, context))
}

/** Prints what was recorded of a job or a node. Throws `NOT_FOUND` when nothing was. */
export async function tellWhy(
  kind: 'job' | 'node',
  id: string,
  options: AttachOptions,
  { terminal, signal }: Context
): Promise<void> {
  if (kind === 'job') jobIdOf(id)
  await withDevnet(options.devnet, signal, async devnet => {
    type Answer = { reasons: Reason[]; names: Names }
    const { reasons, names } = await devnet.call<Answer>('why', { [kind]: id })
    if (reasons.length === 0) {
      throw new HacaError('NOT_FOUND', `nobody has recorded anything of ${kind} ${id}`, {
        data: { field: 'id' }
      })
    }
    if (kind === 'node') reasons.push(...(await auditorReasons(devnet, id)))
    if (options.json) return terminal.print(toJson(reasons))
    for (const reason of reasons) terminal.print(reasonLine(reason, names))
  })
}

/** What only the auditor knows, who sees all nodes: why it idled, and what another model would have earned. */
async function auditorReasons(devnet: DevnetConnection, id: string): Promise<Reason[]> {
  const { report, names } = await devnet.call<{ report: LedgerReport; names: Names }>('ledger')
  const say = (what: string): Reason => ({ who: 'auditor', at: Date.now(), what, count: 1 })
  const own = report.nodes.find(({ node, alive }) => alive && (node === id || names[node] === id))
  if (own === undefined || own.slots === 0) return []
  if (own.role !== 'inference') return [say(idleSentence(own))]
  const advice = await devnet.call<{ report: AdviceReport; models: Names }>('advise', { node: id })
  return [say(idleSentence(own)), say(otherModelSentence(advice.report, advice.models))]
}

function reasonLine({ who, at, what, count }: Reason, names: Names): string {
  const address = who.split(' ').at(-1) ?? who
  const speaker = address.startsWith('0x') ? nodeName(address, names) : who
  const text = what.replaceAll(/\b0x[0-9a-f]{40}\b/g, found => nodeName(found, names))
  return `${clockTime(at)}  ${speaker}: ${text}${count === 1 ? '' : ` (${count} times)`}`
}
