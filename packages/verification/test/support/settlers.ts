import path from 'node:path'
import { buildEpoch } from '@haca/core'
import { type ContentStore, createContentStore, type Network } from '@haca/network'
import {
  type EpochRequest,
  epochAt,
  type Hex,
  keccak,
  protocols,
  SeedOpening,
  type SettledWork,
  silentLogger,
  typedDigest,
  type VerdictRevealMessage,
  zeroHash
} from '@haca/protocol'
import { openStore, type Store } from '@haca/store'
import { onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../../../../test/support/deployment.ts'
import { meetingPlace } from '../../../../test/support/meet.ts'
import { tempFolder } from '../../../../test/support/temp.ts'
import { useVirtualTime } from '../../../../test/support/virtual-time.ts'
import { checkReveals, lateHash } from '../../src/checks/check-reveals.ts'
import { deriveEpoch, type EpochMaterial, type LeftOut } from '../../src/epochs/deriving/derive-epoch.ts'
import { createProposals, type Proposal } from '../../src/epochs/posting/proposals.ts'
import { createSettler, type Settler } from '../../src/epochs/settler.ts'
import { createWorkBook, type WorkBook } from '../../src/work/work-book.ts'
import { createChain } from './chain.ts'
import { verdictOn } from './verdicts.ts'
import { hashOf, LaneWriter } from './work.ts'

const timing = { epochMs: 300, revealMs: 40, postTimeoutMs: 2500 }
export const deployment = testDeployment(timing)
/**
 * The epoch before is empty, which shows only after the timeout: the one whose turn it is has an epoch's length from then
 * on until the next one's turn comes. Longer than a busy machine stands still.
 */
export const unhurriedEpochMs = 2000
const numbers = [1, 2, 3]
export const seats = numbers.map((n, seat) => ({ seat, node: 20 + seat, workKey: testKey(n).address }))
const system = {
  unixMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  nanos: () => process.hrtime.bigint()
}

export interface Verifier {
  readonly n: number
  readonly network: Network
  readonly store: Store
  readonly content: ContentStore
  book: WorkBook
  settler: Settler
  readonly posted: [number, number][]
  readonly final: number[]
  readonly empty: number[]
  readonly voided: number[]
  readonly unavailable: number[]
  readonly challenged: number[]
  readonly leftOut: LeftOut[]
  readonly refused: string[]
  /** What it would bring to a proposal. */
  readonly looks: VerdictRevealMessage[]
  /** As after kill -9: what was in memory is gone, what is on disk is not. */
  restart(): Promise<void>
}

/** Three verifiers with a book, a settler and a chain that they share. */
export async function settlement(epochMs = timing.epochMs) {
  useVirtualTime()
  const deployment = testDeployment({ ...timing, epochMs })
  const place = meetingPlace()
  const chain = createChain()
  const known = new Set<string>()
  const seating = seats.map(seat => ({ ...seat, active: true }))
  const folder = await tempFolder()
  const settle = (verifier: Omit<Verifier, 'settler' | 'restart'>): Settler => {
    const { n, network, store, content, book } = verifier
    const settler = createSettler({
      key: testKey(n),
      deployment,
      settlement: chain.settlementOf(testKey(n).address),
      network,
      content,
      store,
      clock: system,
      keccak,
      book,
      seats: () => seating,
      marketShareBp: 500,
      verificationShareBp: 1000,
      quorum: 2,
      looks: () => verifier.looks,
      // As if each look showed that the first seat does not check.
      silenced: async (_, looks) => new Set(looks.length === 0 ? [] : [0]),
      checkWork: async work => {
        if (!known.has(work.voucher.signature)) throw new Error('forged work')
      },
      checkReveals: material => checkReveals(material, deployment.domain),
      onPosted: async (epoch, leftOut) => {
        verifier.posted.push([epoch.header.epoch, epoch.lines.length])
        verifier.leftOut.push(...leftOut)
      },
      onEmpty: epoch => void verifier.empty.push(epoch),
      onFinal: epoch => void verifier.final.push(epoch),
      onVoid: epoch => void verifier.voided.push(epoch),
      onUnavailable: epoch => void verifier.unavailable.push(epoch),
      onChallenged: epoch => void verifier.challenged.push(epoch),
      onRefused: (_, reason) => void verifier.refused.push(reason),
      logger: silentLogger
    })
    onTestFinished(() => settler.stop())
    return settler
  }
  const join = async (n: number): Promise<Verifier> => {
    const store = openStore({ path: ':memory:' })
    let verifier: Verifier | undefined
    const settler = () => {
      if (verifier === undefined) throw new Error('not ready')
      return verifier.settler
    }
    const network = await place.join(n, 'verification', async own => {
      await own.handle(protocols.epoch, (request, { peer }) => settler().sign(request, peer))
      await own.handle(protocols.epochPage, async ({ headerHash, part, page }) =>
        settler().page(headerHash, part, page)
      )
      await own.handle(protocols.epochFile, async ({ headerHash }) => ({ cid: settler().fileOf(headerHash) }))
    })
    const content = await createContentStore({ network, directory: path.join(folder, String(n)) })
    onTestFinished(async () => {
      await content.stop()
      store.close()
    })
    const [posted, final, empty]: [[number, number][], number[], number[]] = [[], [], []]
    const [voided, unavailable, challenged, refused]: [number[], number[], number[], string[]] = [
      [],
      [],
      [],
      []
    ]
    const told = { posted, final, empty, voided, unavailable, challenged, refused, leftOut: [] }
    const parts = { n, network, store, content, looks: [], book: createWorkBook(store), ...told }
    const made: Verifier = {
      ...parts,
      settler: settle(parts),
      async restart() {
        await made.settler.stop()
        for (const list of Object.values(told)) list.length = 0
        made.book = createWorkBook(store)
        made.settler = settle(made)
      }
    }
    verifier = made
    return made
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
      late: [],
      signature: testKey(seat + 1).sign(
        typedDigest(deployment.domain, SeedOpening, { ...opening, lateHash: lateHash([]) })
      )
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
  const proposal = async (
    from: Verifier,
    change: Partial<EpochMaterial> = {},
    request: Partial<EpochRequest> = {}
  ): Promise<[EpochRequest, Hex]> => {
    const { book } = from
    const material: EpochMaterial = {
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
    const { headerHash } = buildEpoch(deriveEpoch(material, rules))
    // Somebody else serves the pages, as a settler that lies would.
    const pages = createProposals()
    pages.add({ epoch: { headerHash } as Proposal['epoch'], material, leftOut: [] })
    await from.network.unhandle(protocols.epochPage)
    await from.network.handle(protocols.epochPage, async ({ part, page }) =>
      pages.page(headerHash, part, page)
    )
    const { previous, seeds, work, reveals } = material
    const asked = { epoch, headerHash, previous, seeds: [...seeds], balances: [] }
    return [{ ...asked, work: work.length, reveals: reveals.length, ...request }, from.network.address]
  }
  const turnOf = (turn: number): Verifier => {
    const verifier = verifiers[(epoch + turn) % 3]
    if (verifier === undefined) throw new Error('three verifiers')
    return verifier
  }
  const lane = new LaneWriter(deployment)
  return { deployment, place, chain, seating, verifiers, epoch, tell, proposal, turnOf, lane }
}
