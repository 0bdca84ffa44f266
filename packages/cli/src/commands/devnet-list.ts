import { attachDevnet, type DevnetStatus, findDevnets } from '@haca/devnet/control'
import { toHacaError } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { table } from '../format.ts'
import { toJson } from '../json.ts'

export function devnetListCommand({ terminal }: Context): Command {
  return new Command('ls')
    .alias('status')
    .description('list the devnets that run on this machine, and their nodes')
    .option('--json', 'print them as JSON', false)
    .addHelpText('after', '\nExamples:\n  haca devnet ls\n  haca devnet ls --json\n')
    .action(async ({ json }: { json: boolean }) => {
      const found: DevnetStatus[] = []
      for (const directory of await findDevnets()) {
        try {
          found.push(await statusOf(directory))
        } catch (error) {
          terminal.note(`${directory}: ${toHacaError(error).message}`)
        }
      }
      if (json) return terminal.print(toJson(found))
      if (found.length === 0) terminal.note('no devnet runs here; start one with `haca devnet up`')
      for (const status of found) print(status, terminal.print)
    })
}

async function statusOf(directory: string): Promise<DevnetStatus> {
  const devnet = await attachDevnet(directory)
  try {
    return await devnet.call<DevnetStatus>('status')
  } finally {
    devnet.close()
  }
}

function print(
  { directory, network, chain, dashboard, nodes }: DevnetStatus,
  line: (text?: string) => void
): void {
  line(`${network} in ${directory}, chain at ${chain.rpc}, contract ${chain.contract}`)
  if (dashboard !== undefined) line(`dashboard ${dashboard}`)
  line(
    table([
      ['node', 'process', 'state', 'address'],
      ...nodes.map(({ name, pid, alive, cheat, address }) => [
        name,
        String(pid ?? '–'),
        `${alive ? 'alive' : 'gone'}${cheat === undefined ? '' : `, cheats: ${cheat}`}`,
        address
      ])
    ])
  )
}
