import { createHostingNode, type HostingNode } from '@haca/hosting'
import type { Network } from '@haca/network'
import {
  type Hex,
  jobId,
  type Model,
  type Params,
  protocols,
  type TicketEvent,
  type TicketRequest,
  type TokenRequest,
  type TokenResponse
} from '@haca/protocol'
import { onTestFinished } from 'vitest'
import { testKey } from '../../../../test/support/deployment.ts'
import { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'
import { useVirtualTime } from '../../../../test/support/virtual-time.ts'
import { testDeployment } from './deployment.ts'

/** A draft of a model of one small file. */
export const draft = (name: string, content = name) => ({
  manifest: {
    name,
    task: 'tensor' as const,
    format: 'onnx' as const,
    input: { kind: 'tensor' as const, dtype: 'float32' as const, columns: 4, maxRows: 32 },
    output: { kind: 'tensor' as const, columns: 3 },
    tier: 'exact' as const,
    workPerUnit: 10,
    memoryBytes: 1024,
    licence: 'Apache-2.0'
  },
  files: new Map([['model.onnx', new TextEncoder().encode(content)]])
})

/** A hosting node on a network of the place, in a folder of its own unless one is given. */
export async function startHost(
  place: ReturnType<typeof meetingPlace>,
  n: number,
  options: { directory?: string; params?: Partial<Params>; diskBytes?: number } = {}
): Promise<HostingNode & { halt(): Promise<void> }> {
  let node: HostingNode | undefined
  const { directory = await tempFolder(), params, ...limits } = options
  const network = await place.join(n, 'hosting', async own => {
    node = await createHostingNode({
      key: testKey(n),
      deployment: testDeployment(params),
      directory,
      network: own,
      seed: 1,
      ...limits
    })
  })
  if (node === undefined) throw new Error('no node')
  const host = node
  await host.start()
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= host.stop())
  const halt = () => stop().then(() => place.remove(network))
  onTestFinished(stop)
  return Object.assign(host, { halt })
}

/** A market with one model, two inference nodes and a client. */
export async function marketPlace(params: Partial<Params> = {}) {
  useVirtualTime()
  const place = meetingPlace()
  const host = await startHost(place, 1, { params })
  const model = await host.addModel(draft('pub/digits'))
  const [left, right] = [await place.join(2, 'inference'), await place.join(3, 'inference')]
  const client = await place.join(4, 'client')
  return { place, host, model, left, right, client }
}

/** Leases a token for slot 0 of a node. */
export function bid(
  node: Network,
  market: Hex,
  model: Model,
  change: Partial<TokenRequest & { ask: bigint }> = {}
): Promise<TokenResponse> {
  const { ask = 5n, ...rest } = change
  return node.call(protocols.token, market, {
    slot: 0,
    sequence: 1,
    freeInMs: 0,
    warm: [{ model: model.id, ask, rate: 100 }],
    onDisk: [],
    useMilli: 0,
    withdraw: false,
    ...rest
  })
}

let lastJob = 0
export function newJob(): Hex {
  const random = new Uint8Array(28)
  new DataView(random.buffer).setUint32(0, ++lastJob)
  return jobId(0, random)
}

/** A ticket of a client and the events that came for it. */
export function ticket(client: Network, market: Hex, model: Model, change: Partial<TicketRequest> = {}) {
  const request: TicketRequest = {
    job: newJob(),
    segment: 0,
    model: model.id,
    units: 10,
    deadline: Date.now() + 30_000,
    ceiling: 10n,
    valueOfTime: 100n,
    ...change
  }
  const events = client.open(protocols.ticket, market, request)[Symbol.asyncIterator]()
  return {
    job: request.job,
    /** The next event; undefined when the ticket has ended. */
    async next(): Promise<TicketEvent | undefined> {
      const { value, done } = await events.next()
      return done === true ? undefined : value
    },
    /** The next event, which is an offer. */
    async offer() {
      const { value } = await events.next()
      if (value?.kind !== 'offer') throw new Error(`no offer but ${value?.kind ?? 'the end'}`)
      return value
    },
    /** The same ticket again, because its offer came to nothing. */
    again: (offer: number, answer: NonNullable<TicketRequest['after']>['answer']) =>
      ticket(client, market, model, { ...request, after: { offer, answer } }),
    leave: () => events.return?.()
  }
}
