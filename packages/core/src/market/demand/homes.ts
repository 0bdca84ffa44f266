import { type Hex, keccakHex } from '@haca/protocol'

/**
 * Which markets a model's tickets and tokens meet in. A network opens a further market per `slotsPerMarket` slots, and
 * everybody computes the same ones from the members they know (rendezvous hashing, Thaler and Ravishankar 1998): when a
 * market goes, its models move, and those that the market opened in its place attracts. Every model ranks the open markets
 * in its own order; its homes are the first of them, as many as its share of the demand fills. So who thinks that there is
 * one home more or fewer agrees with all others on the rest, and what stands in a market that is no home is pulled.
 */

const utf8 = new TextEncoder()

function rank(hosts: readonly Hex[], salt: string): Hex[] {
  const weight = new Map(hosts.map(host => [host, keccakHex(host, utf8.encode(salt))]))
  return [...hosts].sort((a, b) => ((weight.get(a) ?? a) < (weight.get(b) ?? b) ? -1 : 1))
}

/** The markets that are open, given every hosting node and the number of slots in the network. */
export function openMarkets(hosts: readonly Hex[], slots: number, slotsPerMarket: number): Hex[] {
  const count = Math.max(1, Math.floor(slots / slotsPerMarket))
  return rank(hosts, 'market').slice(0, count)
}

/** The first `count` homes of a model among the open markets, in its own order; none when no market is open. */
export function homeMarkets(model: string, open: readonly Hex[], count = 1): Hex[] {
  return rank(open, model).slice(0, count)
}
