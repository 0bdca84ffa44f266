import type { Network } from '@haca/network'
import { type Model, protocols } from '@haca/protocol'
import { expect, it } from 'vitest'
import { meetingPlace } from '../../../test/support/meet.ts'
import { announcement, testModel } from '../../node-kit/test/support/models.ts'
import { listModels } from '../src/models/list-models.ts'

const hosts = (models: readonly Pick<Model, 'id' | 'block'>[]) => (network: Network) =>
  network.handle(protocols.models, async () => ({ models: models.map(({ id, block }) => ({ id, block })) }))

it('lists what is good when a host gives manifests that are none, and names that host once', async () => {
  const place = meetingPlace()
  const [good, other, third] = [testModel('pub/good'), testModel('pub/other'), testModel('pub/third')]
  const bad = { ...announcement(other), block: third.block }
  const liar = await place.join(1, 'hosting', hosts([bad, { ...bad, id: third.id, block: good.block }, good]))
  await place.join(2, 'hosting', hosts([other]))
  const silent = await place.join(3, 'hosting')
  const network = await place.join(4, 'client')
  const lines: string[] = []
  const note = (line: string) => void lines.push(line)
  const directory = await listModels({ network, note, signal: AbortSignal.timeout(10_000) })
  const names = directory.list().map(({ manifest }) => manifest.name)
  expect(names.sort()).toEqual(['pub/good', 'pub/other'])
  const about = (address: string) => lines.filter(line => line.includes(address))
  expect(about(liar.address)).toEqual([
    `warning: host ${liar.address}: manifest block does not hash to ${other.id} (and 1 more)`
  ])
  expect(about(silent.address)).toHaveLength(1)
  expect(lines).toHaveLength(2)
})
