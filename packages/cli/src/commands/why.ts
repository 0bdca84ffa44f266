import { attachDevnet } from '@haca/devnet'
import { HacaError } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'

interface Reason {
  readonly who: string
  readonly at: number
  readonly what: string
  readonly count: number
}

export function whyCommand({ terminal }: Context): Command {
  return new Command('why')
    .description('what was recorded of a job, or why a node is idle or unpaid')
    .argument('<job|node>', 'what to ask about')
    .argument('<id>', 'a job id, or the name or address of a node')
    .option('--devnet <dir>', 'folder of the devnet, when several run')
    .option('--json', 'print it as JSON', false)
    .addHelpText('after', '\nExamples:\n  haca why job 0x0000…\n  haca why node inference-0\n')
    .action(async (kind: string, id: string, options: { devnet?: string; json: boolean }) => {
      if (kind !== 'job' && kind !== 'node') {
        throw new HacaError('INVALID_INPUT', `ask about a job or a node, not a ${kind}`, {
          data: { field: 'kind' }
        })
      }
      if (kind === 'job' && !/^0x[0-9a-f]{64}$/.test(id)) {
        throw new HacaError('INVALID_INPUT', 'a job id is 0x and 64 hex digits', { data: { field: 'id' } })
      }
      const devnet = await attachDevnet(options.devnet)
      try {
        type Answer = { reasons: Reason[]; names: Record<string, string> }
        const { reasons, names } = await devnet.call<Answer>('why', { [kind]: id })
        if (options.json) return terminal.print(JSON.stringify(reasons))
        if (reasons.length === 0)
          throw new HacaError('NOT_FOUND', `nobody has recorded anything of ${kind} ${id}`)
        for (const { who, at, what, count } of reasons) {
          const address = who.split(' ').at(-1) ?? who
          const times = count === 1 ? '' : ` (${count} times)`
          terminal.print(
            `${new Date(at).toISOString().slice(11, 23)}  ${names[address] ?? who}: ${replaceNames(what, names)}${times}`
          )
        }
      } finally {
        devnet.close()
      }
    })
}

function replaceNames(text: string, names: Readonly<Record<string, string>>): string {
  return text.replaceAll(/0x[0-9a-f]{40}\b/g, address => names[address] ?? address)
}
