import type { Hex } from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { bid, marketPlace, ticket } from './support/market.ts'
import { gossip, verdictOn } from './support/verdicts.ts'

const [fail, pass] = [2, 1]

/** A market that has sent a job to `left`, and two verifiers. */
async function matchedJob() {
  const parts = await marketPlace()
  const { place, host, model, left, client } = parts
  const verifiers = [await place.join(11, 'verification'), await place.join(12, 'verification')] as const
  const matched = ticket(client, host.address, model)
  await matched.next()
  await bid(left, host.address, model)
  await matched.offer()
  const suspended = vi.fn()
  host.on('node:suspended', suspended)
  onTestFinished(() => void host.off('node:suspended', suspended))
  const verdict = (n: number, kind: number) => verdictOn(matched.job, kind, testKey(n).address, testKey(n))
  return { ...parts, verifiers, job: matched.job as Hex, suspended, verdict }
}

it('suspends a node when a quorum of verifiers refuted its work, and drops its tokens', async () => {
  const { host, model, left, right, client, verifiers, suspended, verdict } = await matchedJob()
  await bid(left, host.address, model, { sequence: 2 })
  await gossip(verifiers[0], verdict(11, fail))
  expect(await bid(left, host.address, model, { sequence: 2 })).toMatchObject({ state: 'leased' })
  expect(suspended).not.toHaveBeenCalled()
  await gossip(verifiers[1], verdict(12, fail))
  await eventually(() =>
    expect(suspended).toHaveBeenCalledExactlyOnceWith({ node: left.address, model: model.id })
  )
  const reply = await bid(left, host.address, model, { sequence: 3 })
  expect(reply).toMatchObject({ state: 'quarantined', retryAfterMs: expect.any(Number) })
  await bid(right, host.address, model)
  expect((await ticket(client, host.address, model).offer()).node).toBe(right.address)
  expect(await ticket(client, host.address, model).next()).toMatchObject({ kind: 'waiting' })
})

it('counts one verifier once, however often it says so', async () => {
  const { host, model, left, verifiers, suspended, verdict } = await matchedJob()
  await gossip(verifiers[0], verdict(11, fail), verdict(11, fail))
  await gossip(verifiers[0], verdict(11, fail))
  expect(await bid(left, host.address, model, { sequence: 2 })).toMatchObject({ state: 'leased' })
  expect(suspended).not.toHaveBeenCalled()
})

it.each([
  ['a node of another role', 2, testKey(2)],
  ['somebody who is not there', 99, testKey(99)],
  ['a forger', 12, testKey(13)]
])('gives the word of %s no weight', async (_, n, signer) => {
  const { host, model, left, job, verifiers, suspended, verdict } = await matchedJob()
  await gossip(verifiers[0], verdict(11, fail))
  await gossip(verifiers[0], verdictOn(job, fail, testKey(n).address, signer))
  // What comes after the false word has been heard shows that it was heard too.
  expect(await bid(left, host.address, model, { sequence: 2 })).toMatchObject({ state: 'leased' })
  expect(suspended).not.toHaveBeenCalled()
  await gossip(verifiers[1], verdict(12, fail))
  await eventually(() => expect(suspended).toHaveBeenCalledOnce())
})

it('suspends nobody for passes, or for jobs that it did not match', async () => {
  const { host, model, left, verifiers, suspended, verdict } = await matchedJob()
  const stranger = `0x${'00'.repeat(31)}77` as Hex
  for (const [i, n] of [11, 12].entries()) {
    const key = testKey(n)
    await gossip(verifiers[i] ?? verifiers[0], verdict(n, pass), verdictOn(stranger, fail, key.address, key))
  }
  expect(await bid(left, host.address, model, { sequence: 2 })).toMatchObject({ state: 'leased' })
  expect(suspended).not.toHaveBeenCalled()
})
