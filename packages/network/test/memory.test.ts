import { createMemoryHub, type MemoryHub } from '@haca/network'
import { protocols } from '@haca/protocol'
import { beforeEach, expect, it } from 'vitest'
import { networkConformance } from './conformance.ts'
import { testKey } from './keys.ts'
import { allMet, nextEvent } from './until.ts'

let hub: MemoryHub
beforeEach(() => {
  hub = createMemoryHub()
})
networkConformance('memory', () => init => hub.createNetwork(init))

it('breaks a killed node off: its calls fail and everybody forgets it', async () => {
  const first = await hub.createNetwork({ key: testKey(1) })
  const others = await Promise.all(
    [2, 3].map(n => hub.createNetwork({ key: testKey(n), bootstrap: first.addresses() }))
  )
  const networks = [first, ...others]
  await allMet(networks)
  await first.handle(protocols.why, () => new Promise(() => undefined))
  const calls = others.map(network =>
    expect(network.call(protocols.why, first.address, {})).rejects.toMatchObject({ code: 'DISCONNECTED' })
  )
  const left = others.map(network => nextEvent(network, 'member:leave'))
  // The calls have to be under way before they can break.
  await new Promise(resolve => setImmediate(resolve))
  hub.kill(first.address)
  await Promise.all(calls)
  expect((await Promise.all(left)).map(({ address }) => address)).toEqual([first.address, first.address])
  expect(others.map(network => network.members().length)).toEqual([1, 1])
  await Promise.all(others.map(network => network.stop()))
})
