import { describe, expect, it } from 'vitest'
import {
  createLoader,
  type LoaderEffect,
  type LoaderLimits,
  loadRetryMaxMs,
  loadRetryMs,
  type ModelCover,
  residencyLoads
} from '../../src/index.ts'

const roomy: LoaderLimits = { memoryBytes: 100 }
const loadMs = 50

/** A loader with an idle slot, and what it wants done. */
function scene(limits: Partial<LoaderLimits> = {}, models: readonly string[] = ['a', 'b', 'c']) {
  const loader = createLoader({ ...roomy, ...limits })
  loader.step({ kind: 'idle', idle: true, at: 0 })
  loader.step({ kind: 'covers', capacity: 1, covers: [], at: 0 })
  const know = (id: string, onDisk = true, at = 0) =>
    loader.step({ kind: 'known', model: { id, memoryBytes: 10, diskBytes: 10 }, onDisk, at })
  /** Grants the first of what is asked for, and brings it in; names what was done. */
  const follow = (effects: readonly LoaderEffect[], at: number): string[] => {
    const done: string[] = []
    for (const effect of effects) {
      done.push(effect.kind === 'ask' ? `ask ${effect.options[0]?.model}` : `${effect.kind} ${effect.model}`)
      if (effect.kind === 'ask')
        done.push(...follow(loader.step({ kind: 'leased', option: effect.options[0], at }), at))
      if (effect.kind === 'load') {
        done.push(...follow(loader.step({ kind: 'loaded', model: effect.model, loadMs, at }), at))
      }
      if (effect.kind === 'fetch')
        done.push(...follow(loader.step({ kind: 'fetched', model: effect.model, at }), at))
    }
    return done
  }
  for (const id of models) follow(know(id), 0)
  const covers = (all: readonly ModelCover[], at: number) =>
    follow(loader.step({ kind: 'covers', capacity: 1, covers: all, at }), at)
  return { loader, know, follow, covers }
}

const cover = (model: string, held: number, need: number): ModelCover => ({ model, held, need })
/** Nobody asks for `a`, which five hold; `b` is wanted and nobody has it. */
const wantsB = [cover('a', 5, 0.5), cover('b', 0, 3), cover('c', 0, 0.02)]
/** After the longest that a model stays. */
const later = residencyLoads * loadMs

describe('memory', () => {
  it('is filled with what is known, one load at a time', () => {
    const { loader, know } = scene({}, [])
    expect(know('a')).toEqual([{ kind: 'ask', options: [{ model: 'a', victims: [] }] }])
    expect(know('b')).toEqual([])
    expect(loader.step({ kind: 'leased', option: { model: 'a', victims: [] }, at: 0 })).toEqual([
      { kind: 'load', model: 'a', victims: [] }
    ])
    expect(loader.holds()).toEqual(['a'])
    expect(loader.step({ kind: 'tick', at: 1 })).toEqual([])
    expect(loader.step({ kind: 'loaded', model: 'a', loadMs, at: 2 })).toMatchObject([{ kind: 'ask' }])
  })

  it('holds no more bytes and no more models than it may', () => {
    expect(scene({ memoryBytes: 29 }).loader.holds()).toEqual(['a', 'b'])
    expect(scene({ modelsMax: 1 }).loader.holds()).toEqual(['a'])
    // One that is larger than all of it is never asked for.
    const { loader } = scene({ memoryBytes: 9 })
    expect(loader.holds()).toEqual([])
    expect(loader.open).toBe(false)
  })

  it('gets the least covered first', () => {
    const { loader, covers, know, follow } = scene({ modelsMax: 2 }, [])
    covers([cover('a', 9, 1), cover('b', 1, 1), cover('c', 4, 1)], 0)
    const asked = know('a')
    expect(asked).toMatchObject([{ kind: 'ask' }])
    know('b')
    know('c')
    follow(asked, 0)
    expect(loader.holds()).toEqual(['a', 'b'])
  })

  it('waits for the first word of a market', () => {
    const loader = createLoader(roomy)
    loader.step({ kind: 'idle', idle: true, at: 0 })
    const model = { id: 'a', memoryBytes: 10, diskBytes: 10 }
    expect(loader.step({ kind: 'known', model, onDisk: true, at: 0 })).toEqual([])
    expect(loader.step({ kind: 'covers', capacity: 1, covers: [], at: 1 })).toMatchObject([{ kind: 'ask' }])
  })

  it('takes no slot that is not idle', () => {
    const { loader, know } = scene({}, [])
    loader.step({ kind: 'idle', idle: false, at: 0 })
    expect(know('a')).toEqual([])
    expect(loader.step({ kind: 'idle', idle: true, at: 1 })).toMatchObject([{ kind: 'ask' }])
  })
})

describe('a swap', () => {
  it('comes when cover says so, and only after the old model has stayed its time', () => {
    const { loader, covers, follow } = scene({ modelsMax: 1 })
    expect(covers(wantsB, later - 1)).toEqual([])
    expect(loader.nextDeadline(later - 1)).toBe(later)
    expect(follow(loader.step({ kind: 'tick', at: later }), later)).toEqual(['ask b', 'load b'])
    expect(loader.holds()).toEqual(['b'])
    expect(loader.onDisk()).toEqual(['a', 'c'])
  })

  it('does not come for a little more, nor for what waits', () => {
    const { loader, covers } = scene({ modelsMax: 1 })
    // Afterwards a would be covered (2 − 1) ÷ 1, and b (0.2 + 1) ÷ 1.4: less than half as much again.
    expect(covers([cover('a', 2, 1), cover('b', 0.2, 1.4)], later)).toEqual([])
    expect(loader.step({ kind: 'wanted', models: ['b'], at: later })).toEqual([])
    expect(covers([cover('a', 2, 1), cover('b', 0.2, 1.9)], later)).toEqual(['ask b', 'load b'])
  })

  it('comes for what nobody holds, if it leaves the old model nearly as well covered, and never its last copy', () => {
    const { covers } = scene({ modelsMax: 1 })
    expect(covers([cover('a', 1, 1), cover('b', 0, 3)], later)).toEqual([])
    expect(covers([cover('a', 2, 1), cover('b', 0, 0.6)], later)).toEqual([])
    expect(covers([cover('a', 2, 1), cover('b', 0, 0.7)], later)).toEqual(['ask b', 'load b'])
  })

  it('does not swing: what it did is counted when it is asked again', () => {
    const { loader, covers } = scene({ modelsMax: 1 })
    expect(covers(wantsB, later)).toEqual(['ask b', 'load b'])
    for (let turn = 2; turn < 10; turn++) {
      expect(covers([cover('a', 4, 0.5), cover('b', 1, 3)], turn * later)).toEqual([])
    }
    expect(loader.holds()).toEqual(['b'])
  })

  it('waits half a second after a market gave no lease', () => {
    const { loader, covers } = scene({ modelsMax: 1 }, ['a', 'b'])
    loader.step({ kind: 'covers', capacity: 1, covers: wantsB, at: later })
    expect(loader.step({ kind: 'leased', option: undefined, at: later })).toEqual([])
    expect(covers(wantsB, later + 499)).toEqual([])
    expect(loader.nextDeadline(later)).toBe(later + 500)
    expect(covers(wantsB, later + 500)).toEqual(['ask b', 'load b'])
  })

  it('is off when no slot could be had: the old model is still there', () => {
    const { loader } = scene({ modelsMax: 1 }, ['a', 'b'])
    loader.step({ kind: 'covers', capacity: 1, covers: wantsB, at: later })
    loader.step({ kind: 'leased', option: { model: 'b', victims: ['a'] }, at: later })
    expect(loader.holds()).toEqual(['b'])
    loader.step({ kind: 'load-failed', model: 'b', why: 'busy', at: later })
    expect(loader.holds()).toEqual(['a'])
  })
})

describe('a model that does not load', () => {
  it('is tried again after twice as long each time, and others meanwhile', () => {
    const { loader, know } = scene({}, [])
    know('a')
    let at = 0
    for (const waitMs of [loadRetryMs, 2 * loadRetryMs, 4 * loadRetryMs]) {
      loader.step({ kind: 'leased', option: { model: 'a', victims: [] }, at })
      expect(loader.step({ kind: 'load-failed', model: 'a', why: 'later', at })).toEqual([])
      expect(loader.nextDeadline(at)).toBe(at + waitMs)
      at += waitMs
      expect(loader.step({ kind: 'tick', at })).toMatchObject([{ kind: 'ask' }])
    }
    for (let i = 0; i < 20; i++) {
      loader.step({ kind: 'leased', option: { model: 'a', victims: [] }, at })
      loader.step({ kind: 'load-failed', model: 'a', why: 'later', at })
      at += loadRetryMaxMs
      expect(loader.step({ kind: 'tick', at })).toMatchObject([{ kind: 'ask' }])
    }
    // Another one does not wait for it.
    loader.step({ kind: 'leased', option: { model: 'a', victims: [] }, at })
    loader.step({ kind: 'load-failed', model: 'a', why: 'later', at })
    expect(know('b', true, at)).toMatchObject([{ kind: 'ask', options: [{ model: 'b' }] }])
  })

  it('is given up when it is at fault itself, and the one that made room may come back', () => {
    const { loader, follow } = scene({ modelsMax: 1 }, ['a', 'b'])
    loader.step({ kind: 'covers', capacity: 1, covers: wantsB, at: later })
    loader.step({ kind: 'leased', option: { model: 'b', victims: ['a'] }, at: later })
    const next = loader.step({ kind: 'load-failed', model: 'b', why: 'never', at: later })
    expect(follow(next, later)).toEqual(['ask a', 'load a'])
    expect(follow(loader.step({ kind: 'tick', at: 1e9 }), 1e9)).toEqual([])
    expect(loader.open).toBe(false)
  })
})

describe('a model that its engine loses', () => {
  it('is out of memory at once, and loads again after half a second', () => {
    const { loader, follow } = scene({}, ['a'])
    expect(loader.step({ kind: 'lost', model: 'a', at: 1e6 })).toEqual([])
    expect(loader.holds()).toEqual([])
    expect(loader.nextDeadline(1e6)).toBe(1e6 + loadRetryMs)
    expect(follow(loader.step({ kind: 'tick', at: 1e6 + loadRetryMs }), 1e6 + loadRetryMs)).toEqual([
      'ask a',
      'load a'
    ])
  })

  it('waits twice as long each time that it goes soon after it came, up to a minute', () => {
    const { loader, follow } = scene({}, ['a'])
    let at = 1e6
    const lose = (): number => {
      loader.step({ kind: 'lost', model: 'a', at })
      const next = loader.nextDeadline(at) ?? 0
      const waited = next - at
      follow(loader.step({ kind: 'tick', at: next }), next)
      at = next + 1
      return waited
    }
    expect(Array.from({ length: 10 }, lose)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6].map(times => loadRetryMs * 2 ** times),
      ...Array(3).fill(loadRetryMaxMs)
    ])
    at += loadRetryMaxMs
    expect(lose()).toBe(loadRetryMs)
  })

  it('is nothing to one that is not in memory', () => {
    const { loader } = scene({ modelsMax: 1 })
    loader.step({ kind: 'lost', model: 'b', at: 1 })
    expect(loader.holds()).toEqual(['a'])
  })
})

describe('the disk', () => {
  it('gets what would be swapped in before anything makes room for it', () => {
    const { loader, know, covers } = scene({ modelsMax: 1 }, ['a'])
    know('b', false)
    expect(covers(wantsB, later)).toEqual(['fetch b', 'ask b', 'load b'])
    expect(loader.onDisk()).toEqual(['a'])
  })

  it('gets what found no slot elsewhere, and memory does not', () => {
    const { loader, know, follow } = scene({ modelsMax: 1 }, ['a'])
    know('b', false)
    know('c', false)
    expect(follow(loader.step({ kind: 'wanted', models: ['c', 'b'], at: later }), later)).toEqual([
      'fetch c',
      'fetch b'
    ])
    expect(loader.holds()).toEqual(['a'])
    expect(loader.onDisk()).toEqual(['c', 'b'])
  })

  it('loses what is least needed, never what is in memory, and nothing for what is needed less', () => {
    const { loader, know, covers, follow } = scene({ modelsMax: 1, diskBytes: 20 }, ['a', 'b'])
    know('c', false)
    covers([cover('a', 1, 1), cover('b', 1, 0.5), cover('c', 1, 0.4)], 0)
    const want = (at: number) => follow(loader.step({ kind: 'wanted', models: ['c'], at }), at)
    expect(want(1)).toEqual([])
    covers([cover('c', 1, 0.6)], 1)
    expect(loader.onDisk()).toEqual(['c'])
    expect(loader.holds()).toEqual(['a'])
  })

  it('tries what it could not fetch again later', () => {
    const { loader, know } = scene({ modelsMax: 1 }, ['a'])
    know('b', false)
    const wanted = { kind: 'wanted', models: ['b'] } as const
    expect(loader.step({ ...wanted, at: 0 })).toEqual([{ kind: 'fetch', model: 'b' }])
    expect(loader.step({ kind: 'fetch-failed', model: 'b', why: 'later', at: 10 })).toEqual([])
    expect(loader.step({ kind: 'tick', at: 10 + loadRetryMs })).toEqual([{ kind: 'fetch', model: 'b' }])
  })
})
