import type { Hex } from '@haca/protocol'
import type { Millis } from '../types.ts'

/**
 * What a market remembers of clients: what became of the offers that they got. One that lets tokens run out unused, or sends
 * the same ticket to two markets, gets no more for a while; one that complains of most nodes is not believed, or else it
 * could have any node put into quarantine.
 */
export interface ClientRecords {
  offered(client: Hex, at: Millis): void
  /** Says that nothing came of an offer. Returns whether the node is to blame for it. */
  complained(client: Hex, at: Millis): boolean
  /** A node says that no assignment came for the token that this client was offered. */
  wasted(client: Hex, at: Millis): void
  /** Milliseconds for which this client gets no offers; 0 when it is welcome. */
  refusedFor(client: Hex, at: Millis): Millis
}

/** Counts are halved this often, milliseconds: what was long ago is forgiven. */
const halvedEveryMs = 60_000
/** So many may go wrong whatever the share: a network may have a bad moment, and a count needs some length. */
const excused = 8
/** Share of the offers above which the fault is the client's. In the worst simulated networks a fifth of the nodes deceive. */
const faultShare = 0.5
/** Clients remembered; who is pushed out begins anew. */
const clientsMax = 4096

interface Counts {
  /** When the counts were last halved. */
  since: Millis
  offers: number
  complaints: number
  wasted: number
}

export function createClientRecords(): ClientRecords {
  const records = new Map<Hex, Counts>()

  const of = (client: Hex, at: Millis): Counts => {
    const known = records.get(client)
    if (known !== undefined) return fade(known, at)
    const fresh: Counts = { since: at, offers: 0, complaints: 0, wasted: 0 }
    records.set(client, fresh)
    const [oldest] = records.size > clientsMax ? records.keys() : []
    if (oldest !== undefined) records.delete(oldest)
    return fresh
  }
  const isTooMany = (bad: number, { offers }: Counts) => bad > excused && bad > faultShare * offers

  return {
    offered(client, at) {
      of(client, at).offers++
    },
    complained(client, at) {
      const counts = of(client, at)
      counts.complaints++
      return !isTooMany(counts.complaints, counts)
    },
    wasted(client, at) {
      of(client, at).wasted++
    },
    refusedFor(client, at) {
      const known = records.get(client)
      if (known === undefined) return 0
      const counts = fade(known, at)
      return isTooMany(counts.wasted, counts) ? Math.ceil(counts.since + halvedEveryMs - at) : 0
    }
  }
}

function fade(counts: Counts, at: Millis): Counts {
  const times = Math.floor((at - counts.since) / halvedEveryMs)
  if (times <= 0) return counts
  const share = 0.5 ** times
  counts.since += times * halvedEveryMs
  counts.offers *= share
  counts.complaints *= share
  counts.wasted *= share
  return counts
}
