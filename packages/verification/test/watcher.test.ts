import path from 'node:path'
import { buildEpoch, createSeedChain, type Epoch, type EpochLine, type SettledEpoch } from '@haca/core'
import { createContentStore } from '@haca/network'
import { epochEndMs, type Hex, keccak, protocols, silentLogger, toHex, zeroHash } from '@haca/protocol'
import { createSettlement, roles } from '@haca/settlement'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { buildMerkleTree } from '../../core/src/epoch/merkle-tree.ts'
import { hashOf, LaneWriter } from '../../core/test/epoch/lines.ts'
import { startTestNetwork, token } from '../../settlement/test/helpers.ts'
import { createEpochArchive } from '../src/epoch-archive.ts'
import { createSettler } from '../src/settler.ts'
import { createWorkBook } from '../src/work-book.ts'

const shares = { marketShareBp: 500, verificationShareBp: 1000 }
const system = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  nanos: () => process.hrtime.bigint()
}

/** A real chain with three verifiers: two lie together, the third watches. */
async function liarsAndWatcher() {
  const network = await startTestNetwork({
    epochSeconds: 1,
    revealSeconds: 1,
    windowSeconds: 600,
    unbondingSeconds: 700
  })
  onTestFinished(() => network.test.stop())
  const { operator, client, test } = network
  const stake = 100n * token
  const liars: { readonly key: ReturnType<typeof testKey>; readonly node: number }[] = []
  for (const n of [1, 2, 3]) {
    const seed = createSeedChain(hashOf(`seed ${n}`), 0, 10, keccak).anchor
    const payout = operator.sender ?? '0x'
    const init = { workKey: testKey(n), payout, roles: roles.verification, stake, seed }
    liars.push({ key: testKey(n), node: (await operator.registerNode(init)).node })
  }
  const { lanes } = await client.openLanes({ deposit: 1_000_000n })
  const seats = (await operator.seats()).filter(({ workKey }) =>
    liars.some(({ key }) => key.address === workKey)
  )
  const { domain, parameters, chain, address } = operator
  const deployment = {
    ...testDeployment({ epochMs: 1000, revealMs: 1000, postTimeoutMs: 500 }),
    domain,
    genesisMs: parameters.genesis * 1000
  }
  const place = meetingPlace()
  const folder = await tempFolder()
  const member = async (n: number) => {
    const own = await place.join(n, 'verification')
    const store = openStore({ path: ':memory:' })
    const content = await createContentStore({ network: own, directory: path.join(folder, String(n)) })
    onTestFinished(async () => {
      await content.stop()
      store.close()
    })
    return { network: own, store, content, keccak, n }
  }
  const liar = await member(1)
  const archive = createEpochArchive(liar)
  await liar.network.handle(protocols.epochFile, async ({ headerHash }) => ({
    cid: archive.cidOf(headerHash)
  }))
  const watcher = await member(3)
  const settlement = await createSettlement({ chain, address, key: test.key(2) })
  const told = { challenged: [] as [number, string][], posted: [] as number[] }
  const settler = createSettler({
    ...watcher,
    key: testKey(3),
    deployment,
    settlement,
    clock: system,
    book: createWorkBook(watcher.store),
    seats: () => seats,
    ...shares,
    quorum: 2,
    checkWork: async () => undefined,
    checkReveals: () => undefined,
    onPosted: async ({ header }) => void told.posted.push(header.epoch),
    onEmpty: () => undefined,
    onFinal: () => undefined,
    onVoid: () => undefined,
    onUnavailable: () => undefined,
    onChallenged: (epoch, fraud) => void told.challenged.push([epoch, fraud]),
    onRefused: () => undefined,
    logger: silentLogger
  })
  onTestFinished(() => settler.stop())
  const epoch = await operator.currentEpoch()
  const lane = new LaneWriter(lanes[0] ?? 0)
  const line = (fields: Partial<EpochLine> = {}) =>
    lane.line(epoch, { node: network.inference, market: network.hosting, amount: 1000n, ...fields })
  const build = (lines: readonly EpochLine[]): Epoch =>
    buildEpoch({
      epoch,
      lines,
      reveals: [],
      seats: [],
      shares,
      previous: zeroHash,
      keccak
    })
  /** The two liars sign whatever it is, keep its file, and post it. */
  const post = async (built: Pick<SettledEpoch, 'header' | 'file'>) => {
    await archive.keep(built)
    const digest = operator.digest(built.header)
    const signatures = [1, 2].map(n => {
      const seat = seats.find(({ workKey }) => workKey === testKey(n).address)?.seat ?? 0
      return { seat, signature: testKey(n).sign(digest) as Hex }
    })
    await test.warpTo(operator.epochTimes(epoch).postableAt)
    await operator.postEpoch({ ...built, reveals: new Uint8Array() }, signatures)
    await eventually(() => expect(Date.now()).toBeGreaterThan(epochEndMs(deployment, epoch) + 1000))
  }
  return { operator, settler, told, epoch, line, build, post, nodes: liars.map(({ node }) => node) }
}

it('a watcher challenges a wrong epoch by itself, and who signed it loses bond and stakes', async () => {
  const { operator, settler, told, epoch, line, build, post, nodes } = await liarsAndWatcher()
  const honest = build([line(), line()])
  // The second line is paid again as if it were a third: its leaf stands twice in the order by node.
  const file = honest.file.slice()
  file.copyWithin(0, 196, 392)
  const { root } = buildMerkleTree(file.subarray(0, 392), 196, keccak)
  const header = { ...honest.header, nRoot: root, fileHash: toHex(keccak(file)) }
  await post({ header, file })
  settler.start()
  await eventually(() => expect(told.challenged).toHaveLength(1))
  expect(told.challenged[0]?.[0]).toBe(epoch)
  expect((await operator.epochStatus(epoch)).status).toBe('void')
  const [first, second, third] = nodes
  const registered = await operator.nodes()
  for (const node of [first, second]) expect(registered[node ?? 0]?.stake).toBe(0n)
  expect(registered[third ?? 0]?.stake).toBe(100n * token)
  expect(await operator.lastPosted()).toBeUndefined()
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 210n * token })
})

it('a watcher takes over an honest epoch that it was not asked to sign', async () => {
  const { operator, settler, told, epoch, line, build, post } = await liarsAndWatcher()
  await post(build([line(), line({ market: 0xffff_ffff })]))
  settler.start()
  await eventually(() => expect(told.posted).toEqual([epoch]))
  expect(told.challenged).toEqual([])
  expect((await operator.epochStatus(epoch)).status).toBe('posted')
})
