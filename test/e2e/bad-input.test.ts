import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@haca/client'
import type { Devnet } from '@haca/devnet'
import { createHostingNode } from '@haca/hosting'
import { createInferenceNode } from '@haca/inference'
import { createNetwork } from '@haca/network'
import { type HacaError, isHacaError, type JobInput, protocols } from '@haca/protocol'
import { connectChain, createLaneReader, createSettlement } from '@haca/settlement'
import { startAnvil } from '@haca/settlement/anvil'
import { createVerificationNode } from '@haca/verification'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinAsClient, type OwnClient } from './support/client.ts'
import { addressesOf, freshKey, launch, leftovers } from './support/devnet.ts'
import { digitsJob, storyJob } from './support/jobs.ts'

const seed: `0x${string}` = `0x${'11'.repeat(32)}`
const chat = (content: string, maxTokens = 8): JobInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content }],
  maxTokens,
  temperatureMilli: 0,
  seed
})
const images = (rows: number, columns: number, bytes = 4 * rows * columns): JobInput => ({
  kind: 'tensor',
  rows,
  columns,
  data: new Uint8Array(bytes)
})

/** What a rejection was, whole; fails when there is none. */
async function errorOf(promise: Promise<unknown>): Promise<HacaError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown
  )
  if (!isHacaError(error)) throw error
  return error
}

describe('bad input at a running devnet', () => {
  let devnet: Devnet
  let own: OwnClient
  let scratch: string
  beforeAll(async () => {
    devnet = await launch({ size: { hosting: 1, inference: 1, verification: 1 } })
    own = await joinAsClient(devnet)
    scratch = await mkdtemp(path.join(tmpdir(), 'e2e-bad-'))
    console.log(`up ${devnet.startupMs} ms`)
  })
  afterAll(async () => {
    await own.stop()
    await devnet.stop()
    await rm(scratch, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  const jobs: [string, () => Parameters<Devnet['run']>[0], object][] = [
    [
      'a model that nobody offers',
      () => ({ ...storyJob(1), model: 'haca/nothing' }),
      { code: 'UNKNOWN_MODEL', data: { model: 'haca/nothing' } }
    ],
    [
      'images for the language model',
      () => ({ model: 'haca/tiny-lm', input: images(1, 256) }),
      { code: 'INVALID_INPUT', data: { field: 'input.kind' } }
    ],
    [
      'a chat for the classifier',
      () => ({ model: 'haca/digits', input: chat('7?') }),
      { code: 'INVALID_INPUT', data: { field: 'input.kind' } }
    ],
    [
      'images of another size',
      () => ({ model: 'haca/digits', input: images(2, 28 * 28) }),
      { code: 'INVALID_INPUT', data: { field: 'input.columns', limit: 256 } }
    ],
    [
      'fewer bytes than rows and columns say',
      () => ({ model: 'haca/digits', input: images(2, 256, 100) }),
      { code: 'INVALID_INPUT', data: { field: 'input.data' } }
    ],
    [
      'too many images',
      () => ({ model: 'haca/digits', input: images(300, 256) }),
      { code: 'INPUT_TOO_LARGE', data: { field: 'input.rows', limit: 256, actual: 300 } }
    ],
    [
      'a prompt over the limit',
      () => ({ model: 'haca/tiny-lm', input: chat('ä'.repeat(2049)) }),
      { code: 'INPUT_TOO_LARGE', data: { field: 'input.messages', limit: 4096, actual: 4098 } }
    ],
    [
      'more tokens than the model can write',
      () => ({ model: 'haca/tiny-lm', input: chat('Tell me', 1000) }),
      { code: 'INPUT_TOO_LARGE', data: { field: 'input.maxTokens', limit: 256, actual: 1000 } }
    ],
    [
      'a number of tokens that is none',
      () => ({ model: 'haca/tiny-lm', input: chat('Tell me', 1.5) }),
      { code: 'INVALID_INPUT', data: { field: 'input.maxTokens' } }
    ],
    [
      'an input of the wrong type',
      () => ({ model: 'haca/tiny-lm', input: { ...chat(''), messages: 'hello' } as never }),
      { code: 'INVALID_INPUT', data: { field: 'input.messages' } }
    ],
    [
      'text that is not Unicode',
      () => ({ model: 'haca/tiny-lm', input: chat('\ud800') }),
      { code: 'INVALID_INPUT', data: { field: 'input.messages.0.content' } }
    ],
    [
      'no input',
      () => ({ model: 'haca/tiny-lm', input: undefined as never }),
      { code: 'INVALID_INPUT', data: { field: 'input' } }
    ],
    [
      'a ceiling below every ask',
      () => ({ ...storyJob(2), ceiling: 0n }),
      { code: 'PRICE_TOO_LOW', data: { field: 'ceiling' } }
    ],
    [
      'a ceiling that is none',
      () => ({ ...storyJob(2), ceiling: -1n }),
      { code: 'INVALID_INPUT', data: { field: 'ceiling' } }
    ],
    [
      'a ceiling that no escrow covers',
      () => ({ ...storyJob(2), ceiling: 2n ** 63n }),
      { code: 'ESCROW_EMPTY', data: { field: 'lane' } }
    ],
    [
      'a deadline in the past',
      () => ({ ...storyJob(2), deadlineMs: -1 }),
      { code: 'DEADLINE_PASSED', data: { field: 'deadlineMs' } }
    ],
    [
      'a deadline that is none',
      () => ({ ...storyJob(2), deadlineMs: Number.NaN }),
      { code: 'INVALID_INPUT', data: { field: 'deadlineMs' } }
    ]
  ]

  it.each(jobs)(
    '%s is refused by the client, and by the client’s process alike',
    async (_, job, expected) => {
      const here = errorOf((async () => own.client.submit(job()).result)())
      const there = errorOf(devnet.run(job()))
      const errors = await Promise.all([here, there])
      for (const error of errors) {
        expect(error).toMatchObject(expected)
        expect(error.advice.length).toBeGreaterThan(10)
      }
    }
  )

  it('a client that knows better is refused by the market in words that travel', async () => {
    const market = devnet.nodes.find(({ role }) => role === 'hosting')?.key.address
    const model = devnet.models[0]?.id
    if (market === undefined || model === undefined) throw new Error('the devnet has no market')
    const ticket = {
      job: seed,
      segment: 0,
      model,
      units: 10,
      deadline: Date.now() + 10_000,
      ceiling: 10n ** 9n,
      valueOfTime: 1n
    }
    const verdict = async (change: Partial<typeof ticket>) => {
      const wrong = { ...ticket, ...change }
      for await (const event of own.client.network.open(protocols.ticket, market, wrong)) return event
      throw new Error('the market did not answer')
    }
    const elsewhere = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
    const past = Date.now() - 1000
    expect(await verdict({ deadline: past })).toMatchObject({ kind: 'rejected', code: 'DEADLINE_PASSED' })
    expect(await verdict({ ceiling: 0n })).toMatchObject({ kind: 'rejected', code: 'PRICE_TOO_LOW' })
    expect(await verdict({ model: elsewhere })).toMatchObject({ kind: 'rejected', code: 'UNKNOWN_MODEL' })
  })

  it('a lane with less than a job may cost is named with what it holds', async () => {
    const poor = await joinAsClient(devnet, 5n)
    const error = await errorOf(poor.client.submit(storyJob(3)).result)
    expect(error).toMatchObject({ code: 'ESCROW_EMPTY', data: { field: 'lane', limit: '5' } })
    expect(error.message).toContain(`lane ${poor.lane}`)
    await poor.stop()
  })

  it('the same key does not run twice, and the first goes on', async () => {
    const [first] = devnet.nodes.filter(({ role }) => role === 'inference')
    if (first === undefined) throw new Error('the devnet has no inference node')
    const { network, domain } = devnet.deployment
    const bootstrap = await addressesOf(devnet, 'hosting-0')
    const again = createNetwork({ key: first.key, network, domain, bootstrap, roles: ['inference'] })
    expect(await errorOf(again)).toMatchObject({ code: 'ALREADY_RUNNING' })
    await devnet.run(digitsJob(5))
  })

  describe('what surrounds a node', () => {
    const init = async (name: string) => {
      const directory = path.join(scratch, name)
      await mkdir(directory, { recursive: true })
      const bootstrap = await addressesOf(devnet, 'hosting-0')
      return { key: freshKey(), deployment: devnet.deployment, directory, bootstrap }
    }
    const lanes = { lane: (id: number) => createLaneReader(devnet.chain.settlement).lane(id) }
    let seat: Server
    let port: number
    beforeAll(async () => {
      seat = createServer().listen(0, '127.0.0.1')
      await once(seat, 'listening')
      const address = seat.address()
      port = typeof address === 'object' && address !== null ? address.port : 0
    })
    afterAll(() => void seat.close())

    const roles = {
      hosting: createHostingNode,
      inference: (common: Awaited<ReturnType<typeof init>> & { listen?: string[] }) =>
        createInferenceNode({ ...common, lanes }),
      verification: (common: Awaited<ReturnType<typeof init>> & { listen?: string[] }) =>
        createVerificationNode({ ...common, settlement: devnet.chain.settlement }),
      client: (common: Awaited<ReturnType<typeof init>>) => createClient({ ...common, lanes, lane: own.lane })
    }
    const names = ['hosting', 'inference', 'verification', 'client'] as const

    it.each(['hosting', 'inference', 'verification'] as const)('a port that is taken: %s', async role => {
      const listen = [`/ip4/127.0.0.1/tcp/${port}`]
      const common = await init(`port-${role}`)
      const started = (async () => (await roles[role]({ ...common, listen })).start())()
      const error = await errorOf(started)
      expect(error).toMatchObject({ code: 'PORT_TAKEN' })
      expect(String(error.data.address)).toContain(String(port))
      // Nothing of the failed start stays: the same folder, another port.
      const node = await roles[role]({ ...common, listen: ['/ip4/127.0.0.1/tcp/0'] })
      await node.start()
      await node.stop()
    })

    it.each(names)('a database that is none, and a folder that is in use: %s', async role => {
      const common = await init(`state-${role}`)
      const file = path.join(common.directory, `${role}.db`)
      const garbage = Buffer.alloc(8192, 'not a database. ')
      await writeFile(file, garbage)
      const error = await errorOf(roles[role](common))
      expect(error).toMatchObject({ code: 'CORRUPT_STATE', data: { path: file } })
      expect((await readFile(file)).equals(garbage), 'what could not be read is left as it was').toBe(true)
      await rm(file)
      const node = await roles[role](common)
      expect(await errorOf(roles[role](common))).toMatchObject({ code: 'ALREADY_RUNNING' })
      await node.start()
      await node.stop()
      // And once more, from what the first left on disk.
      const again = await roles[role](common)
      await again.start()
      await again.stop()
    })

    it('the port of a chain that is taken', async () => {
      const directory = path.join(scratch, 'chain')
      expect(await errorOf(startAnvil({ directory, port }))).toMatchObject({
        code: 'PORT_TAKEN',
        data: { port }
      })
    })

    it('a chain that does not answer, or is another one', async () => {
      const { anvil, settlement } = devnet.chain
      const { chainId } = settlement.domain
      const dead = createServer().listen(0, '127.0.0.1')
      await once(dead, 'listening')
      const address = dead.address()
      const gone = typeof address === 'object' && address !== null ? address.port : 0
      await new Promise(resolve => dead.close(resolve))
      const rpc = `http://127.0.0.1:${gone}`
      expect(await errorOf(connectChain({ rpc, chainId }))).toMatchObject({ code: 'CHAIN_UNREACHABLE' })
      const socket = path.join(scratch, 'no.ipc')
      expect(await errorOf(connectChain({ rpc: socket, chainId }))).toMatchObject({
        code: 'CHAIN_UNREACHABLE',
        data: { rpc: socket }
      })
      expect(await errorOf(connectChain({ rpc: anvil.url, chainId: 1 }))).toMatchObject({
        code: 'CHAIN_MISMATCH',
        data: { expected: 1, actual: chainId }
      })
      const chain = await connectChain({ rpc: anvil.ipc, chainId })
      const nowhere = createSettlement({ chain, address: `0x${'00'.repeat(19)}01` })
      expect(await errorOf(nowhere)).toMatchObject({ code: 'CHAIN_MISMATCH' })
      chain.close()
      const closed = createSettlement({ chain, address: settlement.address })
      expect(await errorOf(closed)).toMatchObject({ code: 'CHAIN_UNREACHABLE' })
    })
  })

  it('loses nothing: jobs go on as if none of it had been', async () => {
    const results = await Promise.all([
      own.client.submit(digitsJob(9)).result,
      own.client.submit(storyJob(9)).result,
      devnet.run(digitsJob(10)),
      devnet.run(storyJob(10))
    ])
    expect(results).toHaveLength(4)
    for (const { name } of devnet.nodes) expect(devnet.node(name).alive, name).toBe(true)
  })
})
