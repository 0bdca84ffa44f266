import { createFakeEngine, fakeTextModel } from '../src/index.ts'
import { engineConformance } from './conformance.ts'

engineConformance('fake text', {
  create: (slots = 2) => createFakeEngine({ slots }),
  chat: fakeTextModel
})
