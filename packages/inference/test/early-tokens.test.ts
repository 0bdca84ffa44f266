import { createSlots } from '@haca/core'
import { expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { createEndForecast } from '../src/bids/end-forecast.ts'
import { createLead } from '../src/bids/lead.ts'
import { createSlotEnds } from '../src/bids/slot-ends.ts'
import { quickEngine } from './support/engine.ts'
import { drain, inferenceScene } from './support/node.ts'
import { chatInput } from './support/requests.ts'

/** A clock that the test moves. */
const clockAt = () => {
  let ms = 0
  const clock = { monotonicMs: () => ms, unixMs: () => ms, nanos: () => BigInt(ms) * 1_000_000n }
  const pass = (by: number) => {
    ms += by
  }
  return { clock, pass }
}

it('bids for the time after a job that is about to end, and runs what comes when it has', async () => {
  // The engine is certified faster than it is, so that the end seems near from the start.
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 20 }) })
  const first = await scene.request({ input: chatInput(30) })
  const running = scene.open(first)[Symbol.asyncIterator]()
  await running.next()
  const token = await eventually(() => {
    const early = scene.host.tokens.find(({ sequence }) => sequence === 2)
    if (early === undefined) throw new Error('no early token yet')
    return early
  })
  expect(token.freeInMs).toBeGreaterThanOrEqual(0)
  const next = drain(scene.open(await scene.request({ slot: 0, sequence: 2, input: chatInput(3) })))
  await drain({ [Symbol.asyncIterator]: () => running })
  const { end } = await next
  expect(Number(end.receipt.receipt.to)).toBe(3)
  await eventually(() => expect(scene.host.tokens.at(-1)?.sequence).toBe(3))
})

it('says that it is there as long as work waits, and lets go of work whose client leaves', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 20 }), params: { streamGapMs: 40 } })
  const running = scene.open(await scene.request({ input: chatInput(60) }))[Symbol.asyncIterator]()
  await running.next()
  await eventually(() => expect(scene.host.tokens.some(({ sequence }) => sequence === 2)).toBe(true))
  const gone = new AbortController()
  const waiting = scene.open(await scene.request({ slot: 0, sequence: 2 }), gone.signal)
  const events = waiting[Symbol.asyncIterator]()
  expect((await events.next()).value).toEqual({ kind: 'accepted' })
  expect((await events.next()).value).toEqual({ kind: 'accepted' })
  gone.abort()
  await expect(events.next()).rejects.toMatchObject({ code: 'CANCELLED' })
  const after = await scene.request({ slot: 0, sequence: 3, input: chatInput(2) })
  await drain({ [Symbol.asyncIterator]: () => running })
  expect(Number((await drain(scene.open(after))).end.receipt.receipt.to)).toBe(2)
})

it('foresees the end by the certified rate first, then by the pace of the job', () => {
  const { clock, pass } = clockAt()
  const said: number[] = []
  const forecast = createEndForecast({
    units: 100,
    rate: 100,
    leadMs: 50,
    clock,
    onEnding: inMs => said.push(inMs)
  })
  pass(1000)
  // Half as fast as certified: another second to go.
  forecast.progress(50)
  expect(said).toEqual([])
  pass(960)
  forecast.progress(98)
  expect(said).toEqual([40])
  forecast.progress(99)
  forecast.stop()
  expect(said).toEqual([40])
})

it('announces as early as the fastest of the last assignments took to come, within bounds', () => {
  const { clock, pass } = clockAt()
  const lead = createLead(clock)
  expect(lead.read()).toBe(0)
  lead.roundTrip(20)
  expect(lead.read()).toBe(30)
  for (const [i, ms] of [900, 45, 300].entries()) {
    lead.bid(`0/${i}`)
    pass(ms / 3)
    // A renewal.
    lead.bid(`0/${i}`)
    pass((2 * ms) / 3)
    lead.assigned(`0/${i}`)
  }
  expect(lead.read()).toBe(45)
  for (let i = 10; i < 26; i++) {
    lead.bid(`0/${i}`)
    pass(5000)
    lead.assigned(`0/${i}`)
  }
  expect(lead.read()).toBe(250)
  lead.assigned('1/1')
})

/** A busy slot whose assignments take 100 ms to come, and when it was announced. */
function slotEndsScene() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { clock, pass } = clockAt()
  const slots = createSlots(1)
  slots.assign('w', 0, 1)
  const announced: number[] = []
  const onAnnounced = () => announced.push(clock.monotonicMs())
  const ends = createSlotEnds({ slots, clock, wayMs: () => 100, onAnnounced })
  const run = (ms: number) => {
    pass(ms)
    vi.advanceTimersByTime(ms)
  }
  return { slots, announced, ends, run }
}

it('announces a slot two ways before the end of its work, and again when all that waits there ends as soon', () => {
  const { slots, announced, ends, run } = slotEndsScene()
  ends.ending(0, 150)
  expect([announced, ends.leftMs(0)]).toEqual([[0], 150])
  slots.assign('x', 0, 2, 110)
  ends.changed(0)
  expect([announced, slots.ahead(0), ends.leftMs(0)]).toEqual([[0], undefined, 260])
  run(59)
  expect(slots.ahead(0)).toBeUndefined()
  run(1)
  expect([announced, slots.ahead(0)]).toEqual([[0, 60], 3])
})

it('announces sooner when work that waits is called off, and not for work that has ended', () => {
  const { slots, announced, ends, run } = slotEndsScene()
  ends.ending(0, 50)
  slots.assign('x', 0, 2, 500)
  ends.changed(0)
  slots.abandon('x')
  ends.changed(0)
  expect([announced, ends.leftMs(0)]).toEqual([[0, 0], 50])
  slots.assign('y', 0, 3, 500)
  ends.changed(0)
  slots.release(0)
  ends.ended(0)
  run(10_000)
  expect([announced, slots.ahead(0), ends.leftMs(0)]).toEqual([[0, 0], undefined, undefined])
})

it('runs several short jobs in a row that came while the first ran', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 20 }) })
  const running = scene.open(await scene.request({ input: chatInput(30) }))[Symbol.asyncIterator]()
  await running.next()
  const bidUnder = (sequence: number) =>
    eventually(() => expect(scene.host.tokens.some(token => token.sequence === sequence)).toBe(true))
  await bidUnder(2)
  const second = drain(scene.open(await scene.request({ slot: 0, sequence: 2, input: chatInput(1) })))
  await bidUnder(3)
  const third = drain(scene.open(await scene.request({ slot: 0, sequence: 3, input: chatInput(2) })))
  await bidUnder(4)
  await drain({ [Symbol.asyncIterator]: () => running })
  expect(Number((await second).end.receipt.receipt.to)).toBe(1)
  expect(Number((await third).end.receipt.receipt.to)).toBe(2)
})
