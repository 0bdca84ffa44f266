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
