import type { JobInput } from '@haca/protocol'
import { models } from './devnet.ts'

/** A job as a devnet's client process takes it. */
interface Job {
  readonly model: string
  readonly input: JobInput
}

/** A job of the digits classifier; the same number gives the same job. */
export function digitsJob(seed: number): Job {
  return exampleJob('haca/digits', seed)
}

/** A job of the language model. */
export function storyJob(seed: number): Job {
  return exampleJob('haca/tiny-lm', seed)
}

function exampleJob(name: string, seed: number): Job {
  const model = models.find(each => each.name === name)
  if (model === undefined) throw new Error(`no example model ${name}`)
  return { model: name, input: model.jobs(seed).next().value.input }
}
