import { buildEpoch, type Epoch, wordsPerChunk } from '@haca/core'
import { type Hex, type Keccak, zeroHash } from '@haca/protocol'
import { type BenchChain, signing, startBenchChain, token, verifierCount } from './chain.ts'
import { benchEpoch } from './lines.ts'

/**
 * What a network of any size pays for gas in a day. Every part is linear in something that can be counted: words of
 * four parties, transactions, withdrawals, top-ups. The prices of one are taken from epochs of the smallest and the largest
 * kind; other sizes are predicted by them and measured, to see how far the model is off.
 */

/** How many there are of everybody, and how often they come. */
export interface Network {
  readonly clients: number
  readonly nodes: number
  readonly jobsPerDay: number
}

/** What one day of it costs, in gas. */
export interface DayCost {
  readonly post: number
  readonly words: number
  readonly withdrawals: number
  readonly topUps: number
}

export interface Comparison {
  readonly network: Network
  readonly predicted: number
  readonly measured: number
}

/** The network of the bar: daily epochs, weekly withdrawals, monthly top-ups. */
export const target: Network = { clients: 10_000, nodes: 1000, jobsPerDay: 1_000_000 }
/** Smaller ones of the same shape; the last takes two transactions to apply, as the target takes five. */
const smaller = [250, 1000, 2500]
const daysBetween = { withdrawals: 7, topUps: 30 }
const partiesPerWord = 4
/** Nodes that one `withdraw` pays: 13,000 gas each, far below a transaction's 2^24. */
const withdrawnAtOnce = 250
/** Lanes that one call opens at most. */
const openedAtOnce = 250

interface Prices {
  readonly post: number
  /** A transaction that applies words, without them. */
  readonly apply: number
  readonly debitWord: number
  readonly creditWord: number
  readonly withdrawCall: number
  readonly withdrawNode: number
  readonly topUp: number
}

const like = (clients: number): Network => ({
  clients,
  nodes: (clients * target.nodes) / target.clients,
  jobsPerDay: (clients * target.jobsPerDay) / target.clients
})
const words = (parties: number) => Math.ceil(parties / partiesPerWord)
export const total = ({ post, words: applied, withdrawals, topUps }: DayCost) =>
  post + applied + withdrawals + topUps

/** A chain with the largest of the smaller networks, whose counters all have been written to before. */
export async function measureModel(keccak: Keccak): Promise<{
  readonly day: DayCost
  readonly comparisons: readonly Comparison[]
}> {
  const largest = like(Math.max(...smaller))
  const bench = await startBenchChain({ clients: 2, nodes: largest.nodes }, keccak)
  try {
    const lanes = await openLanes(bench, largest.clients)
    const settle = createSettling(bench, keccak)
    const everything = { lanes, nodes: bench.nodes }
    for (let i = 0; i < 2; i++) {
      await settle(everything)
      await bench.operator.withdraw(bench.nodes)
    }
    const prices = await measurePrices(bench, lanes, settle)
    const comparisons: Comparison[] = []
    for (const clients of smaller) {
      const network = like(clients)
      const nodes = bench.nodes.slice(0, network.nodes)
      const { post, apply } = await settle({ lanes: lanes.slice(0, clients), nodes })
      const withdrawn = Number((await bench.operator.withdraw(nodes)).gasUsed)
      const topUps = clients * (await measureTopUp(bench, lanes.slice(0, 5)))
      const measured = post + apply + withdrawn / daysBetween.withdrawals + topUps / daysBetween.topUps
      comparisons.push({ network, predicted: total(predict(network, prices)), measured })
    }
    return { day: predict(target, prices), comparisons }
  } finally {
    await bench.stop()
  }
}

function predict({ clients, nodes }: Network, prices: Prices): DayCost {
  const [debits, credits] = [words(clients), words(nodes) + words(verifierCount)]
  const transactions = Math.max(Math.ceil(debits / wordsPerChunk), Math.ceil(credits / wordsPerChunk))
  const applied = transactions * prices.apply + debits * prices.debitWord + credits * prices.creditWord
  const withdrawn = Math.ceil(nodes / withdrawnAtOnce) * prices.withdrawCall + nodes * prices.withdrawNode
  return {
    post: prices.post,
    words: applied,
    withdrawals: withdrawn / daysBetween.withdrawals,
    topUps: (clients * prices.topUp) / daysBetween.topUps
  }
}

interface Parties {
  readonly lanes: readonly number[]
  readonly nodes: readonly number[]
}

interface Settled {
  readonly post: number
  readonly apply: number
  readonly debits: number
  readonly credits: number
}
type Settling = (parties: Parties) => Promise<Settled>

/** Settles one epoch after the other, in which every lane pays once and every node is paid. */
function createSettling(bench: BenchChain, keccak: Keccak): Settling {
  const { operator, verifiers } = bench
  let previous: Hex = zeroHash
  return async ({ lanes, nodes }) => {
    const last = await operator.lastPosted()
    const epoch = Math.max(await operator.currentEpoch(), (last?.epoch ?? -1) + 1)
    const count = Math.max(lanes.length, nodes.length)
    const built: Epoch = buildEpoch(benchEpoch({ epoch, count, lanes, nodes, verifiers, previous, keccak }))
    previous = built.headerHash
    await bench.warpTo(operator.epochTimes(epoch).postableAt)
    const digest = operator.digest(built.header)
    const signatures = verifiers
      .slice(0, signing)
      .map(({ key }, seat) => ({ seat, signature: key.sign(digest) }))
    const posted = await operator.postEpoch(built, signatures)
    await bench.warpTo((await operator.epochStatus(epoch)).finalisableAt)
    const mined = await operator.finaliseEpoch(built)
    return {
      post: Number(posted.gasUsed),
      apply: mined.reduce((sum, { gasUsed }) => sum + Number(gasUsed), 0),
      debits: built.header.dWords,
      credits: built.header.pWords
    }
  }
}

/** From epochs with one of everything, with many lanes, and with many nodes. */
async function measurePrices(bench: BenchChain, lanes: readonly number[], settle: Settling): Promise<Prices> {
  const { operator, nodes } = bench
  const oneLane = lanes.slice(0, 1)
  const oneNode = nodes.slice(0, 1)
  const many = Math.min(lanes.length, wordsPerChunk * partiesPerWord)
  const least = await settle({ lanes: oneLane, nodes: oneNode })
  const manyLanes = await settle({ lanes: lanes.slice(0, many), nodes: oneNode })
  const manyNodes = await settle({ lanes: oneLane, nodes })
  const debitWord = (manyLanes.apply - least.apply) / (manyLanes.debits - least.debits)
  const creditWord = (manyNodes.apply - least.apply) / (manyNodes.credits - least.credits)
  const all = Number((await operator.withdraw(nodes)).gasUsed)
  await settle({ lanes: oneLane, nodes: oneNode })
  const one = Number((await operator.withdraw(oneNode)).gasUsed)
  const withdrawNode = (all - one) / (nodes.length - 1)
  return {
    post: least.post,
    apply: least.apply - least.debits * debitWord - least.credits * creditWord,
    debitWord,
    creditWord,
    withdrawCall: one - withdrawNode,
    withdrawNode,
    topUp: await measureTopUp(bench, lanes.slice(0, 10))
  }
}

async function openLanes({ clients }: BenchChain, count: number): Promise<number[]> {
  const [client] = clients
  const lanes: number[] = []
  for (let left = count; left > 0 && client !== undefined; left -= openedAtOnce) {
    const opened = await client.openLanes({ count: Math.min(left, openedAtOnce), deposit: token })
    lanes.push(...opened.lanes)
  }
  return lanes
}

/** Of one client, approval apart: it is given once. */
async function measureTopUp({ clients }: BenchChain, lanes: readonly number[]): Promise<number> {
  const client = clients[1]
  if (client === undefined) throw new Error('somebody who tops up')
  await client.topUp(lanes[0] ?? 0, token)
  let gas = 0
  for (const lane of lanes) gas += Number((await client.topUp(lane, token)).gasUsed)
  return gas / lanes.length
}
