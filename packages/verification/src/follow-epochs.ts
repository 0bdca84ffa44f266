import type { EpochHeader, SettledEpoch } from '@haca/core'
import { HacaError, type Hex, zeroHash } from '@haca/protocol'
import type { EpochStatus } from '@haca/settlement'
import { challengeIfWrong } from './challenge-epoch.ts'
import type { LeftOut } from './derive-epoch.ts'
import type { LaneHeads } from './lane-heads.ts'
import { turnOf } from './seats.ts'
import type { SettlerParts } from './settler-parts.ts'

/** Epochs before the present that a verifier looks into when it starts, and whose files it looks for when it lacks them. */
export const epochsKept = 64
/** How often a verifier asks all signers for a file before it goes on without: ten seconds of a devnet, with the pauses. */
const attemptsMax = 6

/** Keeps up with what is on the chain: takes over posted epochs, notices roll-backs, applies what is due. */
export interface EpochFollower {
  /** Posted epochs that are known here and not final, oldest first. */
  pending(): readonly SettledEpoch[]
  /** Lines of the epoch before, if it is posted: they may have paid for parts of the same jobs. */
  linesBefore(epoch: number): SettledEpoch['lines'] | undefined
  /** Header hash of the newest posted epoch; zero before the first. */
  readonly previous: Hex
  /** Takes over an epoch that is on the chain, and those before it that were missed. False while there is none. */
  follow(epoch: number): Promise<boolean>
  /** Undoes epochs that the chain has voided. The first of them, undefined where there is none. */
  rollBack(): Promise<number | undefined>
  /** Looks once more for files that were not to be had. */
  fillGaps(present: number): Promise<void>
  /** Throws `UNREACHABLE` while the file of a posted epoch is missing. */
  requireUpToDate(): void
  /** Applies the oldest pending epoch when its window is over; resolves when nothing is due. */
  finalise(): Promise<void>
}

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
  /** Every epoch that was taken over: signing may take over a later one before the settler comes to those before it. */
  private readonly taken = new Set<number>()
  private readonly open = new Map<number, SettledEpoch>()
  private readonly gaps = new Map<number, EpochHeader>()
  private readonly attempts = new Map<Hex, number>()
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

  linesBefore(epoch: number): SettledEpoch['lines'] | undefined {
    return this.recent.get(epoch - 1)?.lines
  }

  get previous(): Hex {
    return this.marks.at(-1)?.headerHash ?? zeroHash
  }

  follow(epoch: number): Promise<boolean> {
    return this.inTurn(async () => {
      const known = this.marks.at(-1)
      if (this.taken.has(epoch)) return true
      const posted = await this.posted(epoch)
      if (posted === undefined) return false
      if (known !== undefined && known.epoch > epoch) {
        await this.take(posted)
        return true
      }
      if (known !== undefined && posted.header.previous !== known.headerHash) {
        for (let missed = known.epoch + 1; missed < epoch; missed++) {
          const late = await this.posted(missed)
          if (late !== undefined) await this.take(late)
        }
      }
      await this.take(posted)
      // One that was challenged is not on the chain any more.
      return (this.marks.at(-1)?.epoch ?? -1) >= epoch
    })
  }

  rollBack(): Promise<number | undefined> {
    return this.inTurn(async () => {
      let first: number | undefined
      for (let mark = this.marks.at(-1); mark !== undefined; mark = this.marks.at(-1)) {
        const { status, headerHash } = await this.parts.init.settlement.epochStatus(mark.epoch)
        if (headerHash === mark.headerHash && status !== 'void') break
        this.undo(mark.epoch)
        first = mark.epoch
      }
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
          const settled = await this.parts.archive.load(header, this.holders(posted), this.stopSignal)
          await this.adopt(settled, posted?.status, [])
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
      await settlement.finaliseEpoch(epoch)
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

  private async take({ header, status }: Posted): Promise<void> {
    const { archive, proposals, init } = this.parts
    const { headerHash } = status
    const proposal = proposals.find(headerHash)
    try {
      const epoch =
        proposal?.epoch ?? (await archive.load(header, this.holders({ header, status }), this.stopSignal))
      // What was signed here was checked here.
      const watched = proposal === undefined && status.status === 'posted'
      if (watched && (await challengeIfWrong(this.parts, epoch, this.stopSignal))) return
      await this.adopt(epoch, status, proposal?.leftOut ?? [])
    } catch (error) {
      const attempts = (this.attempts.get(headerHash) ?? 0) + 1
      this.attempts.set(headerHash, attempts)
      if (attempts < attemptsMax || this.stopSignal.aborted) throw error
      this.gaps.set(header.epoch, header)
      init.onUnavailable(header.epoch, error instanceof Error ? error.message : String(error))
    }
    this.attempts.delete(headerHash)
    this.marks.push({ epoch: header.epoch, headerHash })
    this.marks.sort((a, b) => a.epoch - b.epoch)
    this.taken.add(header.epoch)
    proposals.clear()
  }

  private async adopt(
    epoch: SettledEpoch,
    status: EpochStatus | undefined,
    leftOut: readonly LeftOut[]
  ): Promise<void> {
    const { header } = epoch
    await this.parts.init.onPosted(epoch, leftOut)
    this.lanes.advance(epoch)
    this.open.set(header.epoch, epoch)
    this.recent.set(header.epoch, epoch)
    if (status?.status === 'final') this.finalised(header.epoch)
  }

  private finalised(epoch: number): void {
    this.open.delete(epoch)
    this.lanes.settle(epoch)
    this.parts.balances.forget(epoch)
    for (const old of this.taken) if (old < epoch - epochsKept) this.taken.delete(old)
    for (const old of this.recent.keys()) if (old < epoch) this.recent.delete(old)
    this.marks = this.marks.filter((mark, i) => mark.epoch >= epoch || i === this.marks.length - 1)
    this.parts.init.onFinal(epoch)
  }

  private undo(epoch: number): void {
    this.marks.pop()
    this.taken.delete(epoch)
    this.open.delete(epoch)
    this.gaps.delete(epoch)
    this.recent.delete(epoch)
    this.lanes.retreat(epoch)
    this.parts.init.onVoid(epoch)
  }

  /** Who has signed an epoch has its file. */
  private holders(posted: Posted | undefined): Hex[] {
    const { key, seats } = this.parts.init
    const signers = new Set(posted?.status.signers ?? [])
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
