import { expect, test } from 'vitest'
import { createFakeEngine, fakeChatModel, fakeTensorModel } from '../src/index.ts'
import { chatInput, collect, engineConformance } from './conformance.ts'

engineConformance('fake', {
  create: (slots = 2) => createFakeEngine({ slots }),
  chat: fakeChatModel,
  tensor: fakeTensorModel
})

test('other weights give another output', async () => {
  const engine = createFakeEngine()
  const { manifest, files } = fakeChatModel()
  const model = await engine.load({ manifest, files })
  const other = await engine.load({ manifest, files: new Map(files).set('model.onnx', Uint8Array.of(1)) })
  const { end } = await collect(model, chatInput())
  expect(await other.score(chatInput(), end)).toMatchObject({ verdict: 'fail' })
  expect(other.numericsClass).not.toBe(model.numericsClass)
})

test('a unit takes the time that was asked for', async () => {
  const engine = createFakeEngine({ unitMs: 5 })
  const model = await engine.load(fakeChatModel())
  const start = performance.now()
  const { end } = await collect(model, chatInput({ maxTokens: 10 }))
  // Timers may fire up to a millisecond early.
  expect(performance.now() - start).toBeGreaterThan(end.units * 4)
})
