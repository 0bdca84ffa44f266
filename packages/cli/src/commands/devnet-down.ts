import { locateDevnet, stopDevnet } from '@haca/devnet/control'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { toJson } from '../json.ts'

/** `haca devnet down`: ends a devnet that runs in another terminal, as Ctrl-C there would. */
export function devnetDownCommand({ terminal, signal }: Context): Command {
  return new Command('down')
    .description('end a devnet that runs on this machine, and wait until nothing of it is left')
    .argument('[dir]', 'its folder, when several run')
    .option('--json', 'print what ended as JSON', false)
    .addHelpText('after', '\nExamples:\n  haca devnet down\n  haca devnet down /tmp/haca-x1y2z3 --json\n')
    .action(async (dir: string | undefined, { json }: { readonly json: boolean }) => {
      const directory = await locateDevnet(dir)
      const pid = await stopDevnet(directory, { signal })
      terminal.print(json ? toJson({ directory, pid }) : `ended the devnet in ${directory}`)
    })
}
