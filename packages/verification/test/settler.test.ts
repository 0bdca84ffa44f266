import { epochAt, epochEndMs, type Hex } from '@haca/protocol'
import { expect, it } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { deployment, settlement, unhurriedEpochMs } from './support/settlers.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf } from './support/work.ts'

const [pass, fail] = [1, 2]

it('three verifiers agree, the one whose turn it is posts, and all learn that it is final', async () => {
  const { chain, verifiers, epoch, tell, turnOf, lane } = await settlement(unhurriedEpochMs)
  tell(lane.work({ epoch }), [pass, undefined, pass])
  tell(lane.work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => {
    for (const { final } of verifiers) expect(final).toEqual([epoch])
  })
  expect(chain.posts).toHaveLength(1)
  const [post] = chain.posts
  expect(post).toMatchObject({
    by: turnOf(0).network.address,
    epoch: { epoch, count: 2, vCount: 2, total: 20n }
  })
  expect(post?.signatures.map(({ seat }) => seat)).toEqual([0, 1, 2])
  expect(chain.finalised).toEqual([epoch])
  for (const { posted } of verifiers) expect(posted).toEqual([[epoch, 2]])
})

it('the next one posts after the timeout when the one whose turn it is is dead', async () => {
  const { place, chain, epoch, tell, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const [dead, next, last] = [turnOf(0), turnOf(1), turnOf(2)]
  await place.remove(dead.network, 'kill')
  for (const { settler } of [next, last]) settler.start()
  await eventually(() => expect(next.final).toEqual([epoch]))
  const opensMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
  expect(Date.now()).toBeGreaterThanOrEqual(opensMs + deployment.params.postTimeoutMs)
  expect(chain.posts).toMatchObject([{ by: next.network.address }])
  expect(chain.posts[0]?.signatures).toHaveLength(2)
  await eventually(() => expect(last.final).toEqual([epoch]))
})

it('nobody posts without a quorum', async () => {
  const { place, chain, epoch, tell, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const alone = turnOf(0)
  for (const turn of [1, 2]) await place.remove(turnOf(turn).network, 'kill')
  alone.settler.start()
  await eventually(() => expect(alone.refused.length).toBeGreaterThanOrEqual(2))
  expect(chain.posts).toEqual([])
})

it('goes on with the lane in the next epoch', async () => {
  const { chain, verifiers, epoch, tell, lane } = await settlement()
  tell(lane.work({ epoch }))
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toContain(epoch))
  const later = epochAt(deployment, Date.now()) + 1
  tell(lane.work({ epoch: later }))
  await eventually(() => expect(chain.finalised).toContain(later))
  expect(chain.posts.map(post => post.epoch.total)).toEqual([10n, 10n])
  expect(chain.posts[1]?.epoch.previous).toBe(chain.posts[0]?.headerHash)
})

it('signs by the looks at traps that its proposal brings, whatever the signers have heard', async () => {
  const { chain, verifiers, epoch, tell, turnOf, lane } = await settlement(unhurriedEpochMs)
  const work = lane.work({ epoch })
  tell(work, [pass, pass, pass])
  turnOf(0).looks.push(verdictOn(work, fail, testKey(2), deployment).reveal)
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts).toMatchObject([{ by: turnOf(0).network.address, epoch: { vCount: 2 } }])
  expect(chain.posts[0]?.signatures).toHaveLength(3)
})

it('pays nobody for refuted work', async () => {
  const { chain, verifiers, epoch, tell, lane } = await settlement()
  tell(lane.work({ epoch, node: 1 }), [fail, fail, pass])
  tell(lane.work({ epoch, node: 2 }), [pass, pass, pass])
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts[0]?.epoch).toMatchObject({ count: 2, total: 10n })
})

it('signs what it derives itself', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }), [pass, pass, pass])
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const signed = await signs.settler.sign(...(await proposal(asks)))
  expect(signed).toMatchObject({ verifierIndex: signs.n - 1 })
})

it('signs a proposal with work that reached only its settler', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  const [asks, signs] = [turnOf(0), turnOf(1)]
  tell(lane.work({ epoch }))
  tell(lane.work({ epoch }), [], [asks])
  await expect(signs.settler.sign(...(await proposal(asks)))).resolves.toBeDefined()
})

it('answers a proposal that leaves out its verdict with the verdict', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  const work = lane.work({ epoch })
  const [asks, signs] = [turnOf(0), turnOf(1)]
  tell(work, [fail, fail, fail])
  const reveals = asks.book.reveals(epoch).filter(({ verifier }) => verifier !== signs.network.address)
  const own = signs.book.reveals(epoch).filter(({ verifier }) => verifier === signs.network.address)
  const answer = await signs.settler.sign(...(await proposal(asks, { reveals })))
  expect(answer).toEqual({ verifierIndex: signs.n - 1, missing: own })
})

it('answers a proposal that has its pass with the failure that took its place', async () => {
  const { deployment, verifiers, epoch, tell, proposal, lane } = await settlement()
  const [settler, signs] = verifiers
  if (settler === undefined || signs === undefined) throw new Error('three verifiers')
  const work = lane.work({ epoch })
  tell(work, [undefined, pass])
  signs.book.addReveal(verdictOn(work, fail, testKey(signs.n), deployment).reveal)
  const answer = await signs.settler.sign(...(await proposal(settler)))
  expect(answer).toMatchObject({ missing: [{ verdict: fail, verifier: signs.network.address }] })
  expect(answer.signature).toBeUndefined()
})

it('settles although no verdict reached anybody else', async () => {
  const { chain, verifiers, epoch, tell, lane } = await settlement(unhurriedEpochMs)
  const work = lane.work({ epoch })
  for (const [seat, verifier] of verifiers.entries()) {
    const bySeat = [undefined, undefined, undefined].map((_, i) => (i === seat ? pass : undefined))
    tell(work, bySeat, [verifier])
  }
  for (const { settler } of verifiers) settler.start()
  await eventually(() => expect(chain.finalised).toEqual([epoch]))
  expect(chain.posts[0]?.epoch).toMatchObject({ vCount: 3, total: 10n })
})

it('refuses a proposal with a forged item', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const forged = lane.work({ epoch })
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const request = await proposal(asks, { work: [...asks.book.work(epoch), forged] })
  await expect(signs.settler.sign(...request)).rejects.toThrow('forged work')
})

it('refuses a proposal with a verdict that its verifier did not sign', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }), [pass, pass, pass])
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const reveals = asks.book.reveals(epoch).map(reveal => ({ ...reveal, verdict: fail }))
  await expect(signs.settler.sign(...(await proposal(asks, { reveals })))).rejects.toMatchObject({
    code: 'BAD_EPOCH'
  })
})

it('refuses a header that it does not derive', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const headerHash: Hex = hashOf('another')
  await expect(signs.settler.sign(...(await proposal(asks, {}, { headerHash })))).rejects.toMatchObject({
    code: 'BAD_EPOCH'
  })
})
