import { homedir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@haca/client'
import { createGateway, type Gateway, type GatewayClient, openKeyStore } from '@haca/gateway'
import { type MetricsServer, registerLibp2pMetrics, serveMetrics } from '@haca/observatory'
import { toHex, type WorkKey } from '@haca/protocol'
import {
  connectChain,
  createLaneReader,
  createSettlement,
  type Lane,
  type Settlement
} from '@haca/settlement'
import { pino } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Context } from '../context.ts'
import { tokens } from '../format.ts'
import { toJson } from '../json.ts'
import { libp2pOf } from '../libp2p-of.ts'
import { type JoinOptions, resolveJoin } from '../node/join.ts'
import { readOrCreateKey } from '../node/key-file.ts'
import { openNodeHome } from '../node/node-home.ts'
import { type OpenedTraces, openTraces } from '../node/open-traces.ts'
import { type GatewayDashboard, startGatewayDashboard } from './gateway-dashboard.ts'
import { requireLane } from './require-lane.ts'

export interface GatewayOptions extends JoinOptions {
  readonly port: number
  readonly host: string
  /** Store of API keys. */
  readonly keys: string
  /** Data of the client. Default `~/.haca/<network>/gateway`. */
  readonly directory?: string
  /** Owner of the lane. Default `lane.key` in the directory. */
  readonly key?: string
  readonly lane?: number
  /** Micro-tokens for a lane that is opened. Default 1,000 tokens. */
  readonly deposit?: bigint
  /** Most micro-tokens that the client behind it ever signs for. Default: what the lane holds. */
  readonly spendingCap?: bigint
  /** TCP port of the metrics; 0 takes a free one. */
  readonly metrics?: number
  /** TCP port of the dashboard; 0 takes a free one. */
  readonly dashboard?: number
  /** Where an OpenTelemetry collector takes OTLP over HTTP. */
  readonly traces?: string
  readonly logLevel: string
  readonly json: boolean
}

/** 1,000 tokens: a day of chat with a small model. */
const depositDefault = 1_000_000_000n
/** How long models are waited for before it is said that there are none, milliseconds. */
const modelsMs = 10_000

/**
 * Runs a gateway with a client of its own until Ctrl-C. Throws `ALREADY_RUNNING` for a directory in use, `PORT_TAKEN`,
 * `CHAIN_UNREACHABLE`, `UNREACHABLE`, `FORBIDDEN`, and what `requireLane` throws; nothing keeps running then.
 */
export async function runGateway(options: GatewayOptions, context: Context): Promise<void> {
  const join = await resolveJoin(options)
  const { network } = join.deployment
  const directory = path.resolve(options.directory ?? path.join(homedir(), '.haca', network, 'gateway'))
  const key = await readOrCreateKey(options.key ?? path.join(directory, 'lane.key'), 'key')
  const home = await openNodeHome({ directory, role: 'gateway', network, address: key.address })
  try {
    await withClient({ options, context, join, directory, key })
  } finally {
    await home.release()
  }
}

interface Setup {
  readonly options: GatewayOptions
  readonly context: Context
  readonly join: Awaited<ReturnType<typeof resolveJoin>>
  readonly directory: string
  readonly key: WorkKey
}

async function withClient(setup: Setup): Promise<void> {
  const { options, context, join, directory, key } = setup
  const { signal, terminal } = context
  const { deployment, rpc, bootstrap } = join
  const { chainId, verifyingContract: address } = deployment.domain
  const chain = await connectChain({ rpc, chainId, signal })
  try {
    const settlement = await createSettlement({ chain, address, key: toHex(key.privateKey), signal })
    const lane = await requireLane({
      settlement,
      address: key.address,
      directory,
      ...(options.lane === undefined ? {} : { lane: options.lane }),
      deposit: options.deposit ?? depositDefault,
      signal,
      note: terminal.note
    })
    const logger = pino({ name: 'gateway', level: options.logLevel }, pino.destination({ fd: 2, sync: true }))
    const lanes = createLaneReader(settlement)
    const client = await createClient({
      key,
      deployment,
      lanes,
      lane: lane.lane,
      directory,
      bootstrap,
      logger,
      ...(options.spendingCap === undefined ? {} : { spendingCap: options.spendingCap })
    })
    try {
      await client.start()
      const dashboard = await dashboardOf(client, settlement, setup, logger)
      try {
        await serve(client, lane, setup, logger, dashboard?.url)
      } finally {
        await dashboard?.stop()
      }
    } finally {
      await client.stop()
    }
  } finally {
    chain.close()
  }
}

/** Only for who asks for it: whoever watches a network asks every node of it once a second. */
async function dashboardOf(
  client: Client,
  settlement: Settlement,
  { options, join, directory }: Setup,
  logger: pino.Logger
): Promise<GatewayDashboard | undefined> {
  if (options.dashboard === undefined) return undefined
  const { deployment } = join
  const { dashboard: port } = options
  return startGatewayDashboard({ client, settlement, deployment, directory, port, logger })
}

async function serve(
  client: Client,
  lane: Lane,
  setup: Setup,
  logger: pino.Logger,
  dashboard: string | undefined
): Promise<void> {
  const { options, context } = setup
  const { signal, terminal } = context
  const keys = openKeyStore(path.resolve(options.keys))
  const registry = new Registry()
  let metrics: MetricsServer | undefined
  let traces: OpenedTraces | undefined
  try {
    const { host, port } = options
    const named = { service: 'haca-gateway', instance: client.address, logger }
    traces = await openTraces(options, named)
    const traced = withTraces(client, traces)
    const gateway = await createGateway({ client: traced, keys, host, port, registry, logger })
    if (options.metrics !== undefined) {
      collectDefaultMetrics({ register: registry })
      const libp2p = libp2pOf(client.network)
      if (libp2p !== undefined) registerLibp2pMetrics({ registry, libp2p })
      metrics = await serveMetrics({ registry, port: options.metrics })
    }
    try {
      await gateway.start()
      await firstModel(client, AbortSignal.any([signal, AbortSignal.timeout(modelsMs)]))
      signal.throwIfAborted()
      introduce(gateway, client, lane, setup, { open: keys.empty, metrics: metrics?.url, dashboard })
      await aborted(signal)
      terminal.note('leaving; jobs under way are cancelled')
    } finally {
      await gateway.stop()
    }
  } finally {
    await metrics?.stop()
    await traces?.stop()
    keys.close()
  }
}

/** Every job that is submitted is told of when it has ended. */
function withTraces(client: Client, traces: OpenedTraces | undefined): GatewayClient {
  if (traces === undefined) return client
  return {
    models: client.models,
    network: client.network,
    submit(spec) {
      const job = client.submit(spec)
      traces.job(job, spec.model)
      return job
    }
  }
}

/** Resolves with the first model that is known of, or when the signal aborts. */
function firstModel({ models }: Client, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      stop()
      resolve()
    }
    const stop = models.on(done)
    signal.addEventListener('abort', done, { once: true })
    if (models.list().length > 0 || signal.aborted) done()
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** What there is besides the API, and whether it asks for keys. */
interface Doors {
  readonly open: boolean
  readonly metrics: string | undefined
  readonly dashboard: string | undefined
}

function introduce(
  { url }: Gateway,
  client: Client,
  lane: Lane,
  setup: Setup,
  { open, metrics, dashboard }: Doors
): void {
  const { terminal } = setup.context
  const { network } = setup.join.deployment
  const namesOf = (...tasks: string[]) =>
    client.models.list().flatMap(({ manifest: { task, name } }) => (tasks.includes(task) ? [name] : []))
  const names = namesOf('chat', 'embedding')
  if (setup.options.json) {
    const detail = {
      url,
      network,
      lane: lane.lane,
      address: client.address,
      models: names,
      keys: !open,
      metrics,
      dashboard
    }
    terminal.print(toJson({ at: new Date().toISOString(), event: 'gateway:started', ...detail }))
    return
  }
  const model = namesOf('chat')[0] ?? 'publisher/name'
  const header = open ? '' : ` -H "authorization: Bearer $HACA_KEY"`
  const message = `{"model": "${model}", "messages": [{"role": "user", "content": "What is 3 plus 4?"}]}`
  terminal.print(`gateway ${url}`)
  terminal.print(`  network    ${network}, ${client.network.members().length} nodes known`)
  terminal.print(`  models     ${names.join(', ') || 'none yet'}`)
  terminal.print(`  pays from  lane ${lane.lane}, ${tokens(lane.deposited - lane.spent)} tokens`)
  terminal.print(`  keys       ${open ? 'none: anybody on this machine may ask' : setup.options.keys}`)
  if (metrics !== undefined) terminal.print(`  metrics    ${metrics}/metrics`)
  if (dashboard !== undefined) terminal.print(`  dashboard  ${dashboard}`)
  terminal.print(`
  curl ${url}/chat/completions${header} -H 'content-type: application/json' -d '${message}'

  import OpenAI from 'openai'
  const openai = new OpenAI({ baseURL: '${url}', apiKey: ${open ? `'none'` : 'process.env.HACA_KEY'} })
  const answer = await openai.chat.completions.create(${message})

Ctrl-C ends it.`)
}
