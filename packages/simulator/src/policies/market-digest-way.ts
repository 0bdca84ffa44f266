import type { Ticket } from '@haca/core'
import type { Hex, MarketDigest } from '@haca/protocol'
import type { World } from '../engine/world.ts'

/** How what one market tells of itself gets to the others. */
export interface DigestWay {
  /** The market wants these to have a digest. */
  tell(to: readonly Hex[], digest: MarketDigest): void
  /** The market has done something; these are the tickets that it knows. */
  stepped(tickets: ReadonlyMap<string, Ticket>): void
}

type Deliver = (to: Hex, digest: MarketDigest) => void

/** @param seenBy markets that see at once what waits; undefined: they hear of it as in a network. */
export function createDigestWay(
  world: World,
  seenBy: (() => readonly Hex[]) | undefined,
  deliver: Deliver
): DigestWay {
  return seenBy === undefined
    ? createDigestMessages(world, deliver)
    : createDigestsOfAgeZero(world, seenBy, deliver)
}

/** As it is in a network: a digest is a message, and says what was true when it was sent. */
function createDigestMessages({ link }: World, deliver: Deliver): DigestWay {
  return {
    tell(to, digest) {
      for (const other of to) link.send(() => deliver(other, digest))
    },
    stepped: () => undefined
  }
}

/**
 * As no network has it: digests of age zero. Whenever what waits here has changed, every other market knows at once, and
 * no message is counted. What the market does with fewer messages is then what the age of its digests costs.
 */
function createDigestsOfAgeZero({ queue }: World, others: () => readonly Hex[], deliver: Deliver): DigestWay {
  let sequence = 0
  let busy: MarketDigest['busy'] = []
  let known = ''
  const send = (digest: MarketDigest) => {
    // After what is under way now, as the other market may be the one that acts.
    for (const to of others()) queue.schedule(queue.now(), () => deliver(to, digest))
  }
  return {
    tell(_, digest) {
      busy = digest.busy
      send({ ...digest, sequence: sequence++ })
    },
    stepped(tickets) {
      const waiting = waitingOf(tickets, queue.now())
      const now = waiting.map(({ model, tickets: count, firstAt }) => `${model} ${count} ${firstAt}`).join()
      if (now === known) return
      known = now
      send({ sequence: sequence++, ageMs: 0, waiting, busy })
    }
  }
}

/** What waits, by model, as a digest says it. */
function waitingOf(tickets: ReadonlyMap<string, Ticket>, at: number) {
  const models = new Map<string, { model: string; tickets: number; firstAt: number; ceiling: bigint }>()
  for (const { request, arrivedAt, offer } of tickets.values()) {
    if (offer !== undefined) continue
    const { model, ceiling } = request
    const entry = models.get(model) ?? { model, tickets: 0, firstAt: arrivedAt, ceiling }
    models.set(model, entry)
    entry.tickets++
    entry.firstAt = Math.min(entry.firstAt, arrivedAt)
    if (ceiling > entry.ceiling) entry.ceiling = ceiling
  }
  return [...models.values()].map(entry => {
    return { ...entry, oldestMs: Math.max(0, Math.round(at - entry.firstAt)) }
  })
}
