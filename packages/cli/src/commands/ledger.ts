import { attachDevnet } from '@haca/devnet'
import type { LedgerReport } from '@haca/observatory'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { ledgerTable } from '../format.ts'

export function ledgerCommand({ terminal }: Context): Command {
  return new Command('ledger')
    .description('where every capacity-second of a running devnet went')
    .option('--devnet <dir>', 'folder of the devnet, when several run')
    .option('--json', 'print it as JSON: nanoseconds as decimal strings', false)
    .addHelpText('after', '\nExamples:\n  haca ledger\n  haca ledger --json\n')
    .action(async (options: { devnet?: string; json: boolean }) => {
      const devnet = await attachDevnet(options.devnet)
      try {
        const { report, names } = await devnet.call<{ report: LedgerReport; names: Record<string, string> }>(
          'ledger'
        )
        if (options.json) {
          terminal.print(
            JSON.stringify(report, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
          )
          return
        }
        terminal.print(ledgerTable(report, names))
        terminal.print(
          report.exact
            ? 'The columns sum to the capacity, to the nanosecond.'
            : 'THE COLUMNS DO NOT SUM TO THE CAPACITY.'
        )
      } finally {
        devnet.close()
      }
    })
}
