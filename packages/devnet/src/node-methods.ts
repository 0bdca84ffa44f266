import { createOnnxEngine, type Engine, withCheat } from '@haca/backends'
import { type Client, createClient, type Job } from '@haca/client'
import { createHostingNode, type HostingNode, type ModelDraft } from '@haca/hosting'
import { createInferenceNode, type InferenceNode } from '@haca/inference'
import { type Auditor, createAuditor } from '@haca/observatory'
import { HacaError, type Hex, protocols, workKey } from '@haca/protocol'
import { type Chain, connectChain, createSettlement, type Settlement } from '@haca/settlement'
import { createVerificationNode, type VerificationNode } from '@haca/verification'
import { pino } from 'pino'
import { cachedLanes } from './cached-lanes.ts'
import type { JobRequestMessage, NodeConfig } from './messages.ts'

interface CallContext {
  readonly signal: AbortSignal
  /** Sends a part of the answer ahead of the rest. */
  readonly part: (value: unknown) => void
}

/** What the coordinator can ask a node process. */
export type Methods = Record<string, (params: unknown, context: CallContext) => Promise<unknown>>

type Running =
  | { readonly role: 'hosting'; readonly node: HostingNode }
  | { readonly role: 'inference'; readonly node: InferenceNode }
  | { readonly role: 'verification'; readonly node: VerificationNode }
  | { readonly role: 'client'; readonly node: Client; readonly auditor: Auditor }

type Emit = (name: string, detail: unknown) => void

/** How long a process waits for its own clean end after the coordinator is gone, milliseconds. */
const abandonMs = 2000

export function createMethods(emit: Emit): Methods {
  let running: Running | undefined
  let chain: Chain | undefined
  let settlement: Settlement | undefined
  let config: NodeConfig | undefined

  const client = (): Extract<Running, { role: 'client' }> => {
    if (running?.role !== 'client') throw new HacaError('NOT_STARTED', 'this process is no client')
    return running
  }

  const stop = async () => {
    const current = running
    running = undefined
    if (current?.role === 'client') await current.auditor.stop()
    await current?.node.stop()
    chain?.close()
  }

  return {
    async start(params, { signal }) {
      config = params as NodeConfig
      const { rpc, deployment, transactionKey } = config
      chain = await connectChain({ rpc, chainId: deployment.domain.chainId, signal })
      settlement = await createSettlement({
        chain,
        address: deployment.domain.verifyingContract,
        key: transactionKey,
        signal
      })
      running = await startRole(config, settlement, emit)
      const { network } = running.node
      return { addresses: network.addresses(), address: network.address }
    },
    async stop() {
      await stop()
      setImmediate(() => process.exit(0))
    },
    async abandon() {
      // The coordinator was killed: nobody else can end the chain or this process.
      if (config?.chainPid !== undefined) endProcess(config.chainPid)
      setTimeout(() => process.exit(1), abandonMs).unref()
      await stop().finally(() => process.exit(1))
    },
    async status() {
      const members = running?.node.network.members() ?? []
      const known = [...new Set(members.map(member => member.address))]
      return { known, gasTotal: settlement?.gasTotal ?? 0n, models: members.flatMap(member => member.models) }
    },
    async 'bond-settler'() {
      if (settlement?.sender !== undefined) await settlement.bondSettler(settlement.sender)
    },
    async 'model-add'(params) {
      if (running?.role !== 'hosting') throw new HacaError('NOT_STARTED', 'this process hosts nothing')
      const { id, manifest } = await running.node.addModel(params as ModelDraft)
      return { id, name: manifest.name }
    },
    async 'model-list'() {
      return client()
        .node.models.list()
        .map(({ id, manifest }) => ({ id, manifest }))
    },
    async job(params, { signal, part }) {
      return runJob(client().node, params as JobRequestMessage, signal, part)
    },
    async outcomes(params) {
      const { node } = client()
      const jobs = params as Hex[]
      return { settledEpoch: node.settledEpoch, outcomes: jobs.map(job => node.outcomes(job)) }
    },
    async report() {
      return client().auditor.report()
    },
    async why(params) {
      return why(client().node, params as { job?: Hex; node?: Hex })
    }
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // Another process of the devnet was faster.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function startRole(config: NodeConfig, settlement: Settlement, emit: Emit): Promise<Running> {
  const { role, deployment, directory, bootstrap, index, lane } = config
  const key = workKey(config.privateKey)
  const logger = pino({ name: config.name, level: 'info' }, pino.destination({ fd: 2, sync: true }))
  const common = { key, deployment, directory, bootstrap, logger, ...(index === undefined ? {} : { index }) }
  const lanes = cachedLanes(settlement)
  if (role === 'hosting') {
    const node = await createHostingNode(common)
    await node.start()
    return { role, node }
  }
  if (role === 'inference') {
    const node = await createInferenceNode({ ...common, lanes, engine: engineOf(config) })
    node.on('model:loaded', detail => emit('model:loaded', detail))
    node.on('model:refused', ({ name, error }) => emit('model:refused', { name, reason: error.message }))
    await node.start()
    return { role, node }
  }
  if (role === 'verification') {
    const node = await createVerificationNode({ ...common, settlement, seedEpoch: config.seedEpoch })
    for (const event of ['epoch:posted', 'epoch:finalised', 'epoch:refused', 'work:refuted'] as const) {
      node.on(event, (detail: unknown) => emit(event, detail))
    }
    await node.start()
    return { role, node }
  }
  if (lane === undefined)
    throw new HacaError('INVALID_INPUT', 'a client needs a lane', { data: { field: 'lane' } })
  const node = await createClient({ ...common, lanes, lane })
  await node.start()
  const auditor = createAuditor({ network: node.network, logger })
  auditor.start()
  return { role, node, auditor }
}

function engineOf({ cheat }: NodeConfig): Engine {
  const engine = createOnnxEngine({ slots: 1 })
  return cheat === undefined ? engine : withCheat(engine, cheat)
}

async function runJob(
  client: Client,
  request: JobRequestMessage,
  signal: AbortSignal,
  part: (value: unknown) => void
) {
  const job: Job = client.submit({ ...request, signal })
  part({ kind: 'submitted', job: job.id })
  for await (const { from, units, text } of job) part({ kind: 'chunk', from, units, text })
  const result = await job.result
  const { segments, ...rest } = result
  return { ...rest, segments: segments.map(({ receipt, ...segment }) => ({ ...segment, receipt })) }
}

/** What everyone recorded of a job or a node, each under its own name. */
async function why(client: Client, { job, node }: { job?: Hex; node?: Hex }) {
  const said: { who: string; at: number; what: string; count: number }[] = []
  if (job !== undefined) {
    for (const { at, what } of client.story(job)) said.push({ who: 'client', at, what, count: 1 })
  }
  const asked = client.network.members().filter(member => node === undefined || member.address === node)
  await Promise.all(
    asked.map(async ({ address, roles }) => {
      const request = job === undefined ? {} : { job }
      const { reasons } = await client.network
        .call(protocols.why, address, request)
        .catch(() => ({ reasons: [] }))
      for (const reason of reasons) said.push({ who: `${roles.join('+')} ${address}`, ...reason })
    })
  )
  return said.sort((a, b) => a.at - b.at)
}
