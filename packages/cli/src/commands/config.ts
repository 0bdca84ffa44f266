import { HacaError } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { table } from '../format.ts'
import { toJson } from '../json.ts'
import type { Setting } from '../settings/apply-settings.ts'

const help = `
A value comes from the flag, else from the environment, else from the config file, else it is the default. The variable for
haca node inference --slots is HACA_NODE_INFERENCE_SLOTS, or HACA_NODE_SLOTS for every role. The config file is --config, else
HACA_CONFIG, else ~/.haca/config.json, and has a section for each command:
  {"node": {"log-level": "info", "inference": {"slots": 2, "models": ["tiny-lm", "digits"]}}, "gateway": {"port": 9000}}

Examples:
  haca config node inference
  haca config gateway --port 9000 --json
`

/** What a command line would run with. */
export type ResolveSettings = (args: readonly string[]) => Promise<{ words: string; settings: Setting[] }>

export function configCommand({ terminal }: Context, resolve: ResolveSettings): Command {
  return new Command('config')
    .description('the values that a command would run with, and where each comes from')
    .argument('<command...>', 'the command, with its flags')
    .option('--json', 'print the values as JSON', false)
    .allowUnknownOption()
    .addHelpText('after', help)
    .action(async (args: string[], { json }: { json: boolean }) => {
      const { words, settings } = await resolve(args)
      if (json) return terminal.print(toJson({ command: words, settings }))
      if (settings.length === 0) throw new HacaError('INVALID_INPUT', `haca ${words} has no options`)
      const rows = settings.map(({ option, value, origin, where }) => [
        option,
        value === undefined ? '–' : String(value),
        where === undefined ? origin : `${origin}: ${where}`
      ])
      terminal.print(table([['option', 'value', 'from'], ...rows]))
    })
}
