import { createMemoryHub } from '@haca/network'
import { everyone, findNode } from '@haca/node-kit'
import { workKey } from '@haca/protocol'
import { expect, test } from 'vitest'

const key = (byte: number) => workKey(new Uint8Array(32).fill(byte))

test('a node that has several roles is one of everyone, with all of them', async () => {
  const hub = createMemoryHub()
  const shared = await hub.createNetwork({ key: key(1), roles: ['hosting', 'inference'], index: 4 })
  const other = await hub.createNetwork({
    key: key(2),
    roles: ['client'],
    bootstrap: shared.addresses()
  })
  const seenFrom = (network: typeof shared) =>
    everyone(network)
      .map(({ address, roles }) => `${address} ${roles.join('+')}`)
      .sort()
  expect(seenFrom(shared)).toEqual(seenFrom(other))
  expect(findNode(shared, shared.address)?.index).toBe(4)
  expect(findNode(shared, other.address)?.roles).toEqual(['client'])
  expect(findNode(shared, key(3).address)).toBeUndefined()
  await Promise.all([shared.stop(), other.stop()])
})
