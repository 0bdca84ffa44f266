import { createPulse, systemClock } from '@haca/node-kit'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new AbortController().signal

it('wakes everybody at a beat, and nobody at the beat before', async () => {
  const pulse = createPulse()
  pulse.beat()
  const woken: number[] = []
  const waits = [1, 2].map(n => pulse.wait(1000, never).then(() => woken.push(n)))
  await Promise.resolve()
  expect(woken).toEqual([])
  pulse.beat()
  await Promise.all(waits)
  expect(woken).toEqual([1, 2])
  expect(vi.getTimerCount()).toBe(0)
})

it('wakes when the time is up', async () => {
  const woken = vi.fn()
  const wait = createPulse().wait(50, never).then(woken)
  await vi.advanceTimersByTimeAsync(49)
  expect(woken).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await wait
  expect(woken).toHaveBeenCalledOnce()
})

it('ends with its signal, before the wait or during it', async () => {
  const pulse = createPulse()
  const stop = new AbortController()
  const wait = pulse.wait(1000, stop.signal)
  stop.abort()
  await wait
  await pulse.wait(1000, stop.signal)
  expect(vi.getTimerCount()).toBe(0)
})

it('gives nanoseconds near Unix time that never run backwards', () => {
  vi.useRealTimers()
  const clock = systemClock()
  const first = clock.nanos()
  expect(Math.abs(Number(first / 1_000_000n) - Date.now())).toBeLessThan(1000)
  expect(clock.nanos()).toBeGreaterThanOrEqual(first)
})
