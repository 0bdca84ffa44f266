import type { EpochHeader, Opening } from '@haca/core'
import {
  FaultAccusation,
  FaultVote,
  HacaError,
  hashStruct,
  keccak,
  type Signer,
  type SigningDomain,
  toHex,
  typedDigest
} from '@haca/protocol'
import type { Result } from 'ethers'
import { abortable, type CallOptions } from '../chain/abortable.ts'
import { type Context, lower, settlementInterface } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import { headerValues, openingValues } from './fraud-evidence.ts'
import { encodeSignatures, type HeaderSignature, seatsOf } from './seat-signatures.ts'

const statuses = ['none', 'accused', 'convened', 'sentenced', 'acquitted', 'executed'] as const

/** A case about wrong work. Times are Unix seconds of the chain. */
export interface FaultCase extends FaultVote {
  readonly node: number
  readonly epoch: number
  /** `lapsed`: there was no sentence in time, and there can be none any more. */
  readonly status: Exclude<(typeof statuses)[number], 'none'> | 'lapsed'
  /** Seat that opened it. */
  readonly accuser: number
  readonly openedAt: number
  /** The committee is drawn by this block's hash, from the block after it on. */
  readonly drawBlock: number
  /** Seats that were drawn; empty before. */
  readonly committee: readonly number[]
  /** Votes of the committee that a sentence takes; 0 before it was drawn. */
  readonly votesNeeded: number
  /** Without a sentence before this time the case is over. */
  readonly votesUntil: number
  /** Seats that may acquit as things stand. */
  readonly jury: readonly number[]
  /** Votes of the jury that an acquittal takes. */
  readonly acquittalsNeeded: number
  /** It can be acquitted before this time and executed from then on; 0 before the sentence. */
  readonly executableAt: number
  /** Micro-tokens of the stake that were burned; 0 before it is executed. */
  readonly burned: bigint
}

/** A tenth of a stake that a sentence took. */
export interface StakeBurned {
  /** In which the work was wrong. */
  readonly epoch: number
  /** Micro-tokens. */
  readonly burned: bigint
}

export interface AccuseInit {
  /** Of a final epoch. */
  readonly header: EpochHeader
  /** The line in the order by node. */
  readonly opening: Opening
  /** The accuser's, and the key that signs for it; any account may send. */
  readonly seat: number
  readonly workKey: Signer
}

/** What takes a part of a node's stake for wrong work. A case is named by the vote on it: node, epoch, hash of the line's leaf. */
export interface CommitteeCalls {
  /**
   * Opens a case about a line. Throws `CHAIN_REVERTED` with `EpochNotFinal`, `AccusedTooLate`, `LineWithheld`, `NothingAtStake`,
   * `AccusesOwn`, `AlreadyAccused` (by this seat, of this epoch), `CaseExists`, `AlreadyExecuted`, `NotOpened`, `SeatInactive`,
   * `SignatureWrong`.
   */
  accuse(init: AccuseInit, options?: CallOptions): Promise<Mined & { readonly fault: FaultVote }>
  /**
   * Draws the committee. Throws `CHAIN_REVERTED` with `DrawNotReady` before the block after `drawBlock`, `CommitteeTooSmall` when
   * fewer seats than a quorum are left, `VotesOver`. Asked 256 blocks later it sets another `drawBlock`: ask again then.
   */
  convene(fault: FaultVote, options?: CallOptions): Promise<Mined>
  /** Votes of the committee's members over `FaultVote`. Throws `CHAIN_REVERTED` with `QuorumMissing`, `VotersNotEligible`, `VotesOver`. */
  sentence(fault: FaultVote, votes: readonly HeaderSignature[], options?: CallOptions): Promise<Mined>
  /** Votes of the jury over `FaultAcquittal`. Throws `CHAIN_REVERTED` with `QuorumMissing`, `VotersNotEligible`, `AppealOver`. */
  acquit(fault: FaultVote, votes: readonly HeaderSignature[], options?: CallOptions): Promise<Mined>
  /** Burns a tenth of the node's stake. Throws `CHAIN_REVERTED` with `InTimelock`, `AlreadyExecuted`, `NothingAtStake`, `CaseNotIn`. */
  executeFault(fault: FaultVote, options?: CallOptions): Promise<Mined & { readonly burned: bigint }>
  /** Undefined where there is no such case. */
  faultCase(fault: FaultVote, options?: CallOptions): Promise<FaultCase | undefined>
  /** Cases that were ever opened: one read. */
  caseCount(options?: CallOptions): Promise<number>
  /** Cases from a place in the order of opening on, those that are over among them. Default 0. */
  faultCases(from?: number, options?: CallOptions): Promise<FaultCase[]>
  /** What cases burned of a node's stake, oldest first. */
  burnedOf(node: number, options?: CallOptions): Promise<StakeBurned[]>
  /** Before when cases keep a node's stake from being taken out; 0 where there never was one. */
  stakeHeldUntil(node: number, options?: CallOptions): Promise<number>
}

export function createCommitteeCalls(context: Context, domain: SigningDomain): CommitteeCalls {
  const { settlement } = context
  /** While one of these is on its way, asking again is the same. */
  const send = (
    name: string,
    fault: FaultVote,
    values: readonly unknown[],
    about: string,
    options: CallOptions
  ) =>
    settlement.write(name, values, {
      ...options,
      id: `${name}/${settlement.address}/${hashStruct(FaultVote, fault)}${about}`,
      repeatable: true
    })
  const decide = (
    name: string,
    fault: FaultVote,
    votes: readonly HeaderSignature[],
    options: CallOptions
  ) => {
    const seats = votes.map(({ seat }) => seat).sort((a, b) => a - b)
    return send(name, fault, [faultValues(fault), encodeSignatures(votes)], `/${seats}`, options)
  }
  const faultCase = (fault: FaultVote, options: CallOptions = {}) => readCase(context, fault, options)
  const caseCount = async (options: CallOptions = {}) =>
    Number((await settlement.read('caseCount', [], options))[0])
  return {
    async accuse({ header, opening, seat, workKey }, options = {}) {
      const fault = faultOf(header, opening)
      const signature = workKey.sign(typedDigest(domain, FaultAccusation, fault))
      const values = [headerValues(header), openingValues(opening), seat, signature]
      return { ...(await send('accuse', fault, values, `/${seat}`, options)), fault }
    },
    convene: (fault, options = {}) => send('convene', fault, [faultValues(fault)], '', options),
    sentence: (fault, votes, options = {}) => decide('sentence', fault, votes, options),
    acquit: (fault, votes, options = {}) => decide('acquit', fault, votes, options),
    async executeFault(fault, options = {}) {
      const mined = await send('executeFault', fault, [faultValues(fault)], '', options)
      return { ...mined, burned: burnedBy(mined) }
    },
    faultCase,
    caseCount,
    async faultCases(from = 0, options = {}) {
      const found: FaultCase[] = []
      for (let index = from; index < (await caseCount(options)); index++) {
        const [raw] = await settlement.read('faultAt', [index], options)
        const { node, epoch, line } = raw as Result
        const one = await faultCase({ node: Number(node), epoch: Number(epoch), line: lower(line) }, options)
        if (one !== undefined) found.push(one)
      }
      return found
    },
    burnedOf: (node, options = {}) => readBurned(context, [node], options),
    async stakeHeldUntil(node, options = {}) {
      return Number((await settlement.read('stakeHeldUntil', [node], options))[0])
    }
  }
}

const faultValues = ({ node, epoch, line }: FaultVote) => [node, epoch, line]

/** Bytes before the node's number in a leaf, and of the number. */
const nodeAt = 1
const nodeBytes = 4

function faultOf({ epoch }: EpochHeader, { leaf }: Opening): FaultVote {
  if (leaf.length < nodeAt + nodeBytes)
    throw new HacaError('INVALID_INPUT', `a leaf of ${leaf.length} bytes names no node`, {
      data: { field: 'opening' }
    })
  const node = new DataView(leaf.buffer, leaf.byteOffset).getUint32(nodeAt)
  return { node, epoch, line: toHex(keccak(leaf)) }
}

async function readCase(
  context: Context,
  fault: FaultVote,
  options: CallOptions
): Promise<FaultCase | undefined> {
  const [found] = await context.settlement.read('caseOf', [faultValues(fault)], options)
  const raw = found as Result
  const status = statuses[Number(raw.status)] ?? 'none'
  if (status === 'none') return undefined
  const [committee, jury] = [seatsOf(Number(raw.committee)), seatsOf(Number(raw.jury))]
  const votesUntil = Number(raw.votesUntil)
  const voting = status === 'accused' || status === 'convened'
  const lapsed = voting && (await context.chain.time(options)) >= votesUntil
  return {
    node: Number(fault.node),
    epoch: Number(fault.epoch),
    line: fault.line,
    status: lapsed ? 'lapsed' : status,
    accuser: Number(raw.accuser),
    openedAt: Number(raw.openedAt),
    drawBlock: Number(raw.drawBlock),
    committee,
    votesNeeded: committee.length === 0 ? 0 : Math.floor((2 * committee.length) / 3) + 1,
    votesUntil,
    jury,
    acquittalsNeeded: Math.floor(jury.length / 2) + 1,
    executableAt: Number(raw.executableAt),
    burned: status === 'executed' ? await burnedIn(context, fault, options) : 0n
  }
}

async function burnedIn(
  context: Context,
  { node, epoch, line }: FaultVote,
  options: CallOptions
): Promise<bigint> {
  const [found] = await readBurned(context, [node, epoch, line], options)
  return found?.burned ?? 0n
}

/** Amounts stand in the log only. @param about node, epoch and line, as many as are to be the same */
async function readBurned(
  { settlement, chain }: Context,
  about: readonly unknown[],
  options: CallOptions
): Promise<StakeBurned[]> {
  const topics = settlementInterface.encodeFilterTopics('FaultExecuted', [...about])
  const filter = { address: settlement.address, topics, fromBlock: 0 }
  const logs = await abortable(chain.provider.getLogs(filter), options.signal)
  return logs.flatMap(log => {
    const event = settlementInterface.parseLog(log)
    return event === null ? [] : [{ epoch: Number(event.args.epoch), burned: BigInt(event.args.burned) }]
  })
}

function burnedBy({ receipt }: Mined): bigint {
  for (const log of receipt.logs) {
    const event = settlementInterface.parseLog(log)
    if (event?.name === 'FaultExecuted') return BigInt(event.args.burned)
  }
  throw new HacaError('CHAIN_MISMATCH', 'the contract executed a sentence without saying what it burned')
}
