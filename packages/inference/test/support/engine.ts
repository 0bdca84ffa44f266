import { createFakeEngine, type Engine, type FakeEngineInit } from '@haca/backends'

const loadMs = 1

interface QuickEngineInit extends FakeEngineInit {
  readonly unitsPerSecond?: number
  /** Loses what is loaded first. */
  readonly lost?: AbortSignal
}

/** The fake engine with a rate that it need not measure: certifying takes a fifth of a second. Loading takes some time. */
export function quickEngine({ unitsPerSecond = 1000, lost, ...init }: QuickEngineInit = {}): Engine {
  const engine = createFakeEngine(init)
  let loads = 0
  return {
    ...engine,
    async load(source, options) {
      const loaded = await engine.load(source, options)
      await new Promise(resolve => setTimeout(resolve, loadMs))
      const { numericsClass } = loaded
      return {
        ...loaded,
        ...(lost === undefined || loads++ > 0 ? {} : { lost }),
        certify: async () => ({
          unitsPerSecond: unitsPerSecond * engine.slots,
          slots: engine.slots,
          numericsClass
        })
      }
    }
  }
}
