import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { commaSeparated, decimalNumber, multiaddrs, wholeNumber } from '../flags.ts'
import { toJson } from '../json.ts'
import type { NodeRole } from '../node/registration.ts'
import type { NodeOptions } from '../node/run-node.ts'

/** More slots than a machine has cores only slow each other down. */
const slotsMax = 256
/** A token lists as many warm models. */
const modelsInMemoryMax = 64
/** A pebibyte, in mebibytes: more than a machine has. */
const mebibytesMax = 2 ** 30
/** MiB per second: what the network takes as a cap, a megabit to a tebibyte. */
const uploadMin = 0.125
const uploadMax = 2 ** 20
/** Micro-tokens for a million operations: a thousand tokens would be a mistake. */
const askMax = 1e9
/** Longer than any job's deadline may be away. */
const drainTimeoutS = 600
const drainTimeoutMaxS = 86_400
/** Gwei: a layer-2 chain takes thousandths; above the most, an epoch would cost hundreds of ether. */
const feeCapMin = 0.000_001
const feeCapMax = 1e6
const logLevels = ['debug', 'info', 'warn', 'error', 'silent']

const descriptions: Readonly<Record<NodeRole, string>> = {
  hosting: 'store models, serve their blocks, and keep the market for them',
  inference: 'fetch models and run jobs for pay',
  verification: 're-check sampled work and settle epochs'
}

export function nodeCommand(context: Context): Command {
  const node = new Command('node')
    .description('run one node in the foreground, and end it without losing work')
    .addHelpText(
      'after',
      '\nExamples:\n  haca node inference\n  haca node hosting --join network.json --directory data\n  haca node drain\n'
    )
  for (const role of Object.keys(descriptions) as NodeRole[]) node.addCommand(roleCommand(role, context))
  return node.addCommand(drainCommand(context))
}

/** Where a node is, and where it finds the others and the chain. */
function withAddresses(command: Command): void {
  command
    .option(
      '--listen <multiaddr>',
      'where to listen, may be repeated (default: a free port on loopback)',
      multiaddrs
    )
    .option(
      '--announce <multiaddr>',
      'where others reach it, if not where it listens; may be repeated',
      multiaddrs
    )
    .option(
      '--bootstrap <multiaddr>',
      'a node to join by, may be repeated (default: as in the join file)',
      multiaddrs
    )
    .option('--rpc <url>', 'the chain: URL or IPC path (default: as in the join file)')
    .option(
      '--fee-cap <gwei>',
      'most that it offers for a unit of gas; what costs more waits (default: 500)',
      decimalNumber(feeCapMin, feeCapMax)
    )
}

function roleCommand(role: NodeRole, context: Context): Command {
  const command = new Command(role)
    .description(descriptions[role])
    .addOption(
      new Option('--join <file>', 'join file of the network, such as network.json of a devnet').conflicts(
        'devnet'
      )
    )
    .option('--devnet [dir]', 'join a running devnet; its folder when several run (default without --join)')
    .option('--key <file>', 'work key, made if missing (default: work.key in the directory)')
    .option(
      '--account <file>',
      'key that pays for transactions, made if missing (default: account.key in the directory)'
    )
    .option('--directory <dir>', `data of the node (default: ~/.haca/<network>/${role})`)
  withAddresses(command)
  if (role === 'hosting') {
    command.option(
      '--publish <model>',
      'folder of a model, such as haca model get leaves, or an example model; may be repeated',
      (model: string, before: readonly string[] | undefined) => [...(before ?? []), model]
    )
    command.option(
      '--disk <MiB>',
      'files of models, up to which it copies what too few nodes host (default: 262144)',
      wholeNumber(1, mebibytesMax)
    )
  }
  if (role === 'inference') addInferenceOptions(command)
  if (role !== 'hosting') addEngineOptions(command)
  return command
    .option(
      '--upload <MiB/s>',
      'blocks of models that it serves to others, a second; they wait for their turn (default: no limit)',
      decimalNumber(uploadMin, uploadMax)
    )
    .option('--traces <url>', 'send OpenTelemetry traces to this collector, such as http://127.0.0.1:4318')
    .option(
      '--metrics <port>',
      'serve Prometheus metrics and health on this port of loopback',
      wholeNumber(0, 65_535)
    )
    .addOption(
      new Option('--log-level <level>', 'what is logged to stderr').choices(logLevels).default('error')
    )
    .option('--json', 'print every event as a line of JSON', false)
    .addHelpText('after', exampleOf(role))
    .action(async (options: NodeOptions) => {
      // Loaded here: the roles bring engines and libp2p, which no other command needs.
      const { runNode } = await import('../node/run-node.ts')
      await runNode(role, options, context)
    })
}

interface DrainOptions {
  readonly directory?: string
  readonly timeout: number
  readonly json: boolean
}

function drainCommand({ terminal, signal }: Context): Command {
  return new Command('drain')
    .description('have a node of this machine take no new work, finish what runs, and leave')
    .option('--directory <dir>', 'data of the node (default: the only one that runs under ~/.haca)')
    .option('--timeout <seconds>', 'how long to wait for it', wholeNumber(1, drainTimeoutMaxS), drainTimeoutS)
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', '\nExamples:\n  haca node drain\n  haca node drain --directory data --timeout 60\n')
    .action(async ({ directory, timeout, json }: DrainOptions) => {
      const { drainNode } = await import('../node/drain-node.ts')
      const node = await drainNode({
        ...(directory === undefined ? {} : { directory }),
        timeoutMs: timeout * 1000,
        signal,
        onAsked: ({ address, pid }) => terminal.note(`${address} (process ${pid}) finishes its work`)
      })
      if (json) return terminal.print(toJson(node))
      terminal.print(`${node.address} has left`)
    })
}

function addInferenceOptions(command: Command): void {
  command
    .option('--slots <n>', 'jobs that run at the same time', wholeNumber(1, slotsMax), 1)
    .option('--models <names>', 'names or ids between commas (default: every model on offer)', commaSeparated)
    .option(
      '--models-in-memory <n>',
      'models in memory at the same time; others come by demand (default: as many as fit)',
      wholeNumber(1, modelsInMemoryMax)
    )
    .option(
      '--memory <MiB>',
      'memory that loaded models may declare together, all slots counted (default: 4096)',
      wholeNumber(1, mebibytesMax)
    )
    .option(
      '--disk <MiB>',
      'files of models; the least needed make room (default: no limit)',
      wholeNumber(1, mebibytesMax)
    )
    .option(
      '--ask <micro>',
      'micro-tokens for a million operations at rest (default: 50)',
      decimalNumber(0, askMax)
    )
}

/** Options of the roles that run models. */
function addEngineOptions(command: Command): void {
  command
    .option(
      '--engine-url <url>',
      'OpenAI-compatible server for models in the format openai, such as http://127.0.0.1:8000/v1'
    )
    .option('--engine-key <file>', 'file with the API key of that server')
    .option(
      '--calibration <file>',
      'thresholds that haca calibrate wrote, may be repeated',
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file]
    )
}

const ownExamples: Readonly<Record<NodeRole, string>> = {
  hosting:
    '\n  haca node hosting --publish tiny-lm --publish models/mine' + '\n  haca node hosting --upload 2.5',
  inference:
    '\n  haca node inference --slots 2 --models tiny-lm --ask 40' +
    '\n  haca node inference --models-in-memory 1 --disk 20000' +
    '\n  haca node inference --slots 8 --engine-url http://127.0.0.1:8000/v1',
  verification: ''
}

function exampleOf(role: NodeRole): string {
  return `
On a development chain a key that is not registered yet is registered with play money. On any other chain its owner
registers it first.

Examples:
  haca node ${role}${ownExamples[role]}
  haca node ${role} --join network.json --key work.key --directory data --listen /ip4/0.0.0.0/tcp/4001
  haca node ${role} --listen /ip4/0.0.0.0/tcp/4001 --announce /dns4/node.example.org/tcp/4001
`
}
