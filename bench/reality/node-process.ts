import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, createClient } from '@haca/client'
import { createHostingNode } from '@haca/hosting'
import { createInferenceNode } from '@haca/inference'
import { workKey } from '@haca/protocol'
import type { Account, Order, Played, Questions, Start } from './messages.ts'
import { processUse } from './process-use.ts'
import { createSleepingEngine, sleepingModel } from './sleeping-engine.ts'

/** One process of the bench: a node as the packages make it, but for an engine that sleeps and escrow that is only said. */

interface Running {
  readonly addresses: readonly string[]
  account(): Account
  stop(): Promise<void>
  readonly client?: Client
}

/** Micro-tokens in the lane: nobody's deposit runs out here. */
const deposited = 10n ** 15n
/** All asks are the same, micro-tokens per unit, and any price of time then ranks tokens by when the job would end. */
const ask = 1n
/** Micro-tokens per second. */
const valueOfTime = 1000n
let running: Running | undefined
let loaded = 0
const onLoaded: (() => void)[] = []

async function start(init: Start): Promise<Running> {
  const { role, deployment, directory, bootstrap, payer } = init
  const key = keyOf(init.n)
  const lanes = { lane: async () => ({ owner: payer, deposited, spent: 0n, exiting: false }) }
  const common = { key, deployment, directory, bootstrap, index: init.n, lanes }
  if (role === 'hosting') {
    const node = await createHostingNode(common)
    await node.start()
    for (const name of init.models) {
      const { manifest, files } = sleepingModel(name)
      const fields = { ...manifest, workPerUnit: 1000, licence: 'Apache-2.0' }
      await node.addModel({ manifest: fields, files })
    }
    return { addresses: node.network.addresses(), account: () => node.account(), stop: () => node.stop() }
  }
  if (role === 'inference') {
    const engine = createSleepingEngine(init.speed)
    const node = await createInferenceNode({ ...common, engine, models: init.models, ask: () => ask })
    node.on('model:loaded', () => {
      loaded++
      for (const wake of onLoaded.splice(0)) wake()
    })
    await node.start()
    return { addresses: node.network.addresses(), account: () => node.account(), stop: () => node.stop() }
  }
  const client = await createClient({ ...common, lane: 0 })
  await client.start()
  return {
    addresses: client.network.addresses(),
    account: () => {
      throw new Error('a client keeps no account')
    },
    stop: () => client.stop(),
    client
  }
}

const never = { startedAt: undefined, heldMs: 0, node: undefined }
const keyOf = (n: number) => workKey(new Uint8Array(32).fill(n))
/** Numbers of processes are below this. */
const numbersMax = 200
/** Which number each address belongs to. */
const numbersOf = () => new Map(Array.from({ length: numbersMax }, (_, i) => [keyOf(i + 1).address, i + 1]))

async function play(client: Client, orders: readonly Order[]): Promise<Played[]> {
  const numbers = numbersOf()
  const begin = performance.now()
  return Promise.all(
    orders.map(async ({ at, model, rows, patienceMs }): Promise<Played> => {
      await sleep(Math.max(0, begin + at - performance.now()))
      const submittedAt = Date.now()
      const input = { kind: 'tensor' as const, rows, columns: 1, data: new Uint8Array(4 * rows) }
      try {
        const { segments } = await client.submit({ model, input, valueOfTime, deadlineMs: patienceMs }).result
        const receipt = segments[0]?.receipt.receipt
        if (receipt === undefined) return { submittedAt, ...never }
        const [startedAt, endedAt] = [Number(receipt.startedAt), Number(receipt.endedAt)]
        return { submittedAt, startedAt, heldMs: endedAt - startedAt, node: numbers.get(receipt.node) }
      } catch (error) {
        return { submittedAt, ...never, failure: String(error) }
      }
    })
  )
}

function node(): Running {
  if (running === undefined) throw new Error('the process was not started')
  return running
}

const answers: {
  [Q in keyof Questions]: (...args: Parameters<Questions[Q]>) => Promise<ReturnType<Questions[Q]>>
} = {
  async start(init) {
    running = await start(init)
    return { addresses: running.addresses }
  },
  async ready(models) {
    while (loaded < models) await new Promise<void>(resolve => void onLoaded.push(resolve))
    return undefined
  },
  account: async () => node().account(),
  use: async () => processUse(),
  async play(orders) {
    const { client } = node()
    if (client === undefined) throw new Error('only a client plays')
    for (const name of new Set(orders.map(({ model }) => model))) {
      await client.models.waitFor(name, AbortSignal.timeout(30_000))
    }
    return play(client, orders)
  },
  async stop() {
    await running?.stop()
    return undefined
  }
}

process.on('message', async ({ id, ask, args }: { id: number; ask: keyof Questions; args: never[] }) => {
  try {
    const answer = await (answers[ask] as (...all: never[]) => Promise<unknown>)(...args)
    process.send?.({ id, answer })
    if (ask === 'stop') process.disconnect()
  } catch (error) {
    process.send?.({ id, error: String(error) })
  }
})
