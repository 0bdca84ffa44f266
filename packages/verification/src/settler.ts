import { buildEpoch, type Clock, checkEpoch, type Epoch } from '@haca/core'
import type { Network } from '@haca/network'
import { createPulse } from '@haca/node-kit'
import {
  type Deployment,
  type EpochRequest,
  epochAt,
  epochEndMs,
  HacaError,
  type Hex,
  type Keccak,
  type Logger,
  protocols,
  requireSignature,
  type SettledWork,
  type WorkKey
} from '@haca/protocol'
import type { HeaderSignature, Settlement } from '@haca/settlement'
import { deriveEpoch, type EpochMaterial, type EpochRules, type SeatHolder } from './derive-epoch.ts'
import type { LaneHeads } from './lane-heads.ts'
import type { WorkBook } from './work-book.ts'

export interface SettlerInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly settlement: Settlement
  readonly network: Network
  readonly clock: Clock
  readonly keccak: Keccak
  readonly book: WorkBook
  readonly lanes: LaneHeads
  readonly seats: () => readonly SeatHolder[]
  readonly marketShareBp: number
  readonly verificationShareBp: number
  readonly quorum: number
  /** Checks an item of another verifier's proposal. Throws what is wrong with it. */
  readonly checkWork: (work: SettledWork) => Promise<void>
  /** Throws unless every verdict is signed and opens its findings. */
  readonly checkReveals: (request: EpochRequest) => void
  readonly onPosted: (epoch: Epoch, work: readonly SettledWork[]) => void
  readonly onEmpty: (epoch: number) => void
  readonly onFinal: (epoch: number) => void
  readonly onRefused: (epoch: number, reason: string) => void
  readonly logger: Logger
}

/** Settles epochs in order: the verifier whose turn it is posts, the others sign and stand by. */
export interface Settler {
  start(): void
  /** Another verifier asks for a signature. Throws `BAD_EPOCH` listing the differences. */
  sign(request: EpochRequest): Promise<{ signature: Hex; verifierIndex: number }>
  stop(): Promise<void>
}

/** Between two looks at the chain: half a devnet block. */
const pollMs = 400
/** After an attempt to post that failed: what was missing may come, and the others’ quota is respected. */
const retryMs = 1500
/** Epochs before its start that a verifier looks into. */
const epochsBack = 16

export function createSettler(init: SettlerInit): Settler {
  return new EpochSettler(init)
}

interface Proposal {
  readonly epoch: Epoch
  readonly work: readonly SettledWork[]
}

class EpochSettler implements Settler {
  private readonly init: SettlerInit
  private readonly lanes: LaneHeads
  /** Proposals that were built or signed here, by header hash: one of them is what gets posted. */
  private readonly proposals = new Map<Hex, Proposal>()
  private readonly stopping = new AbortController()
  private readonly pulse = createPulse()
  private readonly finalising = new Set<Promise<void>>()
  private loop: Promise<void> | undefined

  constructor(init: SettlerInit) {
    this.init = init
    this.lanes = init.lanes
  }

  start(): void {
    this.loop = this.run()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.loop
    await Promise.all(this.finalising)
  }

  async sign(request: EpochRequest): Promise<{ signature: Hex; verifierIndex: number }> {
    const seat = this.ownSeat()
    this.init.checkReveals(request)
    for (const work of request.work) await this.init.checkWork(work)
    const material: EpochMaterial = { ...request }
    const rules = this.rules()
    const epoch = buildEpoch(deriveEpoch(material, rules))
    if (epoch.headerHash !== request.headerHash) {
      throw new HacaError(
        'BAD_EPOCH',
        `epoch ${request.epoch} derives to ${epoch.headerHash}, not ${request.headerHash}`
      )
    }
    const faults = checkEpoch(epoch.header, {
      ...deriveEpoch(material, rules),
      available: await this.available(epoch)
    })
    if (faults.length > 0) {
      throw new HacaError(
        'BAD_EPOCH',
        faults
          .slice(0, 5)
          .map(fault => fault.message)
          .join('; ')
      )
    }
    this.requireOwnVerdicts(request)
    this.proposals.set(epoch.headerHash, { epoch, work: request.work })
    return {
      signature: this.init.key.sign(this.init.settlement.digest(epoch.header)),
      verifierIndex: seat.seat
    }
  }

  private async run(): Promise<void> {
    const { deployment } = this.init
    for (let epoch = await this.firstEpoch(); !this.stopping.signal.aborted; epoch++) {
      await this.waitUntil(epochEndMs(deployment, epoch) + deployment.params.revealMs)
      if (this.stopping.signal.aborted) return
      await this.settle(epoch)
    }
  }

  /** The first epoch that is not posted yet, but not so far back that nobody could ask about it. */
  private async firstEpoch(): Promise<number> {
    const { deployment, clock, settlement } = this.init
    const oldest = Math.max(0, epochAt(deployment, clock.unixMs()) - epochsBack)
    const posted = await settlement.lastPosted()
    this.lastPostedHash = posted?.headerHash ?? zero
    return posted === undefined ? oldest : Math.max(oldest, posted.epoch + 1)
  }

  /** Sees one epoch through until it is posted, by this verifier or another. */
  private async settle(epoch: number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        if (await this.adoptPosted(epoch)) return
        if (this.hasLines(epoch)) {
          if (this.isMyTurn(epoch)) await this.post(epoch)
        } else if (this.othersHadTime(epoch)) {
          this.init.onEmpty(epoch)
          return
        }
      } catch (error) {
        if (this.stopping.signal.aborted) return
        this.init.logger.warn({ epoch, error: String(error) }, 'could not settle yet')
        await this.pulse.wait(retryMs, this.stopping.signal)
      }
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
  }

  private hasLines(epoch: number): boolean {
    const { book } = this.init
    const material = { epoch, work: book.work(epoch), reveals: [], seeds: [], previous: zero }
    return deriveEpoch(material, this.rules()).lines.length > 0
  }

  /** Work may reach one verifier and be late for another: an epoch is empty when nobody has posted it for a while. */
  private othersHadTime(epoch: number): boolean {
    const { deployment, clock } = this.init
    const openMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
    return clock.unixMs() >= openMs + deployment.params.postTimeoutMs
  }

  /** The verifier of the turn may post at once, the next one a timeout later, and so on. */
  private isMyTurn(epoch: number): boolean {
    const { deployment, clock } = this.init
    const seats = this.init.seats()
    const own = this.ownSeat().seat
    const first = epoch % Math.max(1, seats.length)
    const turn = (own - first + seats.length) % seats.length
    const openMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
    return clock.unixMs() >= openMs + turn * deployment.params.postTimeoutMs
  }

  private async post(epoch: number): Promise<void> {
    const { settlement, book } = this.init
    const previous = (await settlement.lastPosted())?.headerHash ?? zero
    const work = book.work(epoch)
    const material: EpochMaterial = {
      epoch,
      work,
      reveals: book.reveals(epoch),
      seeds: book.seeds(epoch),
      previous
    }
    const derived = deriveEpoch(material, this.rules())
    const built = buildEpoch(derived)
    this.proposals.set(built.headerHash, { epoch: built, work })
    const signatures = await this.collect(built, { ...material, work: [...work] } as EpochRequest)
    if (signatures.length < this.init.quorum) {
      throw new HacaError(
        'TIMEOUT',
        `epoch ${epoch} has ${signatures.length} of ${this.init.quorum} signatures`
      )
    }
    await this.waitForChain(settlement.epochTimes(epoch).postableAt)
    await settlement.postEpoch(built, signatures, { signal: this.stopping.signal })
  }

  /** Asks every other verifier, so that all of them hold what is posted; the quorum is what is needed. */
  private async collect(built: Epoch, request: EpochRequest): Promise<HeaderSignature[]> {
    const { key, settlement, network } = this.init
    const digest = settlement.digest(built.header)
    const own: HeaderSignature = { seat: this.ownSeat().seat, signature: key.sign(digest) }
    const others = this.init.seats().filter(holder => holder.workKey !== key.address)
    const answers = await Promise.all(
      others.map(async holder => {
        try {
          const body = { ...request, headerHash: built.headerHash }
          const { signature } = await network.call(protocols.epoch, holder.workKey, body, {
            signal: this.stopping.signal
          })
          requireSignature('header', digest, signature as Hex, holder.workKey)
          return { seat: holder.seat, signature: signature as Hex }
        } catch (error) {
          this.init.onRefused(
            built.header.epoch,
            `${holder.workKey}: ${error instanceof Error ? error.message : error}`
          )
          return undefined
        }
      })
    )
    const signatures = [own, ...answers.filter(answer => answer !== undefined)]
    return signatures.sort((a, b) => a.seat - b.seat)
  }

  /** Takes over an epoch that is on the chain. False while none is. */
  private async adoptPosted(epoch: number): Promise<boolean> {
    const { status, headerHash } = await this.init.settlement.epochStatus(epoch)
    if (status === 'none') return false
    const proposal = this.proposals.get(headerHash) ?? this.rebuild(epoch, headerHash)
    if (proposal === undefined)
      throw new HacaError('BAD_EPOCH', `epoch ${epoch} was posted as ${headerHash}, unknown here`)
    this.proposals.clear()
    this.lanes.advance(proposal.epoch)
    this.init.onPosted(proposal.epoch, proposal.work)
    const finalised = this.finalise(epoch, proposal.epoch)
    this.finalising.add(finalised)
    void finalised.finally(() => this.finalising.delete(finalised))
    return true
  }

  /** An epoch that was posted without asking us: our own records must give the same header. */
  private rebuild(epoch: number, headerHash: Hex): Proposal | undefined {
    const { book } = this.init
    const work = book.work(epoch)
    if (work.length === 0) return undefined
    const previous = this.lastPostedHash
    const material = { epoch, work, reveals: book.reveals(epoch), seeds: book.seeds(epoch), previous }
    const built = buildEpoch(deriveEpoch(material, this.rules()))
    return built.headerHash === headerHash ? { epoch: built, work } : undefined
  }

  private lastPostedHash: Hex = zero

  /** After the window, whoever comes first applies the epoch; the verifier of the turn tries first. */
  private async finalise(epoch: number, built: Epoch): Promise<void> {
    const { settlement, deployment } = this.init
    this.lastPostedHash = built.headerHash
    const seats = this.init.seats()
    const turn = (this.ownSeat().seat - (epoch % seats.length) + seats.length) % seats.length
    while (!this.stopping.signal.aborted) {
      try {
        const { status, finalisableAt } = await settlement.epochStatus(epoch)
        if (status === 'final') {
          this.init.onFinal(epoch)
          return
        }
        const mine = finalisableAt + (turn * deployment.params.postTimeoutMs) / 1000
        if ((await settlement.chain.time()) >= mine) await settlement.finaliseEpoch(built)
      } catch (error) {
        this.init.logger.info({ epoch, error: String(error) }, 'could not finalise yet')
      }
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
  }

  /** What is left in each lane that the epoch debits, counting what posted epochs will still take. */
  private async available(epoch: Epoch): Promise<Map<number, bigint>> {
    const left = new Map<number, bigint>()
    for (const lane of epoch.debitByLane.keys()) {
      const { deposited, spent } = await this.init.settlement.lane(lane)
      left.set(lane, deposited - spent)
    }
    return left
  }

  /** A verdict of ours that we revealed must stand in what we sign. */
  private requireOwnVerdicts(request: EpochRequest): void {
    const included = new Set(
      request.reveals
        .filter(reveal => reveal.verifier === this.init.key.address)
        .map(reveal => `${reveal.job}/${reveal.segment}`)
    )
    const lines = new Set(request.work.map(({ receipt: { receipt } }) => `${receipt.job}/${receipt.segment}`))
    for (const reveal of this.init.book.reveals(request.epoch)) {
      const line = `${reveal.job}/${reveal.segment}`
      if (reveal.verifier !== this.init.key.address || !lines.has(line) || included.has(line)) continue
      throw new HacaError('BAD_EPOCH', `our verdict on ${line} is left out`)
    }
  }

  private rules(): EpochRules {
    const { seats, quorum, marketShareBp, verificationShareBp, keccak } = this.init
    return { seats: seats(), quorum, marketShareBp, verificationShareBp, heads: this.lanes.heads, keccak }
  }

  private ownSeat(): SeatHolder {
    const own = this.init.seats().find(holder => holder.workKey === this.init.key.address)
    if (own === undefined) throw new HacaError('FORBIDDEN', 'this node is not registered as a verifier')
    return own
  }

  private async waitUntil(unixMs: number): Promise<void> {
    const { clock } = this.init
    while (clock.unixMs() < unixMs && !this.stopping.signal.aborted) {
      await this.pulse.wait(unixMs - clock.unixMs(), this.stopping.signal)
    }
  }

  private async waitForChain(seconds: number): Promise<void> {
    while ((await this.init.settlement.chain.time()) < seconds && !this.stopping.signal.aborted) {
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
  }
}

const zero: Hex = `0x${'0'.repeat(64)}`
