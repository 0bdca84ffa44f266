import path from 'node:path'
import { buildEpoch, createSeedChain, type Epoch, type EpochLine, type SettledEpoch } from '@haca/core'
import { createContentStore } from '@haca/network'
import { epochEndMs, type Hex, keccak, protocols, silentLogger, zeroHash } from '@haca/protocol'
import { createSettlement, roles, type SettlementParameters } from '@haca/settlement'
import { openStore } from '@haca/store'
import { expect, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../../test/support/deployment.ts'
import { eventually } from '../../../../test/support/eventually.ts'
import { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'
import { useHurriedTime } from '../../../../test/support/virtual-time.ts'
import { hashOf, LaneWriter } from '../../../core/test/epoch/lines.ts'
import { startTestNetwork, token } from '../../../settlement/test/helpers.ts'
import { createEpochArchive } from '../../src/epochs/epoch-archive.ts'
import { createSettler } from '../../src/epochs/settler.ts'
import { createWorkBook } from '../../src/work/work-book.ts'

export const shares = { marketShareBp: 500, verificationShareBp: 1000 }
const system = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  nanos: () => process.hrtime.bigint()
}

/** A real chain with three verifiers: two lie together, the third watches. */
export async function liarsAndWatcher(parameters: Partial<SettlementParameters> = {}) {
  useHurriedTime()
  const network = await startTestNetwork({
    epochSeconds: 1,
    revealSeconds: 1,
    showSeconds: 300,
    windowSeconds: 800,
    unbondingSeconds: 1200,
    ...parameters
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
  const { domain, parameters: agreed, chain, address } = operator
  const deployment = {
    ...testDeployment({ epochMs: 1000, revealMs: 1000, postTimeoutMs: 500 }),
    domain,
    genesisMs: agreed.genesis * 1000
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
  const file = { served: true }
  await liar.network.handle(protocols.epochFile, async ({ headerHash }) => {
    if (!file.served) throw new Error('they keep it to themselves')
    return { cid: archive.cidOf(headerHash) }
  })
  const watcher = await member(3)
  const settlement = await createSettlement({ chain, address, key: test.key(2) })
  await operator.token.transfer(settlement.sender ?? '0x', 10n * token)
  const told = { challenged: [] as [number, string][], posted: [] as number[], unavailable: [] as number[] }
  const book = createWorkBook(watcher.store)
  const settler = createSettler({
    ...watcher,
    key: testKey(3),
    deployment,
    settlement,
    clock: system,
    book,
    seats: () => seats,
    ...shares,
    quorum: 2,
    looks: () => [],
    silenced: async () => new Set(),
    checkWork: async () => undefined,
    checkReveals: () => undefined,
    onPosted: async ({ header }) => void told.posted.push(header.epoch),
    onEmpty: () => undefined,
    onFinal: () => undefined,
    onVoid: () => undefined,
    onUnavailable: epoch => void told.unavailable.push(epoch),
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
    buildEpoch({ epoch, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
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
  const nodes = liars.map(({ node }) => node)
  return { ...network, settlement, settler, told, file, book, deployment, epoch, line, build, post, nodes }
}
