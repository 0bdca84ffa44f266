import {
  FaultAcquittal,
  FaultVote,
  type FaultVoteRequest,
  type FaultVoteResponse,
  HacaError,
  type Hex,
  type SigningDomain,
  typedDigest
} from '@haca/protocol'
import type { FaultCase } from '@haca/settlement'
import { activeSeat } from '../epochs/seats.ts'
import type { FaultParts } from './fault-parts.ts'
import { type Fault, type Judge, wordOf } from './judge.ts'

export type FaultWord = FaultVoteRequest['word']

/** What is signed to sentence a node, or to acquit it. */
export function digestOf(domain: SigningDomain, word: FaultWord, { node, epoch, line }: Fault): Hex {
  return typedDigest(domain, word === 'fault' ? FaultVote : FaultAcquittal, { node, epoch, line })
}

/** Seats whose word counts in a case now; none before and after the time for it. */
export function seatsAsked({ status, committee, jury }: FaultCase, word: FaultWord): readonly number[] {
  if (word === 'fault') return status === 'convened' ? committee : []
  return status === 'sentenced' ? jury : []
}

/**
 * Answers whoever asks for this verifier’s word on an accused line: signed where its own check of all positions says so, and
 * never because of what others voted. Throws `FORBIDDEN` where it is not asked by the chain, `NOT_FOUND` where there is no such
 * case, and what keeps it from checking.
 */
export async function answerVote(
  parts: FaultParts,
  judge: Judge,
  { word, ...fault }: FaultVoteRequest
): Promise<FaultVoteResponse> {
  const { node, epoch, line } = fault
  const asked: Fault = { node, epoch, line: line as Hex }
  const own = activeSeat(parts.seats(), parts.key.address)
  if (own === undefined) throw new HacaError('FORBIDDEN', 'this node holds no active verifier’s seat')
  const found = await parts.settlement.faultCase(asked, { signal: parts.signal })
  if (found === undefined)
    throw new HacaError('NOT_FOUND', `nobody has accused line ${line} of epoch ${epoch}`, {
      data: { node, epoch, line }
    })
  if (!seatsAsked(found, word).includes(own.seat))
    throw new HacaError('FORBIDDEN', `seat ${own.seat} has no ${word} to give: the case is ${found.status}`, {
      data: { node, epoch, line, seat: own.seat, status: found.status }
    })
  const accused = await judge.find(asked)
  const verdict = await judge.check(accused)
  const answer = { verifierIndex: own.seat, verdict }
  if (wordOf(verdict, accused) !== word) return answer
  return { ...answer, signature: parts.key.sign(digestOf(parts.domain, word, asked)) }
}
