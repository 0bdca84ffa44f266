import { type Hex, protocols, requireSignature } from '@haca/protocol'
import type { FaultCase, HeaderSignature } from '@haca/settlement'
import { activeSeat } from '../epochs/seats.ts'
import type { FaultParts } from './fault-parts.ts'
import { digestOf, type FaultWord, seatsAsked } from './vote-desk.ts'

/**
 * Asks everybody whose word counts in a case, at once. It resolves when as many have signed as are needed, or all have
 * answered. The caller’s own word is among them where it has one to give: it asks only for what it found itself.
 */
export async function collectVotes(
  parts: FaultParts,
  fault: FaultCase,
  word: FaultWord,
  signal: AbortSignal
): Promise<HeaderSignature[]> {
  const { key, network, logger } = parts
  const { node, epoch, line } = fault
  const digest = digestOf(parts.domain, word, fault)
  const needed = word === 'fault' ? fault.votesNeeded : fault.acquittalsNeeded
  const group = new Set(seatsAsked(fault, word))
  const own = activeSeat(parts.seats(), key.address)
  const votes: HeaderSignature[] = []
  if (own !== undefined && group.has(own.seat)) votes.push({ seat: own.seat, signature: key.sign(digest) })
  const enough = Promise.withResolvers<void>()
  if (votes.length >= needed) enough.resolve()
  const others = parts
    .seats()
    .filter(({ seat, active, workKey }) => active && group.has(seat) && workKey !== key.address)
  const asked = others.map(async ({ seat, workKey }) => {
    try {
      const answer = await network.call(protocols.faultVote, workKey, { node, epoch, line, word }, { signal })
      if (answer.signature === undefined) {
        logger.info({ node, epoch, seat, verdict: answer.verdict, word }, 'a verifier found otherwise')
        return
      }
      requireSignature('vote', digest, answer.signature as Hex, workKey)
      votes.push({ seat, signature: answer.signature as Hex })
      if (votes.length >= needed) enough.resolve()
    } catch (error) {
      if (!signal.aborted)
        logger.info({ node, epoch, seat, word, error: String(error) }, 'a verifier gave no word')
    }
  })
  await Promise.race([Promise.all(asked), enough.promise])
  return [...votes]
}
