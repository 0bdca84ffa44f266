import {
  countWords,
  describeWords,
  type WordEvidence,
  type WordRecord,
  wordAlarm,
  wordSuspicion
} from '@haca/core'
import { u48 } from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'

/** What the words of every (node, model) come to, on disk. */
export interface WordBook {
  /**
   * Counts a check; another look at the same line counts nothing.
   *
   * @param name of the (node, model)
   * @returns why the work is refuted; undefined while it is not
   */
  count(name: string, line: string, evidence: WordEvidence): string | undefined
  /** So much speaks against it that every job should be checked. */
  isSuspect(name: string): boolean
  /** In words; undefined where none were looked at. */
  describe(name: string): string | undefined
  /** Every (node, model) that words were looked at of. */
  names(): Iterable<string>
}

/** Sums stand on disk in millionths: the codec writes whole numbers only. */
const stepsPerUnit = 1e6
const storedRecord = z.object({ sum: u48, checks: u48, places: u48, mismatches: u48 })

/** Lines that are remembered, so that a dispute about one does not count twice; a dispute begins within an epoch or two. */
const linesMax = 16_384

export function createWordBook(store: Store): WordBook {
  const table = store.table('word_records', storedRecord)
  const records = new Map<string, WordRecord>()
  const counted = new Set<string>()
  for (const [name, stored] of table.entries())
    records.set(name, { ...stored, sum: stored.sum / stepsPerUnit })

  function add(name: string, line: string, evidence: WordEvidence): void {
    if (counted.has(line)) return
    counted.add(line)
    if (counted.size > linesMax)
      for (const oldest of [...counted].slice(0, linesMax / 2)) counted.delete(oldest)
    const record = countWords(records.get(name), evidence)
    records.set(name, record)
    table.put(name, { ...record, sum: Math.round(record.sum * stepsPerUnit) })
  }

  const sumOf = (name: string) => records.get(name)?.sum ?? 0
  const describe = (name: string) => {
    const record = records.get(name)
    return record === undefined ? undefined : describeWords(record)
  }
  return {
    count(name, line, evidence) {
      add(name, line, evidence)
      return sumOf(name) >= wordAlarm ? describe(name) : undefined
    },
    isSuspect: name => sumOf(name) >= wordSuspicion,
    describe,
    names: () => records.keys()
  }
}
