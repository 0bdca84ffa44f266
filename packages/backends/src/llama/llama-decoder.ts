import { candidateCount } from '../decode/candidates.ts'
import type { Decoder, Rows } from '../decode/decoder.ts'
import { EngineFault } from '../decode/engine-fault.ts'
import type { LlamaOutput, LlamaSequence } from './llama-module.ts'

/**
 * Logits fetched for each place: the sampler's candidates and some more, so that a token that is no candidate here and was
 * one elsewhere, by a near tie, is seen with its own logit. Fetching all of a large vocabulary takes 0.1 s.
 */
const fetched = candidateCount + 8
const options = { generateNext: { logits: { filter: { includeTop: fetched } }, totalLogitWeight: true } }

/**
 * A row of a whole vocabulary from its highest logits and the sum of all: what is left of the sum is shared evenly among
 * the others, none of which is above the lowest that is known. Candidates, draws and log-probabilities come out as of the
 * true row.
 */
export function fillRow(row: Float32Array, output: LlamaOutput | undefined): Float32Array {
  const { logits, totalLogitWeight } = output?.next ?? {}
  if (logits === undefined || logits.size === 0 || totalLogitWeight === undefined)
    throw new EngineFault('ENGINE_FAILED', 'the engine gave no logits')
  let most = Number.NEGATIVE_INFINITY
  for (const logit of logits.values()) most = Math.max(most, logit)
  let known = 0
  for (const logit of logits.values()) known += Math.exp(logit - most)
  const others = row.length - logits.size
  const left = Math.max(0, totalLogitWeight - known)
  row.fill(others > 0 && left > 0 ? most + Math.log(left / others) : Number.NEGATIVE_INFINITY)
  for (const [token, logit] of logits) row[token] = logit
  return row
}

/** A decoder on one sequence of a context; `memory` is how many tokens the sequence holds. */
export function createLlamaDecoder(sequence: LlamaSequence, vocabulary: number): Decoder {
  const row = new Float32Array(vocabulary)
  const withOptions = (token: number) => [token, options] as const
  return {
    vocabulary,
    async step(tokens, memory) {
      if (memory === undefined) await sequence.clearHistory()
      const last = tokens.length - 1
      const input = tokens.map((token, i) => (i === last ? withOptions(token) : token))
      const outputs = await sequence.controlledEvaluate(input)
      return { rows: () => fillRow(row, outputs[last]), memory: true }
    },
    async pass(tokens, from = 0): Promise<Rows> {
      await sequence.clearHistory()
      const input = tokens.map((token, i) => (i < from ? token : withOptions(token)))
      const outputs = await sequence.controlledEvaluate(input)
      return index => fillRow(row, outputs[index])
    }
  }
}
