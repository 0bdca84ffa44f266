import { createHash } from 'node:crypto'
import { type ExampleModel, exampleModels } from '@haca/example-models'
import type { ChatInput } from '@haca/protocol'
import type { GgufVocabulary } from '../../packages/example-models/src/tiny-lm/gguf.ts'

/** The language model that everything is measured with. */
export function languageModel(): ExampleModel {
  const model = exampleModels().find(({ manifest }) => manifest.task === 'chat')
  if (model === undefined) throw new Error('no example model chats')
  return model
}

/** Its tokens, as a GGUF file of it carries them. */
export function exampleVocabulary(): GgufVocabulary {
  const file = languageModel().files.find(({ name }) => name === 'tokenizer.json')
  return JSON.parse(new TextDecoder().decode(file?.bytes()))
}

/** Which prompts: those that thresholds were taken from, or those that they are judged with. */
export type Purpose = 'calibration' | 'judgement'

/** The text alone decides, so that no prompt serves both purposes, whatever the seeds. */
function purposeOf({ messages }: ChatInput): Purpose {
  const text = messages.map(({ content }) => content).join('\n')
  return createHash('sha256').update(text).digest().readUInt8(0) % 2 === 0 ? 'calibration' : 'judgement'
}

/** Jobs without end; prompts may repeat, seeds of draws do not. */
export function* chatJobs(purpose: Purpose, seed: number): Generator<ChatInput, never, void> {
  for (const { input } of languageModel().jobs(seed)) {
    if (input.kind === 'chat' && purposeOf(input) === purpose) yield input
  }
  throw new Error('jobs come without end')
}

export function* take<T>(items: Iterable<T>, count: number): Generator<T, void, void> {
  let taken = 0
  if (count <= 0) return
  for (const item of items) {
    yield item
    if (++taken === count) return
  }
}
