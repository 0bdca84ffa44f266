import { type EpochHeader, headerHash, type SettledEpoch } from '@haca/core'
import { HacaError, type Hex, zeroHash } from '@haca/protocol'
import type { EpochStatus } from '@haca/settlement'
import type { LaneHeads } from '../deriving/lane-heads.ts'
import type { Proposal } from '../posting/proposals.ts'
import { turnOf } from '../seats.ts'
import type { SettlerParts } from '../settler-parts.ts'
import { challengeIfWrong } from './challenge-epoch.ts'

/** Epochs before the present that a verifier looks into when it starts, and whose files it looks for when it lacks them. */
export const epochsKept = 64
/** How often a verifier asks all signers for a file before it goes on without: ten seconds of a devnet, with the pauses. */
const attemptsMax = 6

/** Keeps up with what is on the chain: takes over posted epochs, notices roll-backs, applies what is due. */
export interface EpochFollower {
  /** Posted epochs that are known here and not final, oldest first. */
  pending(): readonly SettledEpoch[]
  /** Headers of posted epochs whose files were not to be had. */
  missing(): readonly EpochHeader[]
  /** Lines of the epoch before, if it is posted: they may have paid for parts of the same jobs. */
  linesBefore(epoch: number): SettledEpoch['lines'] | undefined
  /** Header hash of the newest posted epoch; zero before the first. */
  readonly previous: Hex
  /** Takes over what is posted and not final from before `oldest`, where the walk through the epochs begins. */
  begin(oldest: number): Promise<void>
  /**
   * Takes over an epoch that is on the chain, and those before it that were missed. Throws `UNREACHABLE` before `begin`,
   * when nobody can tell yet what was missed.
   */
  follow(epoch: number): Promise<Followed>
  /** Nobody has posted anything of this epoch. */
  pass(epoch: number): void
  /** Undoes epochs that the chain has voided. The first of them, undefined where there is none. */
  rollBack(): Promise<number | undefined>
  /** Looks once more for files that were not to be had. */
  fillGaps(present: number): Promise<void>
  /** Throws `UNREACHABLE` while the file of a posted epoch is missing. */
  requireUpToDate(): void
  /** Applies the oldest pending epoch when its window is over; resolves when nothing is due. */
  finalise(): Promise<void>
}

/** An epoch is known here now, is not on the chain, or something up to it was wrong and is void: `rollBack` comes next. */
export type Followed = 'taken' | 'absent' | 'void'

interface Mark {
  readonly epoch: number
  readonly headerHash: Hex
}

export function createEpochFollower(parts: SettlerParts, lanes: LaneHeads, stop: AbortSignal): EpochFollower {
  return new Follower(parts, lanes, stop)
}

class Follower implements EpochFollower {
  private readonly parts: SettlerParts
  private readonly lanes: LaneHeads
  private readonly stopSignal: AbortSignal
  /** Everything taken over since the last final epoch, which stands first. */
  private marks: Mark[] = []
  /** The newest final epoch and what was posted after it. */
  private readonly recent = new Map<number, SettledEpoch>()
  private readonly open = new Map<number, SettledEpoch>()
  /** Whose file did not come at the last attempt, and those that were given up until somebody has it. */
  private readonly unread = new Map<number, EpochHeader>()
  private readonly gaps = new Map<number, EpochHeader>()
  private readonly attempts = new Map<Hex, number>()
  /** Where the walk through the epochs began; undefined before. */
  private begun: number | undefined
  /** The newest epoch that was told to be empty. */
  private emptyUpTo = -1
  /** The first epoch that was challenged here, or found void, and not rolled back yet. */
  private voided: number | undefined
  /** One thing at a time: a request to sign may catch up while the settler does. */
  private turn: Promise<unknown> = Promise.resolve()

  constructor(parts: SettlerParts, lanes: LaneHeads, stop: AbortSignal) {
    this.parts = parts
    this.lanes = lanes
    this.stopSignal = stop
  }

  pending(): readonly SettledEpoch[] {
    return [...this.open.values()].sort((a, b) => a.header.epoch - b.header.epoch)
  }

  missing(): readonly EpochHeader[] {
    return [...this.unread.values(), ...this.gaps.values()]
  }

  linesBefore(epoch: number): SettledEpoch['lines'] | undefined {
    return this.recent.get(epoch - 1)?.lines
  }

  get previous(): Hex {
    return this.marks.at(-1)?.headerHash ?? zeroHash
  }

  begin(oldest: number): Promise<void> {
    return this.inTurn(async () => {
      const { settlement } = this.parts.init
      await this.lanes.reconcile(async epoch => {
        const { status, headerHash } = await settlement.epochStatus(epoch)
        return status === 'posted' || status === 'final' ? headerHash : undefined
      })
      const final = await settlement.lastFinal()
      if (this.marks.length === 0 && final !== undefined && final.epoch < oldest) this.marks.push(final)
      for (const epoch of await settlement.postedEpochs()) {
        if (epoch >= oldest || epoch <= (this.marks.at(-1)?.epoch ?? -1)) continue
        const posted = await this.posted(epoch)
        if (posted !== undefined && !(await this.take(posted))) break
      }
      this.emptyUpTo = oldest - 1
      this.begun = oldest
    })
  }

  follow(epoch: number): Promise<Followed> {
    return this.inTurn(async () => {
      if (this.begun === undefined)
        throw new HacaError('UNREACHABLE', 'what is posted is not read yet; nothing is signed before')
      if (this.voided !== undefined) return 'void'
      const known = this.marks.at(-1)
      if (known !== undefined && known.epoch >= epoch) return 'taken'
      const posted = await this.posted(epoch)
      if (posted === undefined) return 'absent'
      // Where the headers join, nothing was posted in between.
      const joins = posted.header.previous === this.previous
      for (let missed = (known?.epoch ?? this.begun - 1) + 1; missed < epoch; missed++) {
        const late = joins ? undefined : await this.posted(missed)
        if (late === undefined) this.pass(missed)
        else if (!(await this.take(late))) return 'void'
      }
      return (await this.take(posted)) ? 'taken' : 'void'
    })
  }

  pass(epoch: number): void {
    if (epoch <= this.emptyUpTo) return
    this.emptyUpTo = epoch
    this.parts.init.onEmpty(epoch)
  }

  rollBack(): Promise<number | undefined> {
    return this.inTurn(async () => {
      let good = this.marks.length
      // All are looked up before any is undone: a question that fails is asked again from the start.
      for (; good > 0; good--) {
        const mark = this.marks[good - 1]
        if (mark === undefined) break
        const { status, headerHash } = await this.parts.init.settlement.epochStatus(mark.epoch)
        if (headerHash === mark.headerHash && status !== 'void') break
      }
      const undone = this.marks.slice(good).map(mark => mark.epoch)
      for (const epoch of undone.toReversed()) this.undo(epoch)
      const first = Math.min(...undone, this.voided ?? Number.POSITIVE_INFINITY)
      this.voided = undefined
      if (!Number.isFinite(first)) return undefined
      this.emptyUpTo = Math.min(this.emptyUpTo, first - 1)
      this.begun = Math.min(this.begun ?? first, first)
      return first
    })
  }

  fillGaps(present: number): Promise<void> {
    return this.inTurn(async () => {
      for (const [epoch, header] of this.gaps) {
        if (epoch < present - epochsKept) {
          this.gaps.delete(epoch)
          continue
        }
        try {
          const posted = await this.posted(epoch)
          if (posted?.status.headerHash !== headerHash(header)) continue
          const settled = await this.parts.archive.load(header, this.holders(posted), this.stopSignal)
          await this.adopt(settled, posted.status)
          this.gaps.delete(epoch)
        } catch (error) {
          this.parts.init.logger.info({ epoch, error: String(error) }, 'still without this epoch’s file')
        }
      }
    })
  }

  requireUpToDate(): void {
    const [epoch] = this.gaps.keys()
    if (epoch === undefined) return
    throw new HacaError(
      'UNREACHABLE',
      `the file of epoch ${epoch} is missing; nothing is signed without it`,
      {
        data: { epoch }
      }
    )
  }

  async finalise(): Promise<void> {
    const { settlement, deployment, key, seats } = this.parts.init
    for (const epoch of this.pending()) {
      const number = epoch.header.epoch
      const { status, finalisableAt } = await settlement.epochStatus(number)
      if (status === 'final') {
        await this.inTurn(async () => this.finalised(number))
        continue
      }
      if (status === 'void') return
      const turn = turnOf(seats(), key.address, number)
      const mine = finalisableAt + (turn * deployment.params.postTimeoutMs) / 1000
      if ((await settlement.chain.time()) < mine) return
      await settlement.finaliseEpoch(epoch, { signal: this.stopSignal })
    }
  }

  /** What the chain has of an epoch; undefined where it is not posted, or void. */
  private async posted(epoch: number): Promise<Posted | undefined> {
    const { settlement } = this.parts.init
    const status = await settlement.epochStatus(epoch)
    if (status.status !== 'posted' && status.status !== 'final') return undefined
    const header = await settlement.postedHeader(epoch)
    if (header === undefined)
      throw new HacaError('CHAIN_UNREACHABLE', `the chain has no post of epoch ${epoch}`)
    return { header, status }
  }

  /** @returns false when the epoch is wrong and void now */
  private async take(posted: Posted): Promise<boolean> {
    const { header, status } = posted
    const { proposals, init } = this.parts
    const { headerHash } = status
    const proposal = proposals.find(headerHash)
    let epoch: SettledEpoch | undefined
    try {
      epoch =
        proposal?.epoch ?? (await this.parts.archive.load(header, this.holders(posted), this.stopSignal))
    } catch (error) {
      const attempts = (this.attempts.get(headerHash) ?? 0) + 1
      this.attempts.set(headerHash, attempts)
      this.unread.set(header.epoch, header)
      if (attempts < attemptsMax || this.stopSignal.aborted) throw error
      this.gaps.set(header.epoch, header)
      init.onUnavailable(header.epoch, error instanceof Error ? error.message : String(error))
    }
    this.unread.delete(header.epoch)
    // What fails from here on is no matter of the file: it is tried until it goes through.
    if (epoch !== undefined && !(await this.adopt(epoch, status, proposal))) return false
    this.attempts.delete(headerHash)
    this.marks.push({ epoch: header.epoch, headerHash })
    proposals.clear()
    return true
  }

  /** Nothing that was not checked here is taken while it can be voided. @returns false when it is wrong and void now */
  private async adopt(epoch: SettledEpoch, status: EpochStatus, signed?: Proposal): Promise<boolean> {
    const { header } = epoch
    const watched = signed === undefined && status.status === 'posted'
    if (watched && (await challengeIfWrong(this.parts, epoch, this.stopSignal))) {
      this.voided = Math.min(this.voided ?? header.epoch, header.epoch)
      return false
    }
    await this.parts.init.onPosted(epoch, signed?.leftOut ?? [])
    this.lanes.advance(epoch)
    this.open.set(header.epoch, epoch)
    this.recent.set(header.epoch, epoch)
    if (status.status === 'final') this.finalised(header.epoch)
    return true
  }

  private finalised(epoch: number): void {
    this.open.delete(epoch)
    this.lanes.settle(epoch)
    this.parts.balances.forget(epoch)
    for (const old of this.recent.keys()) if (old < epoch) this.recent.delete(old)
    this.marks = this.marks.filter((mark, i) => mark.epoch >= epoch || i === this.marks.length - 1)
    this.parts.init.onFinal(epoch)
  }

  private undo(epoch: number): void {
    this.marks.pop()
    this.open.delete(epoch)
    this.gaps.delete(epoch)
    this.recent.delete(epoch)
    this.lanes.retreat(epoch)
    this.parts.init.onVoid(epoch)
  }

  /** Who has signed an epoch has its file. */
  private holders(posted: Posted): Hex[] {
    const { key, seats } = this.parts.init
    const signers = new Set(posted.status.signers)
    return seats()
      .filter(({ seat, workKey }) => signers.has(seat) && workKey !== key.address)
      .map(({ workKey }) => workKey)
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work)
    this.turn = result.catch(() => undefined)
    return result
  }
}

interface Posted {
  readonly header: EpochHeader
  readonly status: EpochStatus
}
