import { randomBytes } from 'node:crypto'
import { exampleModels } from '@haca/example-models'
import { HacaError, type JobInput, toHex } from '@haca/protocol'

/** The example model of this name as a publisher has it: what its manifest will say, and its files. */
export function modelDraft(name: string) {
  const found = exampleModels().find(model => model.name === name)
  if (found === undefined) throw new HacaError('NOT_FOUND', `there is no example model ${name}`)
  return { manifest: found.manifest, files: new Map(found.files.map(file => [file.name, file.bytes()])) }
}

/** A question to a chat model; the seed is part of what is signed, so that a checker repeats every draw. */
export function chatInput(question: string): JobInput {
  const messages = [{ role: 'user' as const, content: question }]
  return { kind: 'chat', messages, maxTokens: 48, temperatureMilli: 800, seed: toHex(randomBytes(32)) }
}
