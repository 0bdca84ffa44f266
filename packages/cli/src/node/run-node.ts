import { homedir } from 'node:os'
import path from 'node:path'
import type { JoinFile } from '@haca/devnet/control'
import type { ModelDraft } from '@haca/hosting'
import type { Network } from '@haca/network'
import {
  type MetricsServer,
  registerLibp2pMetrics,
  registerNodeMetrics,
  serveMetrics
} from '@haca/observatory'
import { type HacaError, type Logger, toHex, type WorkKey } from '@haca/protocol'
import { type Chain, connectChain, createSettlement, type Settlement } from '@haca/settlement'
import { openStore, type Store } from '@haca/store'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Context } from '../context.ts'
import { clockTime } from '../format.ts'
import { toJson } from '../json.ts'
import { libp2pOf } from '../libp2p-of.ts'
import { readModelSource } from '../models/model-source.ts'
import type { Terminal } from '../terminal.ts'
import { drainSignal } from './drain-node.ts'
import { type JoinOptions, resolveJoin } from './join.ts'
import { readOrCreateKey } from './key-file.ts'
import { watchMissingModels } from './missing-models.ts'
import { openNodeHome } from './node-home.ts'
import { type OpenedTraces, openTraces } from './open-traces.ts'
import { readCalibrations } from './read-calibrations.ts'
import { readEngineServer } from './read-engine-server.ts'
import { type NodeRole, requireRegistration } from './registration.ts'
import { createStandaloneNode, type StandaloneNode } from './start-role.ts'
import { tellTransactions } from './tell-transactions.ts'
import { transactionLimits } from './transaction-limits.ts'

const mebibyte = 2 ** 20

export interface NodeOptions extends JoinOptions {
  /** Data of the node. Default `~/.haca/<network>/<role>`. */
  readonly directory?: string
  /** Work key. Default `work.key` in the directory. */
  readonly key?: string
  /** Key of the account that pays for transactions. Default `account.key` in the directory. */
  readonly account?: string
  readonly listen?: readonly string[]
  readonly announce?: readonly string[]
  readonly slots?: number
  readonly models?: readonly string[]
  readonly modelsInMemory?: number
  /** MiB. */
  readonly memory?: number
  /** MiB. */
  readonly disk?: number
  /** MiB per second. */
  readonly upload?: number
  /** Gwei for a unit of gas. */
  readonly feeCap?: number
  /** Of a hosting node: folders or example models to publish. */
  readonly publish?: readonly string[]
  readonly ask?: number
  /** TCP port of the metrics; 0 takes a free one. */
  readonly metrics?: number
  /** Where an OpenTelemetry collector takes OTLP over HTTP. */
  readonly traces?: string
  readonly calibration?: readonly string[]
  /** Where the API of an OpenAI-compatible server begins. */
  readonly engineUrl?: string
  /** File with its API key. */
  readonly engineKey?: string
  readonly logLevel: string
  readonly json: boolean
}

/**
 * Runs one node until Ctrl-C. Throws `ALREADY_RUNNING` for a key or directory in use, `PORT_TAKEN`, `CHAIN_UNREACHABLE`,
 * `UNREACHABLE` when nobody of the network answers, `NOT_REGISTERED`; nothing keeps running then.
 */
export async function runNode(role: NodeRole, options: NodeOptions, context: Context): Promise<void> {
  const drain = listenForDrain()
  try {
    await runInHome(role, options, context, drain.asked)
  } finally {
    drain.close()
  }
}

/** From the first moment, for an unheard signal would end the process. */
function listenForDrain(): { readonly asked: Promise<void>; close(): void } {
  const asked = Promise.withResolvers<void>()
  const onSignal = () => asked.resolve()
  process.on(drainSignal, onSignal)
  return { asked: asked.promise, close: () => process.off(drainSignal, onSignal) }
}

async function runInHome(
  role: NodeRole,
  options: NodeOptions,
  context: Context,
  drainAsked: Promise<void>
): Promise<void> {
  const join = await resolveJoin(options)
  const { network } = join.deployment
  const directory = path.resolve(options.directory ?? path.join(homedir(), '.haca', network, role))
  const key = await readOrCreateKey(options.key ?? path.join(directory, 'work.key'), 'key')
  const home = await openNodeHome({ directory, role, network, address: key.address })
  try {
    const account = await readOrCreateKey(options.account ?? path.join(directory, 'account.key'), 'account')
    // Whatever was on its way when this process was killed goes on.
    const transactions = openStore({ path: path.join(directory, 'transactions.db') })
    try {
      const setup = { role, options, context, join, directory, key, account, transactions, drainAsked }
      await runOnChain(setup)
    } finally {
      transactions.close()
    }
  } finally {
    await home.release()
  }
}

interface Setup {
  readonly role: NodeRole
  readonly options: NodeOptions
  readonly context: Context
  readonly join: JoinFile
  readonly directory: string
  readonly key: WorkKey
  readonly account: WorkKey
  /** Resolves when `haca node drain` asks. */
  readonly drainAsked: Promise<void>
  readonly transactions: Store
}

async function runOnChain(setup: Setup): Promise<void> {
  const { role, options, context, join, key } = setup
  const { signal, terminal } = context
  const { domain } = join.deployment
  const logger = createLogger(role, options.logLevel)
  // A folder that is no model ends it before anything is sent to the chain.
  const drafts = await Promise.all((options.publish ?? []).map(model => readModelSource(model, 'publish')))
  let traces: OpenedTraces | undefined
  const chain = await connectChain({ rpc: join.rpc, chainId: domain.chainId, signal })
  const missing = watchMissingModels(options.models ?? [], terminal.note)
  try {
    const settlement = await openSettlement(setup, chain, logger)
    const index = await requireRegistration({ role, key, settlement, signal, note: terminal.note })
    const { slots, models, modelsInMemory, memory, disk, ask, listen, announce, upload } = options
    const calibrations = await readCalibrations(options.calibration ?? [])
    const server = await readEngineServer(options, logger)
    const named = { service: `haca-${role}`, instance: key.address, logger }
    traces = await openTraces(options, named)
    const node = await createStandaloneNode({
      role,
      key,
      deployment: join.deployment,
      directory: setup.directory,
      index,
      settlement,
      bootstrap: join.bootstrap,
      calibrations,
      onUnusedCalibration: (unused, loaded) => {
        const file = options.calibration?.[calibrations.indexOf(unused)]
        terminal.note(unusedCalibration(file, unused.numericsClass, loaded))
      },
      ...(listen === undefined ? {} : { listen }),
      ...(announce === undefined ? {} : { announce }),
      ...(upload === undefined ? {} : { uploadBytesPerSecond: Math.round(upload * mebibyte) }),
      ...(slots === undefined ? {} : { slots }),
      ...(models === undefined ? {} : { models }),
      ...(modelsInMemory === undefined ? {} : { modelsInMemory }),
      ...(memory === undefined ? {} : { memoryBytes: memory * mebibyte }),
      ...(disk === undefined ? {} : { diskBytes: disk * mebibyte }),
      ...(ask === undefined ? {} : { ask }),
      ...(server === undefined ? {} : { server }),
      logger,
      onEvent: (event, detail, text) => {
        traces?.tell(event, detail)
        missing.heard(event, detail)
        say(terminal, options.json, event, detail, text)
      }
    })
    await serve(node, index, drafts, setup)
  } finally {
    missing.stop()
    await traces?.stop()
    chain.close()
  }
}

function openSettlement(setup: Setup, chain: Chain, logger: Logger): Promise<Settlement> {
  const { deployment, deployedAt } = setup.join
  return createSettlement({
    chain,
    address: deployment.domain.verifyingContract,
    key: toHex(setup.account.privateKey),
    transactions: {
      store: setup.transactions,
      onNotice: tellTransactions(logger),
      ...transactionLimits(setup.join, setup.options)
    },
    ...(deployedAt === undefined ? {} : { deployedAt }),
    signal: setup.context.signal
  })
}

function unusedCalibration(file: string | undefined, numericsClass: string, loaded: string): string {
  return `warning: ${file} is for "${numericsClass}", which no model loaded so far is of; the last one is of "${loaded}" and has no calibration`
}

function createLogger(name: string, level: string): Logger {
  return pino({ name, level }, pino.destination({ fd: 2, sync: true }))
}

async function serve(
  node: StandaloneNode,
  index: number,
  drafts: readonly ModelDraft[],
  setup: Setup
): Promise<void> {
  const { terminal, signal } = setup.context
  const { json } = setup.options
  const conflict = nextConflict(node.network)
  let metrics: MetricsServer | undefined
  try {
    await node.start()
    signal.throwIfAborted()
    metrics = await startMetrics(node, setup.options.metrics)
    introduce(node.network, index, setup, metrics?.url)
    for (const draft of drafts) await node.publish?.(draft)
    const error = await Promise.race([
      aborted(signal),
      conflict,
      setup.drainAsked.then(() => 'drain' as const)
    ])
    if (error === 'drain') await finishWork(node, setup)
    else if (error !== undefined) throw error
    terminal.note('leaving')
  } finally {
    await metrics?.stop()
    await node.stop()
  }
  if (json) say(terminal, json, 'node:stopped', {}, '')
}

/** Ctrl-C ends the waiting: then what runs has the time that it always has. */
async function finishWork(node: StandaloneNode, { context, options }: Setup): Promise<void> {
  const { terminal, signal } = context
  if (options.json) say(terminal, true, 'node:draining', {}, '')
  else terminal.note('draining: no new work; leaves when what runs has ended')
  await Promise.race([node.drain(), aborted(signal)])
}

/** A node is ready once it knows somebody of the network, and while its engine is there. */
async function startMetrics(
  node: StandaloneNode,
  port: number | undefined
): Promise<MetricsServer | undefined> {
  if (port === undefined) return undefined
  const registry = new Registry()
  const { account, network } = node
  registerNodeMetrics({ registry, account, network })
  const libp2p = libp2pOf(network)
  if (libp2p !== undefined) registerLibp2pMetrics({ registry, libp2p })
  const waitingFor = () => (network.members().length === 0 ? 'a member of the network' : node.waitingFor?.())
  return serveMetrics({ registry, port, waitingFor })
}

/** Another process came up with the same key: one of the two has to go, and it is this one that can say so. */
function nextConflict(network: Network): Promise<HacaError> {
  return new Promise(resolve =>
    network.addEventListener('conflict', ({ detail }) => resolve(detail), { once: true })
  )
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve => {
    if (signal.aborted) resolve(undefined)
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
}

function introduce(
  network: Network,
  index: number,
  { role, options, context, join, directory }: Setup,
  metrics: string | undefined
): void {
  const { terminal } = context
  const { address, peerId } = network
  const addresses = network.addresses()
  const { chainId } = join.deployment.domain
  if (options.json) {
    const detail = {
      role,
      address,
      peerId,
      index,
      network: network.name,
      chainId,
      addresses,
      directory,
      metrics
    }
    say(terminal, true, 'node:started', detail, '')
    return
  }
  terminal.print(`${role} node ${address}`)
  terminal.print(`  peer id    ${peerId}`)
  terminal.print(`  network    ${network.name}, ${network.members().length} other nodes known`)
  terminal.print(`  registry   node ${index} on chain ${chainId}`)
  for (const listening of addresses) terminal.print(`  listens on ${listening}`)
  if (metrics !== undefined) terminal.print(`  metrics    ${metrics}/metrics`)
  terminal.print(`  data       ${directory}`)
  terminal.print('Ctrl-C ends it.')
}

function say(terminal: Terminal, json: boolean, event: string, detail: object, text: string): void {
  const at = Date.now()
  if (json) terminal.print(toJson({ at: new Date(at).toISOString(), event, ...detail }))
  else terminal.print(`${clockTime(at)}  ${text}`)
}
