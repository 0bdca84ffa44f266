import type { Hex } from '@haca/protocol'
import { type EpochInit, type EpochLine, isPayable, lineStatus, seatsMax } from '../types.ts'
import { byLane, byNode } from './order.ts'
import { overlaps } from './units.ts'
import { createVoucherHasher } from './voucher-hash.ts'

/** Something that must not be signed. */
export interface EpochFault {
  readonly code:
    | 'job-epoch'
    | 'range'
    | 'duplicate'
    | 'overlap'
    | 'lane-sequence'
    | 'lane-cumulative'
    | 'lane-chain'
    | 'voucher'
    | 'status'
    | 'verdict'
    | 'reveal'
    | 'overspent'
    | 'header'
  /** In words, with the values. */
  readonly message: string
  readonly job?: Hex
  readonly lane?: number
  /** The header's member, for `header`. */
  readonly field?: string
}

/** A job is settled in the epoch in which it was created, or in the next one when it was still running at the end. */
const jobEpochsBack = 1

/** Every rule that lines must keep among themselves; all faults are listed, none stops the others. */
export function checkLines(init: EpochInit): EpochFault[] {
  const lines = [...init.lines].sort(byNode)
  return [
    ...lines.flatMap(line => checkLine(line, init)),
    ...checkSegments(lines),
    ...checkLanes([...init.lines].sort(byLane)),
    ...checkVouchers(lines, init),
    ...checkReveals(init)
  ]
}

function checkLine(line: EpochLine, init: EpochInit): EpochFault[] {
  const faults: EpochFault[] = []
  const fault = (code: EpochFault['code'], message: string) =>
    faults.push({ code, message, job: line.job, lane: line.lane })
  const created = Number.parseInt(line.job.slice(2, 10), 16)
  if (created > init.epoch || created + jobEpochsBack < init.epoch) {
    fault('job-epoch', `a job of epoch ${created} cannot be settled in epoch ${init.epoch}`)
  }
  if (line.to < line.from) fault('range', `segment [${line.from}, ${line.to}) ends before it begins`)
  if (line.amount > line.cumulative)
    fault('range', `amount ${line.amount} exceeds cumulative ${line.cumulative}`)
  const revealed = new Set(init.reveals.map(reveal => reveal.seat))
  const seats = line.verdicts.map(verdict => verdict.seat)
  if (new Set(seats).size !== seats.length) fault('verdict', 'a seat has two verdicts on one line')
  for (const seat of seats) {
    if (!revealed.has(seat)) fault('verdict', `seat ${seat} has a verdict but did not reveal`)
  }
  const passes = line.verdicts.some(verdict => verdict.verdict === 1)
  const fails = line.verdicts.some(verdict => verdict.verdict === 2)
  const { status } = line
  if (status === lineStatus.unsampled && seats.length > 0) fault('status', 'unsampled, yet it has a verdict')
  if (status === lineStatus.checked && !passes) fault('status', 'checked, yet nobody passed it')
  if (status === lineStatus.refuted && !fails) fault('status', 'refuted, yet nobody failed it')
  return faults
}

/** Segments of a job that are paid do not overlap, whichever nodes ran them. */
function checkSegments(lines: readonly EpochLine[]): EpochFault[] {
  const faults: EpochFault[] = []
  const sorted = lines
    .filter(line => isPayable(line.status))
    .sort((a, b) => (a.job < b.job ? -1 : a.job > b.job ? 1 : a.from - b.from || a.to - b.to))
  for (const [i, line] of sorted.entries()) {
    const last = sorted[i - 1]
    if (last === undefined || last.job !== line.job) continue
    if (last.from === line.from) {
      faults.push({ code: 'duplicate', message: `two lines begin at unit ${line.from}`, job: line.job })
    } else if (overlaps(last, line)) {
      faults.push({
        code: 'overlap',
        message: `a line ends at ${last.to}, the next begins at ${line.from}`,
        job: line.job
      })
    }
  }
  return faults
}

/** Consecutive lines of a lane are consecutive links of its voucher chain. */
function checkLanes(lines: readonly EpochLine[]): EpochFault[] {
  const faults: EpochFault[] = []
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1]
    if (last === undefined || last.lane !== line.lane) continue
    const fault = (code: EpochFault['code'], message: string) =>
      faults.push({ code, message, job: line.job, lane: line.lane })
    if (line.seq !== last.seq + 1) fault('lane-sequence', `voucher ${line.seq} follows ${last.seq}`)
    if (line.cumulative !== last.cumulative + line.amount) {
      fault('lane-cumulative', `${last.cumulative} + ${line.amount} is not ${line.cumulative}`)
    }
    if (line.previousVoucher !== last.voucher) {
      fault('lane-chain', `voucher ${line.seq} names ${line.previousVoucher}, not ${last.voucher}`)
    }
  }
  return faults
}

function checkVouchers(lines: readonly EpochLine[], init: EpochInit): EpochFault[] {
  const hasher = createVoucherHasher(init.keccak)
  const faults: EpochFault[] = []
  for (const line of lines) {
    const expected = hasher.hash(line, init.epoch)
    if (expected === line.voucher) continue
    const message = `the line's voucher is ${expected}, not ${line.voucher}`
    faults.push({ code: 'voucher', message, job: line.job, lane: line.lane })
  }
  return faults
}

function checkReveals(init: EpochInit): EpochFault[] {
  const faults: EpochFault[] = []
  const fault = (message: string) => faults.push({ code: 'reveal', message })
  const seats = init.reveals.map(reveal => reveal.seat)
  if (new Set(seats).size !== seats.length) fault('a seat revealed twice')
  const counts = new Map<number, number>()
  for (const { seat } of init.lines.flatMap(line => line.verdicts))
    counts.set(seat, (counts.get(seat) ?? 0) + 1)
  for (const { seat, verdicts } of init.reveals) {
    if (seat >= seatsMax || init.seats[seat] === undefined) fault(`no verifier in seat ${seat}`)
    const counted = counts.get(seat) ?? 0
    if (counted > verdicts) fault(`seat ${seat} revealed ${verdicts} verdicts and has ${counted}`)
  }
  return faults
}

/** Lanes whose payable lines exceed what the chain says is left in them. */
export function checkBalances(init: EpochInit, available: ReadonlyMap<number, bigint>): EpochFault[] {
  const debits = new Map<number, bigint>()
  for (const line of init.lines) {
    if (isPayable(line.status)) debits.set(line.lane, (debits.get(line.lane) ?? 0n) + line.amount)
  }
  return [...debits].flatMap(([lane, debit]): EpochFault[] => {
    const left = available.get(lane) ?? 0n
    if (debit <= left) return []
    return [{ code: 'overspent', message: `lane ${lane} owes ${debit} and holds ${left}`, lane }]
  })
}
