import { attachDevnet } from '@haca/devnet'
import type { Manifest } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { table } from '../format.ts'

export function modelCommand({ terminal }: Context): Command {
  const model = new Command('model').description('models of a network')
  model
    .command('ls')
    .description('list the models that are offered')
    .option('--devnet <dir>', 'folder of the devnet, when several run')
    .option('--json', 'print it as JSON', false)
    .action(async (options: { devnet?: string; json: boolean }) => {
      const devnet = await attachDevnet(options.devnet)
      try {
        const models = await devnet.call<{ id: string; manifest: Manifest }[]>('models')
        if (options.json) return terminal.print(JSON.stringify(models))
        const rows = models.map(({ id, manifest: { name, task, tier, files } }) => {
          const size = files.reduce((sum, file) => sum + file.size, 0)
          return [name, task, tier, `${(size / 1e6).toFixed(2)} MB`, id]
        })
        terminal.print(table([['name', 'task', 'tier', 'size', 'id'], ...rows]))
      } finally {
        devnet.close()
      }
    })
  return model
}
