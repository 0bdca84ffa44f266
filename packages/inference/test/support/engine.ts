import { createFakeEngine, type Engine, type FakeEngineInit } from '@haca/backends'

const loadMs = 1

/** The fake engine with a rate that it need not measure: certifying takes a fifth of a second. Loading takes some time. */
export function quickEngine({
  unitsPerSecond = 1000,
  ...init
}: FakeEngineInit & { readonly unitsPerSecond?: number } = {}): Engine {
  const engine = createFakeEngine(init)
  return {
    ...engine,
    async load(source, options) {
      const loaded = await engine.load(source, options)
      await new Promise(resolve => setTimeout(resolve, loadMs))
      const { numericsClass } = loaded
      return {
        ...loaded,
        certify: async () => ({
          unitsPerSecond: unitsPerSecond * engine.slots,
          slots: engine.slots,
          numericsClass
        })
      }
    }
  }
}
