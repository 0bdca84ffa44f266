import type { Lane } from '@haca/settlement'
import { createLaneReader } from '@haca/settlement'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.useRealTimers())

const lane: Lane = {
  lane: 3,
  owner: '0x00000000000000000000000000000000000000aa',
  deposited: 10n,
  spent: 4n,
  bond: 0n,
  exitAt: 0,
  closed: false
}

test('asks the chain once for many looks at a lane, and again after two seconds', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const read = vi.fn(async () => ({ ...lane }))
  const lanes = createLaneReader({ lane: read })
  await Promise.all([lanes.lane(3), lanes.lane(3)])
  expect(read).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(2001)
  await lanes.lane(3)
  expect(read).toHaveBeenCalledTimes(2)
})

test('reads again while the old answer stands, so that nobody in a steady row waits', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const answer = Promise.withResolvers<Lane>()
  const read = vi.fn(async () => ({ ...lane })).mockResolvedValueOnce(lane)
  const lanes = createLaneReader({ lane: read })
  await lanes.lane(3)
  read.mockReturnValueOnce(answer.promise)
  vi.advanceTimersByTime(1500)
  expect((await lanes.lane(3)).spent).toBe(4n)
  expect((await lanes.lane(3)).spent).toBe(4n)
  expect(read).toHaveBeenCalledTimes(2)
  answer.resolve({ ...lane, spent: 9n })
  await expect.poll(async () => (await lanes.lane(3)).spent).toBe(9n)
  // A chain that fails meanwhile leaves the old answer until its time is over, and is asked again.
  read.mockRejectedValueOnce(new Error('no chain'))
  const asked = read.mock.calls.length
  vi.advanceTimersByTime(1500)
  expect((await lanes.lane(3)).spent).toBe(9n)
  await Promise.resolve()
  expect((await lanes.lane(3)).spent).toBe(9n)
  expect(read.mock.calls.length).toBeGreaterThan(asked)
})

test('says whether a lane is on its way out', async () => {
  const lanes = createLaneReader({ lane: async id => ({ ...lane, exitAt: id === 3 ? 99 : 0 }) })
  expect(await lanes.lane(3)).toEqual({ owner: lane.owner, deposited: 10n, spent: 4n, exiting: true })
  expect((await lanes.lane(4)).exiting).toBe(false)
})

test('does not keep an answer that failed', async () => {
  const read = vi.fn(async () => ({ ...lane })).mockRejectedValueOnce(new Error('no chain'))
  const lanes = createLaneReader({ lane: read })
  await expect(lanes.lane(3)).rejects.toThrow('no chain')
  expect((await lanes.lane(3)).deposited).toBe(10n)
})
