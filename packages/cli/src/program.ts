import { isHacaError, toHacaError } from '@haca/protocol'
import { Command, CommanderError } from 'commander'
import { devnetCommand } from './commands/devnet.ts'
import { jobCommand } from './commands/job.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { modelCommand } from './commands/model.ts'
import { nodeCommand } from './commands/node.ts'
import { whyCommand } from './commands/why.ts'
import type { Context } from './context.ts'
import { exitCodeOf, exitCodes } from './exit-codes.ts'
import { createTerminal, type Terminal } from './terminal.ts'

const examples = `
Examples:
  haca devnet up                                   a whole network on this machine
  haca devnet up --once --jobs 120 --json          run, settle, print one JSON object, end
  haca job run --model tiny-lm --prompt "Tell me a story about Mia and a fox."
  haca ledger                                      where every capacity-second went
  haca why node inference-0                        why a node is idle or unpaid
`

/** Runs one command line. @returns the exit code */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = createTerminal()
  const interrupt = new AbortController()
  const onSignal = () => interrupt.abort(new Error('interrupted'))
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  const context: Context = { terminal, signal: interrupt.signal }
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (interrupt.signal.aborted) return exitCodes.interrupted
    return report(error, args.includes('--json'), terminal)
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

/** The command tree, on its own for tests and for completion. */
export function createProgram(context: Context): Command {
  const program = new Command('haca')
    .description('HACA: a network for AI jobs that wastes the least compute')
    .version('0.1.0')
    .addHelpText('after', examples)
    .showHelpAfterError('(haca --help tells what there is)')
    .exitOverride()
  for (const make of [devnetCommand, nodeCommand, modelCommand, jobCommand, ledgerCommand, whyCommand]) {
    program.addCommand(make(context))
  }
  inherit(program)
  return program
}

/** Subcommands throw instead of ending the process, like the program itself. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride()
    inherit(child)
  }
}

function report(error: unknown, json: boolean, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage
  const failure = toHacaError(error)
  if (json) terminal.print(JSON.stringify({ error: failure }))
  terminal.note(`haca: ${failure.message}`)
  terminal.note(`      ${failure.advice} (${failure.code})`)
  if (!isHacaError(error) && error instanceof Error && error.stack !== undefined) terminal.note(error.stack)
  return exitCodeOf(failure)
}
