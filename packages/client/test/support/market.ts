import type { Network } from '@haca/network'
import { createPulse } from '@haca/node-kit'
import {
  blockCid,
  type Hex,
  type Model,
  protocols,
  signManifest,
  type TicketEvent,
  type TicketRequest
} from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'
import type { meetingPlace } from '../../../../test/support/meet.ts'

/** Stands in for a hosting node whose market hands out the nodes that the test lines up. */
export interface MarketDouble {
  readonly network: Network
  readonly address: Hex
  readonly chat: Model
  readonly tensor: Model
  readonly tickets: TicketRequest[]
  /** What the clients said of offers that came to nothing. */
  readonly complaints: NonNullable<TicketRequest['after']>['answer'][]
  /** Tickets that wait now. */
  readonly waiting: number
  /** Lines up a node for the next ticket, or the one that waits. */
  offer(node: Hex, ask?: bigint): void
  /** Tickets hear this instead. */
  rejects: Extract<TicketEvent, { kind: 'rejected' }> | undefined
}

const manifest = (task: 'chat' | 'tensor') => ({
  version: 1 as const,
  name: `fake/${task}`,
  task,
  format: 'onnx' as const,
  files: [{ name: 'model.onnx', cid: blockCid(Uint8Array.of(1)), size: 1 }],
  workPerUnit: 1000,
  memoryBytes: 1,
  licence: 'Apache-2.0'
})

const models = {
  chat: signManifest(
    {
      ...manifest('chat'),
      input: { kind: 'chat', contextTokens: 256, promptBytes: 1024 },
      output: { kind: 'tokens', maxTokens: 256 },
      tier: 'seeded'
    },
    testKey(90)
  ),
  tensor: signManifest(
    {
      ...manifest('tensor'),
      input: { kind: 'tensor', dtype: 'float32', columns: 2, maxRows: 8 },
      output: { kind: 'tensor', columns: 1 },
      tier: 'exact'
    },
    testKey(90)
  )
}

export async function joinMarket(place: ReturnType<typeof meetingPlace>, n: number): Promise<MarketDouble> {
  const line: { node: Hex; ask: bigint }[] = []
  const pulse = createPulse()
  let offers = 0
  let waiting = 0

  async function* onTicket(
    request: TicketRequest,
    signal: AbortSignal
  ): AsyncGenerator<TicketEvent, TicketEvent | undefined> {
    const { after } = request
    if (after !== undefined) market.complaints.push(after.answer)
    // What failed after it was taken goes on with a ticket of its own.
    if (after === undefined || after.answer === 'failed') market.tickets.push(request)
    if (market.rejects !== undefined) return market.rejects
    for (;;) {
      const next = line.shift()
      if (next !== undefined) {
        const offer = ++offers
        return { kind: 'offer', offer, ...next, slot: 0, sequence: offer, etaMs: 1 }
      }
      waiting++
      yield { kind: 'waiting', ahead: 0 }
      while (line.length === 0 && !signal.aborted) await pulse.wait(60_000, signal)
      waiting--
      if (signal.aborted) return undefined
    }
  }

  const network = await place.join(n, 'hosting', async own => {
    await own.handle(protocols.models, async () => ({
      models: Object.values(models).map(({ id, block }) => ({ id, block }))
    }))
    await own.handle(protocols.ticket, (request, { signal }) => onTicket(request, signal))
  })
  const market: MarketDouble = {
    network,
    address: network.address,
    ...models,
    tickets: [],
    complaints: [],
    get waiting() {
      return waiting
    },
    offer(node, ask = 5n) {
      line.push({ node, ask })
      pulse.beat()
    },
    rejects: undefined
  }
  return market
}
