import { type Client, type ClientInit, createClient, type Job, type JobChunk, type Lane } from '@haca/client'
import type { Deployment, Params } from '@haca/protocol'
import { type ChatInput, toHex } from '@haca/protocol'
import { onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../../test/support/deployment.ts'
import { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'
import { useVirtualTime } from '../../../../test/support/virtual-time.ts'
import { joinMarket, type MarketDouble } from './market.ts'
import { honest, joinNode, type NodeDouble, type Script } from './node.ts'

export interface Scene {
  readonly place: ReturnType<typeof meetingPlace>
  readonly deployment: Deployment
  readonly market: MarketDouble
  readonly client: Client
  readonly directory: string
  readonly lane: { -readonly [K in keyof Lane]: Lane[K] }
  /** A further node; honest unless told otherwise. */
  node(script?: Script): Promise<NodeDouble>
  /** Submits a chat of so many tokens. */
  chat(maxTokens?: number, change?: Partial<Parameters<Client['submit']>[0]>): Job
  /** Stops the client and starts another on the same folder. */
  restart(): Promise<void>
  halt(): Promise<void>
}

export const chatInput = (maxTokens: number): ChatInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content: 'Count.' }],
  maxTokens,
  temperatureMilli: 0,
  seed: toHex(new Uint8Array(32))
})

/** A client with escrow on lane 0 and a market double that it knows the models of. */
export async function clientScene(
  params: Partial<Params> = {},
  more: Pick<ClientInit, 'spendingCap' | 'epochs'> = {}
): Promise<Scene> {
  useVirtualTime()
  const place = meetingPlace()
  const deployment = testDeployment(params)
  const market = await joinMarket(place, 1)
  const lane = { owner: testKey(100).address, deposited: 1_000_000n, spent: 0n }
  const directory = await tempFolder()
  let nodes = 0
  const start = async () => {
    const network = await place.join(100, 'client')
    const client = await createClient({
      key: testKey(100),
      deployment,
      lanes: { lane: async () => lane },
      lane: 0,
      directory,
      network,
      ...more
    })
    let stopped: Promise<void> | undefined
    const stop = () => (stopped ??= client.stop())
    onTestFinished(stop)
    await client.start()
    await client.models.waitFor('chat', AbortSignal.timeout(4000))
    return { client, network, stop }
  }
  let running = await start()
  return {
    place,
    deployment,
    market,
    directory,
    lane,
    get client() {
      return running.client
    },
    node(script) {
      const n = 10 + ++nodes
      return joinNode(place, n, script ?? honest(deployment, n))
    },
    chat: (maxTokens = 4, change = {}) =>
      running.client.submit({ model: 'chat', input: chatInput(maxTokens), ...change }),
    halt: () => running.stop(),
    async restart() {
      await running.stop()
      await place.remove(running.network)
      running = await start()
    }
  }
}

/** All chunks of a job. */
export async function read(job: Job): Promise<JobChunk[]> {
  const chunks: JobChunk[] = []
  for await (const chunk of job) chunks.push(chunk)
  return chunks
}
