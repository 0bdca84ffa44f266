import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { devnetParams } from '@haca/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { type JoinFile, readJoinFile, writeJoinFile } from '../src/control/join-file.ts'

const join: JoinFile = {
  deployment: {
    network: 'devnet-0123abcd',
    domain: { chainId: 31337, verifyingContract: `0x${'1'.repeat(40)}` },
    genesisMs: 1_795_179_751_000,
    params: devnetParams
  },
  bootstrap: ['/ip4/127.0.0.1/tcp/4001/p2p/16Uiu2HA'],
  rpc: 'http://127.0.0.1:8545'
}

async function file(content?: unknown): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'join-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const name = path.join(folder, 'network.json')
  if (content !== undefined)
    await writeFile(name, typeof content === 'string' ? content : JSON.stringify(content))
  return name
}

test('what is written is read', async () => {
  const name = await file()
  await writeJoinFile(name, join)
  expect(await readJoinFile(name)).toEqual(join)
})

test('a later program may say more', async () => {
  expect(await readJoinFile(await file({ ...join, relays: [] }))).toEqual(join)
  const params = { ...devnetParams, futureMs: 7 }
  const later = { ...join, deployment: { ...join.deployment, params } }
  expect((await readJoinFile(await file(later))).deployment.params).toMatchObject(devnetParams)
})

test.each<[string, unknown, string]>([
  [
    'a network name with capitals',
    { ...join, deployment: { ...join.deployment, network: 'Devnet' } },
    'deployment.network'
  ],
  [
    'a contract in mixed case',
    {
      ...join,
      deployment: { ...join.deployment, domain: { chainId: 1, verifyingContract: `0x${'A'.repeat(40)}` } }
    },
    'deployment.domain.verifyingContract'
  ],
  [
    'a negative parameter',
    { ...join, deployment: { ...join.deployment, params: { ...devnetParams, epochMs: -1 } } },
    'deployment.params.epochMs'
  ],
  [
    'a parameter that is missing',
    { ...join, deployment: { ...join.deployment, params: { ...devnetParams, epochMs: undefined } } },
    'deployment.params.epochMs'
  ],
  ['nobody to join by', { ...join, bootstrap: [] }, 'bootstrap'],
  ['no multiaddr', { ...join, bootstrap: ['127.0.0.1:4001'] }, 'bootstrap.0'],
  ['no chain', { ...join, rpc: undefined }, 'rpc']
])('%s: names the field and the file', async (_what, content, field) => {
  const name = await file(content)
  await expect(readJoinFile(name)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field, file: name }
  })
})

test('no JSON, and no file', async () => {
  await expect(readJoinFile(await file('{'))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(readJoinFile(await file())).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
