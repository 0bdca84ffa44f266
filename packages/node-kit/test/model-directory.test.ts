import type { Network } from '@haca/network'
import { createModelDirectory } from '@haca/node-kit'
import { type Logger, type Model, modelDigest, protocols, silentLogger, topics } from '@haca/protocol'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
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

describe('a model that is taken off', () => {
  async function hosted(...names: string[]) {
    const place = meetingPlace()
    const models = names.map(name => testModel(name))
    const ids = models.map(({ id }) => id)
    const join = (index: number) =>
      place.join(index, 'hosting', async network => {
        await hosts(network, models)
        await network.updateRecord({ models: ids })
      })
    const [first, second] = [await join(1), await join(2)]
    const directory = directoryOn(await place.join(3, 'client'))
    directory.start()
    for (const id of ids) await directory.waitFor(id, soon())
    await eventually(() => {
      for (const id of ids) expect(directory.hosts(id)).toHaveLength(2)
    })
    const [gone, kept] = models
    if (gone === undefined || kept === undefined) throw new RangeError('two names are needed')
    return { place, directory, first, second, gone, kept }
  }

  it('is listed as long as another stores it, then no more, and again when one takes it up', async () => {
    const { directory, first, second, gone, kept } = await hosted('pub/gone', 'pub/kept')
    await first.updateRecord({ models: [kept.id] })
    await eventually(() => expect(directory.hosts(gone.id)).toHaveLength(1))
    await second.updateRecord({ models: [kept.id] })
    await eventually(() => expect(directory.list()).toEqual([kept]))
    for (const name of ['gone', 'pub/gone', gone.id])
      expect(() => directory.resolve(name)).toThrow(expect.objectContaining({ code: 'UNKNOWN_MODEL' }))
    // What was done on it may still have to be checked.
    expect(directory.get(gone.id)).toEqual(gone)
    expect(directory.byDigest(modelDigest(gone.id))).toEqual(gone)
    const again = directory.waitFor('pub/gone', soon())
    await first.updateRecord({ models: [kept.id, gone.id] })
    expect(await again).toEqual(gone)
  })

  it('stays listed while its hosts are merely away', async () => {
    const { place, directory, first, second, gone, kept } = await hosted('pub/gone', 'pub/kept')
    const third = testModel('pub/third')
    const host = await place.join(4, 'hosting', async network => {
      await hosts(network, [third])
      await network.updateRecord({ models: [third.id] })
    })
    await directory.waitFor(third.id, soon())
    await second.updateRecord({ models: [kept.id] })
    await place.remove(first)
    await place.remove(second)
    await host.updateRecord({ models: [] })
    // Only what a host said itself, and is still there to have said, counts.
    await eventually(() => expect(directory.list()).toEqual([gone, kept]))
  })
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
