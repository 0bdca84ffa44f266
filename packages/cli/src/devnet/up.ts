import {
  type CheatName,
  type ControlServer,
  type Devnet,
  findDevnets,
  type JobRecord,
  runJobs,
  serveControl,
  settleRun,
  startDevnet,
  summarise
} from '@haca/devnet'
import { type ExampleModel, exampleModels, starterModels } from '@haca/example-models'
import { HacaError } from '@haca/protocol'
import type { Context } from '../context.ts'
import { printSummary } from './print-summary.ts'

export interface UpOptions {
  readonly once: boolean
  readonly json: boolean
  readonly jobs: number
  readonly hosting: number
  readonly inference: number
  readonly verification: number
  readonly seed: number
  /** TCP port of the dashboard; 0 takes a free one. */
  readonly dashboard: number
  readonly cheat?: readonly CheatName[]
  /** Traps in every third epoch. */
  readonly traps?: number
  /** Where an OpenTelemetry collector takes OTLP over HTTP. */
  readonly traces?: string
  /** Names of example models, without the publisher; `all` for all of them. */
  readonly models?: readonly string[]
}

/** Verifiers that only known jobs find out where no node cheats, and how many are planted then. */
const trapped: ReadonlySet<CheatName> = new Set(['lazy', 'always-fail'])
const trapsBesideCheats = 6

/** What a run needs of a command's surroundings. */
type Surroundings = Pick<Context, 'terminal' | 'signal'>

/** Runs a devnet from its start to its end; nothing of it is left, whatever happens. */
export async function up(options: UpOptions, { terminal, signal }: Surroundings): Promise<void> {
  const startedAt = performance.now()
  const { hosting, inference, verification, cheat } = options
  const note = terminal.note
  const models = pickModels(options.models)
  note(
    `launching a devnet: 1 chain, ${hosting} hosting, ${inference} inference, ${verification} verification nodes, 1 client`
  )
  const devnet = await startDevnet({
    size: { hosting, inference, verification },
    ...(cheat === undefined ? {} : { cheats: cheat }),
    ...(options.traces === undefined ? {} : { traces: options.traces }),
    traps: options.traps ?? (cheat?.some(kind => trapped.has(kind)) ? trapsBesideCheats : 0),
    models,
    signal,
    onProgress: onlyNew(note),
    onEvent: (node, name, detail) => tellTrouble(node, name, detail, note),
    onPlanted: ({ epoch, jobs, ran }) =>
      note(`${ran} of ${jobs.length} traps ran in epoch ${epoch}, and are opened`)
  })
  let control: ControlServer | undefined
  let dashboard = ''
  try {
    note(`up after ${(devnet.startupMs / 1000).toFixed(1)} s`)
    // A run that ends by itself is nothing to attach to.
    if (!options.once) {
      control = await serveControl(devnet)
      dashboard = await devnet.serveDashboard(options.dashboard)
      note(`dashboard ${dashboard}`)
    }
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
    if (!options.once) await stayUp(devnet, records, dashboard, { terminal: people, signal })
  } finally {
    await control?.stop()
    await devnet.stop()
  }
}

function pickModels(names: readonly string[] | undefined): ExampleModel[] {
  if (names === undefined) return starterModels()
  const all = exampleModels()
  if (names.includes('all')) return all
  return names.map(name => {
    const found = all.find(model => model.name.split('/').at(-1) === name.split('/').at(-1))
    if (found !== undefined) return found
    const known = all.map(model => model.name).join(', ')
    throw new HacaError('UNKNOWN_MODEL', `${name} is no example model; there are ${known}`, {
      data: { field: 'models', model: name }
    })
  })
}

async function runExampleJobs(
  devnet: Devnet,
  models: readonly ExampleModel[],
  { jobs, seed }: UpOptions,
  { terminal, signal }: Surroundings
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

async function stayUp(
  devnet: Devnet,
  records: readonly JobRecord[],
  dashboard: string,
  { terminal, signal }: Surroundings
): Promise<void> {
  const job = records.find(record => record.job !== undefined)?.job
  const which = (await findDevnets()).length > 1 ? ` --devnet ${devnet.directory}` : ''
  terminal.print()
  terminal.print(`The devnet is up. Watch it at ${dashboard}, or in another terminal:`)
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
