import type { LedgerReport } from '@haca/observatory'
import { Command } from 'commander'
import { type AttachOptions, withAttachOptions, withDevnet } from '../attach.ts'
import type { Context } from '../context.ts'
import { ledgerLegend, ledgerTable } from '../format.ts'
import { toJson } from '../json.ts'

export function ledgerCommand({ terminal, signal }: Context): Command {
  const command = new Command('ledger').description('where every capacity-second of a running devnet went')
  return withAttachOptions(command, 'print it as JSON: nanoseconds as decimal strings')
    .addHelpText('after', '\nExamples:\n  haca ledger\n  haca ledger --json\n')
    .action((options: AttachOptions) =>
      withDevnet(options.devnet, signal, async devnet => {
        type Answer = { report: LedgerReport; names: Record<string, string> }
        const { report, names } = await devnet.call<Answer>('ledger')
        if (options.json) return terminal.print(toJson({ ...report, names }))
        terminal.print(ledgerTable(report, names))
        terminal.print(ledgerLegend(report))
      })
    )
}
