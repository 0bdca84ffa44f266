import { concatBytes, equalBytes, HacaError, hasToolCall } from '@haca/protocol'
import type { RunEvent, TokenCounts } from '../types.ts'
import type { TextCompute } from './compute.ts'
import type { TextJob } from './prepare-text.ts'
import { padUnits, textBytes, textUnitBytes } from './text-units.ts'

/** Runs one text job: whole units as they come, then the end. */
export async function* runText(
  compute: TextCompute,
  job: TextJob,
  signal: AbortSignal
): AsyncGenerator<RunEvent, void, void> {
  const { from, remaining, ended } = job
  const outputs: Uint8Array[] = []
  let counts: TokenCounts | undefined
  let at = from
  let stopReason: 'stop' | 'length' = ended ? 'stop' : 'length'
  if (remaining > 0) {
    // No server begins within a call.
    const withinCall = job.tools !== undefined && hasToolCall(job.delivered)
    if (from > 0 && (!compute.continues || withinCall)) {
      throw new HacaError('ENGINE_FAILED', 'this server begins answers and cannot continue one', {
        data: { field: 'delivered' }
      })
    }
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    for await (const { data, last, ...told } of units(compute, job, signal)) {
      stopReason = last ?? stopReason
      // Of a begun answer, a server counts what was delivered to the prompt.
      counts = from === 0 ? told.counts : undefined
      const text = decoder.decode(data.subarray(0, lastByte(data)), { stream: last === undefined })
      const count = data.length / textUnitBytes
      if (count === 0) continue
      outputs.push(data)
      yield { kind: 'chunk', from: at, units: count, data, text, leaves: [] }
      at += count
    }
  }
  yield { kind: 'end', units: at - from, output: concatBytes(...outputs), stopReason, leaves: [], counts }
}

/** Zeros fill the last unit of a text and stand nowhere else. */
function lastByte(data: Uint8Array): number {
  let end = data.length
  while (end > 0 && data[end - 1] === 0) end--
  return end
}

interface Units {
  readonly data: Uint8Array
  /** Why no more come. */
  readonly last?: 'stop' | 'length'
  readonly counts?: TokenCounts | undefined
}

/** Units held back for the end of a character; two-byte letters at odd places find one at the next space. */
const heldUnitsMax = 64

/**
 * Bytes of the units that are complete and end with a character, so that whoever continues the text begins with one; of a
 * long row of units that do not, all.
 */
function wholeUnits(bytes: Uint8Array): number {
  const units = Math.floor(bytes.length / textUnitBytes)
  for (let end = units; end > 0; end--) {
    const next = bytes[end * textUnitBytes]
    // The second to fourth byte of a character begin with the bits 10.
    if (next === undefined || (next & 0xc0) !== 0x80) return end * textUnitBytes
  }
  return units > heldUnitsMax ? units * textUnitBytes : 0
}

/** Cuts a stream of text into whole units, and ends it at the limit. */
async function* units(
  compute: TextCompute,
  job: TextJob,
  signal: AbortSignal
): AsyncGenerator<Units, void, void> {
  const limit = job.remaining * textUnitBytes
  let kept: Uint8Array = new Uint8Array()
  let taken = 0
  // A character that an earlier segment has cut comes again whole, as no engine begins within one.
  let owed = job.cut
  for await (const event of compute.complete({ ...job, maxTokens: job.remaining }, signal)) {
    if (signal.aborted) throw new HacaError('CANCELLED', 'the run was cancelled')
    if ('finish' in event) {
      yield { data: padUnits(kept), last: event.finish, counts: event.counts }
      return
    }
    let bytes = concatBytes(kept, textBytes(event.text))
    if (owed.length > 0 && bytes.length > 0) {
      if (!equalBytes(bytes.subarray(0, owed.length), owed)) {
        throw new HacaError('ENGINE_FAILED', 'the server continues with another character than was begun', {
          data: { field: 'delivered' }
        })
      }
      bytes = bytes.slice(owed.length)
      owed = new Uint8Array()
    }
    if (taken + bytes.length >= limit) {
      yield { data: bytes.slice(0, limit - taken), last: 'length' }
      return
    }
    const whole = wholeUnits(bytes)
    kept = bytes.subarray(whole)
    taken += whole
    if (whole > 0) yield { data: bytes.slice(0, whole) }
  }
  throw new HacaError('ENGINE_FAILED', 'the answer broke off', {})
}
