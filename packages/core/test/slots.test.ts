import { describe, expect, it } from 'vitest'
import { bidsInMs, createRandom, createSlots, waysAhead } from '../src/index.ts'

describe('slots', () => {
  it('are free at first, each under its first sequence', () => {
    const slots = createSlots(2)
    expect([slots.count, slots.busy]).toEqual([2, 0])
    expect(slots.free()).toEqual([
      { slot: 0, sequence: 1 },
      { slot: 1, sequence: 1 }
    ])
  })

  it('take an assignment for the token they lease', () => {
    const slots = createSlots(2)
    expect(slots.assign('w', 1, 1)).toEqual({ accepted: true, slot: 1 })
    expect(slots.busy).toBe(1)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 1 }])
  })

  it('are lent to work without a token while they are free, and bid under the same sequence afterwards', () => {
    const slots = createSlots(1)
    expect(slots.lend('load', 0)).toBe(true)
    expect(slots.free()).toEqual([])
    expect(slots.assign('w', 0, 1)).toMatchObject({ accepted: false, code: 'BOUNCED' })
    expect([slots.lend('load', 0), slots.lend('load', 1)]).toEqual([false, false])
    slots.release(0)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 1 }])
    slots.drain()
    expect(slots.lend('load', 0)).toBe(false)
  })

  it('use a token once', () => {
    const slots = createSlots(1)
    slots.assign('w', 0, 1)
    slots.release(0)
    expect(slots.assign('x', 0, 1)).toMatchObject({ accepted: false, code: 'STALE_TOKEN' })
    expect(slots.assign('x', 0, 2)).toEqual({ accepted: true, slot: 0 })
  })

  it('bounce with the reason', () => {
    const slots = createSlots(2)
    slots.assign('w', 0, 1)
    expect(slots.assign('x', 0, 1)).toMatchObject({
      accepted: false,
      code: 'BOUNCED',
      reason: 'slot 0 is busy'
    })
    expect(slots.assign('x', 0, 2)).toMatchObject({ code: 'BOUNCED' })
    expect(slots.assign('x', 1, 2)).toMatchObject({
      code: 'STALE_TOKEN',
      reason: expect.stringContaining('not 2')
    })
    expect(slots.assign('x', 1, 0)).toMatchObject({ code: 'STALE_TOKEN' })
    for (const none of [2, -1, 0.5]) {
      expect(slots.assign('x', none, 1)).toMatchObject({
        code: 'STALE_TOKEN',
        reason: `there is no slot ${none}`
      })
    }
    expect(slots.busy).toBe(1)
    expect(slots.assign('x', 1, 1)).toMatchObject({ accepted: true })
  })

  it('run a work once at a time', () => {
    const slots = createSlots(2)
    slots.assign('w', 0, 1)
    expect(slots.assign('w', 1, 1)).toMatchObject({ accepted: false, code: 'IN_PROGRESS' })
    expect(slots.free()).toEqual([{ slot: 1, sequence: 1 }])
    slots.release(0)
    expect(slots.assign('w', 1, 1)).toMatchObject({ accepted: true })
  })

  it('bid anew when the market says that the token is spent', () => {
    const slots = createSlots(1)
    slots.spent(0, 1)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 2 }])
    slots.spent(0, 1)
    slots.spent(7, 1)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 2 }])
    slots.assign('w', 0, 2)
    slots.spent(0, 3)
    slots.release(0)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 3 }])
  })

  it('take nothing more once they drain, and finish what runs', () => {
    const slots = createSlots(2)
    slots.assign('w', 0, 1)
    slots.drain()
    expect(slots.free()).toEqual([])
    expect(slots.assign('x', 1, 1)).toMatchObject({ accepted: false, code: 'BOUNCED' })
    expect(slots.busy).toBe(1)
    slots.release(0)
    expect([slots.busy, slots.free()]).toEqual([0, []])
  })

  it('ignore a release of what is free or unknown', () => {
    const slots = createSlots(1)
    slots.release(0)
    slots.release(5)
    expect(slots.free()).toEqual([{ slot: 0, sequence: 1 }])
  })
})

it.each([1, 2, 3])(
  'seed %i: over 3000 random calls no token is used twice and no work runs twice at once',
  seed => {
    const random = createRandom(seed)
    const int = (below: number) => Math.floor(random.next() * below)
    const slots = createSlots(4)
    const used = new Set<string>()
    const running = new Map<number, string>()
    for (let i = 0; i < 3000; i++) {
      const slot = int(5)
      const known = slots.free().find(one => one.slot === slot)
      const sequence = known === undefined || int(4) === 0 ? int(200) : known.sequence
      const work = `work ${int(6)}`
      const call = int(4)
      if (call < 2) {
        const { accepted } = slots.assign(work, slot, sequence)
        const token = `${slot}/${sequence}`
        const may = known?.sequence === sequence && ![...running.values()].includes(work)
        expect(accepted, `seed ${seed}, call ${i}`).toBe(may)
        if (!accepted) continue
        expect(used.has(token), `seed ${seed}, call ${i}: token ${token}`).toBe(false)
        used.add(token)
        running.set(slot, work)
      } else if (call === 2) {
        slots.release(slot)
        running.delete(slot)
      } else slots.spent(slot, sequence)
      expect(slots.busy).toBe(running.size)
    }
    expect(used.size).toBeGreaterThan(200)
  }
)

describe('slots that take work ahead', () => {
  const busyWith = (work: string) => {
    const slots = createSlots(1)
    slots.assign(work, 0, 1)
    slots.announce(0)
    return slots
  }

  it('bid while busy, and start what came when their work ends', () => {
    const slots = busyWith('w')
    expect([slots.ahead(0), slots.free()]).toEqual([2, []])
    expect(slots.assign('x', 0, 2)).toEqual({ accepted: true, slot: 0, waits: true })
    expect([slots.release(0), slots.busy, slots.ahead(0)]).toEqual(['x', 1, undefined])
    slots.announce(0)
    expect(slots.ahead(0)).toBe(3)
    expect([slots.release(0), slots.busy, slots.ahead(0)]).toEqual([undefined, 0, undefined])
    expect(slots.free()).toEqual([{ slot: 0, sequence: 3 }])
  })

  it('take one per announcement', () => {
    const slots = busyWith('w')
    slots.assign('x', 0, 2)
    expect(slots.ahead(0)).toBeUndefined()
    expect(slots.assign('y', 0, 3)).toMatchObject({ accepted: false, code: 'BOUNCED' })
    expect(slots.assign('x', 0, 3)).toMatchObject({ accepted: false, code: 'IN_PROGRESS' })
  })

  it('queue several, know how long they take, and start them in order', () => {
    const slots = busyWith('w')
    expect(slots.assign('x', 0, 2, 30)).toMatchObject({ waits: true })
    slots.announce(0)
    expect(slots.assign('y', 0, 3, 50)).toMatchObject({ waits: true })
    expect(slots.assign('y', 0, 4)).toMatchObject({ accepted: false, code: 'IN_PROGRESS' })
    expect(slots.waitingMs(0)).toBe(80)
    expect([slots.release(0), slots.waitingMs(0), slots.busy]).toEqual(['x', 50, 1])
    expect([slots.release(0), slots.release(0), slots.busy]).toEqual(['y', undefined, 0])
    expect([slots.waitingMs(0), slots.waitingMs(7)]).toEqual([0, 0])
  })

  it('keep the token that stands when one work follows another', () => {
    const slots = busyWith('w')
    slots.assign('x', 0, 2, 1)
    slots.announce(0)
    slots.release(0)
    expect(slots.ahead(0)).toBe(3)
    expect(slots.assign('y', 0, 3)).toMatchObject({ accepted: true, waits: true })
  })

  it('queue no more than eight, however often they are announced', () => {
    const slots = busyWith('w')
    for (let i = 0; i < 8; i++) {
      expect(slots.assign(`x${i}`, 0, 2 + i)).toMatchObject({ accepted: true })
      slots.announce(0)
    }
    expect(slots.ahead(0)).toBeUndefined()
    expect(slots.assign('y', 0, 10)).toMatchObject({ accepted: false, code: 'BOUNCED' })
    slots.release(0)
    expect(slots.ahead(0)).toBe(10)
  })

  it('let go of work that waits, and not of what has the slot', () => {
    const slots = busyWith('w')
    slots.assign('x', 0, 2)
    expect([slots.abandon('w'), slots.abandon('x'), slots.abandon('x')]).toEqual([false, true, false])
    expect([slots.ahead(0), slots.release(0), slots.busy]).toEqual([3, undefined, 0])
  })

  it('are to be had again once the last that waits is gone, and not for one before it', () => {
    const slots = busyWith('w')
    slots.assign('x', 0, 2, 30)
    slots.announce(0)
    slots.assign('y', 0, 3, 50)
    expect([slots.abandon('x'), slots.ahead(0), slots.waitingMs(0)]).toEqual([true, undefined, 50])
    expect([slots.abandon('y'), slots.ahead(0), slots.waitingMs(0)]).toEqual([true, 4, 0])
  })

  it('bid anew when the early token is spent, and not while draining', () => {
    const slots = busyWith('w')
    slots.spent(0, 2)
    expect(slots.ahead(0)).toBe(3)
    expect(slots.assign('x', 0, 2)).toMatchObject({ accepted: false, code: 'STALE_TOKEN' })
    slots.drain()
    expect(slots.ahead(0)).toBeUndefined()
  })

  it('do not do so unless they were announced', () => {
    const slots = createSlots(1)
    slots.announce(0)
    slots.assign('w', 0, 1)
    expect([slots.ahead(0), slots.free()]).toEqual([undefined, []])
    expect(slots.assign('x', 0, 2)).toMatchObject({ accepted: false, code: 'BOUNCED' })
  })
})

it('a slot bids two ways before it ends what it has taken, and at once when less is left', () => {
  expect(waysAhead).toBe(2)
  expect(bidsInMs({ leftMs: 1000, waitingMs: 0, wayMs: 100 })).toBe(800)
  expect(bidsInMs({ leftMs: 150, waitingMs: 300, wayMs: 100 })).toBe(250)
  expect(bidsInMs({ leftMs: 150, waitingMs: 50, wayMs: 100 })).toBe(0)
  expect(bidsInMs({ leftMs: 0, waitingMs: 0, wayMs: 100 })).toBe(0)
})
