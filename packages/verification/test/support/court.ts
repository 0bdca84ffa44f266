import { buildEpoch, type EpochLine, lineStatus, type SettledEpoch } from '@haca/core'
import {
  FaultAcquittal,
  FaultVote,
  HacaError,
  type Hex,
  hashStruct,
  keccak,
  keccakHex,
  recoverAddress,
  type SettledWork,
  typedDigest,
  Voucher,
  zeroHash
} from '@haca/protocol'
import type { FaultCase, HeaderSignature } from '@haca/settlement'
import { testDeployment, testKey } from '../../../../test/support/deployment.ts'
import { readNodeLeaf } from '../../../core/src/epoch/bytes/leaves.ts'
import type { FaultChain } from '../../src/faults/fault-parts.ts'

const { domain } = testDeployment()
export const courtTimes = { drawSeconds: 2, voteSeconds: 15, appealSeconds: 15 }
const stake = 1000n

/** A contract in memory that judges cases as the real one does, by a clock that a test moves. */
export interface Court {
  now: number
  readonly cases: readonly FaultCase[]
  /** Changes a case, as if from elsewhere. */
  put(i: number, change: Partial<FaultCase>): void
  /** What was sent and taken, in order. */
  readonly sent: string[]
  chainOf(seat: number): FaultChain
}

export const courtSeats = (count: number) =>
  Array.from({ length: count }, (_, seat) => ({
    seat,
    node: 20 + seat,
    workKey: testKey(1 + seat).address,
    active: true
  }))

const refuse = (error: string) => new HacaError('CHAIN_REVERTED', error, { data: { error } })

export function createCourt(seatCount: number): Court {
  const seats = courtSeats(seatCount).map(({ seat }) => seat)
  const raw: FaultCase[] = []
  const court: Court = {
    now: 1000,
    get cases() {
      return raw.map(read)
    },
    put: (i, change) => {
      raw[i] = { ...(raw[i] as FaultCase), ...change }
    },
    sent: [],
    chainOf
  }
  const same = (a: FaultVote, b: FaultVote) => a.node === b.node && a.epoch === b.epoch && a.line === b.line
  const read = (found: FaultCase): FaultCase => {
    const waits = found.status === 'accused' || found.status === 'convened'
    return waits && court.now >= found.votesUntil ? { ...found, status: 'lapsed' } : found
  }
  const placeOf = (fault: FaultVote, status: FaultCase['status']) => {
    const i = court.cases.findIndex(each => same(each, fault))
    const found = court.cases[i]
    if (found?.status !== status) throw refuse('CaseNotIn')
    return { i, found }
  }
  const requireVotes = (
    digest: Hex,
    votes: readonly HeaderSignature[],
    from: readonly number[],
    least: number
  ) => {
    for (const { seat, signature } of votes) {
      const signer = recoverAddress(digest, signature)
      if (signer !== testKey(1 + seat).address || !from.includes(seat)) throw refuse('VotersNotEligible')
    }
    if (new Set(votes.map(({ seat }) => seat)).size < least) throw refuse('QuorumMissing')
  }
  const mined = { hash: zeroHash, block: 0, gas: 0n }
  const send = (by: number, what: string) => void court.sent.push(`${what} by ${by}`)
  function chainOf(by: number): FaultChain {
    const calls = {
      chain: { time: async () => court.now },
      caseCount: async () => court.cases.length,
      faultCases: async (from = 0) => court.cases.slice(from),
      faultCase: async (fault: FaultVote) => {
        const found = court.cases.find(each => same(each, fault))
        return found
      },
      accuse: async (init: Parameters<FaultChain['accuse']>[0]) => {
        const { header, opening, seat } = init
        const line = keccakHex(opening.leaf)
        const fault = {
          node: readNodeLeaf(opening.leaf).node,
          epoch: header.epoch,
          line
        }
        if (court.cases.some(each => same(each, fault))) throw refuse('CaseExists')
        raw.push({
          ...fault,
          status: 'accused',
          accuser: seat,
          openedAt: court.now,
          drawBlock: 0,
          committee: [],
          votesNeeded: 0,
          votesUntil: court.now + courtTimes.voteSeconds,
          jury: seats,
          acquittalsNeeded: Math.floor(seats.length / 2) + 1,
          executableAt: 0,
          burned: 0n
        })
        send(by, 'accuse')
        return { ...mined, fault }
      },
      convene: async (fault: FaultVote) => {
        const { i, found } = placeOf(fault, 'accused')
        if (court.now < found.openedAt + courtTimes.drawSeconds) throw refuse('DrawNotReady')
        const committee = seats.filter(seat => seat !== found.accuser).slice(0, 5)
        court.put(i, {
          status: 'convened',
          committee,
          votesNeeded: Math.floor((2 * committee.length) / 3) + 1
        })
        send(by, 'convene')
        return mined
      },
      sentence: async (fault: FaultVote, votes: readonly HeaderSignature[]) => {
        const { i, found } = placeOf(fault, 'convened')
        const { node, epoch, line } = fault
        requireVotes(
          typedDigest(domain, FaultVote, { node, epoch, line }),
          votes,
          found.committee,
          found.votesNeeded
        )
        court.put(i, { status: 'sentenced', executableAt: court.now + courtTimes.appealSeconds })
        send(by, 'sentence')
        return mined
      },
      acquit: async (fault: FaultVote, votes: readonly HeaderSignature[]) => {
        const { i, found } = placeOf(fault, 'sentenced')
        const { node, epoch, line } = fault
        if (court.now >= found.executableAt) throw refuse('AppealOver')
        requireVotes(
          typedDigest(domain, FaultAcquittal, { node, epoch, line }),
          votes,
          found.jury,
          found.acquittalsNeeded
        )
        court.put(i, { status: 'acquitted' })
        send(by, 'acquit')
        return mined
      },
      executeFault: async (fault: FaultVote) => {
        const { i, found } = placeOf(fault, 'sentenced')
        if (court.now < found.executableAt) throw refuse('InTimelock')
        const burned = stake / 10n
        court.put(i, { status: 'executed', burned })
        send(by, 'execute')
        return { ...mined, burned }
      }
    }
    return calls as unknown as FaultChain
  }
  return court
}

/** An epoch of these lines as it became final, with the seats that failed each. */
export function finalEpoch(
  epoch: number,
  lines: readonly { readonly work: SettledWork; readonly failedBy?: readonly number[] }[]
): SettledEpoch {
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const epochLines = lines.map(({ work, failedBy = [] }): EpochLine => {
    const { voucher, line } = work.voucher
    return {
      job: line.job as Hex,
      from: Number(line.from),
      to: Number(line.to),
      node: Number(line.node),
      market: Number(line.market),
      lane: Number(voucher.lane),
      seq: Number(voucher.seq),
      amount: BigInt(line.amount),
      cumulative: BigInt(voucher.cumulative),
      receipt: line.receipt as Hex,
      voucher: hashStruct(Voucher, voucher),
      previousVoucher: voucher.previous as Hex,
      status: failedBy.length > 1 ? lineStatus.refuted : lineStatus.checked,
      p: Number(work.receipt.receipt.p),
      verdicts: failedBy.map(seat => ({ seat, verdict: 2 as const, evidence: zeroHash }))
    }
  })
  const seats = courtSeats(5).map(({ node }) => node)
  return buildEpoch({ epoch, lines: epochLines, reveals: [], seats, shares, previous: zeroHash, keccak })
}
