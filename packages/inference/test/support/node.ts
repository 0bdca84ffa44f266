import {
  createInferenceNode,
  type InferenceNode,
  type InferenceNodeInit,
  type Lane,
  type LaneReader
} from '@haca/inference'
import type { Network } from '@haca/network'
import {
  type Deployment,
  epochAt,
  type Hex,
  type JobEvent,
  type JobRequest,
  type Params,
  protocols
} from '@haca/protocol'
import { onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../../test/support/deployment.ts'
import { eventually } from '../../../../test/support/eventually.ts'
import { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'
import { useVirtualTime } from '../../../../test/support/virtual-time.ts'
import { quickEngine } from './engine.ts'
import { type HostDouble, joinHost } from './host.ts'
import { clientKey, jobRequest, type RequestInit } from './requests.ts'

export interface Scene {
  readonly place: ReturnType<typeof meetingPlace>
  readonly host: HostDouble
  readonly client: Network
  readonly node: InferenceNode
  readonly deployment: Deployment
  readonly directory: string
  readonly lanes: LaneReader
  readonly lane: { -readonly [K in keyof Lane]: Lane[K] }
  /** The token that the node bids with for a slot right now. */
  bid(slot?: number): Promise<{ slot: number; sequence: number }>
  request(change?: Partial<RequestInit>): Promise<JobRequest>
  open(request: JobRequest, signal?: AbortSignal): AsyncIterable<JobEvent>
  /** Stops the node. */
  halt(): Promise<void>
  /** Stops the node and starts another on the same folder. */
  restart(): Promise<void>
  epoch(): number
}

type Options = Partial<InferenceNodeInit> & { readonly params?: Partial<Params>; readonly leaseMs?: number }

/** A node that serves the fake chat model for a market double and a client with escrow on lane 0. */
export async function inferenceScene(options: Options = {}): Promise<Scene> {
  const { params, leaseMs, ...init } = options
  useVirtualTime()
  const place = meetingPlace()
  const deployment = testDeployment(params)
  const host = await joinHost(place, 1, leaseMs)
  const client = await place.join(100, 'client')
  const lane = { owner: clientKey.address, deposited: 10n ** 12n, spent: 0n, exiting: false }
  const lanes: LaneReader = { lane: async (id: number) => (id === 0 ? lane : undefined) }
  const directory = await tempFolder()
  const start = async () => {
    let made: InferenceNode | undefined
    const network = await place.join(2, 'inference', async own => {
      made = await createInferenceNode({
        key: testKey(2),
        deployment,
        lanes,
        directory,
        index: 3,
        network: own,
        engine: quickEngine({ slots: init.slots ?? 1 }),
        models: ['fake/chat'],
        ...init
      })
    })
    if (made === undefined) throw new Error('no node')
    const node = made
    const loaded = new Promise(resolve => void node.on('model:loaded', resolve))
    await node.start()
    await loaded
    let stopped: Promise<void> | undefined
    const stop = () => (stopped ??= node.stop())
    onTestFinished(stop)
    return { node, network, stop }
  }
  let running = await start()
  const scene: Scene = {
    place,
    host,
    client,
    deployment,
    directory,
    lane,
    lanes,
    get node() {
      return running.node
    },
    epoch: () => epochAt(deployment, Date.now()),
    async bid(slot = 0) {
      return eventually(() => currentBid(host, slot))
    },
    async request(change = {}) {
      const { slot, sequence } = change
      const token = slot !== undefined && sequence !== undefined ? { slot, sequence } : await scene.bid(slot)
      const common = { deployment, node: running.node.address, market: host.address, model: host.chat }
      return jobRequest({ ...common, ...token, ...change })
    },
    open: (request, signal) =>
      client.open(protocols.job, running.node.address, request, signal === undefined ? {} : { signal }),
    halt: () => running.stop(),
    async restart() {
      await running.stop()
      await place.remove(running.network)
      host.tokens.length = 0
      running = await start()
    }
  }
  return scene
}

/** The last token of a slot that stands in the market. */
function currentBid(host: HostDouble, slot: number): { slot: number; sequence: number } {
  const last = host.tokens.filter(token => token.slot === slot && token.warm.length > 0).at(-1)
  if (last === undefined || last.withdraw) throw new Error(`slot ${slot} does not bid`)
  return { slot, sequence: last.sequence }
}

/** All events of a job, and the end among them. */
export async function drain(events: AsyncIterable<JobEvent>) {
  const all: JobEvent[] = []
  for await (const event of events) all.push(event)
  const end = all.at(-1)
  if (end?.kind !== 'end') throw new Error('the job did not end')
  return { all, end, chunks: all.filter(event => event.kind === 'chunk') }
}

export const jobOf = (request: JobRequest): Hex => request.assignment.job
