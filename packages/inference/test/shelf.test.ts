import type { Engine, LoadedModel } from '@haca/backends'
import type { ContentStore } from '@haca/network'
import type { ModelDirectory } from '@haca/node-kit'
import { HacaError, type Hex, type Model } from '@haca/protocol'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { createShelf } from '../src/shelf.ts'

const minuteMs = 60_000
const id = 'bafyreietyee677lrn6l42gq5gsxpny7s7hdlempz7ynrdgijegifw7god4'
const model = {
  id,
  manifest: { name: 'a/b', files: [{ name: 'model.onnx', cid: 'x', size: 3 }] }
} as unknown as Model

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A shelf for one model, whose files come from `fetch`. */
function shelfScene(fetch: () => Promise<Uint8Array>) {
  const events: string[] = []
  const fetches = vi.fn(fetch)
  const content: Pick<ContentStore, 'fetchBytes'> = { fetchBytes: fetches }
  const directory: Pick<ModelDirectory, 'on' | 'list' | 'hosts'> = {
    on: () => () => undefined,
    list: () => [model],
    hosts: () => []
  }
  const loaded: Pick<LoadedModel, 'certify'> = {
    certify: async () => ({ unitsPerSecond: 8, slots: 2, numericsClass: 'test' })
  }
  const engine: Pick<Engine, 'load'> = { load: async () => loaded as LoadedModel }
  const stopping = new AbortController()
  const shelf = createShelf({
    engine: engine as Engine,
    content: content as ContentStore,
    directory: directory as ModelDirectory,
    wanted: undefined,
    signal: stopping.signal,
    clock: { unixMs: () => Date.now(), monotonicMs: () => Date.now(), nanos: () => 0n },
    onLoading: () => undefined,
    onLoaded: () => void events.push('loaded'),
    onDelayed: (_, error) => void events.push((error as HacaError).code),
    onRefused: (_, error) => void events.push(`refused ${(error as HacaError).code}`)
  })
  onTestFinished(() => {
    stopping.abort()
    return shelf.stop()
  })
  shelf.start()
  return { shelf, events, fetches }
}
const failing = (code: 'TIMEOUT' | 'NOT_FOUND' | 'CORRUPT_MODEL') => async () => {
  throw new HacaError(code, 'no')
}

it('goes on until peers and network give the model, however long that takes', async () => {
  let reachable = false
  const { shelf, events, fetches } = shelfScene(() =>
    reachable ? Promise.resolve(new Uint8Array(3)) : failing('TIMEOUT')()
  )
  await vi.advanceTimersByTimeAsync(60 * minuteMs)
  expect(new Set(events)).toEqual(new Set(['TIMEOUT']))
  // Half a second after the first failure, twice as long each time, and no longer than a minute.
  expect(fetches.mock.calls.length).toBeGreaterThan(60)
  expect(fetches.mock.calls.length).toBeLessThan(70)
  reachable = true
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(events.at(-1)).toBe('loaded')
  expect(shelf.get(id as Hex)).toMatchObject({ rate: 4 })
})

it('waits for a model that nobody has yet', async () => {
  const { events } = shelfScene(failing('NOT_FOUND'))
  await vi.advanceTimersByTimeAsync(500)
  expect(events).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

it('refuses a model that is wrong itself, once', async () => {
  const { events, fetches } = shelfScene(failing('CORRUPT_MODEL'))
  await vi.advanceTimersByTimeAsync(60 * minuteMs)
  expect(events).toEqual(['refused CORRUPT_MODEL'])
  expect(fetches).toHaveBeenCalledOnce()
})

it('tries no more once the node stops', async () => {
  const { shelf, fetches } = shelfScene(failing('TIMEOUT'))
  await vi.advanceTimersByTimeAsync(0)
  await shelf.stop()
  await vi.advanceTimersByTimeAsync(minuteMs)
  expect(fetches).toHaveBeenCalledOnce()
})
