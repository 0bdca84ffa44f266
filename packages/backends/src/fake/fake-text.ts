import { HacaError } from '@haca/protocol'
import type { NextToken, TextCompute, TextEvent, TextRequest } from '../model/compute.ts'
import { fraction, mix } from './fake-numbers.ts'
import { type Gate, withSlot } from './gate.ts'

/** Words, so that a text reads as one; an end among them makes a text of about twenty. */
const words = ['fox', 'owl', 'rope', 'über', 'river', 'map', 'stone', 'bread', 'moon', '木', 'bee', 'train']
const end = ''
const candidates = [end, ...words.map(word => ` ${word}`)]
/** Logits lie in [0, this). */
const logitRange = 5
/** Taken off the end's, so that texts have a length. */
const endPenalty = 1.5

const utf8 = new TextEncoder()
const hashText = (start: number, text: string) => mix(start, ...utf8.encode(text))

/** Log-probabilities of the words that follow a text. */
function logprobsOf(weights: number, { messages }: TextRequest, before: string): number[] {
  const prompt = messages.reduce((hash, { role, content }) => hashText(hash, `${role} ${content}`), weights)
  const state = hashText(prompt, before)
  const logits = candidates.map((_, i) => logitRange * fraction(state, i) - (i === 0 ? endPenalty : 0))
  const total = Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit), 0))
  return logits.map(logit => logit - total)
}

/** The Gumbel-max draw that the seed makes at this place; the likeliest word at temperature 0. */
function drawWord(logprobs: readonly number[], { temperature, seed }: TextRequest, place: number): string {
  let drawn = 0
  let highest = Number.NEGATIVE_INFINITY
  for (const [i, logprob] of logprobs.entries()) {
    const noise = -Math.log(-Math.log(fraction(hashText(0, String(seed)), place, i) || Number.MIN_VALUE))
    const score = temperature === 0 ? logprob : logprob / temperature + noise
    if (score > highest) [drawn, highest] = [i, score]
  }
  return candidates[drawn] ?? end
}

/** A model that gives text and has learned nothing: what follows comes from a hash of weights, prompt and text so far. */
export function fakeText(gate: Gate, weights: number): TextCompute {
  async function* words(request: TextRequest, signal: AbortSignal): AsyncGenerator<TextEvent, void, void> {
    let text = request.delivered
    for (let drawn = 0; drawn < request.maxTokens; drawn++) {
      await gate.unit(signal)
      const word = drawWord(logprobsOf(weights, request, text), request, text.length)
      if (word === end) {
        yield { finish: 'stop' }
        return
      }
      yield { text: word }
      text += word
    }
    yield { finish: 'length' }
  }
  return {
    kind: 'text',
    continues: true,
    async *complete(request, signal) {
      const slot = await gate.queue.take(signal)
      try {
        for await (const event of words(request, signal)) {
          if (signal.aborted) throw new HacaError('CANCELLED', 'the run was cancelled')
          yield event
        }
      } finally {
        gate.queue.put(slot)
      }
    },
    next: (request, signal) =>
      withSlot(gate, signal, async () => {
        await gate.unit(signal)
        const logprobs = logprobsOf(weights, request, request.delivered)
        const top = logprobs.map((logprob, i): NextToken => ({ bytes: utf8.encode(candidates[i]), logprob }))
        top.sort((a, b) => b.logprob - a.logprob)
        return { top, ends: top[0]?.bytes.length === 0 }
      })
  }
}
