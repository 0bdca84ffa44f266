import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { createHostingNode, type HostingNode } from '@haca/hosting'
import { createContentStore } from '@haca/network'
import { type Model, protocols, topics } from '@haca/protocol'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { meetingPlace } from '../../../test/support/meet.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { useVirtualTime } from '../../../test/support/virtual-time.ts'
import { testDeployment } from './support/deployment.ts'
import { draft, startHost } from './support/market.ts'

it('stores, signs and announces a model, and answers who asks for it', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const host = await startHost(place, 1)
  const guest = await place.join(2, 'inference')
  const announced = vi.fn()
  guest.subscribe(topics.models, announced)
  const model = await host.addModel(draft('pub/digits', 'weights'))
  expect(model.manifest).toMatchObject({ name: 'pub/digits', publisher: host.address })
  await eventually(() => {
    expect(announced).toHaveBeenCalledOnce()
    expect(guest.member(host.address)?.models).toEqual([model.id])
  })
  const { models } = await guest.call(protocols.models, host.address, {})
  expect(models.map(({ id }) => id)).toEqual([model.id])

  const store = await createContentStore({ network: guest, directory: await tempFolder() })
  onTestFinished(() => store.stop())
  const [file] = model.manifest.files
  const bytes = await store.fetchBytes(file?.cid ?? '', { peers: [host.address] })
  expect(new TextDecoder().decode(bytes)).toBe('weights')
  expect(file?.size).toBe(bytes.length)
})

it('keeps its models over a restart', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const guest = await place.join(2, 'inference')
  const directory = await tempFolder()
  const before = await startHost(place, 1, { directory })
  const kept = await before.addModel(draft('pub/kept'))
  const removed = await before.addModel(draft('pub/removed'))
  await before.removeModel(removed.id)
  await expect(before.removeModel(removed.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await before.halt()

  const after = await startHost(place, 1, { directory })
  expect(after.models()).toEqual([kept])
  await eventually(() => expect(guest.member(after.address)?.models).toEqual([kept.id]))
  const store = await createContentStore({ network: guest, directory: await tempFolder() })
  onTestFinished(() => store.stop())
  const bytes = await store.fetchBytes(kept.manifest.files[0]?.cid ?? '', { peers: [after.address] })
  expect(bytes.length).toBe('pub/kept'.length)
})

it('takes the files of a model off the disk, but not those of others, and does not copy it again', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const directory = await tempFolder()
  const first = await startHost(place, 1, { directory })
  const second = await startHost(place, 2)
  const copied = nextCopy(second)
  const model = await first.addModel(draft('pub/one', 'weights of one'))
  await copied
  await first.addModel(draft('pub/two', 'weights of two'))
  const same = await first.addModel(draft('pub/same', 'weights of one'))
  const before = (await blocksIn(directory)).length
  await first.removeModel(model.id)
  // The same file under another name keeps its blocks.
  expect(same.manifest.files[0]?.cid).toBe(model.manifest.files[0]?.cid)
  expect(await blocksIn(directory)).toHaveLength(before)
  await first.removeModel(same.id)
  expect(await blocksIn(directory)).toHaveLength(before - 1)
  await first.halt()
  const again = await startHost(place, 1, { directory })
  const next = nextCopy(again)
  const lonely = await second.addModel(draft('pub/three'))
  // Models are copied in their order: had it taken up the removed one, that would have come before.
  expect(await next).toEqual(lonely)
  expect(again.models().map(({ id }) => id)).not.toContain(model.id)
})

it('copies a model to a second host, and then hands it out without the first', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const first = await startHost(place, 1)
  const second = await startHost(place, 2)
  const replicated = nextCopy(second)
  const model = await first.addModel(draft('pub/digits', 'weights'))
  expect(await replicated).toEqual(model)
  const guest = await place.join(3, 'inference')
  await first.halt()
  await eventually(() => expect(guest.member(second.address)?.models).toEqual([model.id]))
  const store = await createContentStore({ network: guest, directory: await tempFolder() })
  onTestFinished(() => store.stop())
  const bytes = await store.fetchBytes(model.manifest.files[0]?.cid ?? '', { peers: [second.address] })
  expect(new TextDecoder().decode(bytes)).toBe('weights')
})

it('copies no model that would take more of its disk than it may', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const first = await startHost(place, 1)
  const second = await startHost(place, 2, { diskBytes: 12 })
  const copied = nextCopy(second)
  await first.addModel(draft('pub/large', '13 bytes long'))
  const small = await first.addModel(draft('pub/small', '7 bytes'))
  expect(await copied).toEqual(small)
  const next = nextCopy(second)
  await first.addModel(draft('pub/beyond', '6 byte'))
  const last = await first.addModel(draft('pub/last', '5 byt'))
  expect(await next).toEqual(last)
  expect(second.models().map(({ id }) => id)).toEqual([small.id, last.id].sort())
})

it('leaves a model alone that enough hosts store', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const first = await startHost(place, 1)
  const second = await startHost(place, 2)
  const replicated = nextCopy(second)
  await first.addModel(draft('pub/one'))
  await replicated
  const third = await startHost(place, 3)
  const copied = nextCopy(third)
  await second.halt()
  // Only now are there too few of it; what the third copied before would have been told before.
  const lonely = await first.addModel(draft('pub/two'))
  expect(await copied).toEqual(lonely)
  expect(third.models()).toEqual([lonely])
})

it('refuses a directory that another node uses', async () => {
  useVirtualTime()
  const place = meetingPlace()
  const directory = await tempFolder()
  await startHost(place, 1, { directory })
  const network = await place.join(2, 'hosting')
  await expect(
    createHostingNode({ key: testKey(2), deployment: testDeployment(), directory, network })
  ).rejects.toMatchObject({ code: 'ALREADY_RUNNING' })
})

async function blocksIn(directory: string): Promise<string[]> {
  const names = await readdir(path.join(directory, 'blocks'), { recursive: true })
  return names.filter(name => name.endsWith('.data'))
}

/** The next model that a node has copied. */
const nextCopy = (node: HostingNode) =>
  new Promise<Model>(resolve => void node.on('model:replicated', resolve))
