import { candidateCount } from '../decode/candidates.ts'
import type { Decoder, Rows } from '../decode/decoder.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import type { LlamaOutput, LlamaSequence } from './llama-module.ts'

/**
 * Logits fetched for each place: the sampler's candidates and some more, so that a token that is no candidate here and was
 * one elsewhere, by a near tie, is seen with its own logit. Fetching all of a large vocabulary takes 0.1 s.
 */
const fetched = candidateCount + 8
const highest = { filter: { includeTop: fetched } }
const whole = { generateNext: { logits: highest, totalLogitWeight: true } }
/**
 * The same logits without the sum of all. The library sorts a whole vocabulary to find the highest, 0.5 ms for 8,192 tokens,
 * unless its own sampler has left only these; at temperature 1 that changes none of them.
 */
const candidates = {
  generateNext: { logits: highest, options: { temperature: 1, topK: fetched, topP: 1, minP: 0 } }
}

/**
 * A row of a whole vocabulary from its highest logits and the sum of all: what is left of the sum is shared evenly among
 * the others, none of which is above the lowest that is known. Candidates, draws and log-probabilities come out as of the
 * true row. Without the sum the others have no logit.
 */
export function fillRow(row: Float32Array, output: LlamaOutput | undefined): Float32Array {
  const { logits, totalLogitWeight } = output?.next ?? {}
  if (logits === undefined || logits.size === 0)
    throw new EngineFault('ENGINE_FAILED', 'the engine gave no logits')
  let most = Number.NEGATIVE_INFINITY
  for (const logit of logits.values()) most = Math.max(most, logit)
  let known = 0
  for (const logit of logits.values()) known += Math.exp(logit - most)
  const others = row.length - logits.size
  const left = Math.max(0, (totalLogitWeight ?? 0) - known)
  row.fill(others > 0 && left > 0 ? most + Math.log(left / others) : Number.NEGATIVE_INFINITY)
  for (const [token, logit] of logits) row[token] = logit
  return row
}

/** A decoder on one sequence of a context; `memory` says only that the sequence holds the tokens before. */
export function createLlamaDecoder(sequence: LlamaSequence, vocabulary: number): Decoder {
  const row = new Float32Array(vocabulary)

  async function pass(
    tokens: readonly number[],
    from: number,
    isWhole: (index: number) => boolean
  ): Promise<(LlamaOutput | undefined)[]> {
    await sequence.clearHistory()
    return sequence.controlledEvaluate(
      tokens.map((token, i) => (i < from ? token : [token, isWhole(i) ? whole : candidates]))
    )
  }

  return {
    vocabulary,
    async step(tokens, memory) {
      if (memory === undefined) await sequence.clearHistory()
      const last = tokens.length - 1
      const input = tokens.map((token, i) => (i === last ? ([token, whole] as const) : token))
      const outputs = await sequence.controlledEvaluate(input)
      if (outputs[last]?.next.totalLogitWeight === undefined)
        throw new EngineFault('ENGINE_FAILED', 'the engine gave no sum of weights')
      return { rows: () => fillRow(row, outputs[last]), memory: true }
    },
    async pass(tokens, { from = 0, whole: wanted } = {}): Promise<Rows> {
      let outputs = await pass(tokens, from, i => wanted?.has(i) ?? true)
      // A token that is not among the highest needs its share of the sum; an honest one hardly ever is outside.
      const isOutside = tokens.some(
        (token, i) => i > from && wanted?.has(i - 1) === false && !outputs[i - 1]?.next.logits?.has(token)
      )
      if (isOutside) outputs = await pass(tokens, from, () => true)
      return index => fillRow(row, outputs[index])
    }
  }
}
