import { planTraps } from '@haca/core'
import { type ChatInput, epochEndMs, epochOfJob, type Hex } from '@haca/protocol'
import type { TrapBatch } from '@haca/settlement'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment } from '../../../test/support/deployment.ts'
import type { JobRequestMessage } from '../src/nodes/messages.ts'
import { ownTraps, trapKinds } from '../src/traps/own-traps.ts'
import { type PlantedTraps, startTrapIssuer } from '../src/traps/trap-issuer.ts'

const secret: Hex = `0x${'05'.repeat(32)}`
const jobs = 4
const chat = (seed: Hex): ChatInput => ({
  kind: 'chat',
  messages: [{ role: 'user', content: 'Hello.' }],
  maxTokens: 8,
  temperatureMilli: 0,
  seed
})

it('a node knows its traps by their seeds, also after their epoch, and no other job', () => {
  const deployment = testDeployment()
  const { traps } = planTraps({ secret, epoch: 3, jobs, kinds: trapKinds })
  const chosenIn = (epoch: number) =>
    traps.map(({ seed }) =>
      ownTraps({ secret, jobs }, deployment, () => epochEndMs(deployment, epoch) - 1).choose(chat(seed))
    )
  expect(chosenIn(3)).toEqual(traps.map(({ kind }) => kind))
  expect(chosenIn(3).filter(kind => kind !== undefined)).toHaveLength(jobs / 2)
  expect(chosenIn(4)).toEqual(chosenIn(3))
  expect(chosenIn(5)).toEqual(traps.map(() => undefined))
  const own = ownTraps({ secret, jobs }, deployment)
  expect(own.choose(chat(secret))).toBeUndefined()
  expect(traps.every(({ job }) => own.isTrap(job))).toBe(true)
  expect(own.isTrap(secret)).toBe(false)
})

it('an issuer commits before the epoch, runs everything in it, and opens what it committed to after it', async () => {
  const deployment = testDeployment({ epochMs: 200, revealMs: 20 })
  const told: { what: string; at: number; epoch: number }[] = []
  const note = (what: string, epoch: number) => told.push({ what, at: Date.now(), epoch })
  const batches: TrapBatch[] = []
  const requests: JobRequestMessage[] = []
  const planted = Promise.withResolvers<PlantedTraps>()
  const take = (what: string) => async (batch: TrapBatch) => {
    note(what, batch.epoch)
    batches.push(batch)
    return undefined as never
  }
  const issuer = startTrapIssuer({
    ...{ secret, jobs, deployment },
    node: '0x07',
    index: 7,
    lane: 3,
    bonds: {
      commit: take('committed'),
      open: take('opened'),
      openTimes: async () => ({ from: 0, until: 1 })
    },
    nextJob: () => ({ model: 'a/chat', input: chat(secret) }),
    mostOf: async () => 40n,
    async run(request) {
      note('ran', epochOfJob(request.id ?? secret))
      requests.push(request)
      if (requests.length === 1) throw new Error('the node was suspended')
    },
    untilChain: async () => undefined,
    onPlanted: planted.resolve
  })
  onTestFinished(() => issuer.stop())
  const { epoch, ran, burned } = await planted.promise
  await issuer.stop()
  expect({ ran, burned }).toEqual({ ran: jobs - 1, burned: 160n })
  const times = (what: string) =>
    told.filter(each => each.what === what && each.epoch === epoch).map(({ at }) => at)
  const startsAt = epochEndMs(deployment, epoch - 1)
  const endsAt = epochEndMs(deployment, epoch)
  expect(Math.max(...times('committed'))).toBeLessThan(startsAt)
  for (const at of times('ran')) expect(at).toBeGreaterThanOrEqual(startsAt)
  expect(Math.min(...times('opened'))).toBeGreaterThanOrEqual(endsAt + deployment.params.revealMs)
  const [committed, opened] = batches
  expect(opened).toEqual(committed)
  const { salt, traps } = planTraps({ secret, epoch, jobs, kinds: trapKinds })
  expect(opened).toEqual({
    epoch,
    node: 7,
    salt,
    leaves: traps.map(({ job, expected }) => ({ job, expected, lane: 3, price: 40n }))
  })
  // Nothing but ids and seeds tells them, and those look like any.
  expect(requests.map(({ id, node, input }) => [id, node, (input as ChatInput).seed])).toEqual(
    traps.map(({ job, seed }) => [job, '0x07', seed])
  )
})
