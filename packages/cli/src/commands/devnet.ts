import { type CheatKind, cheatKinds } from '@haca/backends'
import {
  type ControlServer,
  type Devnet,
  defaultSize,
  findDevnets,
  type JobRecord,
  type RunSummary,
  runJobs,
  type SettledRun,
  serveControl,
  settleRun,
  startDevnet,
  summarise
} from '@haca/devnet'
import { exampleModels } from '@haca/example-models'
import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { wholeNumber } from '../flags.ts'
import { ledgerTable, percent, table, tokens } from '../format.ts'
import type { Terminal } from '../terminal.ts'
import { devnetListCommand } from './devnet-list.ts'

interface UpOptions {
  readonly once: boolean
  readonly json: boolean
  readonly jobs: number
  readonly hosting: number
  readonly inference: number
  readonly verification: number
  readonly seed: number
  readonly cheat?: CheatKind
}

/** Example jobs that run at the start unless told otherwise: a few for every node and model. */
const defaultJobs = 40
const nodesMax = 48

export function devnetCommand(context: Context): Command {
  const devnet = new Command('devnet')
    .description('a whole network of real processes on this machine')
    .addHelpText('after', '\nExamples:\n  haca devnet up\n  haca devnet ls\n')
  devnet.addCommand(devnetListCommand(context))
  devnet
    .command('up')
    .description('launch a devnet, run example jobs, settle them, and stay up')
    .option('--once', 'end after the summary', false)
    .option('--json', 'print one JSON object as the last line of stdout', false)
    .option('--jobs <n>', 'example jobs to run', wholeNumber(0), defaultJobs)
    .option('--hosting <n>', 'hosting nodes', wholeNumber(1, nodesMax), defaultSize.hosting)
    .option('--inference <n>', 'inference nodes', wholeNumber(1, nodesMax), defaultSize.inference)
    .option('--verification <n>', 'verification nodes', wholeNumber(1, nodesMax), defaultSize.verification)
    .option('--seed <n>', 'seed of the example jobs', wholeNumber(0), 1)
    .addOption(
      new Option('--cheat <kind>', 'what the first inference node does wrong').choices([...cheatKinds])
    )
    .addHelpText(
      'after',
      '\nExamples:\n  haca devnet up\n  haca devnet up --once --jobs 120 --json\n  haca devnet up --cheat random\n'
    )
    .action((options: UpOptions) => up(options, context))
  return devnet
}

async function up(options: UpOptions, { terminal, signal }: Context): Promise<void> {
  const startedAt = performance.now()
  const { hosting, inference, verification, cheat } = options
  const note = terminal.note
  const models = exampleModels()
  note(
    `launching a devnet: 1 chain, ${hosting} hosting, ${inference} inference, ${verification} verification nodes, 1 client`
  )
  const devnet = await startDevnet({
    size: { hosting, inference, verification },
    ...(cheat === undefined ? {} : { cheat }),
    models,
    signal,
    onProgress: onlyNew(note),
    onEvent: (node, name, detail) => tellTrouble(node, name, detail, note)
  })
  let control: ControlServer | undefined
  try {
    note(`up after ${(devnet.startupMs / 1000).toFixed(1)} s`)
    // A run that ends by itself is nothing to attach to.
    if (!options.once) control = await serveControl(devnet)
    const records = await runExampleJobs(devnet, models, options, { terminal, signal })
    const settled = await settleRun(devnet, records, { signal, onProgress: note })
    const installMs = Number(process.env.HACA_INSTALL_MS)
    const summary = summarise({
      devnet,
      seed: options.seed,
      records,
      settled,
      wallMs: performance.now() - startedAt,
      ...(installMs > 0 ? { installMs } : {})
    })
    // With --json, stdout holds one object and nothing else.
    const people = options.json ? { ...terminal, print: (line = '') => note(line) } : terminal
    printSummary(devnet, records, settled, summary, people)
    if (options.json) terminal.print(JSON.stringify(summary))
    if (!options.once) await stayUp(devnet, records, { terminal: people, signal })
  } finally {
    await control?.stop()
    await devnet.stop()
  }
}

async function runExampleJobs(
  devnet: Devnet,
  models: ReturnType<typeof exampleModels>,
  { jobs, seed }: UpOptions,
  { terminal, signal }: Context
): Promise<JobRecord[]> {
  const progress = terminal.progress(jobs, 'jobs')
  let failed = 0
  try {
    return await runJobs({
      devnet,
      models,
      count: jobs,
      seed,
      signal,
      onJob: (record, done) => {
        if (record.error !== undefined) failed++
        progress.update(done, failed === 0 ? '' : `${failed} failed: ${record.error?.message ?? ''}`)
      }
    })
  } finally {
    progress.end()
  }
}

function printSummary(
  devnet: Devnet,
  records: readonly JobRecord[],
  settled: SettledRun,
  summary: RunSummary,
  terminal: Terminal
): void {
  const { jobs, settlement, latencyMs } = summary
  const { print } = terminal
  const names = Object.fromEntries(devnet.nodes.map(({ name, key }) => [key.address, name]))
  print()
  print(
    `${jobs.completed} of ${jobs.submitted} jobs completed, ${jobs.sampled} checked, ${jobs.refuted} refuted, ${jobs.paid} paid, ${jobs.unpaid} unpaid`
  )
  for (const { error, job } of records)
    if (error !== undefined) print(`  failed: ${job ?? ''} ${error.code}: ${error.message}`)
  for (const { name, jobs: count, sampled, accuracy } of summary.models) {
    print(
      `  ${name}: ${count} jobs, ${sampled} checked${accuracy === undefined ? '' : `, ${(100 * accuracy).toFixed(1)} % right`}`
    )
  }
  for (const { node, kind, jobs: count, refuted, paid } of summary.cheats) {
    print(`  ${node} cheated (${kind}): of its ${count} jobs ${refuted} were refuted and ${paid} paid`)
  }
  print(`  first byte after ${latencyMs.firstByteP50} ms (median), ${latencyMs.firstByteP99} ms (p99)`)
  print()
  print('Where every slot-second went')
  print(ledgerTable(settled.report, names))
  print(
    summary.exact
      ? 'The columns sum to the capacity, to the nanosecond.'
      : 'THE COLUMNS DO NOT SUM TO THE CAPACITY.'
  )
  print()
  print('What each node earned (tokens)')
  const total = settled.earnings.reduce((sum, { earned }) => sum + earned, 0n)
  print(
    table([
      ['node', 'earned', 'share'],
      ...settled.earnings.map(({ node, earned }) => [node, tokens(earned), percent(earned, total)])
    ])
  )
  print()
  const sums = ['deposits', 'paid', 'refunded', 'slashed', 'locked'] as const
  print(
    `Settled in ${settlement.epochs} epochs for ${settlement.gasPerJob} gas a job. From chain state alone:`
  )
  print(`  ${sums.map(name => `${name} ${tokens(BigInt(settlement[name]))}`).join(', ')}`)
  print(`  deposits ${settlement.conserved ? '=' : '≠'} paid + refunded + slashed + locked`)
}

async function stayUp(
  devnet: Devnet,
  records: readonly JobRecord[],
  { terminal, signal }: Context
): Promise<void> {
  const job = records.find(record => record.job !== undefined)?.job
  const which = (await findDevnets()).length > 1 ? ` --devnet ${devnet.directory}` : ''
  terminal.print()
  terminal.print('The devnet is up. In another terminal:')
  terminal.print(
    `  npm run haca -- job run --model tiny-lm --prompt "Tell me a story about Mia and a fox."${which}`
  )
  terminal.print(`  npm run haca -- ledger${which}`)
  terminal.print(`  npm run haca -- why job ${job ?? '<job id>'}${which}`)
  terminal.print('Ctrl-C ends it.')
  await new Promise<void>(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  terminal.note('stopping')
}

/** Passes on what differs from the last line. */
function onlyNew(note: (line: string) => void): (line: string) => void {
  let last = ''
  return line => {
    if (line !== last) note(line)
    last = line
  }
}

function tellTrouble(node: string, name: string, detail: unknown, note: (line: string) => void): void {
  if (name === 'lost') note(`${node} ended: ${(detail as { reason: string }).reason}`)
  if (name === 'unhandled') note(`${node}: ${(detail as { message: string }).message}`)
  if (name === 'model:refused') note(`${node} refused a model: ${(detail as { reason: string }).reason}`)
}
