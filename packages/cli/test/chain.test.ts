import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './support/run-command.ts'

const program = path.join(import.meta.dirname, '../src/main.ts')

async function chainIn(directory: string) {
  const args = ['--conditions=source', program, 'chain', '--port', '0', '--directory', directory, '--json']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { rpc, chainId, key }: { rpc: string; chainId: number; key: string } = JSON.parse(line)
  const ask = async (method: string, ...params: unknown[]) => {
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
    const answer = await fetch(rpc, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    return ((await answer.json()) as { result: unknown }).result
  }
  const end = async () => {
    child.kill('SIGINT')
    return (await once(child, 'exit'))[0]
  }
  return { ask, chainId, key, end }
}

test('keeps what happened on it, and the key of its money', async () => {
  const directory = await temporaryFolder()
  const first = await chainIn(directory)
  expect(first.chainId).toBe(31337)
  expect((await stat(first.key)).mode & 0o777).toBe(0o600)
  expect(await readFile(first.key, 'utf8')).toMatch(/^0x[0-9a-f]{64}\n$/)
  const [from] = (await first.ask('eth_accounts')) as string[]
  const to = `0x${'ab'.repeat(20)}`
  await first.ask('eth_sendTransaction', { from, to, value: '0x5' })
  await first.ask('anvil_mine')
  expect(await first.end()).toBe(0)

  const again = await chainIn(directory)
  expect(await again.ask('eth_getBalance', to, 'latest')).toBe('0x5')
  expect(await again.end()).toBe(0)
})
