import type { Network } from '@haca/network'
import { createModelDirectory } from '@haca/node-kit'
import { type Logger, type Model, modelDigest, protocols, silentLogger, topics } from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { announcement, testModel } from './support/models.ts'

const soon = () => AbortSignal.timeout(4000)

function directoryOn(network: Network, logger: Logger = silentLogger) {
  const directory = createModelDirectory({ network, logger })
  onTestFinished(() => directory.stop())
  return directory
}

const hosts = (network: Network, models: Model[]) =>
  network.handle(protocols.models, async () => ({ models: models.map(announcement) }))

it('asks the hosting nodes that are there when it starts', async () => {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const model = testModel('pub/a')
  await hosts(host, [model])
  const directory = directoryOn(await place.join(2, 'client'))
  directory.start()
  expect(await directory.waitFor('a', soon())).toEqual(model)
  expect(directory.get(model.id)).toEqual(model)
  expect(directory.byDigest(modelDigest(model.id))).toEqual(model)
})

it('asks a hosting node that joins later', async () => {
  const place = meetingPlace()
  const directory = directoryOn(await place.join(1, 'client'))
  directory.start()
  const found = directory.waitFor('pub/late', soon())
  await place.join(2, 'hosting', network => hosts(network, [testModel('pub/late')]))
  expect((await found).manifest.name).toBe('pub/late')
})

it('learns what is announced, and tells its listeners once', async () => {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const directory = directoryOn(await place.join(2, 'client'))
  directory.start()
  const heard = vi.fn()
  directory.on(heard)
  const model = testModel('pub/told')
  const found = directory.waitFor('told', soon())
  await host.publish(topics.models, announcement(model))
  await found
  directory.add(model)
  await host.publish(topics.models, announcement(testModel('pub/second')))
  await directory.waitFor('second', soon())
  expect(heard.mock.calls.map(([each]) => each.manifest.name)).toEqual(['pub/told', 'pub/second'])
})

it('asks again when a record names a model that it does not know', async () => {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const models: Model[] = []
  await hosts(host, models)
  const directory = directoryOn(await place.join(2, 'client'))
  directory.start()
  const found = directory.waitFor('pub/new', soon())
  models.push(testModel('pub/new'))
  await host.updateRecord({ models: models.map(({ id }) => id) })
  const { id } = await found
  expect(directory.hosts(id).map(member => member.address)).toEqual([host.address])
  expect(directory.hosts('another')).toEqual([])
})

it('refuses manifests of another id, another signer or another spelling', async () => {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const warn = vi.fn()
  const directory = directoryOn(await place.join(2, 'client'), { ...silentLogger, warn })
  directory.start()
  const good = testModel('pub/good')
  const other = testModel('pub/other')
  const broken = Uint8Array.from(other.block)
  broken[40] = (broken[40] ?? 0) ^ 1
  await host.publish(topics.models, { id: good.id, block: other.block })
  await host.publish(topics.models, { id: other.id, block: broken })
  await eventually(() => expect(warn).toHaveBeenCalledTimes(2))
  // One that comes after the bad ones still gets in.
  await host.publish(topics.models, announcement(good))
  await directory.waitFor('good', soon())
  expect(directory.list()).toEqual([good])
})

it('resolves ids, full names and bare names', async () => {
  const place = meetingPlace()
  const directory = directoryOn(await place.join(1, 'client'))
  const [mine, yours, only] = [testModel('me/chat'), testModel('you/chat'), testModel('me/digits')]
  for (const model of [mine, yours, only]) directory.add(model)
  expect(directory.resolve(mine.id)).toBe(mine)
  expect(directory.resolve('you/chat')).toBe(yours)
  expect(directory.resolve('digits')).toBe(only)
  for (const unknown of ['its', 'e/digits', 'me', 'me/digits/', '']) {
    expect(() => directory.resolve(unknown), unknown).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_MODEL' })
    )
  }
  const ambiguous = expect.objectContaining({ code: 'AMBIGUOUS_MODEL', data: { model: 'chat' } })
  expect(() => directory.resolve('chat')).toThrow(ambiguous)
  expect(() => directory.resolve('chat')).toThrow(mine.id)
  expect(() => directory.resolve('chat')).toThrow(yours.id)
})

it('stops waiting when the signal aborts, and rejects an ambiguous name at once', async () => {
  const place = meetingPlace()
  const directory = directoryOn(await place.join(1, 'client'))
  const giveUp = new AbortController()
  const waiting = directory.waitFor('never', giveUp.signal)
  giveUp.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'UNKNOWN_MODEL' })
  directory.add(testModel('me/chat'))
  directory.add(testModel('you/chat'))
  await expect(directory.waitFor('chat', soon())).rejects.toMatchObject({ code: 'AMBIGUOUS_MODEL' })
})

it('hears nothing after stop', async () => {
  const place = meetingPlace()
  const host = await place.join(1, 'hosting')
  const network = await place.join(2, 'client')
  const stopped = createModelDirectory({ network })
  const goesOn = directoryOn(network)
  stopped.start()
  goesOn.start()
  stopped.stop()
  await host.publish(topics.models, announcement(testModel('pub/late')))
  await goesOn.waitFor('late', soon())
  expect(stopped.list()).toEqual([])
})
