import { readFileSync } from 'node:fs'
import { HacaError, isHacaError, toHacaError } from '@haca/protocol'
import { Command, CommanderError } from 'commander'
import { adviseCommand } from './commands/advise.ts'
import { calibrateCommand } from './commands/calibrate.ts'
import { chainCommand } from './commands/chain.ts'
import { completionCommand } from './commands/completion.ts'
import { configCommand } from './commands/config.ts'
import { deployCommand } from './commands/deploy.ts'
import { devnetCommand } from './commands/devnet.ts'
import { doctorCommand } from './commands/doctor.ts'
import { earningsCommand } from './commands/earnings.ts'
import { gatewayCommand } from './commands/gateway.ts'
import { jobCommand } from './commands/job.ts'
import { keyCommand } from './commands/key.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { modelCommand } from './commands/model.ts'
import { nodeCommand } from './commands/node.ts'
import { quoteCommand } from './commands/quote.ts'
import { receiptCommand } from './commands/receipt.ts'
import { stakeCommand } from './commands/stake.ts'
import { whyCommand } from './commands/why.ts'
import type { Context } from './context.ts'
import { exitCodeHelp, exitCodeOf, exitCodes } from './exit-codes.ts'
import { applySettings, type Setting, wordsOf } from './settings/apply-settings.ts'
import { readConfig } from './settings/config-file.ts'
import { createTerminal, type Terminal } from './terminal.ts'

const examples = `
Examples:
  haca devnet up                                   a whole network on this machine
  haca devnet up --once --jobs 120 --json          run, settle, print one JSON object, end
  haca job run --model tiny-lm --prompt "Tell me a story about Mia and a fox."
  haca node inference                              one more node for the running devnet
  haca ledger                                      where every capacity-second went
  haca why node inference-0                        why a node is idle or unpaid
  haca advise                                      what one more node would earn
  haca earnings inference-0                        what a node was paid, and what not and why
  haca doctor                                      what a node needs on this machine, checked
`

export interface RunInit {
  /** Default: the process's own. */
  readonly terminal?: Terminal
  /** Ends the command as Ctrl-C does. */
  readonly signal?: AbortSignal
}

/** Runs one command line. Never throws. @returns the exit code */
export async function run(args: readonly string[], init: RunInit = {}): Promise<number> {
  const terminal = init.terminal ?? createTerminal()
  const interrupt = new AbortController()
  const onSignal = () => interrupt.abort(new HacaError('CANCELLED', 'interrupted'))
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  init.signal?.addEventListener('abort', onSignal)
  let code: number = exitCodes.success
  let rest: () => void = () => undefined
  const context: Context = {
    terminal,
    signal: interrupt.signal,
    leaveWith: chosen => {
      code = chosen
    }
  }
  try {
    const program = createProgram(context).hook('preAction', (_, command) => {
      rest = terminal.wait(`haca ${wordsOf(command).join(' ')}`)
    })
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (interrupt.signal.aborted) return exitCodes.interrupted
    return report(error, args.includes('--json'), terminal)
  } finally {
    rest()
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
    init.signal?.removeEventListener('abort', onSignal)
  }
}

/** The command tree, on its own for tests and for completion. */
export function createProgram(context: Context): Command {
  const { terminal } = context
  const program = new Command('haca')
    .description('HACA: a network for AI jobs that wastes the least compute')
    .version(packageVersion())
    .option(
      '--config <file>',
      'values for flags that are not given (default: ~/.haca/config.json, if there is one)'
    )
    .addHelpText('after', examples + exitCodeHelp)
    .showHelpAfterError('(--help tells what there is)')
    .configureOutput({
      writeOut: text => terminal.write(text),
      writeErr: text => terminal.note(text.trimEnd())
    })
    .exitOverride()
  for (const make of [
    devnetCommand,
    nodeCommand,
    stakeCommand,
    chainCommand,
    deployCommand,
    modelCommand,
    calibrateCommand,
    jobCommand,
    quoteCommand,
    receiptCommand,
    ledgerCommand,
    whyCommand,
    adviseCommand,
    earningsCommand,
    gatewayCommand,
    keyCommand,
    doctorCommand,
    completionCommand
  ]) {
    program.addCommand(make(context))
  }
  program.addCommand(configCommand(context, args => resolveSettings(args, program, context)))
  inherit(program)
  return program.hook('preAction', async (_, command) => {
    await settle(program, command)
  })
}

/** Gives a command the values that its line left open. */
async function settle(program: Command, command: Command): Promise<Setting[]> {
  const { config } = program.opts<{ config?: string }>()
  return applySettings(command, process.env, await readConfig(config ?? process.env.HACA_CONFIG, program))
}

/** What a command line would run with; nothing is run. */
async function resolveSettings(args: readonly string[], outer: Command, context: Context) {
  const program = createProgram(context)
  program.setOptionValue('config', outer.opts<{ config?: string }>().config)
  let resolved: { words: string; settings: Setting[] } | undefined
  for (const leaf of leavesOf(program)) {
    leaf.action(async () => {
      resolved = { words: wordsOf(leaf).join(' '), settings: await settle(program, leaf) }
    })
  }
  await program.parseAsync([...args], { from: 'user' })
  if (resolved === undefined) throw new HacaError('INVALID_INPUT', `there is no command ${args.join(' ')}`)
  return resolved
}

function leavesOf(command: Command): Command[] {
  const own = command.commands.length === 0 || command.name() === 'gateway' ? [command] : []
  return [...own, ...command.commands.flatMap(leavesOf)]
}

/** Subcommands throw instead of ending the process, and write where the program itself does. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command)
    inherit(child)
  }
}

function packageVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  )
  return manifest.version
}

function report(error: unknown, json: boolean, terminal: Terminal): number {
  if (error instanceof CommanderError) return reportUsage(error, json, terminal)
  const failure = toHacaError(error)
  if (json) terminal.print(JSON.stringify({ error: failure }))
  terminal.note(`haca: ${failure.message}`)
  terminal.note(`      ${failure.advice} (${failure.code})`)
  if (!isHacaError(error) && error instanceof Error && error.stack !== undefined) terminal.note(error.stack)
  return exitCodeOf(failure)
}

/** Commander has told the person already; a program is told in the form of every other error. */
function reportUsage(error: CommanderError, json: boolean, terminal: Terminal): number {
  if (error.exitCode === 0) return exitCodes.success
  if (json) {
    const message = error.message.replace(/^error: /, '')
    const failure = new HacaError('INVALID_INPUT', message, { data: { field: 'arguments' } })
    terminal.print(JSON.stringify({ error: failure }))
  }
  return exitCodes.usage
}
