import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ExampleModel } from '@haca/example-models'
import type { LedgerReport } from '@haca/observatory'
import { type Deployment, devnetParams, HacaError, type Hex, type Params, toHex } from '@haca/protocol'
import { type DevnetChain, setUpChain } from './chain-setup.ts'
import type { CheatName } from './cheats.ts'
import { inTurn } from './in-turn.ts'
import type { JobRequestMessage, NodeConfig } from './nodes/messages.ts'
import { forkNode, type NodeHandle } from './nodes/node-handle.ts'
import { type DashboardOfDevnet, dashboardOf } from './nodes/serve-dashboard.ts'
import { type DevnetSize, defaultSize, type PlannedNode, planNodes } from './plan.ts'
import { nodeProgram } from './program/node-program.ts'
import { type Planting, plantingOf } from './traps/planting.ts'
import type { PlantedTraps } from './traps/trap-issuer.ts'

export interface DevnetInit {
  /** Processes per role. Default 2 hosting, 4 inference, 3 verification. */
  readonly size?: Partial<DevnetSize>
  /** Parameters that differ from `devnetParams`. Default: none. */
  readonly params?: Partial<Params>
  /** What the first nodes do wrong, one way each. Default: nothing. */
  readonly cheats?: readonly CheatName[]
  /**
   * Jobs whose verdict is known beforehand, planted in every third epoch by the last inference node; every second is known-bad.
   * Default 0.
   */
  readonly traps?: number
  /** Where an OpenTelemetry collector takes OTLP over HTTP; every node tells it of its part in jobs. Default: none. */
  readonly traces?: string
  /** Models to publish. */
  readonly models: readonly ExampleModel[]
  /** Aborting it ends the start; a devnet that is up is ended by `stop`. */
  readonly signal?: AbortSignal
  /** What happens, for a person who waits. */
  readonly onProgress?: (what: string) => void
  readonly onEvent?: (node: string, name: string, detail: unknown) => void
  /** Traps of an epoch have run and are opened. */
  readonly onPlanted?: (planted: PlantedTraps) => void
}

/** A published model. */
export interface PublishedModel {
  readonly id: string
  readonly name: string
}

/** A local network of real processes with a real chain. */
export interface Devnet extends DashboardOfDevnet {
  readonly directory: string
  readonly deployment: Deployment
  readonly chain: DevnetChain
  readonly nodes: readonly PlannedNode[]
  readonly models: readonly PublishedModel[]
  /** Milliseconds from start until jobs could run. */
  readonly startupMs: number
  node(name: string): NodeHandle
  /** Starts a node again that was killed, on the folder that it left. Throws `NOT_FOUND`, and `ALREADY_RUNNING` when it runs. */
  restart(name: string): Promise<void>
  /** The client process. */
  readonly client: NodeHandle
  /** Runs a job; parts are `submitted` and `chunk`. */
  run(
    request: JobRequestMessage,
    options?: { signal?: AbortSignal; onPart?: (value: unknown) => void }
  ): Promise<unknown>
  report(): Promise<LedgerReport>
  /** Plants no more traps. */
  stopTraps(): Promise<void>
  stop(): Promise<void>
}

/** How long all nodes have to know each other and load the models, milliseconds: ten times what 26 processes take on two quiet cores. */
const readyTimeoutMs = 180_000

/**
 * Starts a devnet in a temporary folder. Whatever goes wrong, nothing is left behind: no process, no folder.
 *
 * @throws HacaError `CANCELLED` when the signal aborts, `TIMEOUT` when the nodes do not get ready, and what the chain
 *   and the nodes throw
 */
export async function startDevnet(init: DevnetInit): Promise<Devnet> {
  const directory = await mkdtemp(path.join(tmpdir(), 'haca-'))
  const starter = new Starter(init, directory)
  try {
    return await starter.start()
  } catch (error) {
    await starter.stop()
    throw error
  }
}

class Starter {
  private readonly init: DevnetInit
  private readonly directory: string
  private readonly handles = new Map<string, NodeHandle>()
  private readonly loaded = new Map<string, Set<string>>()
  private readonly startedAt = performance.now()
  private readonly failed = new AbortController()
  private chain: DevnetChain | undefined
  private wake: (() => void) | undefined
  private up = false
  private planting: Planting | undefined

  constructor(init: DevnetInit, directory: string) {
    this.init = init
    this.directory = directory
  }

  async start(): Promise<Devnet> {
    const { init } = this
    const run = toHex(randomBytes(16))
    const nodes = planNodes({ ...defaultSize, ...init.size }, run, init.cheats)
    const program = await nodeProgram(init.onProgress)
    // Processes load their code while the chain is set up.
    for (const node of nodes) this.fork(node, program)
    init.onProgress?.('starting the chain and deploying the contract')
    this.planting = plantingOf(init, nodes)
    const { issuer } = this.planting
    const chain = await setUpChain({ directory: this.directory, nodes, issuer, signal: this.signal })
    this.chain = chain
    const { settlement } = chain
    const deployment: Deployment = {
      network: `devnet-${run.slice(2, 10)}`,
      domain: settlement.domain,
      genesisMs: settlement.parameters.genesis * 1000,
      params: { ...devnetParams, ...init.params }
    }
    init.onProgress?.(`starting ${nodes.length} nodes`)
    const models = await this.startNodes(nodes, deployment, chain)
    await this.untilReady(nodes, models)
    this.up = true
    const devnet = this.devnet(nodes, deployment, chain, models)
    this.planting.begin(devnet)
    return devnet
  }

  async stop(): Promise<void> {
    this.up = false
    await this.planting?.stop()
    await Promise.all([...this.handles.values()].map(handle => handle.stop()))
    await this.chain?.stop()
    await rm(this.directory, { recursive: true, force: true })
  }

  private get signal(): AbortSignal {
    const { signal } = this.init
    return signal === undefined ? this.failed.signal : AbortSignal.any([signal, this.failed.signal])
  }

  private fork({ name, role }: PlannedNode, program: string): void {
    const handle = forkNode({
      name,
      role,
      program,
      directory: this.directory,
      onEvent: (event, detail) => this.onEvent(name, event, detail),
      onLost: reason => {
        const error = new HacaError(
          'DISCONNECTED',
          `${role} node ${name} ended: ${reason}; see ${this.directory}/${name}.log`
        )
        if (!this.up) this.failed.abort(error)
        this.init.onEvent?.(name, 'lost', { reason })
      }
    })
    this.handles.set(name, handle)
  }

  private onEvent(name: string, event: string, detail: unknown): void {
    if (event === 'model:loaded') {
      const known = this.loaded.get(name) ?? new Set()
      this.loaded.set(name, known.add((detail as { name: string }).name))
      this.wake?.()
    }
    this.init.onEvent?.(name, event, detail)
  }

  /** The first hosting node comes up alone; everyone else finds the network through it, and the models there. */
  private async startNodes(
    nodes: readonly PlannedNode[],
    deployment: Deployment,
    chain: DevnetChain
  ): Promise<PublishedModel[]> {
    const [first, ...others] = nodes
    if (first === undefined) throw new HacaError('INTERNAL', 'a devnet has nodes')
    const { addresses } = await this.startNode(first, deployment, chain, [])
    const [models] = await Promise.all([
      this.publish(first),
      inTurn(others, joiningMax, node => this.startNode(node, deployment, chain, addresses.slice(0, 1)))
    ])
    return models
  }

  private async startNode(
    node: PlannedNode,
    deployment: Deployment,
    chain: DevnetChain,
    bootstrap: readonly string[]
  ) {
    const directory = path.join(this.directory, node.name)
    await mkdir(directory, { recursive: true })
    const config: NodeConfig = {
      name: node.name,
      role: node.role,
      privateKey: node.key.privateKey,
      deployment,
      directory,
      bootstrap,
      rpc: chain.anvil.ipc,
      // Epochs are posted by verification nodes; nobody else sends anything.
      transactionKey: node.role === 'verification' ? transactionKey(chain, node) : undefined,
      index: chain.indexes.get(node.name),
      seedEpoch: 0,
      lane: node.role === 'client' ? chain.lane : undefined,
      cheat: node.cheat,
      trapBonds: chain.trapBonds?.address,
      traps: this.planting?.secretOf(node),
      traces: this.init.traces,
      chainPid: chain.anvil.process.pid
    }
    return this.handle(node.name).call<{ addresses: string[] }>('start', config, { signal: this.signal })
  }

  private async restart(
    name: string,
    nodes: readonly PlannedNode[],
    deployment: Deployment,
    chain: DevnetChain
  ): Promise<void> {
    const running = this.handle(name).alive
    if (running) throw new HacaError('ALREADY_RUNNING', `${name} runs`, { data: { node: name } })
    const alive = nodes.filter(node => this.handle(node.name).alive)
    const statuses = alive.map(node => this.handle(node.name).call<{ addresses: string[] }>('status'))
    const bootstrap = (await Promise.all(statuses)).flatMap(({ addresses }) => addresses.slice(0, 1))
    const node = nodes.find(planned => planned.name === name)
    if (node === undefined) throw new HacaError('INTERNAL', `${name} was not planned`)
    this.fork(node, await nodeProgram())
    await this.startNode(node, deployment, chain, bootstrap)
  }

  private async publish(host: PlannedNode): Promise<PublishedModel[]> {
    const published: PublishedModel[] = []
    for (const { manifest, files } of this.init.models) {
      const { version: _, ...draft } = manifest
      const contents = new Map(files.map(file => [file.name, file.bytes()]))
      published.push(await this.handle(host.name).call('model-add', { manifest: draft, files: contents }))
    }
    return published
  }

  /** Ready: everybody knows everybody and every inference node has loaded every model. */
  private async untilReady(nodes: readonly PlannedNode[], models: readonly PublishedModel[]): Promise<void> {
    const until = performance.now() + readyTimeoutMs
    const workers = nodes.filter(node => node.role === 'inference')
    for (;;) {
      this.signal.throwIfAborted()
      const loaded = workers.filter(node => (this.loaded.get(node.name)?.size ?? 0) >= models.length).length
      const meshed = loaded === workers.length && (await this.isMeshed(nodes))
      if (meshed) return
      this.init.onProgress?.(`${loaded} of ${workers.length} inference nodes have loaded their models`)
      if (performance.now() > until) {
        throw new HacaError(
          'TIMEOUT',
          `only ${loaded} of ${workers.length} inference nodes got ready; see ${this.directory}`
        )
      }
      await this.nextEvent()
    }
  }

  private async isMeshed(nodes: readonly PlannedNode[]): Promise<boolean> {
    const counts = await Promise.all(
      nodes.map(
        async ({ name }) => (await this.handle(name).call<{ known: string[] }>('status')).known.length
      )
    )
    return counts.every(count => count >= nodes.length - 1)
  }

  private nextEvent(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, pollMs)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  private handle(name: string): NodeHandle {
    const handle = this.handles.get(name)
    if (handle === undefined)
      throw new HacaError('NOT_FOUND', `this devnet has no node ${name}`, { data: { node: name } })
    return handle
  }

  private devnet(
    nodes: readonly PlannedNode[],
    deployment: Deployment,
    chain: DevnetChain,
    models: readonly PublishedModel[]
  ): Devnet {
    const client = this.handle('client')
    return {
      directory: this.directory,
      deployment,
      chain,
      nodes,
      models,
      client,
      startupMs: Math.round(performance.now() - this.startedAt),
      node: name => this.handle(name),
      restart: name => this.restart(name, nodes, deployment, chain),
      run: (request, options = {}) => client.call('job', request, options),
      report: () => client.call<LedgerReport>('report'),
      ...dashboardOf(client, nodes),
      stopTraps: async () => this.planting?.stop(),
      stop: () => this.stop()
    }
  }
}

/**
 * Nodes that join at once. Every newcomer shakes hands with everybody, and each handshake is 20 ms of work: with more at
 * a time, a busy machine's bootstrap node answers none of them within their patience.
 */
const joiningMax = 6

/** Between two looks at who knows whom, milliseconds. */
const pollMs = 100

function transactionKey(chain: DevnetChain, node: PlannedNode): Hex {
  const account = chain.anvil.accounts[node.account]
  if (account === undefined) throw new HacaError('INTERNAL', `the chain has no account ${node.account}`)
  return account.privateKey
}
