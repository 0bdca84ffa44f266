import { type Epoch, type EpochHeader, headerDigest } from '@haca/core'
import type { Hex } from '@haca/protocol'
import type { EpochStatus, HeaderSignature, Settlement } from '@haca/settlement'
import { testDeployment } from '../../../../test/support/deployment.ts'

/** A chain in memory that all verifiers of a test share: it takes one post per epoch, and finalises unless it is held. */
export interface ChainDouble {
  readonly posts: {
    epoch: Epoch['header']
    headerHash: Hex
    signatures: readonly HeaderSignature[]
    by: Hex
  }[]
  readonly finalised: number[]
  /** What was paid into every lane, and how much of it final epochs took. */
  deposited: bigint
  spent: bigint
  /** When lanes may be left, Unix seconds; 0 for never. */
  exitAt: number
  /** No epoch becomes final while it is set. */
  inWindow: boolean
  /** Lanes that say something else. */
  readonly lanes: Map<number, bigint>
  /** Posts as if from elsewhere: without asking anybody. */
  post(epoch: Epoch, by: Hex, signers: readonly number[]): void
  /** Voids everything that is not final. */
  rollBack(): void
  settlementOf(verifier: Hex): Settlement
}

const nobody: Hex = `0x${'00'.repeat(20)}`
const zero: Hex = `0x${'00'.repeat(32)}`

export function createChain(): ChainDouble {
  const posts: ChainDouble['posts'] = []
  const finalised: number[] = []
  const voided = new Set<Hex>()
  const find = (epoch: number) => posts.findLast(post => post.epoch.epoch === epoch)
  const live = () => posts.filter(post => !voided.has(post.headerHash))
  const mark = (post: ChainDouble['posts'][number] | undefined) =>
    post === undefined ? undefined : { epoch: post.epoch.epoch, headerHash: post.headerHash }
  const statusOf = (epoch: number): EpochStatus => {
    const post = find(epoch)
    return {
      status:
        post === undefined
          ? 'none'
          : voided.has(post.headerHash)
            ? 'void'
            : finalised.includes(epoch)
              ? 'final'
              : 'posted',
      headerHash: post?.headerHash ?? zero,
      settler: post?.by ?? nobody,
      signers: post?.signatures.map(({ seat }) => seat) ?? [],
      postedAt: 0,
      finalisableAt: chain.inWindow ? Number.POSITIVE_INFINITY : 0,
      debitsApplied: 0,
      creditsApplied: 0
    }
  }
  const mined = { hash: zero, block: 0, gas: 0n }
  const chain: ChainDouble = {
    posts,
    finalised,
    deposited: 1_000_000n,
    spent: 0n,
    exitAt: 0,
    inWindow: false,
    lanes: new Map(),
    post({ header, headerHash }, by, signers) {
      const signatures = signers.map(seat => ({ seat, signature: zero }))
      posts.push({ epoch: header, headerHash, signatures, by })
    },
    rollBack() {
      for (const post of posts) if (!finalised.includes(post.epoch.epoch)) voided.add(post.headerHash)
    },
    settlementOf: verifier => {
      const calls = {
        chain: { time: async () => Date.now() / 1000 },
        digest: (header: EpochHeader) => headerDigest(testDeployment().domain, header),
        epochTimes: () => ({ opensAt: 0, closesAt: 0, postableAt: 0, anyonePostsAt: 0 }),
        openDemands: async () => [],
        epochAt: (seconds: number) => seconds,
        parameters: { unbondingSeconds: 0, showSeconds: 0, windowSeconds: 0 },
        epochStatus: async (epoch: number) => statusOf(epoch),
        lastPosted: async () => mark(live().at(-1)),
        lastFinal: async () => mark(live().findLast(post => finalised.includes(post.epoch.epoch))),
        postedEpochs: async () =>
          live()
            .map(post => post.epoch.epoch)
            .filter(epoch => !finalised.includes(epoch)),
        postedHeader: async (epoch: number) => find(epoch)?.epoch,
        lane: async (lane: number) => {
          const deposited = chain.lanes.get(lane) ?? chain.deposited
          return { lane, owner: nobody, deposited, spent: chain.spent, exitAt: chain.exitAt }
        },
        postEpoch: async ({ header, headerHash }: Epoch, signatures: readonly HeaderSignature[]) => {
          const last = live().at(-1)
          if (last !== undefined && last.epoch.epoch >= header.epoch) throw new Error('posted already')
          if ((last?.headerHash ?? zero) !== header.previous) throw new Error('another epoch came before')
          posts.push({ epoch: header, headerHash, signatures, by: verifier })
          return mined
        },
        finaliseEpoch: async ({ header }: { header: EpochHeader }) => {
          if (!finalised.includes(header.epoch)) finalised.push(header.epoch)
          return [mined]
        }
      }
      // The settler uses these calls only.
      return calls as unknown as Settlement
    }
  }
  return chain
}
