import { type Hex, workKey } from '@haca/protocol'
import type { RegisteredNode, Settlement } from '@haca/settlement'
import { expect, test } from 'vitest'
import { type NodeRole, requireRegistration } from '../src/node/registration.ts'

const key = workKey(new Uint8Array(32).fill(1))
const contract: Hex = `0x${'c'.repeat(40)}`

interface World {
  readonly chainId: number
  readonly client: string
  readonly registered?: Partial<RegisteredNode>
}

/** A contract that knows at most one node, and what was asked of it and of its chain. */
function world({ chainId, client, registered }: World) {
  const calls: string[] = []
  const settlement = {
    address: contract,
    sender: `0x${'a'.repeat(40)}`,
    parameters: { minStake: 5n, settlerBond: 7n, token: `0x${'d'.repeat(40)}` },
    chain: {
      chainId,
      provider: {
        send: async (method: string, params: readonly string[]) => {
          if (method === 'web3_clientVersion') return client
          calls.push([method, ...params.slice(2)].join(' '))
          return undefined
        }
      }
    },
    currentEpoch: async () => 12,
    nodeByWorkKey: async () =>
      registered === undefined ? undefined : { node: 3, roles: 7, exitAt: 0, ...registered },
    registerNode: async ({ roles, stake, seed, seedEpoch }: Parameters<Settlement['registerNode']>[0]) => {
      calls.push(`register ${roles} ${stake} ${seed === undefined ? '-' : 'seed'} ${seedEpoch ?? '-'}`)
      return { node: 9 }
    },
    bondSettler: async () => void calls.push('bond')
  } as unknown as Settlement
  const register = (role: NodeRole) =>
    requireRegistration({
      role,
      key,
      settlement,
      signal: new AbortController().signal,
      note: () => undefined
    })
  return { calls, register }
}

const development = { chainId: 31337, client: 'anvil/v1.7.1' }

test('a development chain registers whoever comes, with play money', async () => {
  const { calls, register } = world(development)
  expect(await register('inference')).toBe(9)
  expect(calls).toEqual(['anvil_setBalance', 'anvil_dealERC20 0x5', 'register 2 5 - -'])
})

test('a verifier anchors the open epoch’s seed and bonds its account', async () => {
  const { calls, register } = world(development)
  expect(await register('verification')).toBe(9)
  expect(calls).toEqual([
    'anvil_setBalance',
    'anvil_dealERC20 0x5',
    'register 4 5 seed 12',
    'anvil_setBalance',
    'anvil_dealERC20 0x7',
    'bond'
  ])
})

test.each([
  ['another chain', { chainId: 10, client: 'anvil/v1.7.1' }],
  ['another program with the same chain id', { chainId: 31337, client: 'Geth/v1.15' }]
])('%s makes up no money: the owner is told what to do', async (_what, chain) => {
  const { calls, register } = world(chain)
  await expect(register('hosting')).rejects.toMatchObject({
    code: 'NOT_REGISTERED',
    message: expect.stringContaining('at least 5 micro-tokens of stake'),
    data: { address: key.address, contract }
  })
  expect(calls).toEqual([])
})

test('a registered key is looked up, nothing is sent', async () => {
  const { calls, register } = world({ chainId: 10, client: 'Geth', registered: {} })
  expect(await register('hosting')).toBe(3)
  expect(calls).toEqual([])
})

test.each([
  ['for another role', { roles: 1 }, /not for inference/],
  ['and leaving', { exitAt: 77 }, /leaving/]
] as const)('a key that is registered %s is refused', async (_what, registered, message) => {
  const { register } = world({ ...development, registered })
  await expect(register('inference')).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringMatching(message)
  })
})
