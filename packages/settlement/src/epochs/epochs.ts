import {
  type Epoch,
  type EpochHeader,
  type FraudProof,
  headerDigest,
  headerHash,
  wordChunk,
  wordsPerChunk
} from '@haca/core'
import { fromHex, type Hex, keccak, type SigningDomain, toHex } from '@haca/protocol'
import type { Result } from 'ethers'
import { withAllowance } from '../accounts/token.ts'
import type { CallOptions } from '../chain/abortable.ts'
import type { SendOptions } from '../chain/sender.ts'
import { type Context, lower } from '../contract.ts'
import type { Mined } from '../outbox/outcome.ts'
import { beacon } from './beacon.ts'
import { encodeEvidence, fraudNumber, headerValues } from './fraud-evidence.ts'
import { postedHeader } from './posted-header.ts'
import type { PostReader } from './posts.ts'
import { encodeSignatures, type HeaderSignature, seatsOf } from './seat-signatures.ts'

const statuses = ['none', 'posted', 'final', 'void'] as const

/** What the chain says of an epoch. */
export interface EpochStatus {
  readonly status: (typeof statuses)[number]
  /** Struct hash of the header; zero where nothing was posted. */
  readonly headerHash: Hex
  readonly settler: Hex
  /** Seats that signed. */
  readonly signers: readonly number[]
  /** Unix seconds; 0 where nothing was posted. */
  readonly postedAt: number
  readonly finalisableAt: number
  /** Words applied so far, for an epoch that takes several transactions. */
  readonly debitsApplied: number
  readonly creditsApplied: number
}

/** What applying an epoch takes; everything that `buildEpoch` returns has it. */
export type AppliedEpoch = Pick<Epoch, 'header' | 'debitWords' | 'creditWords' | 'debits' | 'credits'>

export interface EpochMark {
  readonly epoch: number
  readonly headerHash: Hex
}

/** What anybody may know of epochs. */
export interface EpochReads {
  epochStatus(epoch: number, options?: CallOptions): Promise<EpochStatus>
  /** The newest posted and the newest final epoch; undefined while there is none. */
  lastPosted(options?: CallOptions): Promise<EpochMark | undefined>
  lastFinal(options?: CallOptions): Promise<EpochMark | undefined>
  /** Epochs that were posted after the newest final one, rising; some may have been voided since. */
  postedEpochs(options?: CallOptions): Promise<number[]>
  /** Every epoch that was ever posted, rising; some may have been voided since. */
  everPosted(options?: CallOptions): Promise<number[]>
  /** The header of a posted epoch, from the transaction that posted it. Undefined where there is none. */
  postedHeader(epoch: number, options?: CallOptions): Promise<EpochHeader | undefined>
  /**
   * What nobody could know when an epoch was posted: the hash of the block after the one that holds the post. Undefined where
   * there is no post, or no block after it yet.
   */
  beacon(epoch: number, options?: CallOptions): Promise<Hex | undefined>
}

/** What settlers do. */
export interface EpochCalls extends EpochReads {
  /** What a verifier signs with its work key. */
  digest(header: EpochHeader): Hex
  /** Brings the settler's bond up to the least required; the sender owns it. Undefined when nothing was missing. */
  bondSettler(settler: Hex, options?: SendOptions): Promise<Mined | undefined>
  unbondSettler(settler: Hex, options?: SendOptions): Promise<Mined>
  /** Micro-tokens of a settler's bond; 0 where it has none. */
  bondOf(settler: Hex, options?: CallOptions): Promise<bigint>
  postEpoch(
    epoch: Pick<Epoch, 'header' | 'reveals'>,
    signatures: readonly HeaderSignature[],
    options?: CallOptions
  ): Promise<Mined>
  /**
   * Applies all words of a posted epoch whose window has passed, in as many transactions as it takes. An empty list
   * when somebody else was faster.
   */
  finaliseEpoch(epoch: AppliedEpoch, options?: CallOptions): Promise<Mined[]>
  /**
   * Voids a posted epoch, next to become final, whose words the contract cannot apply; the settler's bond is forfeit and
   * half of it goes to the sender. Throws `CHAIN_REVERTED` with `WordsAppliable` where they can be applied.
   */
  challengeWords(epoch: AppliedEpoch, options?: CallOptions): Promise<Mined>
  /**
   * Voids a posted epoch by a proof that it is wrong, with everything else that is posted and not applied. The settler's bond
   * and its signers' stakes are forfeit; half of that goes to the sender. Throws `CHAIN_REVERTED` with `NotFraud` for
   * a proof of nothing.
   */
  challenge(header: EpochHeader, proof: FraudProof, options?: CallOptions): Promise<Mined>
  /** Voids an epoch that nobody applied for the unbonding delay after its window, so that its lines can be posted again. */
  dropStale(header: EpochHeader, options?: CallOptions): Promise<Mined>
}

export interface EpochCallsInit {
  readonly context: Context
  readonly domain: SigningDomain
  readonly settlerBond: bigint
  readonly posts: PostReader
}

export function createEpochCalls({ context, domain, settlerBond, posts }: EpochCallsInit): EpochCalls {
  const { settlement } = context
  const reads = createEpochReads(context, posts)
  const { epochStatus } = reads
  const bondOf = async (settler: Hex, options: CallOptions = {}) =>
    BigInt((await settlement.read('settler', [settler], options))[1])
  /**
   * One transaction for one purpose, whoever asks how often: an epoch that was voided and is posted anew differs in the time of
   * the post before.
   */
  const idFor = async (what: string, header: EpochHeader, options: CallOptions) => {
    const { postedAt } = await epochStatus(header.epoch, options)
    return `${what}/${settlement.address}/${headerHash(header)}/${postedAt}`
  }
  return {
    ...reads,
    digest: header => headerDigest(domain, header),
    async bondSettler(settler, options = {}) {
      const missing = settlerBond - (await bondOf(settler, options))
      if (missing <= 0n) return undefined
      const send = { id: `bond/${settlement.address}/${settler}`, repeatable: true, ...options }
      const pay = () => settlement.write('bondSettler', [settler, missing], send)
      return withAllowance(context, missing, options, pay)
    },
    unbondSettler: (settler, options = {}) => settlement.write('unbondSettler', [settler], options),
    bondOf,
    async postEpoch({ header, reveals }, signatures, options = {}) {
      const id = await idFor('post', header, options)
      const values = [headerValues(header), toHex(reveals), encodeSignatures(signatures)]
      return settlement.write('post', values, { ...options, id })
    },
    async finaliseEpoch(epoch, options = {}) {
      const id = await idFor('finalise', epoch.header, options)
      return finaliseEpoch({ context, epoch, id, epochStatus, options })
    },
    async challengeWords(epoch, options = {}) {
      const id = await idFor('challenge words', epoch.header, options)
      const values = wordValues(epoch, { debitsApplied: 0, creditsApplied: 0 })
      return settlement.write('challengeWords', values, { ...options, id })
    },
    async challenge(header, proof, options = {}) {
      const evidence = encodeEvidence(proof)
      const id = `${await idFor('challenge', header, options)}/${toHex(keccak(fromHex(evidence)))}`
      return settlement.write('challenge', [headerValues(header), fraudNumber(proof), evidence], {
        ...options,
        id
      })
    },
    async dropStale(header, options = {}) {
      const id = await idFor('drop', header, options)
      return settlement.write('dropStale', [headerValues(header)], { ...options, id })
    }
  }
}

/** What the chain says of epochs. */
function createEpochReads(context: Context, posts: PostReader) {
  const { settlement } = context
  const mark = async (name: string, options: CallOptions): Promise<EpochMark | undefined> => {
    const [any, epoch, headerHash] = await settlement.read(name, [], options)
    return any ? { epoch: Number(epoch), headerHash: lower(headerHash) } : undefined
  }
  const everPosted = async (options: CallOptions = {}) =>
    (await posts.read(options)).map(({ epoch }) => epoch)
  const calls: EpochReads = {
    async epochStatus(epoch, options = {}) {
      const [raw] = await settlement.read('epochStatus', [epoch], options)
      return toStatus(raw as Result)
    },
    lastPosted: (options = {}) => mark('lastPosted', options),
    lastFinal: (options = {}) => mark('lastFinal', options),
    async postedEpochs(options = {}) {
      const final = await mark('lastFinal', options)
      return (await everPosted(options)).filter(epoch => epoch > (final?.epoch ?? -1))
    },
    everPosted,
    postedHeader: (epoch, options = {}) => postedHeader(context, posts, epoch, options),
    beacon: (epoch, options = {}) => beacon(context, posts, epoch, options)
  }
  return calls
}

function toStatus(raw: Result): EpochStatus {
  return {
    status: statuses[Number(raw.status)] ?? 'none',
    headerHash: lower(raw.headerHash),
    settler: lower(raw.settler),
    signers: seatsOf(Number(raw.signers)),
    postedAt: Number(raw.postedAt),
    finalisableAt: Number(raw.finalisableAt),
    debitsApplied: Number(raw.debitsApplied),
    creditsApplied: Number(raw.creditsApplied)
  }
}

interface Finalising {
  readonly context: Context
  readonly epoch: AppliedEpoch
  readonly id: string
  readonly epochStatus: (epoch: number, options: CallOptions) => Promise<EpochStatus>
  readonly options: CallOptions
}

async function finaliseEpoch({ context, epoch, id, epochStatus, options }: Finalising): Promise<Mined[]> {
  const { header } = epoch
  const mined: Mined[] = []
  for (;;) {
    const { status, debitsApplied, creditsApplied } = await epochStatus(header.epoch, options)
    if (status === 'final') return mined
    try {
      const values = wordValues(epoch, { debitsApplied, creditsApplied })
      const send = { ...options, id: `${id}/${debitsApplied}/${creditsApplied}` }
      mined.push(await context.settlement.write('finalise', values, send))
    } catch (error) {
      if (!(await overtaken(header.epoch, { debitsApplied, creditsApplied }, epochStatus, options)))
        throw error
    }
  }
}

type Progress = Pick<EpochStatus, 'debitsApplied' | 'creditsApplied'>

/** The words that come next. Credits wait for the last debit; with few words both go together. */
function wordValues(epoch: AppliedEpoch, { debitsApplied, creditsApplied }: Progress): unknown[] {
  const { header } = epoch
  const debits = wordChunk(epoch.debitWords, epoch.debits, debitsApplied)
  const last = debitsApplied + wordsPerChunk >= header.dWords
  const credits = last
    ? wordChunk(epoch.creditWords, epoch.credits, creditsApplied)
    : { words: [], proof: [] }
  return [headerValues(header), debits.words, debits.proof, credits.words, credits.proof]
}

/** Whether somebody else applied words meanwhile, so that the failure was a race and not a fault. */
async function overtaken(
  epoch: number,
  before: Progress,
  epochStatus: (epoch: number, options: CallOptions) => Promise<EpochStatus>,
  options: CallOptions
): Promise<boolean> {
  if (options.signal?.aborted) return false
  const now = await epochStatus(epoch, options)
  return (
    now.status === 'final' ||
    now.debitsApplied !== before.debitsApplied ||
    now.creditsApplied !== before.creditsApplied
  )
}
