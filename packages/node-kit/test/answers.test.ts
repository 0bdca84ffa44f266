import { type Answerable, answer } from '@haca/node-kit'
import { type AccountRequest, protocols, type Role } from '@haca/protocol'
import { expect, it } from 'vitest'
import { meetingPlace } from '../../../test/support/meet.ts'

/** A role that says its name and remembers what it was asked. */
function roleNamed(role: Role): Answerable & { asked: AccountRequest[] } {
  const asked: AccountRequest[] = []
  const empty = {
    slots: [],
    pending: [],
    descriptions: [],
    idle: [],
    idleCursor: 0,
    waiting: [],
    waitingCursor: 0,
    arrivals: [],
    arrivalCursor: 0,
    work: []
  }
  return {
    asked,
    account(request) {
      asked.push(request)
      return { role, at: 1n, ...empty, counters: {} }
    },
    why: job => [{ at: 1, what: `${role} ${job ?? 'itself'}`, count: 1 }],
    ...(role === 'verification'
      ? { about: node => [{ at: 1, what: `${role} about ${node}`, count: 1 }] }
      : {})
  }
}

const cursors = { idleCursor: 3, waitingCursor: 4, arrivalCursor: 5 }

it('answers for every role that shares a network, by its part', async () => {
  const place = meetingPlace()
  const shared = await place.join(1, 'hosting')
  const asker = await place.join(2, 'observer')
  const [hosting, inference] = [roleNamed('hosting'), roleNamed('inference')]
  await answer(shared, hosting)
  await answer(shared, inference)
  const ask = (part: number) => asker.call(protocols.account, shared.address, { part, ...cursors })
  expect(await ask(0)).toMatchObject({ role: 'hosting', parts: 2 })
  expect(await ask(1)).toMatchObject({ role: 'inference', parts: 2 })
  expect(inference.asked).toEqual([{ part: 1, ...cursors }])
  await expect(ask(2)).rejects.toMatchObject({ code: 'NOT_FOUND', data: { field: 'part' } })
  const { reasons } = await asker.call(protocols.why, shared.address, {})
  expect(reasons.map(({ what }) => what)).toEqual(['hosting itself', 'inference itself'])
})

it('tells of another node what the roles that watch others recorded', async () => {
  const place = meetingPlace()
  const shared = await place.join(1, 'hosting')
  const asker = await place.join(2, 'observer')
  await answer(shared, roleNamed('hosting'))
  await answer(shared, roleNamed('verification'))
  const { reasons } = await asker.call(protocols.why, shared.address, { node: asker.address })
  expect(reasons.map(({ what }) => what)).toEqual([`verification about ${asker.address}`])
})

it('goes on for the roles that stay, and stops with the last', async () => {
  const place = meetingPlace()
  const shared = await place.join(1, 'hosting')
  const asker = await place.join(2, 'observer')
  const stops = [await answer(shared, roleNamed('hosting')), await answer(shared, roleNamed('inference'))]
  const ask = () => asker.call(protocols.account, shared.address, { part: 0, ...cursors })
  await stops[0]?.()
  expect(await ask()).toMatchObject({ role: 'inference', parts: 1 })
  await stops[1]?.()
  await expect(ask()).rejects.toThrow()
  await answer(shared, roleNamed('verification'))
  expect(await ask()).toMatchObject({ role: 'verification', parts: 1 })
})

it('keeps networks of one process apart', async () => {
  const place = meetingPlace()
  const [one, other] = [await place.join(1, 'hosting'), await place.join(2, 'inference')]
  await answer(one, roleNamed('hosting'))
  await answer(other, roleNamed('inference'))
  const asked = await one.call(protocols.account, other.address, { part: 0, ...cursors })
  expect(asked).toMatchObject({ role: 'inference', parts: 1 })
})
