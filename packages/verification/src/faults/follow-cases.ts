import { type CaseMove, type CasePhase, nextMove, type Verdict } from '@haca/core'
import { isHacaError } from '@haca/protocol'
import type { FaultCase } from '@haca/settlement'
import { activeSeat, turnOf } from '../epochs/seats.ts'
import { collectVotes } from './collect-votes.ts'
import type { FaultParts } from './fault-parts.ts'
import type { AccusedLine, Judge } from './judge.ts'

/** Sees every case through that is open on the chain: convenes, collects votes or acquittals, executes. */
export interface CaseFollower {
  /** All cases that were read, by order of opening. */
  readonly cases: readonly FaultCase[]
  /** Reads what is new and does what is due; what takes long goes on behind. @param now chain time, Unix seconds */
  look(now: number): Promise<void>
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>
}

export interface CaseFollowerInit {
  readonly parts: FaultParts
  readonly judge: Judge
  /** Seconds that each verifier has before the next one takes over. */
  readonly turnSeconds: number
  /** Between two attempts at the same step, seconds of the chain. */
  readonly retrySeconds: number
  /** A case has come to a phase; those between two looks are told too. The line is undefined where it is not known here. */
  readonly onPhase: (fault: FaultCase, phase: CasePhase, line: AccusedLine | undefined) => Promise<void>
}

/** Through which phases a case came to where it is; that it was convened is not told of one that nobody voted in. */
const pathTo: Readonly<Record<CasePhase, readonly CasePhase[]>> = {
  accused: ['accused'],
  convened: ['accused', 'convened'],
  sentenced: ['accused', 'convened', 'sentenced'],
  lapsed: ['accused', 'lapsed'],
  acquitted: ['accused', 'convened', 'sentenced', 'acquitted'],
  executed: ['accused', 'convened', 'sentenced', 'executed']
}
const isOver = ({ status }: FaultCase) =>
  status === 'acquitted' || status === 'lapsed' || status === 'executed'

/** Another verifier was faster, or it is a block too early. */
const overtaken = new Set(['CaseNotIn', 'AlreadyExecuted', 'DrawNotReady', 'InTimelock'])

interface Tracked {
  fault: FaultCase
  /** Chain time at which its phase was first seen here. */
  since: number
  /** Chain time of the next attempt. */
  nextAt: number
  /** One step at a time. */
  running: boolean
  readonly told: Set<CasePhase>
}

export function createCaseFollower(init: CaseFollowerInit): CaseFollower {
  return new Follower(init)
}

class Follower implements CaseFollower {
  private readonly init: CaseFollowerInit
  private readonly tracked: Tracked[] = []
  private readonly runs = new Set<Promise<void>>()

  constructor(init: CaseFollowerInit) {
    this.init = init
  }

  get cases(): readonly FaultCase[] {
    return this.tracked.map(({ fault }) => fault)
  }

  async look(now: number): Promise<void> {
    await this.read(now)
    for (const tracked of this.tracked) {
      if (tracked.running || now < tracked.nextAt || isOver(tracked.fault)) continue
      const run = this.step(tracked, now)
      this.runs.add(run)
      void run.finally(() => this.runs.delete(run))
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.runs)
  }

  /** The count is one read; cases are read from the oldest on that is not over. */
  private async read(now: number): Promise<void> {
    const { settlement, signal } = this.init.parts
    const open = this.tracked.findIndex(({ fault }) => !isOver(fault))
    if (open === -1 && (await settlement.caseCount({ signal })) === this.tracked.length) return
    const from = open === -1 ? this.tracked.length : open
    const found = await settlement.faultCases(from, { signal })
    for (const [i, fault] of found.entries()) {
      const known = this.tracked[from + i]
      if (known?.fault.status === fault.status) {
        known.fault = fault
        continue
      }
      const tracked = { fault, since: now, nextAt: now, running: false, told: known?.told ?? new Set() }
      this.tracked[from + i] = tracked
      await this.tell(tracked)
    }
  }

  private async tell({ fault, told }: Tracked): Promise<void> {
    const line = await this.lineOf(fault)
    for (const phase of pathTo[fault.status]) {
      if (told.has(phase)) continue
      told.add(phase)
      await this.init.onPhase(fault, phase, line)
    }
  }

  private async lineOf(fault: FaultCase): Promise<AccusedLine | undefined> {
    try {
      return await this.init.judge.find(fault)
    } catch (error) {
      const { node, epoch } = fault
      this.init.parts.logger.info({ node, epoch, error: String(error) }, 'an accused line is not known here')
      return undefined
    }
  }

  private async step(tracked: Tracked, now: number): Promise<void> {
    tracked.running = true
    const { fault } = tracked
    try {
      const line = await this.lineOf(fault)
      const known = line === undefined ? undefined : this.init.judge.known(line)
      const move = this.moveOf(tracked, known, now)
      if (move === 'wait' || line === undefined) return
      tracked.nextAt = now + this.init.retrySeconds
      await this.perform(fault, line, move)
    } catch (error) {
      const { node, epoch, status } = fault
      const facts = { node, epoch, status, error: String(error) }
      const { signal, logger } = this.init.parts
      if (signal.aborted || (isHacaError(error) && overtaken.has(String(error.data.error)))) return
      logger.warn(facts, 'a case does not go on yet')
    } finally {
      tracked.running = false
    }
  }

  private moveOf({ fault, since }: Tracked, found: Verdict | undefined, now: number): CaseMove {
    const { seats, key } = this.init.parts
    const own = activeSeat(seats(), key.address)
    // Who owns the accused node has no say, nor who came later.
    if (own === undefined || !fault.jury.includes(own.seat)) return 'wait'
    if (this.isSettled(fault)) return 'wait'
    const until = (fault.status === 'sentenced' ? fault.executableAt : fault.votesUntil) - 1
    const turn = turnOf(seats(), key.address, fault.epoch)
    const observer = { found, turn, turnSeconds: this.init.turnSeconds, now }
    return nextMove({ phase: fault.status, from: since, until }, observer)
  }

  /** A node loses its share once for an epoch, however many lines of it were wrong. */
  private isSettled({ node, epoch }: FaultCase): boolean {
    return this.tracked.some(
      ({ fault }) => fault.node === node && fault.epoch === epoch && fault.status === 'executed'
    )
  }

  private async perform(fault: FaultCase, line: AccusedLine, move: Exclude<CaseMove, 'wait'>): Promise<void> {
    const { parts, judge } = this.init
    const { settlement, signal } = parts
    switch (move) {
      case 'check':
        await judge.check(line)
        return
      case 'convene':
        await settlement.convene(fault, { signal })
        return
      case 'execute':
        await settlement.executeFault(fault, { signal })
        return
      default: {
        const word = move === 'votes' ? 'fault' : 'acquittal'
        const votes = await collectVotes(parts, fault, word, signal)
        if (votes.length < (word === 'fault' ? fault.votesNeeded : fault.acquittalsNeeded)) return
        if (word === 'fault') await settlement.sentence(fault, votes, { signal })
        else await settlement.acquit(fault, votes, { signal })
      }
    }
  }
}
