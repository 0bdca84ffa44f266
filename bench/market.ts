import { createMarket, createRandom, type Market, type MarketEffect, type Random } from '@haca/core'
import { type Hex, productionParams, type TokenRequest } from '@haca/protocol'
import { printBars } from './bars.ts'
import { barOptions, readOptions } from './options.ts'

/**
 * `npm run bench:market`: events per second of the market machine on one core, every event followed by the question when
 * to wake up, as a hosting node asks it. Books are steady: as many jobs end as come.
 */

/** A market must keep up with the messages of its network: two to three events per job, so 70,000 jobs a second. */
const eventsPerSecondMin = 200_000
/** Virtual milliseconds between two events; short enough that no lease runs out between its renewals. */
const stepMs = 0.1
/** CPU seconds over which one book is measured. */
const measureSeconds = 2

interface Book {
  readonly name: string
  readonly slots: number
  readonly models: number
  /** Tickets that wait all the time; slots stand idle all the time when 0. */
  readonly waiting: number
}

/** A home market has about a hundred slots; the larger books show what happens beyond. */
const books: readonly Book[] = [
  { name: 'idle-100', slots: 100, models: 4, waiting: 0 },
  { name: 'queue-100', slots: 100, models: 4, waiting: 100 },
  { name: 'idle-1000', slots: 1000, models: 40, waiting: 0 },
  { name: 'queue-1000', slots: 1000, models: 40, waiting: 1000 }
]

const values = readOptions({
  name: 'bench:market',
  about: 'Events per second of the market machine on one core.',
  options: barOptions,
  examples: [
    ['--quick', 'a quarter of the time for each book'],
    ['--quick --json', 'the same for a script']
  ]
})
const seconds = values.quick ? measureSeconds / 4 : measureSeconds
const rows = books.map(book => ({ book, rate: measure(book, seconds) }))
for (const { book, rate } of rows) {
  console.log(`${book.name.padEnd(12)}${Math.round(rate).toLocaleString('en').padStart(12)} events/s`)
}
printBars(
  rows.map(({ book, rate }) => ({
    id: `market-events/${book.name}`,
    value: rate,
    limit: eventsPerSecondMin,
    atLeast: true
  })),
  values.json
)

/** Events per second of CPU time, which a busy machine does not take away. */
function measure(book: Book, cpuSeconds: number): number {
  const scene = createScene(book)
  const round = () => {
    for (let i = 0; i < 1000; i++) scene.playJob()
  }
  // The engine compiles what it has seen often.
  round()
  const before = scene.events()
  const start = process.cpuUsage()
  let used = 0
  while (used < cpuSeconds) {
    round()
    const { user, system } = process.cpuUsage(start)
    used = (user + system) / 1e6
  }
  return (scene.events() - before) / used
}

/** A steady book: tickets and tokens come in turn, each offer is taken up, each slot bids again. */
function createScene({ slots, models, waiting }: Book) {
  const random = createRandom(1)
  const market = createMarket({
    limits: { ...productionParams, ticketsPerClientMax: 4096 },
    random: createRandom(2)
  })
  const sequences = new Array<number>(slots).fill(0)
  let at = 0
  let jobs = 0
  let events = 0

  const step = (event: Parameters<Market['step']>[0]): MarketEffect[] => {
    at += stepMs
    events++
    const effects = market.step(event)
    market.nextDeadline()
    return effects
  }
  const bid = (slot: number, next: boolean): MarketEffect[] => {
    sequences[slot] = (sequences[slot] ?? 0) + (next ? 1 : 0)
    return step({
      kind: 'token',
      at,
      node: address(slot),
      request: tokenRequest(random, slot, sequences[slot] ?? 1, models),
      // A next token is told, a renewal asks.
      quiet: next
    })
  }
  const ask = (): MarketEffect[] => {
    const job = jobs++
    const request = {
      job: `0x${job.toString(16).padStart(64, '0')}` as const,
      segment: 0,
      model: `model-${job % models}`,
      units: 100,
      deadline: 0,
      ceiling: 100n,
      valueOfTime: 10n
    }
    return step({
      kind: 'ticket',
      at,
      client: address(2 ** 32 + (job % 64)),
      request,
      deadlineAt: at + 60_000
    })
  }
  /** The slot whose token was offered; the client takes it up without a word. */
  const offered = (effects: readonly MarketEffect[]): number | undefined => {
    for (const effect of effects) if (effect.kind === 'offer') return Number(BigInt(effect.offer.token.node))
    return undefined
  }

  if (waiting === 0) for (let slot = 0; slot < slots; slot++) bid(slot, true)
  else for (let i = 0; i < waiting; i++) ask()
  let turn = 0
  return {
    events: () => events,
    /** A ticket and the next token of the slot that it got; while slots stand idle, the renewal of another. */
    playJob() {
      turn = (turn + 1) % slots
      if (waiting > 0) {
        ask()
        bid(turn, true)
        return
      }
      const used = offered(ask())
      if (used !== undefined) bid(used, true)
      bid(turn, false)
    }
  }
}

/** One slot a node; two models warm. */
function tokenRequest(random: Random, slot: number, sequence: number, models: number): TokenRequest {
  const warm = [slot % models, (slot + 1) % models].map(rank => ({
    model: `model-${rank}`,
    ask: BigInt(10 + (slot % 7)),
    rate: 50 + (slot % 11)
  }))
  const useMilli = Math.floor(random.next() * 1001)
  return { slot: 0, sequence, freeInMs: 0, warm, onDisk: [], useMilli, withdraw: false }
}

function address(index: number): Hex {
  return `0x${index.toString(16).padStart(40, '0')}`
}
