import { Argument, Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { earningsLines, jobTable } from '../earnings/print-earnings.ts'
import { wholeNumber } from '../flags.ts'
import { toJson } from '../json.ts'
import type { JoinOptions } from '../node/join.ts'

interface EarningsOptions extends Omit<JoinOptions, 'bootstrap'> {
  readonly epochs: number
  readonly jobs: boolean
  readonly json: boolean
}

/** A day of production epochs is four; a devnet posts as many in a quarter of an hour. */
const epochsDefault = 64
const epochsMax = 4096

const help = `
The money is the chain's: headers from the contract, the lines behind them from whichever verifier hands out an epoch's file. What the
node was offered and what it ran is its own word, and it keeps that until nobody can dispute it any more.

Examples:
  haca earnings inference-0
  haca earnings inference-0 --jobs
  haca earnings 0x0000… --join network.json --epochs 12 --json
`

/** `haca earnings`: what a node was offered, ran and was paid, and what it was not paid for and why. */
export function earningsCommand({ terminal, signal }: Context): Command {
  return new Command('earnings')
    .description('what a node was paid, for what, and what it was not paid for')
    .addArgument(new Argument('<node>', 'address of its work key; of a devnet, its name as well'))
    .addOption(new Option('--join <file>', 'join file of the network').conflicts('devnet'))
    .option('--devnet [dir]', 'a running devnet; its folder when several run')
    .option('--rpc <url>', 'the chain: URL or IPC path (default: as in the join file)')
    .option(
      '--epochs <count>',
      'how many of the newest posted epochs are read',
      wholeNumber(1, epochsMax),
      epochsDefault
    )
    .option('--jobs', 'what became of each job', false)
    .option('--json', 'print all of it as JSON: micro-tokens as decimal strings', false)
    .addHelpText('after', help)
    .action(async (node: string, { json, jobs, ...options }: EarningsOptions) => {
      // Loaded here: it brings libp2p.
      const { findEarnings } = await import('../earnings/find-earnings.ts')
      const report = await findEarnings({ ...options, node, terminal, signal })
      if (json) return terminal.print(toJson(report))
      for (const line of earningsLines(report, node)) terminal.print(line)
      if (jobs && report.jobs.length > 0) terminal.print(jobTable(report.jobs))
    })
}
