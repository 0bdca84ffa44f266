import { createContentStore } from '@haca/network'
import { createModelDirectory, fetchModelFiles, storeModelFiles } from '@haca/node-kit'
import { expect, it, onTestFinished } from 'vitest'
import { meetingPlace } from '../../../test/support/meet.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { testModel } from './support/models.ts'

/** Longer than one leaf of 256 KiB, so that it comes in blocks. */
const content = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) & 0xff)

/** A host that stores one file and a guest that stores nothing. */
async function hostAndGuest() {
  const place = meetingPlace()
  const networks = [await place.join(1, 'hosting'), await place.join(2, 'inference')] as const
  const [stored, content] = await Promise.all(
    networks.map(async network => {
      const store = await createContentStore({ network, directory: await tempFolder() })
      onTestFinished(() => store.stop())
      return store
    })
  )
  if (stored === undefined || content === undefined) throw new Error('two stores')
  const [host, guest] = networks
  const directory = createModelDirectory({ network: guest })
  return {
    host,
    stored,
    fetching: { content, directory, bytesMax: 2 ** 20, signal: AbortSignal.timeout(4000) }
  }
}

it('fetches the files of a model from a node that hosts it', async () => {
  const { host, stored, fetching } = await hostAndGuest()
  const model = testModel('pub/big', await stored.add(content))
  await host.updateRecord({ models: [model.id] })
  const files = await fetchModelFiles(model, fetching)
  expect([...files.keys()]).toEqual(['model.onnx'])
  expect(Buffer.from(files.get('model.onnx') ?? []).equals(content)).toBe(true)
})

it('stores the files of a model, and keeps none in memory', async () => {
  const { host, stored, fetching } = await hostAndGuest()
  const model = testModel('pub/big', await stored.add(content))
  await host.updateRecord({ models: [model.id] })
  await storeModelFiles(model, fetching)
  const bytes = await fetching.content.fetchBytes(model.manifest.files[0]?.cid ?? '', { peers: [] })
  expect(Buffer.from(bytes).equals(content)).toBe(true)
})

it('fetches nothing of a model that is larger than it may be in memory', async () => {
  const { host, stored, fetching } = await hostAndGuest()
  const model = testModel('pub/big', await stored.add(content))
  await host.updateRecord({ models: [model.id] })
  const small = { ...fetching, bytesMax: content.length - 1 }
  await expect(fetchModelFiles(model, small)).rejects.toMatchObject({
    code: 'LIMIT_EXCEEDED',
    data: { field: 'manifest.files', limit: content.length - 1, actual: content.length }
  })
  expect(await fetching.content.has(model.manifest.files[0]?.cid ?? '')).toBe(false)
})

it.each([
  ['longer', -1],
  ['shorter', +1]
])('refuses a file that is %s than the manifest says, naming it', async (_, difference) => {
  const { host, stored, fetching } = await hostAndGuest()
  const { cid, size } = await stored.add(content)
  const model = testModel('pub/lie', { cid, size: size + difference })
  await host.updateRecord({ models: [model.id] })
  await expect(fetchModelFiles(model, fetching)).rejects.toMatchObject({
    code: 'CORRUPT_MODEL',
    data: { model: model.id, field: 'model.onnx' }
  })
  await expect(storeModelFiles(model, fetching)).rejects.toMatchObject({ code: 'CORRUPT_MODEL' })
})

it('finds nothing when nobody hosts the model', async () => {
  const { fetching } = await hostAndGuest()
  await expect(fetchModelFiles(testModel('pub/gone'), fetching)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
