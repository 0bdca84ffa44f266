import { type Hex, keccakHex } from '@haca/protocol'

/**
 * Which market a model's tickets and tokens meet in. While work does not move between markets, every further one costs:
 * with 20 models on 400 slots, four markets served 56 to 69 % of what a central scheduler serves and one 98 to 100 %
 * (docs/decisions/2026-11-20-larger-markets.md). So a network opens a further market only per thousand slots, and
 * everybody computes the same ones from the members they know (rendezvous hashing, Thaler and Ravishankar 1998): when a
 * market goes, its models move, and those that the market opened in its place attracts.
 */
export const slotsPerMarket = 1000

const utf8 = new TextEncoder()

function rank(hosts: readonly Hex[], salt: string): Hex[] {
  const weight = new Map(hosts.map(host => [host, keccakHex(host, utf8.encode(salt))]))
  return [...hosts].sort((a, b) => ((weight.get(a) ?? a) < (weight.get(b) ?? b) ? -1 : 1))
}

/** The markets that are open, given every hosting node and the number of slots in the network. */
export function openMarkets(hosts: readonly Hex[], slots: number): Hex[] {
  const count = Math.max(1, Math.floor(slots / slotsPerMarket))
  return rank(hosts, 'market').slice(0, count)
}

/** The home market of a model, or undefined when no hosting node is known. */
export function homeMarket(model: string, hosts: readonly Hex[], slots: number): Hex | undefined {
  return rank(openMarkets(hosts, slots), model)[0]
}
