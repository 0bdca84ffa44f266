import type { AdviceReport } from '@haca/observatory'
import { Argument, Command } from 'commander'
import { adviceHead, adviceSentence } from '../advice.ts'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { toJson } from '../json.ts'

const help = `
The demand of the last hour is replayed with and without the node: the share of its time that it would have run jobs,
the part of that with jobs that nobody serves now, and what clients would have paid for it.

Examples:
  haca advise                   one more node, for each model
  haca advise inference-0       another model on a node that is there
  haca advise --json
`

export function adviseCommand({ terminal, signal }: Context): Command {
  const command = new Command('advise')
    .description('what one more node, or another model on a node, would have earned')
    .addArgument(new Argument('[node]', 'name or address of an inference node; without it, one more node'))
  return withAttachOptions(command, 'print it as JSON: micro-tokens as decimal strings')
    .addHelpText('after', help)
    .action((node: string | undefined, options: AttachOptions) =>
      withDevnet(options.devnet, signal, async devnet => {
        type Answer = { report: AdviceReport; names: Record<string, string>; models: Record<string, string> }
        const { report, names, models } = await devnet.call<Answer>(
          'advise',
          node === undefined ? {} : { node }
        )
        if (options.json) return terminal.print(toJson({ ...report, names, models }))
        terminal.print(adviceHead(report, names))
        for (const option of report.options) terminal.print(adviceSentence(option, models))
        if (report.options.length === 0)
          terminal.print('there is no other model that is known to run anywhere')
      })
    )
}
