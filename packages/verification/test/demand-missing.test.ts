import { openPart } from '@haca/core'
import { keccak, zeroHash } from '@haca/protocol'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { token } from '../../settlement/test/helpers.ts'
import { deriveEpoch } from '../src/epochs/deriving/derive-epoch.ts'
import { liarsAndWatcher, shares } from './support/watched-chain.ts'
import { LaneWriter } from './support/work.ts'

/** A real chain: what a watcher demands of a quorum that keeps something back. */

/** A watcher looks every three seconds, at a chain that others use too. */
const patience = { timeout: 60_000 }

type Scene = Awaited<ReturnType<typeof liarsAndWatcher>>

/** More than half of the window is over, and what is left of it is long enough to show something. */
async function toSecondHalf({ operator, test, epoch }: Scene): Promise<void> {
  const { finalisableAt } = await operator.epochStatus(epoch)
  await test.warpTo(finalisableAt - 350)
}

async function demandOf({ operator, epoch }: Scene) {
  return eventually(async () => {
    const [demand] = await operator.openDemands(epoch)
    if (demand === undefined) throw new Error('nothing is demanded yet')
    return demand
  }, patience)
}

it('a watcher demands a leaf of a file that nobody gives, and voids the epoch when it is not shown', async () => {
  const scene = await liarsAndWatcher()
  const { operator, settlement, settler, told, file, epoch, line, build, post, test, nodes } = scene
  file.served = false
  await post(build([line(), line()]))
  settler.start()
  await toSecondHalf(scene)
  const demand = await demandOf(scene)
  expect(demand).toMatchObject({ part: 'nodeLeaf', from: settlement.sender })
  await test.warpTo(demand.until + 1)
  await eventually(() => expect(told.challenged).toEqual([[epoch, 'nodeLeaf not shown']]), patience)
  expect((await operator.epochStatus(epoch)).status).toBe('void')
  const registered = await operator.nodes()
  for (const node of nodes.slice(0, 2)) expect(registered[node]?.stake).toBe(0n)
  // Half of a settler's bond of 10 and of two stakes of 100, and its own bond back.
  expect(await operator.token.balanceOf(settlement.sender ?? '0x')).toBe(115n * token)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 210n * token })
}, 150_000)

it('a watcher demands one leaf of an epoch and no more, and none before half of the window is over', async () => {
  const scene = await liarsAndWatcher()
  const { operator, settlement, settler, told, file, epoch, line, build, post } = scene
  file.served = false
  const built = build([line(), line()])
  await post(built)
  settler.start()
  await eventually(() => expect(told.unavailable).toEqual([epoch]), patience)
  expect(await operator.openDemands(epoch)).toEqual([])
  await toSecondHalf(scene)
  const { part, index } = await demandOf(scene)
  await operator.show(built.header, part, openPart(built, part, index))
  // It looks for the file all the while, and takes the epoch over once it has it.
  file.served = true
  await eventually(() => expect(told.posted).toEqual([epoch]), patience)
  expect(told.challenged).toEqual([])
  expect((await operator.epochStatus(epoch)).status).toBe('posted')
  expect(await operator.token.balanceOf(settlement.sender ?? '0x')).toBe(9n * token)
}, 150_000)

it('a watcher demands the signature of a voucher that nobody has told of, and voids the epoch without it', async () => {
  const scene = await liarsAndWatcher()
  const { operator, settler, told, epoch, line, build, post, test } = scene
  // Nobody has signed these: two verifiers made them up, on somebody's lane.
  await post(build([line(), line()]))
  settler.start()
  await eventually(() => expect(told.posted).toEqual([epoch]), patience)
  await toSecondHalf(scene)
  const demand = await demandOf(scene)
  expect(demand).toMatchObject({ part: 'signature', index: 1 })
  await test.warpTo(demand.until + 1)
  await eventually(() => expect(told.challenged).toEqual([[epoch, 'signature not shown']]), patience)
  expect((await operator.epochStatus(epoch)).status).toBe('void')
  expect((await operator.lane(0)).spent).toBe(0n)
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 210n * token })
}, 150_000)

it('a watcher demands no signature of a lane whose vouchers it has heard of', async () => {
  const scene = await liarsAndWatcher()
  const { settler, told, epoch, line, build, post, client, deployment, book, inference, hosting } = scene
  await client.openLanes({ deposit: 5n * token })
  const payer = new LaneWriter(deployment, 1)
  // It debits more than the lines that two verifiers made up on the other lane.
  const work = [1, 2].map(() =>
    payer.work({ epoch, node: inference, amount: 50_000n, line: { market: hosting } })
  )
  book.addAll(work)
  const material = { epoch, work, reveals: [], seeds: [], previous: zeroHash }
  const rules = { seats: [], quorum: 2, ...shares, heads: new Map(), keccak }
  await post(build([line(), ...deriveEpoch(material, rules).lines]))
  settler.start()
  await eventually(() => expect(told.posted).toEqual([epoch]), patience)
  await toSecondHalf(scene)
  expect(await demandOf(scene)).toMatchObject({ part: 'signature', index: 0 })
}, 150_000)
