import { type Epoch, type EpochHeader, headerDigest } from '@haca/core'
import type { Hex } from '@haca/protocol'
import type { EpochStatus, HeaderSignature, Settlement } from '@haca/settlement'
import { testDeployment } from '../../../../test/support/deployment.ts'

/** A chain in memory that all verifiers of a test share: it takes one post per epoch and finalises at once. */
export interface ChainDouble {
  readonly posts: {
    epoch: Epoch['header']
    headerHash: Hex
    signatures: readonly HeaderSignature[]
    by: Hex
  }[]
  readonly finalised: number[]
  /** What is in every lane. */
  deposited: bigint
  settlementOf(verifier: Hex): Settlement
}

const nobody: Hex = `0x${'00'.repeat(20)}`
const zero: Hex = `0x${'00'.repeat(32)}`

export function createChain(): ChainDouble {
  const posts: ChainDouble['posts'] = []
  const finalised: number[] = []
  const find = (epoch: number) => posts.find(post => post.epoch.epoch === epoch)
  const statusOf = (epoch: number): EpochStatus => {
    const post = find(epoch)
    return {
      status: post === undefined ? 'none' : finalised.includes(epoch) ? 'final' : 'posted',
      headerHash: post?.headerHash ?? zero,
      settler: post?.by ?? nobody,
      signers: post?.signatures.map(({ seat }) => seat) ?? [],
      postedAt: 0,
      finalisableAt: 0,
      debitsApplied: 0,
      creditsApplied: 0
    }
  }
  const mined = { hash: zero, block: 0, gas: 0n }
  const chain: ChainDouble = {
    posts,
    finalised,
    deposited: 1_000_000n,
    settlementOf: verifier => {
      const calls = {
        chain: { time: async () => Date.now() / 1000 },
        digest: (header: EpochHeader) => headerDigest(testDeployment().domain, header),
        epochTimes: () => ({ opensAt: 0, closesAt: 0, postableAt: 0, anyonePostsAt: 0 }),
        epochStatus: async (epoch: number) => statusOf(epoch),
        lastPosted: async () => {
          const last = posts.at(-1)
          return last === undefined ? undefined : { epoch: last.epoch.epoch, headerHash: last.headerHash }
        },
        lane: async (lane: number) => ({ lane, owner: nobody, deposited: chain.deposited, spent: 0n }),
        postEpoch: async ({ header, headerHash }: Epoch, signatures: readonly HeaderSignature[]) => {
          if (find(header.epoch) !== undefined) throw new Error('posted already')
          posts.push({ epoch: header, headerHash, signatures, by: verifier })
          return mined
        },
        finaliseEpoch: async ({ header }: { header: EpochHeader }) => {
          finalised.push(header.epoch)
          return [mined]
        }
      }
      // The settler uses these calls only.
      return calls as unknown as Settlement
    }
  }
  return chain
}
