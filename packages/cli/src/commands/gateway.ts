import { homedir } from 'node:os'
import path from 'node:path'
import type { ApiKey, KeyStore } from '@haca/gateway'
import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { microTokens, multiaddrs, wholeNumber } from '../flags.ts'
import { clockDate, keyTable } from '../gateway/key-table.ts'
import type { GatewayOptions } from '../gateway/run-gateway.ts'
import { toJson } from '../json.ts'

const portMax = 65_535
const requestsPerMinuteMax = 1_000_000
const logLevels = ['debug', 'info', 'warn', 'error', 'silent']

const keysDefault = () => path.join(homedir(), '.haca', 'gateway', 'keys.db')

export function gatewayCommand(context: Context): Command {
  return new Command('gateway')
    .description('answer OpenAI clients from the network')
    .option('--port <n>', 'TCP port; 0 takes a free one', wholeNumber(0, portMax), 8080)
    .option('--host <address>', 'where to listen; others than this machine need API keys', '127.0.0.1')
    .option('--keys <file>', 'store of API keys', keysDefault())
    .addOption(
      new Option('--join <file>', 'join file of the network, such as network.json of a devnet').conflicts(
        'devnet'
      )
    )
    .option('--devnet [dir]', 'join a running devnet; its folder when several run (default without --join)')
    .option('--directory <dir>', 'data of the client behind it (default: ~/.haca/<network>/gateway)')
    .option('--key <file>', 'key that owns the lane, made if missing (default: lane.key in the directory)')
    .option('--lane <n>', 'escrow lane to pay from (default: one is opened with play money)', wholeNumber(0))
    .option('--deposit <micro>', 'micro-tokens for a lane that is opened (default: 1000000000)', microTokens)
    .option(
      '--spending-cap <micro>',
      'most micro-tokens ever signed on the lane, over restarts (default: all it holds)',
      microTokens
    )
    .option('--bootstrap <multiaddr>', 'a node to join by, may be repeated', multiaddrs)
    .option('--traces <url>', 'send OpenTelemetry traces to this collector, such as http://127.0.0.1:4318')
    .option(
      '--metrics <port>',
      'serve Prometheus metrics and health on this port of loopback',
      wholeNumber(0, portMax)
    )
    .option(
      '--dashboard <port>',
      'serve the dashboard on this port of loopback; 0 takes a free one',
      wholeNumber(0, portMax)
    )
    .option('--rpc <url>', 'the chain: URL or IPC path (default: as in the join file)')
    .addOption(
      new Option('--log-level <level>', 'what is logged to stderr').choices(logLevels).default('error')
    )
    .option('--json', 'print what happens as lines of JSON', false)
    .addHelpText('after', help)
    .action(async (options: GatewayOptions) => {
      // Loaded here: the client brings libp2p, which the commands for keys do without.
      const { runGateway } = await import('../gateway/run-gateway.ts')
      await runGateway(options, context)
    })
    .addCommand(keyCommand(context))
}

const help = `
Examples:
  haca gateway                                       in front of the devnet that runs here
  haca gateway key create "web shop" --cap 5000000   a key that may spend 5 tokens
  haca gateway --host 0.0.0.0                        for others too, who need a key
  haca gateway --dashboard 8090                      with the network to watch at http://127.0.0.1:8090
`

interface KeyOptions {
  readonly keys: string
  readonly json: boolean
  readonly cap?: bigint
  readonly rate?: number
}

function keyCommand(context: Context): Command {
  const { terminal } = context
  const key = new Command('key')
    .description('API keys of the gateway; may be changed while it runs')
    .addHelpText('after', '\nExamples:\n  haca gateway key create "web shop"\n  haca gateway key ls\n')
  const add = (usage: string, description: string, example: string) =>
    key
      .command(usage)
      .description(description)
      .option('--keys <file>', 'store of API keys', keysDefault())
      .option('--json', 'print the result as JSON', false)
      .addHelpText('after', `\nExamples:\n  haca gateway key ${example}\n`)
  add('create <name>', 'make a key and show it, once', 'create "web shop" --cap 5000000 --rate 60')
    .option('--cap <micro>', 'micro-tokens that it may spend in all (default: no cap)', microTokens)
    .option('--rate <n>', 'requests a minute (default: 600)', wholeNumber(1, requestsPerMinuteMax))
    .action((name: string, _: object, command: Command) =>
      withKeys(command, (store, { json, cap, rate }) => {
        const limits = {
          ...(cap === undefined ? {} : { cap }),
          ...(rate === undefined ? {} : { requestsPerMinute: rate })
        }
        const created = store.create({ name, ...limits })
        if (json) return terminal.print(toJson({ ...created.key, secret: created.secret }))
        terminal.print(created.secret)
        terminal.note(`key ${created.key.id} for ${name}; it is not stored and can’t be shown again`)
      })
    )
  add('ls', 'list the keys, with what they spent', 'ls --json').action((_: object, command: Command) =>
    withKeys(command, (store, { json }) => {
      const keys = store.list()
      if (json) terminal.print(toJson(keys))
      else terminal.print(keys.length === 0 ? 'There are no keys.' : keyTable(keys))
    })
  )
  add('revoke <id>', 'end a key; it stays in the list', 'revoke 3f2a91c0').action(
    (id: string, _: object, command: Command) =>
      withKeys(command, (store, { json }) => {
        const revoked: ApiKey = store.revoke(id)
        const { name, createdAt } = revoked
        terminal.print(json ? toJson(revoked) : `revoked ${id}, ${name}, made ${clockDate(createdAt)}`)
      })
  )
  return key
}

/** `gateway` has some of these flags itself, and takes them wherever they stand; so both are asked. */
async function withKeys(
  command: Command,
  use: (store: KeyStore, options: KeyOptions) => void
): Promise<void> {
  const options = command.optsWithGlobals<KeyOptions>()
  const { openKeyStore } = await import('@haca/gateway')
  const store = openKeyStore(path.resolve(options.keys))
  try {
    use(store, options)
  } finally {
    store.close()
  }
}
