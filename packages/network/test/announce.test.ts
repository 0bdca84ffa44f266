import { createServer } from 'node:net'
import { createNetwork } from '@haca/network'
import { expect, it, onTestFinished } from 'vitest'
import { testKey } from './keys.ts'
import { allMet } from './until.ts'

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

it('tells the others the announced addresses, not those where it listens', async () => {
  const port = await freePort()
  const announce = [`/ip4/127.0.0.1/tcp/${port}`, `/dns4/localhost/tcp/${port}`]
  const first = await createNetwork({ key: testKey(1), listen: [`/ip4/0.0.0.0/tcp/${port}`], announce })
  onTestFinished(() => first.stop())
  const withPeer = announce.map(address => `${address}/p2p/${first.peerId}`)
  expect(first.addresses()).toEqual(withPeer)
  const second = await createNetwork({ key: testKey(2), bootstrap: first.addresses() })
  onTestFinished(() => second.stop())
  await allMet([first, second])
  expect(second.member(first.address)?.addresses).toEqual(withPeer)
})

it('refuses to announce what is no address', async () => {
  await expect(createNetwork({ key: testKey(3), announce: ['example.org:4001'] })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: 'example.org:4001 is no multiaddr'
  })
})
