import { createHash } from 'node:crypto'
import { concatBytes } from '@haca/protocol'
import { decodeEvidence, encodeEvidence } from '../decode/evidence.ts'
import { encodeTokens } from '../output.ts'
import type { ModelManifest, RunEvent } from '../types.ts'

/** Turns the events of an honest run into those of a dishonest one. */
export type Tamper = (events: AsyncIterable<RunEvent>, manifest: ModelManifest) => AsyncIterable<RunEvent>

/** A number that the bytes decide, so that a cheat repeats itself under one seed. */
const choose = (bytes: Uint8Array, count: number) =>
  createHash('sha256').update(bytes).digest().readUInt32LE(0) % count

/** Another likely token, with evidence that agrees with it. */
function otherToken(leaf: Uint8Array): { token: number; leaf: Uint8Array } {
  const evidence = decodeEvidence(leaf)
  const others = evidence?.top.filter(entry => entry.token !== evidence.token) ?? []
  const other = others[choose(leaf, others.length)]
  if (evidence === undefined || other === undefined) return { token: 0, leaf }
  return { token: other.token, leaf: encodeEvidence({ ...evidence, token: other.token }) }
}

/** Moves each row's values by one to three columns: still numbers that such a model could give. */
function rotateRows(data: Uint8Array, columns: number): Uint8Array {
  const rotated = data.slice()
  const rowBytes = 4 * columns
  for (let row = 0; row + rowBytes <= data.length; row += rowBytes) {
    const values = data.subarray(row, row + rowBytes)
    const shift = 4 * (1 + choose(values, Math.max(1, Math.min(3, columns - 1))))
    rotated.set(values.subarray(shift), row)
    rotated.set(values.subarray(0, shift), row + rowBytes - shift)
  }
  return rotated
}

/** Letters instead of the letters that belong there. */
const otherText = (text: string) =>
  text.replace(/[a-z]/g, (letter, at: number) => String.fromCharCode(97 + ((letter.charCodeAt(0) + at) % 26)))

/** Answers something else, of the right form and with evidence that agrees with itself. */
export const tamperRandom: Tamper = async function* (events, { output }) {
  const outputs: Uint8Array[] = []
  const allLeaves: Uint8Array[] = []
  let held: Extract<RunEvent, { kind: 'chunk' }> | undefined
  for await (const event of events) {
    if (event.kind === 'chunk') {
      if (held !== undefined) yield falsify(held, held.units)
      held = event
      continue
    }
    // The end token stays, or the stop reason alone would give the cheat away.
    if (held !== undefined)
      yield falsify(
        held,
        event.stopReason === 'stop' && output.kind === 'tokens' ? held.units - 1 : held.units
      )
    yield { ...event, output: concatBytes(...outputs), leaves: allLeaves }
  }

  function falsify(chunk: Extract<RunEvent, { kind: 'chunk' }>, units: number): RunEvent {
    const other =
      output.kind === 'tensor'
        ? { data: rotateRows(chunk.data, output.columns), leaves: [] }
        : falseTokens(chunk, units)
    outputs.push(other.data)
    allLeaves.push(...other.leaves)
    return { ...chunk, ...other, text: otherText(chunk.text) }
  }
}

function falseTokens({ data, leaves }: Extract<RunEvent, { kind: 'chunk' }>, units: number) {
  const others = leaves.slice(0, units).map(otherToken)
  return {
    data: concatBytes(encodeTokens(others.map(({ token }) => token)), data.subarray(4 * units)),
    leaves: [...others.map(({ leaf }) => leaf), ...leaves.slice(units)]
  }
}

/** Stops after this many units and says that was all. */
const truncatedUnits = 9

/** Ends early and claims to be done: cheaper, and a short answer does not look wrong. */
export const tamperTruncate: Tamper = async function* (events) {
  const outputs: Uint8Array[] = []
  const leaves: Uint8Array[] = []
  let units = 0
  for await (const event of events) {
    if (event.kind === 'end') {
      yield event
      return
    }
    const bytesPerUnit = event.data.length / event.units
    const kept = Math.min(event.units, truncatedUnits - units)
    const data = event.data.slice(0, kept * bytesPerUnit)
    const chunkLeaves = event.leaves.slice(0, kept)
    outputs.push(data)
    leaves.push(...chunkLeaves)
    units += kept
    yield { ...event, units: kept, data, leaves: chunkLeaves }
    if (units < truncatedUnits) continue
    yield { kind: 'end', units, output: concatBytes(...outputs), stopReason: 'stop', leaves }
    return
  }
}

/** Computes once, then gives everybody the same answer. */
export function createTamperReuse(): Tamper {
  let kept: readonly RunEvent[] | undefined
  return async function* (events) {
    if (kept !== undefined) {
      yield* kept
      return
    }
    const seen: RunEvent[] = []
    for await (const event of events) {
      seen.push(event)
      // Whoever has the end may ask for nothing more.
      if (event.kind === 'end') kept = seen
      yield event
    }
  }
}
