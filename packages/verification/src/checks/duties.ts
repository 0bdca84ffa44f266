import { randomBytes } from 'node:crypto'
import {
  type Clock,
  decodeProbability,
  drawPositions,
  mustCheck,
  type SeedChain,
  type Verdict,
  verdicts,
  verifierProbability
} from '@haca/core'
import {
  type Deployment,
  epochEndMs,
  type Hex,
  hashStruct,
  type Logger,
  passRevealMs,
  Receipt,
  type SettledWork,
  toHex,
  typedDigest,
  VerdictCommit,
  type VerdictCommitMessage,
  VerdictReveal,
  type VerdictRevealMessage,
  verdictCommitment,
  type WorkKey
} from '@haca/protocol'
import { lineName } from '../work/work-book.ts'
import type { CheckResult } from './check-claim.ts'
import type { Checker } from './checker.ts'
import { findingsHash } from './verdict-book.ts'

/** Drawn work that waits for the engine; more is not drawn, and counts as missed duty. */
const queueMax = 16_384

export interface DutiesInit {
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly clock: Clock
  readonly seeds: SeedChain
  /** Active verifiers: each carries an equal share of the checks. */
  readonly verifiers: () => number
  /** This verifier's own estimate of how likely work of this (node, model) should be checked. */
  readonly probability: (node: Hex, model: Hex) => number
  readonly checker: Checker
  readonly onCommit: (commit: VerdictCommitMessage) => void
  readonly onReveal: (reveal: VerdictRevealMessage) => void
  readonly onChecked: (work: SettledWork, verdict: Verdict, milliseconds: number) => void
  /** All of a line was checked. What failed on samples is looked at once more for it; the verdict on samples stands. */
  readonly onFound: (work: SettledWork, verdict: Verdict) => void
  readonly logger: Logger
}

/** What this verifier has to check, and the commits and reveals that come of it. */
export interface Duties {
  /** Draws: the work is checked, or not. */
  consider(work: SettledWork): void
  /**
   * Called to a dispute: checks in full, before anything else. A pass that this verifier gave on sampled positions is
   * looked at again, and replaced by what it finds; a pass that holds, and any other verdict, stands.
   */
  escalate(work: SettledWork): void
  /** Drawn work of an epoch whose verdict is not revealed yet. */
  open(epoch: number): number
  /** No verdict of this epoch is revealed any more: what was revealed is what the seed stands for. */
  seal(epoch: number): void
  isSealed(epoch: number): boolean
  /** Nothing is asked of epochs up to this one any more, nor of these lines of theirs. */
  forget(epoch: number, lines: Iterable<string>): void
  stop(): void
}

export function createDuties(init: DutiesInit): Duties {
  return new DutyQueue(init)
}

class DutyQueue implements Duties {
  private readonly init: DutiesInit
  private readonly queue: SettledWork[] = []
  /** Work of models that this verifier has not heard of yet; it waits for them until its epoch is sealed. */
  private parked: SettledWork[] = []
  private readonly unsubscribe: () => void
  private readonly taken = new Set<string>()
  private readonly disputed = new Set<string>()
  /** Verdicts of this verifier by line: a pass on some of the positions may be replaced, once. */
  private readonly given = new Map<string, 'sampled pass' | 'final'>()
  private readonly openByEpoch = new Map<number, number>()
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly arrivals = new Map<string, number>()
  private sealed = -1
  private working = false
  private stopped = false

  constructor(init: DutiesInit) {
    this.init = init
    this.unsubscribe = init.checker.onModel(() => this.unpark())
  }

  consider(work: SettledWork): void {
    const { job, segment, node, model, outputCommitment, evidenceRoot, p } = work.receipt.receipt
    const epoch = Number(work.voucher.line.epoch)
    this.arrivals.set(nameOf(work), this.init.clock.monotonicMs())
    const stated = decodeProbability(Number(p))
    const likely = Math.max(stated, this.init.probability(node as Hex, model as Hex))
    const share = verifierProbability(likely, 1 / Math.max(1, this.init.verifiers()))
    const draw = {
      seed: this.init.seeds.link(epoch),
      job: job as Hex,
      segment: Number(segment),
      outputCommitment: outputCommitment as Hex,
      evidenceRoot: evidenceRoot as Hex
    }
    if (mustCheck(draw, share)) this.take(work, false)
  }

  escalate(work: SettledWork): void {
    const name = nameOf(work)
    this.disputed.add(name)
    const waits = this.queue.findIndex(other => nameOf(other) === name)
    if (waits !== -1) this.queue.unshift(...this.queue.splice(waits, 1))
    else if (this.given.get(name) !== 'sampled pass') this.take(work, true)
    else {
      this.given.set(name, 'final')
      this.enqueue(work, true)
    }
  }

  open(epoch: number): number {
    return this.openByEpoch.get(epoch) ?? 0
  }

  seal(epoch: number): void {
    this.sealed = Math.max(this.sealed, epoch)
    this.parked = this.parked.filter(work => !this.isSealed(Number(work.voucher.line.epoch)))
  }

  isSealed(epoch: number): boolean {
    return epoch <= this.sealed
  }

  forget(epoch: number, lines: Iterable<string>): void {
    for (const line of lines) {
      this.taken.delete(line)
      this.disputed.delete(line)
      this.given.delete(line)
      this.arrivals.delete(line)
    }
    for (const old of this.openByEpoch.keys()) if (old <= epoch) this.openByEpoch.delete(old)
  }

  stop(): void {
    this.stopped = true
    this.unsubscribe()
    for (const timer of this.timers) clearTimeout(timer)
  }

  private take(work: SettledWork, urgent: boolean): void {
    const name = nameOf(work)
    if (this.taken.has(name) || this.queue.length + this.parked.length >= queueMax) return
    this.taken.add(name)
    this.enqueue(work, urgent)
  }

  private enqueue(work: SettledWork, urgent: boolean): void {
    const epoch = Number(work.voucher.line.epoch)
    this.openByEpoch.set(epoch, this.open(epoch) + 1)
    if (urgent) this.queue.unshift(work)
    else this.queue.push(work)
    if (!this.working) void this.drain()
  }

  private unpark(): void {
    this.queue.unshift(...this.parked)
    this.parked = []
    if (!this.working) void this.drain()
  }

  private async drain(): Promise<void> {
    this.working = true
    for (let work = this.queue.shift(); work !== undefined && !this.stopped; work = this.queue.shift()) {
      if (this.isSealed(Number(work.voucher.line.epoch))) continue
      if (!this.init.checker.knows(work)) {
        this.parked.push(work)
        continue
      }
      const startedAt = this.init.clock.monotonicMs()
      try {
        const { result, sampled } = await this.check(work)
        // A verdict that comes now would meet a closed store.
        if (this.stopped) break
        const { job, segment } = work.receipt.receipt
        this.init.logger.info({ job, segment, verdict: result.verdict }, 'checked')
        this.init.onChecked(work, result.verdict, this.init.clock.monotonicMs() - startedAt)
        this.conclude(work, result, sampled)
        await this.tellFound(work, result, sampled)
      } catch (error) {
        // Our own failing, not the node's: no verdict, and the duty is missed.
        this.close(Number(work.voucher.line.epoch))
        if (!this.stopped)
          this.init.logger.warn({ job: work.voucher.line.job, error: String(error) }, 'could not check')
      }
    }
    this.working = false
  }

  /** A dispute that begins during a sampled check is worth another look: what it drew may be good and the rest not. */
  private async check(work: SettledWork): Promise<{ result: CheckResult; sampled: boolean }> {
    const { checker } = this.init
    const positions = this.positionsOf(work)
    const result = await checker.check(work, positions)
    const { from, to } = work.receipt.receipt
    const sampled = positions !== undefined && positions.length < Number(to) - Number(from)
    const called = sampled && this.disputed.has(nameOf(work))
    if (!called || result.verdict !== verdicts.pass) return { result, sampled }
    return { result: await checker.check(work, undefined), sampled: false }
  }

  /** Only a check of all positions is ground for an accusation, and the node may not show its evidence again later. */
  private async tellFound(work: SettledWork, { verdict }: CheckResult, sampled: boolean): Promise<void> {
    if (!sampled) this.init.onFound(work, verdict)
    else if (verdict === verdicts.fail) {
      try {
        const whole = await this.init.checker.check(work, undefined)
        if (!this.stopped) this.init.onFound(work, whole.verdict)
      } catch (error) {
        const { job } = work.voucher.line
        if (!this.stopped) this.init.logger.warn({ job, error: String(error) }, 'could not check all of it')
      }
    }
  }

  /** A first verdict is committed to; after a second look only what differs from the pass that was given. */
  private conclude(work: SettledWork, result: CheckResult, sampled: boolean): void {
    const name = nameOf(work)
    const passes = result.verdict === verdicts.pass
    if (passes && this.given.has(name)) {
      this.close(Number(work.voucher.line.epoch))
      return
    }
    this.given.set(name, passes && sampled ? 'sampled pass' : 'final')
    this.commit(work, result)
  }

  /** Whoever is called to a dispute checks all of the evidence; a sampled check opens what its secret seed draws. */
  private positionsOf(work: SettledWork): number[] | undefined {
    if (this.disputed.has(nameOf(work))) return undefined
    const { from, to, evidenceRoot } = work.receipt.receipt
    const seed = this.init.seeds.link(Number(work.voucher.line.epoch))
    const { openedPositions } = this.init.deployment.params
    return drawPositions(seed, evidenceRoot as Hex, Number(to) - Number(from), openedPositions)
  }

  private commit(work: SettledWork, { verdict, findings }: CheckResult): void {
    const { key, deployment } = this.init
    const claim = work.receipt.receipt
    const common = {
      epoch: Number(work.voucher.line.epoch),
      job: claim.job as Hex,
      segment: Number(claim.segment),
      verifier: key.address
    }
    const opening = {
      ...common,
      receipt: hashStruct(Receipt, claim),
      verdict,
      evidence: findingsHash(findings),
      salt: toHex(randomBytes(32))
    }
    const commit = { ...common, commitment: verdictCommitment(opening) }
    const commitSignature = key.sign(typedDigest(deployment.domain, VerdictCommit, commit))
    this.init.onCommit({ ...commit, signature: commitSignature })
    const timer = setTimeout(
      () => {
        this.timers.delete(timer)
        if (this.isSealed(common.epoch)) return
        const signature = key.sign(typedDigest(deployment.domain, VerdictReveal, opening))
        this.init.onReveal({ ...opening, findings, signature })
        this.close(common.epoch)
      },
      this.revealInMs(work, verdict)
    )
    this.timers.add(timer)
  }

  /** Passes on a line are opened together, so that none can be copied; at the epoch's end there is less time. */
  private revealInMs(work: SettledWork, verdict: Verdict): number {
    const { clock, deployment } = this.init
    const { verdictRevealDelayMs, lateRevealMs } = deployment.params
    const delayMs = verdict === verdicts.pass ? passRevealMs(deployment.params) : verdictRevealDelayMs
    const waited = clock.monotonicMs() - (this.arrivals.get(nameOf(work)) ?? 0)
    const untilLate = epochEndMs(deployment, Number(work.voucher.line.epoch)) + lateRevealMs - clock.unixMs()
    return Math.max(0, Math.min(delayMs - waited, untilLate))
  }

  private close(epoch: number): void {
    this.openByEpoch.set(epoch, Math.max(0, this.open(epoch) - 1))
  }
}

function nameOf(work: SettledWork): string {
  return lineName(work.receipt.receipt.job, work.receipt.receipt.segment)
}
