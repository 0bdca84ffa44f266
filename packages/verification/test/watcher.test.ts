import { keccak, toHex, zeroHash } from '@haca/protocol'
import { createSettlement } from '@haca/settlement'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { buildMerkleTree } from '../../core/src/epoch/bytes/merkle-tree.ts'
import { token } from '../../settlement/test/helpers.ts'
import { deriveEpoch } from '../src/epochs/deriving/derive-epoch.ts'
import { liarsAndWatcher, shares } from './support/watched-chain.ts'
import { LaneWriter } from './support/work.ts'

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

it('a watcher challenges an epoch that pays a voucher whose claim was paid', async () => {
  const scene = await liarsAndWatcher()
  const { operator, client, settler, told, epoch, build, post, test, deployment, inference } = scene
  const payer = new LaneWriter(deployment, 1)
  await test.chain.provider.send('anvil_setBalance', [payer.key.address, '0xde0b6b3a7640000'])
  await operator.token.transfer(payer.key.address, 10n * token)
  const owner = await createSettlement({
    chain: test.chain,
    address: operator.address,
    key: toHex(payer.key.privateKey)
  })
  const { lanes } = await owner.openLanes({ deposit: 5n * token })
  expect(lanes).toEqual([1])
  const work = payer.work({ epoch, node: inference, line: { market: scene.hosting } })
  // Nobody settles the epoch in time; the node is paid by its claim.
  await test.warpTo(operator.epochTimes(epoch).anyonePostsAt + operator.parameters.windowSeconds)
  await client.claim(work.voucher)
  await test.warpTo((await operator.lane(1)).exitAt)
  await client.payClaim(1, 1)
  const material = { epoch, work: [work], reveals: [], seeds: [], previous: zeroHash }
  const rules = { seats: [], quorum: 2, ...shares, heads: new Map(), keccak }
  await post(build(deriveEpoch(material, rules).lines))
  settler.start()
  await eventually(() => expect(told.challenged).toEqual([[epoch, 'ClaimPaid']]))
  expect((await operator.epochStatus(epoch)).status).toBe('void')
  expect(await operator.conservation()).toMatchObject({ conserved: true, slashed: 210n * token })
})
