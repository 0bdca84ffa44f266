import {
  type CheckRates,
  checkProbability,
  countFailure,
  countLines,
  describeRecord,
  type JudgedLine,
  type TrackRecord,
  type TrackRules,
  type WordEvidence
} from '@haca/core'
import { type Hex, u32, u48 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import { lineName } from '../work/work-book.ts'
import { createWordBook } from './word-book.ts'

/** The record of every (node, model), on disk: what check probabilities follow, and why. */
export interface TrackBook {
  /** Probability that work of this (node, model) should be checked. */
  probability(node: Hex, model: Hex): number
  /** A quorum has refuted a line: until its epoch is final, everything else of the same is checked as a newcomer's. */
  suspect(node: Hex, model: Hex, epoch: number): void
  /** An epoch is final. Counting one again changes nothing. */
  count(epoch: number, lines: readonly OwnedLine[]): void
  /** An audit of a paid line of this epoch, which was counted before, found it bad. */
  countAuditFailure(node: Hex, model: Hex, epoch: number): void
  /**
   * Counts what the words of a line say, where no token can be repeated. Another look at the same line counts nothing.
   *
   * @returns why the line is refuted, by all that was counted; undefined while it is not
   */
  countWords(line: OwnedWords): string | undefined
  /** The records of a node in words, one per model; `nameOf` may know the name of a model by its digest. */
  describe(node: Hex, nameOf?: (model: Hex) => string | undefined): string[]
}

export interface OwnedLine {
  readonly node: Hex
  readonly model: Hex
  readonly line: JudgedLine
}

export interface OwnedWords {
  readonly node: Hex
  readonly model: Hex
  readonly job: Hex
  readonly segment: number
  readonly evidence: WordEvidence
}

/** Fractions stand on disk in millionths: the codec writes whole numbers only. */
const stepsPerUnit = 1e6

const storedRecord = z.object({
  streak: u48,
  suspicion: u48,
  checks: u48,
  failures: u48,
  alarm: u32.optional(),
  epoch: u32
})

function toStored({ streak, suspicion, checks, failures, alarm, epoch }: TrackRecord) {
  const steps = (value: number) => Math.round(value * stepsPerUnit)
  const common = { streak: steps(streak), suspicion: steps(suspicion), checks, failures, epoch }
  return alarm === undefined ? common : { ...common, alarm }
}

function fromStored(stored: z.output<typeof storedRecord>): TrackRecord {
  const { streak, suspicion, alarm } = stored
  return { ...stored, streak: streak / stepsPerUnit, suspicion: suspicion / stepsPerUnit, alarm }
}

const nameOf = (node: Hex, model: Hex) => `${node}/${model}`

/** Reads what earlier runs left in the store. */
export function createTrackBook(store: Store, rules: CheckRates & TrackRules): TrackBook {
  const table = store.table('track_records', storedRecord)
  const records = new Map<string, TrackRecord>()
  /** Epoch of the last line that was refuted and is not final, per (node, model). */
  const suspects = new Map<string, number>()
  for (const [name, record] of table.entries()) records.set(name, fromStored(record))
  const words = createWordBook(store)

  function countOne(name: string, epoch: number, lines: readonly JudgedLine[]): void {
    const before = records.get(name)
    const after = countLines(before, epoch, lines, rules)
    if (after !== before) keep(name, after)
  }

  function keep(name: string, record: TrackRecord): void {
    records.set(name, record)
    table.put(name, toStored(record))
  }

  return {
    probability(node, model) {
      const name = nameOf(node, model)
      const known = suspects.has(name) || words.isSuspect(name) ? undefined : records.get(name)
      return checkProbability(known, rules)
    },
    suspect(node, model, epoch) {
      const name = nameOf(node, model)
      suspects.set(name, Math.max(epoch, suspects.get(name) ?? epoch))
    },
    count(epoch, lines) {
      const byName = new Map<string, JudgedLine[]>()
      for (const { node, model, line } of lines) {
        const own = byName.get(nameOf(node, model)) ?? []
        byName.set(nameOf(node, model), own)
        own.push(line)
      }
      store.transaction(() => {
        for (const [name, own] of byName) countOne(name, epoch, own)
      })
      for (const [name, refutedIn] of suspects) if (refutedIn <= epoch) suspects.delete(name)
    },
    countAuditFailure(node, model, epoch) {
      const name = nameOf(node, model)
      const before = records.get(name)
      if (before !== undefined) keep(name, countFailure(before, epoch))
    },
    countWords: ({ node, model, job, segment, evidence }) =>
      words.count(nameOf(node, model), lineName(job, segment), evidence),
    describe(node, nameOf = () => undefined) {
      const called = (model: string | undefined) => nameOf(model as Hex) ?? `model ${model?.slice(0, 10)}…`
      const said = [...words.names()].flatMap(name => {
        const [owner, model] = name.split('/')
        return owner === node ? [`${called(model)}: ${words.describe(name)}`] : []
      })
      const judged = [...records].flatMap(([name, record]) => {
        const [owner, model] = name.split('/')
        if (owner !== node || model === undefined) return []
        const probability = checkProbability(suspects.has(name) ? undefined : record, rules)
        const share = `the next job is checked with probability ${Number(probability.toPrecision(2))}`
        return [`${called(model)}: ${describeRecord(record)}; ${share}`]
      })
      return [...judged, ...said]
    }
  }
}
