import { HacaError } from '@haca/protocol'
import { expect, it } from 'vitest'
import { epochsKept } from '../src/epochs/posted/follow-epochs.ts'
import { followerScene } from './support/follower.ts'

/** More often than a file is asked for. */
const oftener = 20

it('says that it cannot tell yet what was missed, before it has begun', async () => {
  const { follower, post } = await followerScene()
  await post(10)
  await expect(follower.follow(10)).rejects.toMatchObject({ code: 'UNREACHABLE', retry: true })
})

it('takes over everything that is posted, also when the newest epoch is asked for first', async () => {
  const { follower, lanes, told, post } = await followerScene()
  for (const epoch of [10, 12, 13]) await post(epoch)
  await follower.begin(9)
  expect(await follower.follow(13)).toBe('taken')
  expect(told.posted).toEqual([10, 12, 13])
  expect(told.empty).toEqual([9, 11])
  expect([...lanes.heads.keys()]).toEqual([10, 12, 13])
  expect(follower.pending().map(({ header }) => header.epoch)).toEqual([10, 12, 13])
})

it('tells every empty epoch once', async () => {
  const { follower, told, post } = await followerScene()
  await follower.begin(9)
  follower.pass(9)
  follower.pass(10)
  await post(13)
  await follower.follow(13)
  expect(told.empty).toEqual([9, 10, 11, 12])
})

it('goes on from an epoch that became final long ago', async () => {
  const { chain, follower, told, post } = await followerScene()
  const { headerHash } = await post(3)
  chain.finalised.push(3)
  await follower.begin(3 + epochsKept)
  expect(follower.previous).toBe(headerHash)
  expect(told).toMatchObject({ posted: [], empty: [] })
})

it('undoes all that was voided, also when the chain does not answer in between', async () => {
  const { chain, follower, told, faults, post } = await followerScene()
  for (const epoch of [10, 11, 12]) await post(epoch)
  await follower.begin(10)
  await follower.follow(12)
  chain.rollBack()
  faults.unreadable.add(10)
  await expect(follower.rollBack()).rejects.toMatchObject({ code: 'CHAIN_UNREACHABLE' })
  expect(told.voided).toEqual([])
  faults.unreadable.clear()
  expect(await follower.rollBack()).toBe(10)
  expect(told.voided).toEqual([12, 11, 10])
  expect(await follower.rollBack()).toBeUndefined()
})

it('after a challenge takes nothing more before what is void was undone', async () => {
  const { chain, follower, told, post } = await followerScene()
  await post(10)
  chain.finalised.push(10)
  await post(11, 'wrong')
  await post(12)
  await follower.begin(10)
  expect(await follower.follow(12)).toBe('void')
  expect(told).toMatchObject({ challenged: [11], posted: [10] })
  expect(await follower.follow(12)).toBe('void')
  expect(await follower.rollBack()).toBe(11)
  expect(await follower.follow(12)).toBe('absent')
  expect(told.posted).toEqual([10])
})

it('challenges a wrong epoch whose file comes late', async () => {
  const { follower, archive, told, post } = await followerScene()
  const posted = await post(10, 'wrong', 'away')
  await follower.begin(10)
  for (let i = 0; i < oftener && told.unavailable.length === 0; i++)
    await follower.follow(10).catch(() => undefined)
  expect(told.unavailable).toEqual([10])
  await archive.keep(posted)
  await follower.fillGaps(11)
  expect(told).toMatchObject({ challenged: [10], posted: [] })
  expect(await follower.rollBack()).toBe(10)
})

it.each([
  ['the chain is not reached', new HacaError('CHAIN_UNREACHABLE', 'no answer')],
  [
    'it cannot pay the gas',
    new HacaError('CHAIN_REVERTED', 'no gas', { data: { error: 'INSUFFICIENT_FUNDS' } })
  ]
])('never takes over a wrong epoch because %s', async (_, error) => {
  const { follower, told, faults, post } = await followerScene()
  await post(10, 'wrong')
  await follower.begin(10)
  faults.challenge = error
  for (let i = 0; i < oftener; i++) await expect(follower.follow(10)).rejects.toBe(error)
  expect(told).toMatchObject({ posted: [], unavailable: [] })
  faults.challenge = undefined
  expect(await follower.follow(10)).toBe('void')
  expect(told).toMatchObject({ posted: [], challenged: [10] })
})

it('takes over an epoch against which the contract takes no proof', async () => {
  const { follower, told, faults, post } = await followerScene()
  await post(10, 'wrong')
  await follower.begin(10)
  faults.challenge = new HacaError('CHAIN_REVERTED', 'no', { data: { error: 'NotFraud' } })
  expect(await follower.follow(10)).toBe('taken')
  expect(faults.challenges).toBeGreaterThan(0)
  expect(told).toMatchObject({ posted: [10], challenged: [] })
})
