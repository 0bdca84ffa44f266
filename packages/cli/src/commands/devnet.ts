import { cheatNames, defaultSize } from '@haca/devnet/control'
import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { UpOptions } from '../devnet/up.ts'
import { commaSeparated, wholeNumber } from '../flags.ts'
import { devnetDownCommand } from './devnet-down.ts'
import { devnetListCommand } from './devnet-list.ts'

/** Example jobs that run at the start unless told otherwise: a few for every node and model. */
const defaultJobs = 40
const nodesMax = 48
const portMax = 65_535
/** They run one after the other on one slot, before the first of them is refuted. */
const trapsMax = 32

export function devnetCommand(context: Context): Command {
  const devnet = new Command('devnet')
    .description('a whole network of real processes on this machine')
    .addHelpText(
      'after',
      '\nExamples:\n  haca devnet up\n  haca devnet run --json\n  haca devnet ls\n  haca devnet down\n'
    )
  devnet.addCommand(devnetListCommand(context))
  devnet.addCommand(devnetDownCommand(context))
  const up = new Command('up').description('launch a devnet, run example jobs, settle them, and stay up')
  devnet.addCommand(launching(up.option('--once', 'end after the summary', false), context, upExamples))
  const run = new Command('run').description('the same, and end after the summary: devnet up --once')
  devnet.addCommand(launching(run, context, runExamples))
  return devnet
}

const upExamples =
  '\nExamples:\n  haca devnet up\n  haca devnet up --once --jobs 120 --json\n  haca devnet up --cheat random\n  haca devnet up --cheat q8 truncate lazy\n'
const runExamples = '\nExamples:\n  haca devnet run\n  haca devnet run --jobs 120 --json\n'

/** What both commands that launch a devnet take; the one without `--once` ends by itself. */
function launching(command: Command, context: Context, examples: string): Command {
  return command
    .option('--json', 'print one JSON object as the last line of stdout', false)
    .option('--jobs <n>', 'example jobs to run', wholeNumber(0), defaultJobs)
    .option('--hosting <n>', 'hosting nodes', wholeNumber(1, nodesMax), defaultSize.hosting)
    .option('--inference <n>', 'inference nodes', wholeNumber(1, nodesMax), defaultSize.inference)
    .option('--verification <n>', 'verification nodes', wholeNumber(1, nodesMax), defaultSize.verification)
    .option('--seed <n>', 'seed of the example jobs', wholeNumber(0), 1)
    .option(
      '--dashboard <port>',
      'port of the dashboard, on loopback; 0 takes a free one',
      wholeNumber(0, portMax),
      0
    )
    .option('--models <names>', 'example models to publish, or all (default: tiny-lm,digits)', commaSeparated)
    .addOption(
      new Option('--cheat <kinds...>', 'what the first inference nodes or verifiers do wrong').choices(
        cheatNames
      )
    )
    .option(
      '--traps <n>',
      'jobs whose verdict is known, planted every third epoch; 6 beside a lazy verifier or one that fails everything',
      wholeNumber(0, trapsMax)
    )
    .option('--traces <url>', 'send OpenTelemetry traces to this collector, such as http://127.0.0.1:4318')
    .addHelpText('after', examples)
    .action(async (options: Omit<UpOptions, 'once'> & { readonly once?: boolean }) => {
      // Loaded here: everything that a network is made of, which no other command needs.
      const { up } = await import('../devnet/up.ts')
      await up({ ...options, once: options.once ?? true }, context)
    })
}
