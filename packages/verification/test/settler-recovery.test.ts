import { buildEpoch, openEpoch } from '@haca/core'
import { epochAt, keccak, zeroHash } from '@haca/protocol'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { deriveEpoch } from '../src/epochs/deriving/derive-epoch.ts'
import { seats, settlement, unhurriedEpochMs } from './support/settlers.ts'
import { LaneWriter } from './support/work.ts'

const [pass] = [1]
type Harness = Awaited<ReturnType<typeof settlement>>

/** Posts an epoch of one line that only `to` know and signed; what it was derived from is in nobody else’s book. */
async function postElsewhere({ chain, epoch, tell, lane, verifiers }: Harness, signers: number[]) {
  const holders = verifiers.filter((_, seat) => signers.includes(seat))
  tell(lane.work({ epoch }), [], holders)
  const [holder] = holders
  if (holder === undefined) throw new Error('somebody signs')
  const { book } = holder
  const material = { epoch, work: book.work(epoch), reveals: [], seeds: [], previous: zeroHash }
  const shares = { quorum: 2, marketShareBp: 500, verificationShareBp: 1000 }
  const built = buildEpoch(deriveEpoch(material, { seats, ...shares, heads: new Map(), keccak }))
  chain.post(built, holder.network.address, signers)
  return built
}

it('a verifier that was killed before finality finalises the epoch and tells its outcome again', async () => {
  const { chain, verifiers, epoch, tell, lane } = await settlement(unhurriedEpochMs)
  chain.inWindow = true
  tell(lane.work({ epoch }), [pass, pass, pass])
  for (const { settler } of verifiers) settler.start()
  await eventually(() => {
    for (const { posted } of verifiers) expect(posted).toEqual([[epoch, 1]])
  })
  for (const verifier of verifiers) await verifier.restart()
  chain.inWindow = false
  for (const { settler } of verifiers) settler.start()
  await eventually(() => {
    for (const { final, posted } of verifiers) {
      expect(posted).toEqual([[epoch, 1]])
      expect(final).toEqual([epoch])
    }
  })
  expect(chain.finalised).toEqual([epoch])
})

it('a verifier that was away learns what was settled meanwhile, from those who signed', async () => {
  const harness = await settlement(unhurriedEpochMs)
  const { chain, verifiers, epoch, tell, turnOf, lane } = harness
  const away = turnOf(2)
  const present = [turnOf(0), turnOf(1)]
  tell(lane.work({ epoch }), [pass, pass, pass], present)
  for (const { settler } of present) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  await away.restart()
  away.settler.start()
  await eventually(() => {
    expect(away.posted).toEqual([[epoch, 1]])
    expect(away.final).toEqual([epoch])
  })
  // It knows the lane's head now, so that it signs what comes next.
  const later = epochAt(harness.deployment, Date.now()) + 1
  tell(lane.work({ epoch: later }))
  await eventually(() => expect(chain.finalised).toContain(later))
  expect(chain.posts.at(-1)?.signatures).toHaveLength(3)
  expect(verifiers.flatMap(({ refused }) => refused)).toEqual([])
})

it('nothing is signed before a verifier has looked back, and then no epoch is passed over', async () => {
  const { chain, epoch, tell, turnOf, lane, deployment } = await settlement(unhurriedEpochMs)
  const [away, present] = [turnOf(2), [turnOf(0), turnOf(1)]]
  tell(lane.work({ epoch }))
  for (const { settler } of present) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  const later = epochAt(deployment, Date.now()) + 1
  tell(lane.work({ epoch: later }))
  await eventually(() => expect(chain.finalised).toContain(later))
  expect(away.posted).toEqual([])
  expect(chain.posts.at(-1)?.signatures).toHaveLength(2)
  away.settler.start()
  await eventually(() => expect(away.final).toEqual([epoch, later]))
  expect(away.empty).toContain(epoch - 1)
  expect(away.empty).not.toContain(epoch)
  // After a restart, too, when it is asked to sign before it has looked back.
  await away.restart()
  const third = epochAt(deployment, Date.now()) + 1
  tell(lane.work({ epoch: third }))
  await eventually(() => expect(chain.finalised).toContain(third))
  away.settler.start()
  await eventually(() => expect(new Set(away.final)).toEqual(new Set([epoch, later, third])))
  for (const posted of [epoch, later, third]) expect(away.empty).not.toContain(posted)
}, 60_000)

it('the file of a posted epoch is fetched by its CID from a signer and gives the header’s roots', async () => {
  const { chain, verifiers, epoch, tell, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  const [post] = chain.posts
  if (post === undefined) throw new Error('one post')
  const [holder, reader] = [turnOf(1), turnOf(2)]
  const cid = holder.settler.fileOf(post.headerHash)
  const file = await reader.content.fetchBytes(cid, { peers: [holder.network.address] })
  expect(openEpoch(post.epoch, file, keccak).lines).toHaveLength(1)
})

it('a posted epoch whose file nobody gives is told, is not waited for, and nothing is signed without it', async () => {
  const harness = await settlement()
  const { chain, epoch, turnOf, verifiers, tell, deployment } = harness
  const built = await postElsewhere(harness, [0, 1])
  const blind = verifiers[2]
  if (blind === undefined) throw new Error('three verifiers')
  blind.settler.start()
  await eventually(() => expect(blind.unavailable).toEqual([epoch]), { timeout: 40_000 })
  expect(blind.posted).toEqual([])
  const later = epochAt(deployment, Date.now())
  await eventually(() => expect(blind.empty.at(-1)).toBeGreaterThan(epoch))
  expect(chain.posts).toHaveLength(1)
  const asks = [turnOf(0), turnOf(1), turnOf(2)].find(verifier => verifier !== blind)
  if (asks === undefined) throw new Error('another verifier')
  tell(new LaneWriter(deployment, 1).work({ epoch: later }))
  const request = await harness.proposal(asks, { epoch: later, work: asks.book.work(later) })
  await expect(blind.settler.sign(...request)).rejects.toMatchObject({ code: 'UNREACHABLE' })
  expect(built.header.epoch).toBe(epoch)
}, 60_000)

it('a lane that cannot pay its lines stops nobody: what it cannot pay is settled unpaid', async () => {
  const { chain, verifiers, epoch, tell, lane, deployment } = await settlement(unhurriedEpochMs)
  chain.lanes.set(0, 15n)
  tell(lane.work({ epoch }))
  tell(lane.work({ epoch }))
  tell(new LaneWriter(deployment, 1).work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts[0]?.epoch).toMatchObject({ count: 3, total: 20n })
  expect(chain.posts[0]?.signatures).toHaveLength(3)
})

it('units that two lanes pay for are paid once, and the epoch goes on', async () => {
  const { chain, verifiers, epoch, tell, lane, deployment } = await settlement(unhurriedEpochMs)
  const first = lane.work({ epoch })
  const { job } = first.receipt.receipt
  const again = new LaneWriter(deployment, 1).work({ epoch, node: 1, claim: { job, segment: 1 } })
  tell(again)
  tell(first)
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts[0]?.epoch).toMatchObject({ count: 2, total: 10n })
})

it('what posted epochs will debit is not spent twice', async () => {
  const { chain, verifiers, epoch, tell, lane, deployment } = await settlement(unhurriedEpochMs)
  chain.inWindow = true
  chain.lanes.set(0, 15n)
  tell(lane.work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.posts).toHaveLength(1))
  const later = epochAt(deployment, Date.now()) + 1
  tell(lane.work({ epoch: later }))
  await eventually(() => expect(chain.posts).toHaveLength(2))
  expect(chain.posts.map(post => post.epoch.total)).toEqual([10n, 0n])
})

it('a proposal that says more or less of a lane than it holds is not signed', async () => {
  const { chain, epoch, tell, proposal, turnOf, lane } = await settlement()
  chain.lanes.set(0, 15n)
  tell(lane.work({ epoch }))
  tell(lane.work({ epoch }))
  const [asks, signs] = [turnOf(0), turnOf(1)]
  for (const available of [14n, 16n]) {
    const request = await proposal(asks, {}, { balances: [{ lane: 0, available }] })
    await expect(signs.settler.sign(...request)).rejects.toMatchObject({
      code: 'BAD_EPOCH',
      message: expect.stringContaining('holds 15')
    })
  }
  await expect(signs.settler.sign(...(await proposal(asks)))).rejects.toThrow('derives to')
})

it('a proposal of more lines than a page holds is signed, and one that lacks what it announces is not', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const lines = 257
  for (let i = 0; i < lines; i++) tell(lane.work({ epoch }), [], [asks])
  for (const { voucher } of asks.book.work(epoch)) expect(voucher.line.epoch).toBe(epoch)
  await expect(signs.settler.sign(...(await proposal(asks)))).resolves.toBeDefined()
  // Work that it had not seen before is on its disk now.
  expect(signs.book.work(epoch)).toHaveLength(lines)
  const short = await proposal(asks, {}, { work: lines + 1 })
  await expect(signs.settler.sign(...short)).rejects.toMatchObject({ code: 'BAD_EPOCH' })
  const huge = await proposal(asks, {}, { work: 1_000_000 })
  await expect(signs.settler.sign(...huge)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' })
})

it('an epoch that was rolled back is undone and posted again', async () => {
  const { chain, verifiers, epoch, tell, lane, deployment } = await settlement(unhurriedEpochMs)
  chain.inWindow = true
  tell(lane.work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => {
    for (const { posted } of verifiers) expect(posted).toHaveLength(1)
  })
  chain.rollBack()
  // Balances moved: the header differs, as that of a corrected epoch does.
  chain.lanes.set(0, 0n)
  await eventually(() => {
    for (const { voided } of verifiers) expect(voided).toEqual([epoch])
  })
  await eventually(() => expect(chain.posts).toHaveLength(2), { timeout: 30_000 })
  chain.inWindow = false
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts.map(post => post.epoch.total)).toEqual([10n, 0n])
  const later = epochAt(deployment, Date.now()) + 1
  chain.lanes.delete(0)
  tell(lane.work({ epoch: later }))
  await eventually(() => expect(chain.finalised).toContain(later))
}, 60_000)

it('a leaving verifier gives up its turn, and the verdicts of the seats after it count', async () => {
  const { chain, verifiers, seating, epoch, tell, turnOf, lane } = await settlement(unhurriedEpochMs)
  const leaves = turnOf(0)
  const seat = seating[leaves.n - 1]
  if (seat === undefined) throw new Error('three seats')
  seat.active = false
  tell(lane.work({ epoch }), [pass, pass, pass])
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  const [post] = chain.posts
  expect(post?.by).not.toBe(leaves.network.address)
  expect(post?.signatures.map(signed => signed.seat)).not.toContain(seat.seat)
  expect(post?.epoch).toMatchObject({ vCount: 3, total: 10n })
  await eventually(() => expect(leaves.final).toEqual([epoch]))
})
