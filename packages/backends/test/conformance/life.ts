import { describe, expect, test } from 'vitest'
import { chatInput, collect, failure, type Subject } from './support.ts'

/** Unloading and stopping. */
export function lifeConformance(name: string, subject: Subject): void {
  describe(`${name}: engine at its end`, () => {
    test('an unloaded model does not run, the others do', async () => {
      const engine = subject.create()
      const gone = await engine.load(subject.chat())
      const kept = await engine.load(subject.chat())
      await gone.unload()
      await expect(collect(gone, chatInput())).rejects.toEqual(failure('NOT_STARTED'))
      await collect(kept, chatInput())
      await engine.stop()
    })

    test('stop ends runs and waiting runs, may be repeated, and nothing runs afterwards', async () => {
      const engine = subject.create()
      const model = await engine.load(subject.chat())
      const runs = [1, 2, 3].map(() => collect(model, chatInput({ maxTokens: 100 })))
      const first = model.run(chatInput({ maxTokens: 100 }))[Symbol.asyncIterator]()
      const outcomes = Promise.allSettled([...runs, first.next()])
      await engine.stop()
      for (const outcome of await outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toEqual(failure('CANCELLED'))
      }
      await engine.stop()
      await expect(collect(model, chatInput())).rejects.toEqual(failure('CANCELLED'))
      await expect(engine.load(subject.chat())).rejects.toEqual(failure('CANCELLED'))
    })
  })
}
