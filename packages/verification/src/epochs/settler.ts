import { type SettledEpoch, unpackWords } from '@haca/core'
import { createPulse } from '@haca/node-kit'
import {
  type EpochPageResponse,
  type EpochRequest,
  type EpochResponse,
  epochAt,
  epochEndMs,
  HacaError,
  type Hex
} from '@haca/protocol'
import { createLaneBalances } from './deriving/balances.ts'
import { deriveEpoch, type EpochRules } from './deriving/derive-epoch.ts'
import { createLaneHeads, type LaneHeads } from './deriving/lane-heads.ts'
import { createEpochArchive } from './epoch-archive.ts'
import { answerDemands } from './posted/answer-demands.ts'
import { createDemander, type Demander } from './posted/demand-missing.ts'
import { createEpochFollower, type EpochFollower, epochsKept } from './posted/follow-epochs.ts'
import { lanesOf, postEpoch } from './posting/post-epoch.ts'
import { createProposals } from './posting/proposals.ts'
import { signEpoch } from './posting/sign-epoch.ts'
import { turnOf } from './seats.ts'
import type { SettlerInit, SettlerParts } from './settler-parts.ts'

export type { SettlerInit } from './settler-parts.ts'

/** Settles epochs in order: the verifier whose turn it is posts, the others sign and stand by. */
export interface Settler {
  start(): void
  /** Another verifier asks for a signature. Throws `BAD_EPOCH` listing the differences. */
  sign(request: EpochRequest, from: Hex): Promise<EpochResponse>
  /** A page of a proposal that is open here. Throws `NOT_FOUND`. */
  page(headerHash: Hex, part: 'work' | 'reveals', page: number): EpochPageResponse
  /** Where the file of an epoch is. Throws `NOT_FOUND`. */
  fileOf(headerHash: Hex): string
  /** A posted epoch from its file on this disk. Throws `NOT_FOUND` where nothing is posted, and what reading the file throws. */
  settled(epoch: number): Promise<SettledEpoch>
  stop(): Promise<void>
}

/** Between two looks at the chain: half a devnet block. */
const pollMs = 400
/** Between two looks at what is missing: a third of the least time to show in which anything is demanded. */
const demandMs = 3000
/** After an attempt to post that failed: what was missing may come, and the others’ quota is respected. */
const retryMs = 1500

export function createSettler(init: SettlerInit): Settler {
  return new EpochSettler(init)
}

class EpochSettler implements Settler {
  private readonly init: SettlerInit
  private readonly lanes: LaneHeads
  private readonly parts: SettlerParts
  private readonly follower: EpochFollower
  private readonly demander: Demander
  private readonly stopping = new AbortController()
  private readonly pulse = createPulse()
  private loops: Promise<unknown> | undefined
  /** Turns of epochs that are posted again count from the roll-back. */
  private rolledBackMs = 0
  private lined: { readonly epoch: number; readonly items: number; readonly any: boolean } | undefined

  constructor(init: SettlerInit) {
    this.init = init
    this.lanes = createLaneHeads(init.store)
    const { settlement } = init
    this.parts = {
      init,
      proposals: createProposals(),
      archive: createEpochArchive(init),
      balances: createLaneBalances({
        settlement,
        pending: () => this.follower.pending(),
        unpack: unpackWords
      }),
      rules: (epoch, available, silenced) => this.rules(epoch, available, silenced),
      requireUpToDate: () => this.follower.requireUpToDate(),
      wait: ms => this.pulse.wait(ms, this.stopping.signal),
      waitForChain: seconds => this.waitForChain(seconds)
    }
    this.follower = createEpochFollower(this.parts, this.lanes, this.stopping.signal)
    this.demander = createDemander(this.parts, this.follower)
  }

  start(): void {
    this.loops = Promise.all([this.run(), this.finalise(), this.answer(), this.demand()])
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.loops
  }

  async sign(request: EpochRequest, from: Hex): Promise<EpochResponse> {
    // The settler has seen the last post; this verifier may be a moment behind.
    if (request.previous !== this.follower.previous) await this.catchUp(request.epoch)
    return signEpoch(this.parts, request, from, this.stopping.signal)
  }

  page(headerHash: Hex, part: 'work' | 'reveals', page: number): EpochPageResponse {
    return this.parts.proposals.page(headerHash, part, page)
  }

  fileOf(headerHash: Hex): string {
    return this.parts.archive.cidOf(headerHash)
  }

  async settled(epoch: number): Promise<SettledEpoch> {
    const { signal } = this.stopping
    const header = await this.init.settlement.postedHeader(epoch, { signal })
    if (header === undefined)
      throw new HacaError('NOT_FOUND', `epoch ${epoch} is not posted`, { data: { epoch } })
    return this.parts.archive.load(header, [], signal)
  }

  private async run(): Promise<void> {
    let epoch = await this.firstEpoch()
    while (!this.stopping.signal.aborted) {
      await this.waitUntil(this.postableMs(epoch))
      if (!this.stopping.signal.aborted) epoch = await this.settle(epoch)
    }
  }

  /** Applies what is due, oldest first, whoever posted it. */
  private async finalise(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.follower.finalise()
      } catch (error) {
        this.init.logger.info({ error: String(error) }, 'could not finalise yet')
      }
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
  }

  /** Shows what is demanded of epochs that are not final yet. */
  private async answer(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        await answerDemands(this.parts, this.follower.pending(), signal)
      } catch (error) {
        this.init.logger.info({ error: String(error) }, 'could not look for demands yet')
      }
      await this.pulse.wait(pollMs, signal)
    }
  }

  /** Demands what is missing of epochs that others have posted. */
  private async demand(): Promise<void> {
    const { signal } = this.stopping
    while (!signal.aborted) {
      try {
        await this.demander.look(signal)
      } catch (error) {
        this.init.logger.info({ error: String(error) }, 'could not demand what is missing yet')
      }
      await this.pulse.wait(demandMs, signal)
    }
  }

  /** As far back as questions are answered; what is older, posted and not final is taken over first. */
  private async firstEpoch(): Promise<number> {
    const { deployment, clock, logger } = this.init
    const oldest = Math.max(0, epochAt(deployment, clock.unixMs()) - epochsKept)
    while (!this.stopping.signal.aborted) {
      try {
        await this.follower.begin(oldest)
        return oldest
      } catch (error) {
        logger.warn({ error: String(error) }, 'could not read what is posted')
        await this.pulse.wait(retryMs, this.stopping.signal)
      }
    }
    return oldest
  }

  /** Sees one epoch through until it is posted, by this verifier or another. @returns the epoch to go on with */
  private async settle(epoch: number): Promise<number> {
    this.lined = undefined
    await this.follower.fillGaps(epoch)
    while (!this.stopping.signal.aborted) {
      try {
        const voided = await this.follower.rollBack()
        if (voided !== undefined) {
          this.rolledBackMs = this.init.clock.unixMs()
          return Math.min(voided, epoch)
        }
        const last = await this.init.settlement.lastPosted()
        const followed = await this.follower.follow(epoch)
        if (followed === 'taken') return epoch + 1
        if (followed === 'void') continue
        const passed = last !== undefined && last.epoch > epoch
        if (passed || (!this.hasLines(epoch) && this.othersHadTime(epoch))) {
          this.follower.pass(epoch)
          return epoch + 1
        }
        if (this.hasLines(epoch)) await this.postInTurn(epoch)
      } catch (error) {
        if (this.stopping.signal.aborted) return epoch
        this.init.logger.warn({ epoch, error: String(error) }, 'could not settle yet')
        await this.pulse.wait(retryMs, this.stopping.signal)
      }
      await this.pulse.wait(pollMs, this.stopping.signal)
    }
    return epoch
  }

  private async postInTurn(epoch: number): Promise<void> {
    const { book, seats, key, deployment, clock } = this.init
    await this.parts.balances.note(epoch, lanesOf(book.work(epoch)))
    const turn = turnOf(seats(), key.address, epoch)
    if (turn >= seats().filter(seat => seat.active).length) return
    const openMs = Math.max(this.postableMs(epoch), this.rolledBackMs)
    if (clock.unixMs() < openMs + turn * deployment.params.postTimeoutMs) return
    this.follower.requireUpToDate()
    await postEpoch(this.parts, epoch, this.follower.previous, this.stopping.signal)
  }

  private async catchUp(before: number): Promise<void> {
    const last = await this.init.settlement.lastPosted()
    if (last === undefined || last.epoch >= before) return
    if ((await this.follower.follow(last.epoch)) !== 'void') return
    throw new HacaError('UNREACHABLE', 'an epoch was voided; what it held is to be posted again first')
  }

  /** Derived again only when work has come. */
  private hasLines(epoch: number): boolean {
    const work = this.init.book.work(epoch)
    if (this.lined?.epoch !== epoch || this.lined.items !== work.length) {
      const material = { epoch, work, reveals: [], seeds: [], previous: this.follower.previous }
      const any = deriveEpoch(material, this.rules(epoch, new Map(), new Set())).lines.length > 0
      this.lined = { epoch, items: work.length, any }
    }
    return this.lined.any
  }

  /** Work may reach one verifier and be late for another: an epoch is empty when nobody has posted it for a while. */
  private othersHadTime(epoch: number): boolean {
    const { deployment, clock } = this.init
    return clock.unixMs() >= this.postableMs(epoch) + deployment.params.postTimeoutMs
  }

  private postableMs(epoch: number): number {
    const { deployment } = this.init
    return epochEndMs(deployment, epoch) + deployment.params.revealMs
  }

  private rules(
    epoch: number,
    available: ReadonlyMap<number, bigint>,
    silenced: ReadonlySet<number>
  ): EpochRules {
    const { seats, quorum, marketShareBp, verificationShareBp, keccak } = this.init
    const earlier = this.follower.linesBefore(epoch)
    const rules = { seats: seats(), quorum, silenced, marketShareBp, verificationShareBp, keccak, available }
    return { ...rules, heads: this.lanes.heads, ...(earlier === undefined ? {} : { earlier }) }
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
