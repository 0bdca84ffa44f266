import { buildEpoch, type Epoch, headerHash, type SettledEpoch } from '@haca/core'
import { HacaError, type Hex, keccak, silentLogger, toHex, zeroHash } from '@haca/protocol'
import { testKey } from '../../../../test/support/deployment.ts'
import { buildMerkleTree } from '../../../core/src/epoch/bytes/merkle-tree.ts'
import { LaneWriter } from '../../../core/test/epoch/lines.ts'
import { createLaneHeads } from '../../src/epochs/deriving/lane-heads.ts'
import { createEpochArchive } from '../../src/epochs/epoch-archive.ts'
import { createEpochFollower } from '../../src/epochs/posted/follow-epochs.ts'
import { createProposals } from '../../src/epochs/posting/proposals.ts'
import type { SettlerParts } from '../../src/epochs/settler-parts.ts'
import { seats, settlement } from './settlers.ts'

const shares = { marketShareBp: 500, verificationShareBp: 1000 }
const leafBytes = 196

/** A follower over a chain in memory, of which single questions can be made to fail. */
export async function followerScene() {
  const { chain, verifiers } = await settlement()
  const [own] = verifiers
  if (own === undefined) throw new Error('three verifiers')
  const { store, content, network } = own
  const archive = createEpochArchive({ store, content, network, keccak })
  const told = {
    posted: [] as number[],
    empty: [] as number[],
    voided: [] as number[],
    challenged: [] as number[],
    unavailable: [] as number[]
  }
  const faults = {
    /** Epochs whose status cannot be read. */
    unreadable: new Set<number>(),
    /** What a challenge throws; by default it goes through. */
    challenge: undefined as HacaError | undefined,
    challenges: 0
  }
  const double = chain.settlementOf(network.address)
  const onChain = {
    epochStatus: async (epoch: number) => {
      if (faults.unreadable.has(epoch)) throw new HacaError('CHAIN_UNREACHABLE', 'no answer')
      return double.epochStatus(epoch)
    },
    challenge: async () => {
      faults.challenges++
      if (faults.challenge !== undefined) throw faults.challenge
      chain.rollBack()
    }
  }
  const init = {
    key: testKey(own.n),
    settlement: { ...double, ...onChain },
    keccak,
    seats: () => seats.map(seat => ({ ...seat, active: true })),
    ...shares,
    quorum: 2,
    onPosted: async ({ header }: SettledEpoch) => void told.posted.push(header.epoch),
    onEmpty: (epoch: number) => void told.empty.push(epoch),
    onFinal: () => undefined,
    onVoid: (epoch: number) => void told.voided.push(epoch),
    onChallenged: (epoch: number) => void told.challenged.push(epoch),
    onUnavailable: (epoch: number) => void told.unavailable.push(epoch),
    logger: silentLogger
  }
  // What a follower uses of a settler's parts.
  const parts = { init, archive, proposals: createProposals(), balances: { forget: () => undefined } }
  const lanes = createLaneHeads(store)
  const follower = createEpochFollower(parts as unknown as SettlerParts, lanes, new AbortController().signal)

  let previous: Hex = zeroHash
  /** An epoch of two lines on a lane of its own; a wrong one has the second line twice. */
  const post = async (epoch: number, kind: 'right' | 'wrong' = 'right', file: 'here' | 'away' = 'here') => {
    const lane = new LaneWriter(epoch)
    const lines = [1, 2].map(() => lane.line(epoch, { node: 1, market: 2, amount: 10n }))
    const built = buildEpoch({ epoch, lines, reveals: [], seats: [], shares, previous, keccak })
    const posted = kind === 'right' ? built : { ...built, ...falsify(built) }
    previous = posted.headerHash
    if (file === 'here') await archive.keep(posted)
    chain.post(posted, testKey(2).address, [1, 2])
    return posted
  }
  return { chain, follower, lanes, archive, told, faults, post }
}

function falsify(honest: Epoch): Pick<Epoch, 'file' | 'header' | 'headerHash'> {
  const file = honest.file.slice()
  file.copyWithin(0, leafBytes, 2 * leafBytes)
  const { root } = buildMerkleTree(file.subarray(0, 2 * leafBytes), leafBytes, keccak)
  const header = { ...honest.header, nRoot: root, fileHash: toHex(keccak(file)) }
  return { file, header, headerHash: headerHash(header) }
}
