import { createRandom, idleCauses, lineStatus, type Random } from '@haca/core'
import { type Columns, emptyColumns, type LedgerReport } from '@haca/observatory'
import {
  createFeed,
  type Feed,
  type ModelFacts,
  type NetworkWatch,
  type WireOperatorDetail
} from '@haca/observatory/dashboard'
import { type AccountResponse, type Arrival, type Hex, jobId } from '@haca/protocol'

/**
 * A network that is made up, for pages and benchmarks that need more nodes than a machine can run: everything that a
 * watcher of a real one would be told, second by second. The same seed tells the same story.
 */
export interface SimulatedNetwork {
  readonly watch: Pick<NetworkWatch, 'feed' | 'node' | 'job' | 'operator'>
  readonly feed: Feed
  /** Lets a second pass; `tell` gets the calls into the feed, so that their cost can be told from the simulation's. */
  step(tell?: (call: () => void) => void): void
  /** Lets so many seconds pass in one step, as if somebody had looked once: an hour is 180 steps of 20 s. */
  skip(seconds: number): void
}

export interface SimulatedInit {
  /** In all; one in twenty keeps a market, one in ten verifies, the others run jobs. */
  readonly nodes: number
  readonly seed?: number
  /** Unix milliseconds of the first second. */
  readonly from: number
  /** Names that nodes bear, in turn. Default: role and number. */
  readonly names?: readonly string[]
}

interface SimulatedNode {
  readonly address: Hex
  readonly role: 'hosting' | 'inference' | 'verification'
  columns: Columns
  readonly pending: { job: Hex; segment: number; spent: bigint; from: number }[]
  units: number
}

const second = 1_000_000_000n
const epochSeconds = 10

export function simulateNetwork(init: SimulatedInit): SimulatedNetwork {
  const random = createRandom(init.seed ?? 1)
  const nodes = Array.from({ length: init.nodes }, (_, i) => makeNode(i, init.nodes))
  const names = Object.fromEntries(
    nodes.map(({ address, role }, i) => [address, init.names?.[i % init.names.length] ?? `${role}-${i}`])
  )
  const feed = createFeed({ network: 'simulated', startedAt: init.from, names })
  const models = ['tiny-lm', 'digits', 'embeddings', 'surrogate'].map(modelOf)
  let elapsed = 0
  const step = (tell: (call: () => void) => void = call => call(), seconds = 1) => {
    elapsed += seconds
    const now = init.from + 1000 * elapsed
    const tickets = arrivals(nodes, models, elapsed, now, random)
    for (const node of nodes) live(node, tickets, elapsed, random, BigInt(seconds) * second)
    const answers = nodes.map(node => ({ node: node.address, answer: answerOf(node, tickets, models) }))
    const report = reportOf(nodes)
    const settled = elapsed % epochSeconds === 0 ? settleAll(nodes, elapsed) : []
    tell(() => {
      for (const { node, answer } of answers) feed.answered(node, answer, now)
      feed.polled(report, models, now)
      for (const { node, lines } of settled)
        feed.settled(node, elapsed / epochSeconds, { state: 'final', lines }, now)
    })
  }
  return {
    feed,
    step: tell => step(tell),
    skip: seconds => step(undefined, seconds),
    watch: {
      feed,
      node: async address => ({ history: feed.history(address) ?? { stepMs: 1000, rows: [] }, reasons: [] }),
      operator: async address => operatorDetail(Number.parseInt(address.slice(-2), 16)),
      job: async job => {
        const known = feed.job(job)
        return { ...(known === undefined ? {} : { job: known }), reasons: [] }
      }
    }
  }
}

/** Every third node runs no jobs, so that nobody advises it. */
function operatorDetail(i: number): WireOperatorDetail {
  const epochs = Array.from({ length: 6 }, (_, back) => ({
    epoch: 40 + i - back,
    state: back === 0 ? ('posted' as const) : ('final' as const),
    earned: String(1_900_000 - 1000 * back),
    paid: 20,
    unpaid: back % 2
  }))
  const earnings = {
    epochs,
    unpaid: { refuted: 1, 'no voucher': 2 },
    offers: { taken: 130, unused: 3, failures: { BOUNCED: 2 } }
  }
  if (i % 3 === 0) return { earnings }
  const shares = { usefulShare: 0.42, addedShare: 0.1 }
  const gains = { amountPerHour: '1500000', gainPerHour: '-250000' }
  const options = [
    { kind: 'beside' as const, model: 'haca/digits', outlook: 'serves' as const, ...shares, ...gains },
    { kind: 'instead' as const, model: 'haca/surrogate', outlook: 'idle' as const, ...shares, ...gains }
  ]
  const now = { usefulShare: 0.4, amountPerHour: '1750000' }
  return { earnings, advice: { jobs: 900, windowMs: 3_600_000, ...now, options } }
}

function makeNode(i: number, of: number): SimulatedNode {
  const role = i < of / 20 ? 'hosting' : i < (3 * of) / 20 ? 'verification' : 'inference'
  const address: Hex = `0x${(i + 1).toString(16).padStart(40, '0')}`
  return { address, role, columns: emptyColumns(), pending: [], units: 0 }
}

function modelOf(name: string, i: number): ModelFacts {
  const work = { task: i === 2 ? 'embedding' : 'chat', tier: 'seeded', workPerUnit: 10 ** (i + 1) }
  return { id: `bafy${name}`, name: `haca/${name}`, ...work }
}

interface Ticket extends Arrival {
  readonly market: Hex
  readonly node: SimulatedNode | undefined
}

/** A job a second for every four nodes, more and less over minutes. */
function arrivals(
  nodes: readonly SimulatedNode[],
  models: readonly ModelFacts[],
  elapsed: number,
  now: number,
  random: Random
): Ticket[] {
  const workers = nodes.filter(({ role }) => role === 'inference')
  const markets = nodes.filter(({ role }) => role === 'hosting')
  const count = Math.round(
    (workers.length / 4) * (1 + 0.8 * Math.sin(elapsed / 40)) * (0.7 + 0.6 * random.next())
  )
  return Array.from({ length: count }, (_, i) => {
    const bytes = new Uint8Array(28)
    new DataView(bytes.buffer).setFloat64(0, random.next())
    new DataView(bytes.buffer).setUint32(20, i)
    const model = models[Math.floor(random.next() ** 2 * models.length)]?.id ?? ''
    const market = markets[Math.floor(random.next() * markets.length)]?.address ?? '0x'
    const node = random.next() < 0.97 ? workers[Math.floor(random.next() * workers.length)] : undefined
    const job = jobId(Math.floor((elapsed - 1) / epochSeconds) + 1, bytes)
    const size = { units: 16 + Math.floor(80 * random.next()), ceiling: 90n, patienceMs: 10_000 }
    return { job, segment: 0, model, ...size, at: BigInt(now) * 1_000_000n, market, node }
  })
}

/** What a stretch of time went into. */
function live(
  node: SimulatedNode,
  tickets: readonly Ticket[],
  elapsed: number,
  random: Random,
  span: bigint
): void {
  if (node.role === 'hosting') return
  const spent = { ...node.columns, idle: { ...node.columns.idle } }
  spent.capacity += span
  let left = span
  const take = (part: 'pending' | 'loading' | 'verification' | 'blocked', share: number) => {
    const amount = BigInt(Math.round(share * Number(span)))
    const most = amount < left ? amount : left
    spent[part] += most
    left -= most
    return most
  }
  for (const { node: by, job, units } of tickets) {
    if (by !== node) continue
    const ran = take('pending', 0.25 + random.next() / 2)
    node.units += units
    node.pending.push({ job, segment: 0, spent: ran, from: elapsed })
    take('blocked', 0.01)
  }
  if (node.role === 'verification') take('verification', 0.3 * random.next())
  if (elapsed < 12 || random.next() < 0.01) take('loading', 0.6 * random.next())
  const waits = Math.sin(elapsed / 40) > 0.5
  for (const cause of idleCauses) {
    const share =
      cause === 'free' ? 1 : waits ? { match: 0.08, place: 0.25, price: 0.05, strand: 0.1 }[cause] : 0
    const amount = cause === 'free' ? left : BigInt(Math.round(Number(left) * share * random.next()))
    spent.idle[cause] += amount
    left -= amount
  }
  node.columns = spent
}

function answerOf(
  node: SimulatedNode,
  tickets: readonly Ticket[],
  models: readonly ModelFacts[]
): AccountResponse {
  const own = tickets.filter(({ market }) => market === node.address)
  const warm = models.slice(0, 1 + (Number.parseInt(node.address.slice(-2), 16) % models.length))
  const worker = node.role === 'inference'
  const lost = own.filter(({ node }) => node === undefined)
  const ceilings = { low: 20n, median: 60n, high: 90n }
  const unmet = lost.map(({ model, units }) => ({ model, tickets: 1, units, lostUnits: units, ceilings }))
  return {
    ...{
      parts: 1,
      role: node.role,
      at: 0n,
      idle: [],
      idleCursor: 0,
      waiting: [],
      waitingCursor: 0,
      arrivalCursor: 0
    },
    slots: node.role === 'hosting' ? [] : [{ slot: 0, rate: 9_000_000, capacity: 0n, columns: {} as never }],
    pending: node.pending,
    descriptions: worker
      ? [{ warm: warm.map(({ id }) => ({ model: id, ask: 40n, rate: 2000 })), loadable: [] }]
      : [],
    arrivals: own,
    work: worker ? [{ model: models[0]?.id ?? '', jobs: 1, units: node.units, spent: 0n, amount: 0n }] : [],
    ...(node.role === 'hosting' ? { unmet, market: { tokens: own.length, tickets: lost.length } } : {}),
    counters:
      node.role === 'verification' ? { checks: Math.floor(Number(node.columns.verification / second)) } : {}
  }
}

function reportOf(nodes: readonly SimulatedNode[]): LedgerReport {
  const total = emptyColumns()
  const errorNs = { match: 0n, place: 0n, price: 0n, strand: 0n, free: 0n }
  return {
    nodes: nodes.map(({ address, role, columns }) => {
      const slots = role === 'hosting' ? 0 : 1
      return {
        node: address,
        role,
        alive: true,
        slots,
        rate: 9_000_000,
        slotNs: columns,
        work: columns,
        counters: {}
      }
    }),
    total: { slotNs: total, work: total },
    exact: true,
    sampling: { instants: 1, errorNs, clockErrorNs: 0n }
  }
}

/** Epochs decide on what is older than one of them; one job in a hundred is refuted. */
function settleAll(nodes: readonly SimulatedNode[], elapsed: number) {
  return nodes.flatMap(node => {
    const old = node.pending.filter(({ from }) => from <= elapsed - epochSeconds)
    if (old.length === 0) return []
    node.pending.splice(0, node.pending.length, ...node.pending.filter(work => !old.includes(work)))
    const lines = old.map(({ job, spent }, i) => {
      const bad = Number.parseInt(job.slice(12, 18), 16) % 100 === 1
      const columns = { ...node.columns, pending: node.columns.pending - spent }
      node.columns = bad
        ? { ...columns, wasted: columns.wasted + spent }
        : { ...columns, useful: columns.useful + spent }
      const status = bad ? lineStatus.refuted : lineStatus.unsampled
      return { job, from: i, to: i + 20, node: 1, status, amount: 800n, checks: bad ? 3 : 0 }
    })
    return [{ node: node.address, lines }]
  })
}
