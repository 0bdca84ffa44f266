import type { WorkKey } from '@haca/protocol'
import { Command } from 'commander'
import type { Context } from '../context.ts'
import { toJson } from '../json.ts'

interface KeyOptions {
  readonly json: boolean
  readonly passwordFile: string
}

/** `haca key`: private keys in files, and their backups. The API keys of a gateway are `haca gateway key`. */
export function keyCommand({ terminal }: Context): Command {
  const key = new Command('key')
    .description('private keys of nodes and accounts, and encrypted backups of them')
    .addHelpText(
      'after',
      '\nExamples:\n  haca key create work.key\n  haca key backup work.key work.json --password-file pw\n'
    )
  const add = (usage: string, description: string, example: string) =>
    key
      .command(usage)
      .description(description)
      .option('--json', 'print the result as JSON', false)
      .addHelpText('after', `\nExamples:\n  haca key ${example}\n`)
  const tell = ({ address }: WorkKey, file: string, what: string, json: boolean) =>
    terminal.print(json ? toJson({ address, file }) : `${what} ${address} in ${file}`)

  add(
    'create <file>',
    'make a key in a file that only you can read; never over another',
    'create work.key'
  ).action(async (file: string, { json }: KeyOptions) => {
    const { writeNewKey } = await import('../keys/key-files.ts')
    tell(await writeNewKey(file), file, 'made', json)
  })
  add(
    'backup <file> <backup>',
    'encrypt a key under a password, as wallets read it',
    'backup work.key work.json --password-file pw'
  )
    .requiredOption('--password-file <file>', 'holds the password on its first line')
    .action(async (file: string, backup: string, { json, passwordFile }: KeyOptions) => {
      const { backUpKey } = await import('../keys/key-files.ts')
      tell(await backUpKey(file, backup, passwordFile), backup, 'backed up', json)
    })
  add(
    'import <backup> <file>',
    'decrypt a backup, also one of a wallet, into a new file',
    'import work.json work.key --password-file pw'
  )
    .requiredOption('--password-file <file>', 'holds the password on its first line')
    .action(async (backup: string, file: string, { json, passwordFile }: KeyOptions) => {
      const { importKey } = await import('../keys/key-files.ts')
      tell(await importKey(backup, file, passwordFile), file, 'imported', json)
    })
  return key
}
