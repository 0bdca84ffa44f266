import { createVerifierReader, type Seat } from '@haca/settlement'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

const seatOf = (digit: string, active = true): Seat => ({
  seat: 0,
  node: 1,
  workKey: `0x${digit.repeat(40)}`,
  active,
  seed: `0x${'0'.repeat(64)}`,
  epoch: 0
})
const [known, left, newcomer] = [seatOf('a'), seatOf('b', false), seatOf('c')]

test('knows active seats, and asks the chain once for many looks', async () => {
  const read = vi.fn(async () => [known, left])
  const reader = createVerifierReader({ seats: read })
  expect(await Promise.all([known, known, known].map(seat => reader.isVerifier(seat.workKey)))).toEqual([
    true,
    true,
    true
  ])
  expect(await reader.isVerifier(left.workKey)).toBe(false)
  expect(read).toHaveBeenCalledTimes(1)
})

test('looks again for who is not on the list, but not at every question', async () => {
  const read = vi.fn(async () => [known])
  const reader = createVerifierReader({ seats: read })
  expect(await reader.isVerifier(newcomer.workKey)).toBe(false)
  expect(await reader.isVerifier(newcomer.workKey)).toBe(false)
  expect(read).toHaveBeenCalledTimes(1)
  read.mockResolvedValue([known, newcomer])
  vi.advanceTimersByTime(501)
  expect(await reader.isVerifier(newcomer.workKey)).toBe(true)
  expect(read).toHaveBeenCalledTimes(2)
})

test('forgets who has left after five seconds', async () => {
  const read = vi.fn(async () => [known])
  const reader = createVerifierReader({ seats: read })
  expect(await reader.isVerifier(known.workKey)).toBe(true)
  read.mockResolvedValue([])
  vi.advanceTimersByTime(4999)
  expect(await reader.isVerifier(known.workKey)).toBe(true)
  vi.advanceTimersByTime(2)
  expect(await reader.isVerifier(known.workKey)).toBe(false)
})

test('does not keep a reading that failed', async () => {
  const read = vi.fn(async () => [known]).mockRejectedValueOnce(new Error('no chain'))
  const reader = createVerifierReader({ seats: read })
  await expect(reader.isVerifier(known.workKey)).rejects.toThrow('no chain')
  expect(await reader.isVerifier(known.workKey)).toBe(true)
})
