import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { devnetParams } from '@haca/protocol'
import { expect, test } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { runCommand, temporaryFolder, withoutDevnets } from './support/run-command.ts'

/** Written by a client whose keys and chain exist in tests only. */
const good = fileURLToPath(new URL('fixtures/receipt.json', import.meta.url))

/** The same receipt with a change. */
async function changed(change: (text: string) => string): Promise<string> {
  const file = path.join(await temporaryFolder(), 'receipt.json')
  await writeFile(file, change(await readFile(good, 'utf8')))
  return file
}

test('a receipt is verified with no devnet, no node and no chain', async () => {
  await withoutDevnets()
  const { code, stdout, stderr } = await runCommand('receipt', 'verify', good)
  expect(stderr).toBe('')
  expect(code).toBe(exitCodes.success)
  expect(stdout).toMatch(/^job 0x[0-9a-f]{64}\n/)
  expect(stdout).toContain('units 0 to 3 by 0x')
  expect(stdout).toMatch(/3 units for 0\.000015 tokens; every signature, hash and sum holds\n$/)
  const { stdout: json } = await runCommand('receipt', 'verify', good, '--json')
  expect(JSON.parse(json)).toMatchObject({ units: 3, price: '15', segments: [{ evidence: 'opened' }] })
})

test('a receipt that somebody changed is refused, and the field named', async () => {
  const file = await changed(text => text.replace('"price": "15"', '"price": "14"'))
  const { code, stdout, stderr } = await runCommand('receipt', 'verify', file, '--json')
  expect(code).toBe(exitCodes.peer)
  expect(JSON.parse(stdout).error).toMatchObject({ code: 'BAD_RECEIPT', data: { field: 'price' } })
  expect(stderr).toContain('price: is 14, the receipts sum to 15')
})

test.each<[string, () => Promise<string>, number]>([
  ['that is not there', async () => '/nowhere/receipt.json', exitCodes.notFound],
  ['that is no JSON', () => changed(text => text.slice(1)), exitCodes.caller],
  ['of another format', () => changed(text => text.replace('haca-receipt', 'invoice')), exitCodes.peer]
])('a file %s has an exit code of its own', async (_what, file, expected) => {
  const { code, stdout } = await runCommand('receipt', 'verify', await file(), '--json')
  expect(code).toBe(expected)
  expect(JSON.parse(stdout).error.data.field).toMatch(/^(file|format)$/)
})

test('a receipt of another network is refused', async () => {
  const network = path.join(await temporaryFolder(), 'network.json')
  const verifyingContract = `0x${'11'.repeat(20)}`
  const write = (chainId: number) => {
    const deployment = {
      network: 'n',
      domain: { chainId, verifyingContract },
      genesisMs: 0,
      params: devnetParams
    }
    return writeFile(network, JSON.stringify({ deployment, bootstrap: ['/ip4/127.0.0.1/tcp/1'], rpc: 'ipc' }))
  }
  const verify = () => runCommand('receipt', 'verify', good, '--network', network, '--json')
  await write(1)
  expect((await verify()).code).toBe(exitCodes.success)
  await write(2)
  const { code, stdout } = await verify()
  expect(code).toBe(exitCodes.peer)
  expect(JSON.parse(stdout).error.data.field).toBe('domain.chainId')
})

test.each(['status', 'cancel'])('job %s takes nothing but a job id', async command => {
  const { code, stdout } = await runCommand('job', command, '0x12', '--json')
  expect(code).toBe(exitCodes.caller)
  expect(JSON.parse(stdout).error.data.field).toBe('id')
})
