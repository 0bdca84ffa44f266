import { buildEpoch } from '@haca/core'
import type { Network } from '@haca/network'
import {
  type EpochRequest,
  epochAt,
  epochEndMs,
  type Hex,
  keccak,
  protocols,
  SeedOpening,
  type SettledWork,
  silentLogger,
  typedDigest,
  zeroHash
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { checkReveals } from '../src/check-reveals.ts'
import { deriveEpoch } from '../src/derive-epoch.ts'
import { createLaneHeads } from '../src/lane-heads.ts'
import { createSettler, type Settler } from '../src/settler.ts'
import { createWorkBook, type WorkBook } from '../src/work-book.ts'
import { createChain } from './support/chain.ts'
import { verdictOn } from './support/verdicts.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const timing = { epochMs: 300, revealMs: 40, postTimeoutMs: 2500 }
const deployment = testDeployment(timing)
/**
 * The epoch before is empty, which shows only after the timeout: the one whose turn it is has an epoch's length from then
 * on until the next one's turn comes. Longer than a busy machine stands still.
 */
const unhurriedEpochMs = 2000
const numbers = [1, 2, 3]
const seats = numbers.map((n, seat) => ({ seat, node: 20 + seat, workKey: testKey(n).address }))
const [pass, fail] = [1, 2]
const system = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  nanos: () => process.hrtime.bigint()
}

interface Verifier {
  readonly n: number
  readonly network: Network
  readonly book: WorkBook
  readonly settler: Settler
  readonly posted: [number, number][]
  readonly final: number[]
  readonly refused: string[]
}

/** Three verifiers with a book, a settler and a chain that they share. */
async function settlement(epochMs = timing.epochMs) {
  const deployment = testDeployment({ ...timing, epochMs })
  const place = meetingPlace()
  const chain = createChain()
  const known = new Set<string>()
  const join = async (n: number): Promise<Verifier> => {
    const [posted, final, refused]: [[number, number][], number[], string[]] = [[], [], []]
    const store = openStore({ path: ':memory:' })
    const book = createWorkBook(store)
    let settler: Settler | undefined
    const network = await place.join(n, 'verification', own =>
      own.handle(protocols.epoch, request => {
        if (settler === undefined) throw new Error('not ready')
        return settler.sign(request)
      })
    )
    settler = createSettler({
      key: testKey(n),
      deployment,
      settlement: chain.settlementOf(testKey(n).address),
      network,
      clock: system,
      keccak,
      book,
      lanes: createLaneHeads(store),
      seats: () => seats,
      marketShareBp: 500,
      verificationShareBp: 1000,
      quorum: 2,
      checkWork: async work => {
        if (!known.has(work.voucher.signature)) throw new Error('forged work')
      },
      checkReveals: request => checkReveals(request, deployment.domain),
      onPosted: (epoch, work) => void posted.push([epoch.header.epoch, work.length]),
      onEmpty: () => undefined,
      onFinal: epoch => void final.push(epoch),
      onRefused: (_, reason) => void refused.push(reason),
      logger: silentLogger
    })
    const made = settler
    onTestFinished(async () => {
      await made.stop()
      store.close()
    })
    return { n, network, book, settler, posted, final, refused }
  }
  const verifiers: Verifier[] = []
  for (const n of numbers) verifiers.push(await join(n))
  const epoch = epochAt(deployment, Date.now())
  const seeds = seats.map(({ workKey, seat }) => {
    const opening = {
      epoch,
      verifier: workKey,
      seed: hashOf(workKey),
      verdicts: 9,
      verdictRoot: hashOf('root')
    }
    return {
      ...opening,
      signature: testKey(seat + 1).sign(typedDigest(deployment.domain, SeedOpening, opening))
    }
  })
  /** Tells everybody of work, with verdicts by seat. */
  const tell = (work: SettledWork, bySeat: (number | undefined)[] = [], to = verifiers) => {
    known.add(work.voucher.signature)
    for (const { book } of to) {
      book.addWork(work)
      for (const seed of seeds) book.addSeed(seed)
      for (const [seat, verdict] of bySeat.entries()) {
        const key = testKey(seat + 1)
        if (verdict !== undefined) book.addReveal(verdictOn(work, verdict, key, deployment).reveal)
      }
    }
  }
  /** What a settler would ask the others to sign. */
  const proposal = (from: Verifier, change: Partial<EpochRequest> = {}): EpochRequest => {
    const { book } = from
    const material = {
      epoch,
      work: book.work(epoch),
      reveals: book.reveals(epoch),
      seeds: book.seeds(epoch),
      previous: zeroHash,
      ...change
    }
    const rules = {
      seats,
      quorum: 2,
      marketShareBp: 500,
      verificationShareBp: 1000,
      heads: new Map(),
      keccak
    }
    return { ...material, headerHash: buildEpoch(deriveEpoch(material, rules)).headerHash, ...change }
  }
  const turnOf = (turn: number): Verifier => {
    const verifier = verifiers[(epoch + turn) % 3]
    if (verifier === undefined) throw new Error('three verifiers')
    return verifier
  }
  return { place, chain, verifiers, epoch, tell, proposal, turnOf, lane: new LaneWriter(deployment) }
}

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
  const signed = await signs.settler.sign(proposal(asks))
  expect(signed.verifierIndex).toBe(signs.n - 1)
})

it('signs a proposal with work that reached only its settler', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  const [asks, signs] = [turnOf(0), turnOf(1)]
  tell(lane.work({ epoch }))
  tell(lane.work({ epoch }), [], [asks])
  await expect(signs.settler.sign(proposal(asks))).resolves.toBeDefined()
})

it('refuses a proposal that leaves out its verdict', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  const work = lane.work({ epoch })
  const [asks, signs] = [turnOf(0), turnOf(1)]
  tell(work, [fail, fail, fail])
  const reveals = asks.book.reveals(epoch).filter(({ verifier }) => verifier !== signs.network.address)
  await expect(signs.settler.sign(proposal(asks, { reveals }))).rejects.toMatchObject({
    code: 'BAD_EPOCH',
    message: expect.stringContaining('left out')
  })
})

it('refuses a proposal with a forged item', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const forged = lane.work({ epoch })
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const request = proposal(asks, { work: [...asks.book.work(epoch), forged] })
  await expect(signs.settler.sign(request)).rejects.toThrow('forged work')
})

it('refuses a proposal with a verdict that its verifier did not sign', async () => {
  const { epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }), [pass, pass, pass])
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const reveals = asks.book.reveals(epoch).map(reveal => ({ ...reveal, verdict: fail }))
  await expect(signs.settler.sign(proposal(asks, { reveals }))).rejects.toMatchObject({ code: 'BAD_EPOCH' })
})

it('refuses a header that it does not derive, and lines that overdraw their lane', async () => {
  const { chain, epoch, tell, proposal, turnOf, lane } = await settlement()
  tell(lane.work({ epoch }))
  const [asks, signs] = [turnOf(0), turnOf(1)]
  const headerHash: Hex = hashOf('another')
  await expect(signs.settler.sign(proposal(asks, { headerHash }))).rejects.toMatchObject({
    code: 'BAD_EPOCH'
  })
  chain.deposited = 9n
  await expect(signs.settler.sign(proposal(asks))).rejects.toMatchObject({
    code: 'BAD_EPOCH',
    message: expect.stringContaining('owes 10')
  })
})
