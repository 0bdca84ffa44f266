import path from 'node:path'
import { buildEpoch, epochParts, unpackWords } from '@haca/core'
import { createContentStore } from '@haca/network'
import { keccak, silentLogger, toHex, zeroHash } from '@haca/protocol'
import { createSettlement } from '@haca/settlement'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { useHurriedTime } from '../../../test/support/virtual-time.ts'
import { startTestNetwork, token } from '../../settlement/test/helpers.ts'
import { createLaneBalances } from '../src/epochs/deriving/balances.ts'
import { deriveEpoch } from '../src/epochs/deriving/derive-epoch.ts'
import { createEpochArchive } from '../src/epochs/epoch-archive.ts'
import { createSettler } from '../src/epochs/settler.ts'
import { createWorkBook } from '../src/work/work-book.ts'
import { LaneWriter } from './support/work.ts'

const shares = { marketShareBp: 500, verificationShareBp: 1000 }
const minute = 60

/** A real chain on which a verifier keeps an epoch that it has signed, with the client's vouchers. */
async function signerOfAnEpoch() {
  useHurriedTime()
  const network = await startTestNetwork({
    epochSeconds: 1,
    revealSeconds: 1,
    showSeconds: 10 * minute,
    windowSeconds: 20 * minute,
    unbondingSeconds: 60 * minute
  })
  onTestFinished(() => network.test.stop())
  const { operator, test, verifiers } = network
  const { domain, parameters, chain, address } = operator
  const deployment = {
    ...testDeployment({ epochMs: 1000, revealMs: 1000, postTimeoutMs: 500 }),
    domain,
    genesisMs: parameters.genesis * 1000
  }
  const payer = new LaneWriter(deployment, 0)
  await chain.provider.send('anvil_setBalance', [payer.key.address, '0xde0b6b3a7640000'])
  await operator.token.transfer(payer.key.address, 10n * token)
  const client = await createSettlement({ chain, address, key: toHex(payer.key.privateKey) })
  await client.openLanes({ deposit: 5n * token })

  const own = await meetingPlace().join(1, 'verification')
  const store = openStore({ path: ':memory:' })
  const folder = await tempFolder()
  const content = await createContentStore({ network: own, directory: path.join(folder, 'blocks') })
  onTestFinished(async () => {
    await content.stop()
    store.close()
  })
  const book = createWorkBook(store)
  const epoch = await operator.currentEpoch()
  const work = [1, 2].map(() =>
    payer.work({ epoch, node: network.inference, line: { market: network.hosting } })
  )
  book.addAll(work)
  const seats = verifiers.map(({ key, node }, seat) => ({ seat, node, workKey: key.address, active: true }))
  const rules = { seats, quorum: 2, ...shares, keccak, heads: new Map() }
  const built = buildEpoch(deriveEpoch({ epoch, work, reveals: [], seeds: [], previous: zeroHash }, rules))
  await createEpochArchive({ network: own, content, store, keccak }).keep(built)
  await test.warpTo(operator.epochTimes(epoch).postableAt)
  const signatures = verifiers
    .slice(0, 2)
    .map(({ key }, seat) => ({ seat, signature: key.sign(operator.digest(built.header)) }))
  await operator.postEpoch(built, signatures)

  const settlement = await createSettlement({ chain, address, key: test.key(2) })
  const settler = createSettler({
    network: own,
    store,
    content,
    keccak,
    key: verifiers[0]?.key ?? testKey(1),
    deployment,
    settlement,
    clock: {
      unixMs: () => Date.now(),
      monotonicMs: () => performance.now(),
      nanos: () => process.hrtime.bigint()
    },
    book,
    seats: () => seats,
    ...shares,
    quorum: 2,
    looks: () => [],
    silenced: async () => new Set(),
    checkWork: async () => undefined,
    checkReveals: () => undefined,
    onPosted: async () => undefined,
    onEmpty: () => undefined,
    onFinal: () => undefined,
    onVoid: () => undefined,
    onUnavailable: () => undefined,
    onChallenged: () => undefined,
    onRefused: () => undefined,
    logger: silentLogger
  })
  onTestFinished(() => settler.stop())
  return { ...network, settler, settlement, built, epoch, owner: client, lane: 0 }
}

it('a verifier shows by itself what is demanded of an epoch that it has signed', async () => {
  const { operator, client, settler, settlement, built, epoch } = await signerOfAnEpoch()
  const parts = epochParts.filter(part => part !== 'verdictLeaf')
  for (const part of parts) await client.demand(built.header, part, 0)
  expect(await operator.openDemands(epoch)).toHaveLength(parts.length)
  settler.start()
  await eventually(async () => expect(await operator.openDemands(epoch)).toEqual([]))
  expect((await operator.epochStatus(epoch)).status).toBe('posted')
  const earned = await operator.token.balanceOf(settlement.sender ?? '0x')
  expect(earned).toBe(BigInt(parts.length) * token)
})

it('nothing is debited from a lane that may be left before the epoch is final', async () => {
  const { operator, owner, lane, epoch } = await signerOfAnEpoch()
  const balances = createLaneBalances({ settlement: operator, pending: () => [], unpack: unpackWords })
  const held = async (of: number) => (await balances.read(of, [lane])).get(lane)
  await owner.requestExit(lane)
  const { exitAt } = await operator.lane(lane)
  const asked = operator.epochAt(exitAt - operator.parameters.unbondingSeconds)
  expect(asked).toBeGreaterThanOrEqual(epoch)
  expect(await held(asked)).toBe(5n * token)
  expect(await held(asked + 1)).toBe(0n)
})
