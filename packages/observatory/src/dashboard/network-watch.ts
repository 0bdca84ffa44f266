import { randomInt } from 'node:crypto'
import type { Clock } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse, everyone, type ModelDirectory, systemClock } from '@haca/node-kit'
import { type Deployment, epochAt, type Hex, type Logger, protocols, silentLogger } from '@haca/protocol'
import type { Auditor } from '../auditor.ts'
import type { EarningsReport } from '../earnings/read-earnings.ts'
import { createFeed, type Feed } from './feed.ts'
import { toWireAdvice, toWireEarnings } from './operator-detail.ts'
import { type ChainReader, watchChain } from './watch-chain.ts'
import type { WireAdvice, WireJobDetail, WireNodeDetail, WireOperatorDetail, WireReason } from './wire.ts'

export interface NetworkWatchInit {
  readonly network: Network
  readonly auditor: Pick<Auditor, 'watch' | 'advise'>
  readonly models: Pick<ModelDirectory, 'list'>
  readonly deployment: Deployment
  /** Where the money is; without it the pages have none. */
  readonly chain?: ChainReader
  /** Names that people gave to nodes, by address. */
  readonly names?: Readonly<Record<string, string>>
  /** What nodes were told to do wrong, by address. */
  readonly cheats?: Readonly<Record<string, string>>
  /** What a client of this process knows of a job, for its story. */
  readonly story?: (job: Hex) => readonly { readonly at: number; readonly what: string }[]
  /** Reads what a node was paid for, epoch by epoch; without it the pages tell the sum of it only. */
  readonly earnings?: (node: Hex, epochs: number, signal: AbortSignal) => Promise<EarningsReport>
  readonly clock?: Clock
  readonly logger?: Logger
}

/** Feeds what is seen of a network to the pages. */
export interface NetworkWatch {
  readonly feed: Pick<Feed, 'state' | 'tick'>
  /** Asks the nodes what they recorded. Undefined for a node that nobody has seen. */
  node(address: string): Promise<WireNodeDetail | undefined>
  job(job: string): Promise<WireJobDetail>
  /** What a node was paid for, and what another model would earn it. */
  operator(address: string): Promise<WireOperatorDetail>
  stop(): Promise<void>
}

/** Between two rounds of questions about what epochs decided, milliseconds. */
const outcomeMs = 2000
/** Questions per round: of a thousand busy nodes each is asked within two minutes. */
const outcomesMax = 16
/** Epochs that an operator is told of, the newest; each is a file to fetch. */
const epochsRead = 16

export function watchNetwork(init: NetworkWatchInit): NetworkWatch {
  return new Watch(init)
}

interface Question {
  readonly job?: Hex
  readonly node?: Hex
}

class Watch implements NetworkWatch {
  readonly feed: Feed
  private readonly init: NetworkWatchInit
  private readonly clock: Clock
  private readonly logger: Logger
  private readonly stopping = new AbortController()
  private readonly unwatch: () => void
  private readonly running: readonly (Promise<void> | undefined)[]

  constructor(init: NetworkWatchInit) {
    this.init = init
    this.clock = init.clock ?? systemClock()
    this.logger = init.logger ?? silentLogger
    const { names, cheats, chain, deployment, auditor } = init
    const { clock, logger } = this
    const { signal } = this.stopping
    const feed = createFeed({
      network: deployment.network,
      startedAt: clock.unixMs(),
      ...(names === undefined ? {} : { names }),
      ...(cheats === undefined ? {} : { cheats })
    })
    this.feed = feed
    this.unwatch = auditor.watch({
      answered: (node, answer) => feed.answered(node, answer, clock.unixMs()),
      polled: report => feed.polled(report, factsOf(init.models), clock.unixMs())
    })
    this.running = [
      this.askOutcomes(signal),
      chain === undefined ? undefined : watchChain({ chain, feed, clock, logger, signal })
    ]
  }

  async node(address: string): Promise<WireNodeDetail | undefined> {
    const history = this.feed.history(address)
    const known = everyone(this.init.network).some(member => member.address === address)
    if (history === undefined && !known) return undefined
    const reasons = known ? await this.ask({ node: address as Hex }) : []
    return { history: history ?? { stepMs: 1000, rows: [] }, reasons }
  }

  async job(job: string): Promise<WireJobDetail> {
    const told = this.init.story?.(job as Hex) ?? []
    const client = told.map(entry => ({ who: 'client', ...entry, count: 1 }))
    const reasons = [...client, ...(await this.ask({ job: job as Hex }))].sort((a, b) => a.at - b.at)
    const known = this.feed.job(job)
    return { ...(known === undefined ? {} : { job: known }), reasons }
  }

  async operator(address: string): Promise<WireOperatorDetail> {
    const node = address as Hex
    const { signal } = this.stopping
    const [earnings, advice] = await Promise.all([
      this.tried('earnings', async () => {
        const report = await this.init.earnings?.(node, epochsRead, signal)
        return report === undefined ? undefined : toWireEarnings(report)
      }),
      this.tried('advice', () => this.advise(node))
    ])
    return {
      ...(earnings === undefined ? {} : { earnings }),
      ...(advice === undefined ? {} : { advice })
    }
  }

  private async advise(node: Hex): Promise<WireAdvice> {
    const models = new Map(this.init.models.list().map(({ id, manifest }) => [id, manifest]))
    const report = await this.init.auditor.advise({
      node,
      workPerUnit: model => models.get(model)?.workPerUnit
    })
    return toWireAdvice(report, model => models.get(model)?.name ?? model)
  }

  /** Of two answers one may fail: a node that runs no jobs gets no advice. */
  private async tried<T>(what: string, work: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      this.logger.debug({ what, error: String(error) }, 'an operator was not answered')
      return undefined
    }
  }

  async stop(): Promise<void> {
    this.unwatch()
    this.stopping.abort()
    await Promise.all(this.running)
  }

  private async askOutcomes(signal: AbortSignal): Promise<void> {
    const pulse = createPulse()
    while (!signal.aborted) {
      await pulse.wait(outcomeMs, signal)
      const questions = this.feed.questions(epochAt(this.init.deployment, this.clock.unixMs()))
      const from = questions.length > outcomesMax ? randomInt(questions.length) : 0
      const asked = [...questions.slice(from), ...questions.slice(0, from)].slice(0, outcomesMax)
      await Promise.all(asked.map(({ node, epoch }) => this.askOutcome(node, epoch)))
    }
  }

  /** Any verifier will do: what it says is what the posted epoch says. */
  private async askOutcome(node: Hex, epoch: number): Promise<void> {
    const { network } = this.init
    const verifiers = everyone(network).filter(({ roles }) => roles.includes('verification'))
    const verifier = verifiers[randomInt(Math.max(1, verifiers.length))]?.address
    if (verifier === undefined) return
    const { signal } = this.stopping
    try {
      const answer = await network.call(protocols.outcome, verifier, { epoch, party: node }, { signal })
      this.feed.settled(node, epoch, answer, this.clock.unixMs())
    } catch (error) {
      this.logger.debug({ verifier, error: String(error) }, 'no outcome from a verifier')
    }
  }

  private async ask(question: Question): Promise<WireReason[]> {
    const members = whoKnows(this.init.network, this.suspects(question))
    const said = await Promise.all(members.map(({ address }) => this.askWhy(address, question)))
    return said.flat().sort((a, b) => a.at - b.at)
  }

  /** Who had to do with it; undefined when nobody knows who. */
  private suspects({ node, job }: Question): ReadonlySet<string> | undefined {
    if (node !== undefined) return new Set([node])
    const known = this.feed.job(job ?? '')
    return known === undefined ? undefined : new Set([known.market, ...known.nodes])
  }

  private async askWhy(address: Hex, question: Question): Promise<WireReason[]> {
    const asked = question.node === address ? {} : question
    const { signal } = this.stopping
    try {
      const { reasons } = await this.init.network.call(protocols.why, address, asked, { signal })
      return reasons.map(reason => ({ who: address, ...reason }))
    } catch (error) {
      this.logger.debug({ node: address, error: String(error) }, 'a node did not say why')
      return []
    }
  }
}

/** Those who had to do with it and all who check; of what nobody has seen, the markets instead. */
function whoKnows(network: Network, suspects: ReadonlySet<string> | undefined) {
  return everyone(network).filter(({ address, roles }) => {
    if (roles.includes('verification')) return true
    return suspects === undefined ? roles.includes('hosting') : suspects.has(address)
  })
}

function factsOf(models: Pick<ModelDirectory, 'list'>) {
  return models.list().map(({ id, manifest: { name, task, tier, workPerUnit } }) => {
    return { id, name, task, tier, workPerUnit }
  })
}
