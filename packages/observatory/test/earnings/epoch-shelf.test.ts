import type { EpochHeader, SettledEpoch } from '@haca/core'
import { describe, expect, it } from 'vitest'
import { createEpochShelf } from '../../src/earnings/epoch-shelf.ts'

const zero = `0x${'00'.repeat(32)}` as const
const roots = { nRoot: zero, cRoot: zero, vRoot: zero, dRoot: zero, pRoot: zero }
const rest = { vCount: 0, total: 0n, dWords: 0, pWords: 0, revealsHash: zero, fileHash: zero, previous: zero }
const headerOf = (epoch: number, count: number): EpochHeader => ({ epoch, count, ...rest, ...roots })

describe('an epoch shelf of 100 lines', () => {
  const setUp = () => {
    const shelf = createEpochShelf(100)
    const fetched: number[] = []
    const take = (epoch: number, count: number) => {
      const header = headerOf(epoch, count)
      return shelf.take(header, async () => {
        fetched.push(epoch)
        // Only the header is looked at.
        return { header } as SettledEpoch
      })
    }
    return { shelf, fetched, take }
  }

  it('fetches an epoch once', async () => {
    const { fetched, take } = setUp()
    const first = await take(1, 40)
    expect(await take(1, 40)).toBe(first)
    expect(fetched).toEqual([1])
  })

  it('fetches an epoch again that was posted anew', async () => {
    const { fetched, take } = setUp()
    await take(1, 40)
    expect((await take(1, 39)).header.count).toBe(39)
    expect(fetched).toEqual([1, 1])
  })

  it('lets go of the epoch that was used longest ago', async () => {
    const { fetched, take } = setUp()
    for (const epoch of [1, 2, 1, 3]) await take(epoch, 40)
    await take(1, 40)
    expect(fetched).toEqual([1, 2, 3])
    await take(2, 40)
    expect(fetched).toEqual([1, 2, 3, 2])
  })

  it('keeps one of its whole size beside no other, and none that is larger', async () => {
    const { fetched, take } = setUp()
    for (const epoch of [1, 1]) await take(epoch, 100)
    for (const epoch of [2, 2]) await take(epoch, 101)
    expect(fetched).toEqual([1, 2, 2])
  })

  it('keeps no failure', async () => {
    const { shelf, fetched, take } = setUp()
    const refused = shelf.take(headerOf(1, 1), async () => Promise.reject(new Error('nobody has it')))
    await expect(refused).rejects.toThrow('nobody has it')
    await take(1, 1)
    expect(fetched).toEqual([1])
  })
})
