import type { Engine, LoadedModel } from '@haca/backends'
import { failedRunsMax, residencyLoads } from '@haca/core'
import { type CoverResponse, HacaError, type Hex, type Model } from '@haca/protocol'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { CoverLink } from '../src/models/cover-link.ts'
import { createModelFiles } from '../src/models/model-files.ts'
import { createShelf } from '../src/models/shelf.ts'
import type { ShelfLimits } from '../src/models/shelf-types.ts'

const minuteMs = 60_000
const market = `0x${'11'.repeat(20)}` as Hex
const loadMs = 100
const modelNamed = (id: string) =>
  ({
    id,
    manifest: {
      name: `pub/${id}`,
      files: [{ name: 'model.onnx', cid: id, size: 3 }],
      memoryBytes: 10,
      workPerUnit: 1
    }
  }) as unknown as Model
const [a, b] = [
  modelNamed('bafyreie5cvv4h45feadgeuwhbcutmh6t2ceseocckahdoe6uat64zmz454'),
  modelNamed('bafyreiezvcrrkxno6k3qgws5ay66hdfdyk7aewgz3f5hfx53vxcclkzvfa')
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface SceneInit {
  readonly models?: readonly Model[]
  readonly limits?: Partial<ShelfLimits>
  /** What the market says; undefined: it answers leases alone. */
  readonly news?: () => CoverResponse | undefined
  readonly fetch?: () => Promise<Uint8Array>
  /** What the engine does when it loads. Default: it does. */
  readonly load?: () => Promise<void>
}

/** A shelf over an engine whose loads take a tenth of a second, and one slot that is always idle. */
function shelfScene(init: SceneInit = {}) {
  const { models = [a], limits = {}, news = () => undefined, fetch = async () => new Uint8Array(3) } = init
  const losses: AbortController[] = []
  const events: string[] = []
  const fetches = vi.fn(fetch)
  const stopping = new AbortController()
  const content = { fetchBytes: fetches, has: async () => false, remove: async () => undefined }
  const directory = {
    on: () => () => undefined,
    list: () => models,
    get: (id: string) => models.find(model => model.id === id),
    hosts: () => []
  }
  const engine: Pick<Engine, 'load'> = {
    async load({ manifest }) {
      await new Promise(resolve => setTimeout(resolve, loadMs))
      await init.load?.()
      const losing = new AbortController()
      losses.push(losing)
      const { signal: lost } = losing
      const certificate = { unitsPerSecond: 8, slots: 2, numericsClass: 'test' }
      const unload = async () => void events.push(`out ${manifest.name}`)
      return { manifest, certify: async () => certificate, unload, lost } as unknown as LoadedModel
    }
  }
  const covers: CoverLink = {
    homeOf: () => market,
    async call(_, { loads: [lease] }) {
      const answer = news() ?? { capacity: 1000, covers: [] }
      return lease === undefined ? news() : { ...answer, lease }
    }
  }
  const loading: boolean[] = []
  const shelf = createShelf({
    files: createModelFiles({
      engine: engine as Engine,
      content,
      own: true,
      directory,
      bytesMax: 2 ** 30,
      signal: stopping.signal
    }),
    directory,
    wanted: undefined,
    limits: { memoryBytes: 100, ...limits },
    count: 2,
    slots: {
      async lend() {
        loading.push(true)
        return 0
      },
      giveBack: () => void loading.push(false),
      idle: () => true,
      othersWait: () => undefined
    },
    covers,
    askWithToken: () => false,
    graceMs: 0,
    pays: (_, ceiling) => ceiling >= 5n,
    signal: stopping.signal,
    clock: { unixMs: () => Date.now(), monotonicMs: () => Date.now(), nanos: () => 0n },
    onLoaded: ({ model }) => void events.push(`in ${model.manifest.name}`),
    onLeaving: model => void events.push(`leaving ${model.manifest.name}`),
    onLost: ({ manifest }, { code }) => void events.push(`lost ${manifest.name} ${code}`),
    onUnloaded: () => undefined,
    onDelayed: (_, error) => void events.push((error as HacaError).code),
    onRefused: (_, error) => void events.push(`refused ${(error as HacaError).code}`)
  })
  onTestFinished(() => {
    stopping.abort()
    return shelf.stop()
  })
  shelf.start()
  return { shelf, events, fetches, loading, stopping, losses }
}

const failing = (code: 'TIMEOUT' | 'NOT_FOUND' | 'CORRUPT_MODEL') => async () => {
  throw new HacaError(code, 'no')
}

it('goes on until peers and network give the model, however long that takes', async () => {
  let reachable = false
  const { shelf, events, fetches } = shelfScene({
    fetch: () => (reachable ? Promise.resolve(new Uint8Array(3)) : failing('TIMEOUT')())
  })
  await vi.advanceTimersByTimeAsync(60 * minuteMs)
  expect(new Set(events)).toEqual(new Set(['TIMEOUT']))
  // Half a second after the first failure, twice as long each time, and no longer than a minute.
  expect(fetches.mock.calls.length).toBeGreaterThan(60)
  expect(fetches.mock.calls.length).toBeLessThan(70)
  reachable = true
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events.at(-1)).toBe(`in ${a.manifest.name}`)
  expect(shelf.get(a.id)).toMatchObject({ rate: 4 })
})

it('waits for a model that nobody has yet', async () => {
  const { events } = shelfScene({ fetch: failing('NOT_FOUND') })
  await vi.advanceTimersByTimeAsync(500)
  expect(events).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

it('refuses a model that is wrong itself, once', async () => {
  const { events, fetches, loading } = shelfScene({ fetch: failing('CORRUPT_MODEL') })
  await vi.advanceTimersByTimeAsync(60 * minuteMs)
  expect(events).toEqual(['refused CORRUPT_MODEL'])
  expect(fetches).toHaveBeenCalledOnce()
  // The slot that was to load it is given back.
  expect(loading).toEqual([true, false])
})

it('tries no more once the node stops', async () => {
  const { shelf, fetches, stopping } = shelfScene({ fetch: failing('TIMEOUT') })
  await vi.advanceTimersByTimeAsync(0)
  stopping.abort()
  await shelf.stop()
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(fetches).toHaveBeenCalledOnce()
})

/** Markets tell that nobody asks for `a` and everybody for `b`. */
const wantsB: CoverResponse = {
  capacity: 1000,
  covers: [
    { model: a.id, held: 5000, need: 500 },
    { model: b.id, held: 0, need: 3000 }
  ]
}

it('fetches what is asked for first, then swaps, and not before the old one has stayed its time', async () => {
  let news: CoverResponse | undefined
  const { shelf, events } = shelfScene({ models: [a, b], limits: { modelsMax: 1 }, news: () => news })
  await vi.advanceTimersByTimeAsync(loadMs)
  expect(events).toEqual([`in ${a.manifest.name}`])
  news = wantsB
  await vi.advanceTimersByTimeAsync(minuteMs)
  const [first, second] = [a.manifest.name, b.manifest.name]
  expect(events).toEqual([`in ${first}`, `leaving ${first}`, `out ${first}`, `in ${second}`])
  expect(shelf.list().map(({ model }) => model.id)).toEqual([b.id])
  expect(shelf.onDisk()).toEqual([a.id])
  expect(residencyLoads).toBeGreaterThanOrEqual(3)
})

it('lets a job of the old model end first, and takes those that an offer still brings', async () => {
  let news: CoverResponse | undefined
  const { shelf, events } = shelfScene({ models: [a, b], limits: { modelsMax: 1 }, news: () => news })
  await vi.advanceTimersByTimeAsync(loadMs)
  const letGo = shelf.hold(a.id)
  news = wantsB
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events.at(-1)).toBe(`leaving ${a.manifest.name}`)
  // It is not bid for any more, and one whose offer was on its way runs.
  expect(shelf.list()).toEqual([])
  const last = shelf.hold(a.id)
  letGo()
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events).not.toContain(`out ${a.manifest.name}`)
  last()
  await vi.advanceTimersByTimeAsync(loadMs)
  expect(events.at(-1)).toBe(`in ${b.manifest.name}`)
  expect(() => shelf.hold(a.id)).toThrowError(expect.objectContaining({ code: 'BOUNCED' }))
})

it('fetches to disk what found no slot elsewhere, if it would pay', async () => {
  const { shelf, events, fetches } = shelfScene({ models: [a, b], limits: { modelsMax: 1 } })
  await vi.advanceTimersByTimeAsync(loadMs)
  const unmet = (high: bigint) => [
    { model: b.id, tickets: 1, units: 9, lostUnits: 0, ceilings: { low: 1n, median: 1n, high } }
  ]
  shelf.noteUnmet(unmet(4n))
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(fetches).toHaveBeenCalledTimes(1)
  shelf.noteUnmet(unmet(5n))
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(shelf.onDisk()).toEqual([b.id])
  // On disk and no further: cover decides what comes into memory.
  expect(events).toEqual([`in ${a.manifest.name}`])
  expect(shelf.get(b.id as Hex)).toBeUndefined()
})

const away = () => new HacaError('UNREACHABLE', 'the server is gone')

it('does not offer what its engine lost, bounces what was offered, and loads it again', async () => {
  const { shelf, events, losses } = shelfScene()
  await vi.advanceTimersByTimeAsync(loadMs)
  const letGo = shelf.hold(a.id)
  losses[0]?.abort(away())
  expect(events).toEqual([`in ${a.manifest.name}`, `lost ${a.manifest.name} UNREACHABLE`])
  expect([shelf.list(), shelf.get(a.id)]).toEqual([[], undefined])
  expect(shelf.lost()).toMatchObject([{ model: a, error: away() }])
  expect(() => shelf.hold(a.id)).toThrowError(expect.objectContaining({ code: 'BOUNCED' }))
  // Nothing is unloaded under a job.
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events).toHaveLength(2)
  letGo()
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events.slice(2)).toEqual([`out ${a.manifest.name}`, `in ${a.manifest.name}`])
  expect(shelf.lost()).toEqual([])
  expect(shelf.get(a.id)).toBeDefined()
})

it('tries what once ran here again, whatever it fails with, and tells the last failure', async () => {
  let works = true
  const { shelf, events, losses } = shelfScene({
    load: async () => {
      if (!works) throw new HacaError('UNKNOWN_MODEL', 'the server has others only')
    }
  })
  await vi.advanceTimersByTimeAsync(loadMs)
  works = false
  losses[0]?.abort(away())
  await vi.advanceTimersByTimeAsync(10 * minuteMs)
  expect(new Set(events.slice(3))).toEqual(new Set(['UNKNOWN_MODEL']))
  expect(events.length).toBeGreaterThan(10)
  expect(shelf.lost()).toMatchObject([{ error: { code: 'UNKNOWN_MODEL' } }])
  works = true
  await vi.advanceTimersByTimeAsync(2 * minuteMs)
  expect(events.at(-1)).toBe(`in ${a.manifest.name}`)
})

it('gives up a model whose runs fail one after the other, and not for those that nobody can continue', async () => {
  const { shelf, events } = shelfScene()
  await vi.advanceTimersByTimeAsync(loadMs)
  const broken = new HacaError('ENGINE_FAILED', 'no')
  const cannotContinue = new HacaError('ENGINE_FAILED', 'no', { data: { field: 'delivered' } })
  for (let run = 0; run < 2 * failedRunsMax; run++) {
    shelf.noteRun(a.id, cannotContinue)
    if (run % 2 === 0) shelf.noteRun(a.id, broken)
    else shelf.noteRun(a.id)
  }
  expect(events).toEqual([`in ${a.manifest.name}`])
  for (let run = 0; run < failedRunsMax; run++) shelf.noteRun(a.id, broken)
  expect(events.at(-1)).toBe(`lost ${a.manifest.name} ENGINE_FAILED`)
})
