import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { type KillPoint, killPoints } from './kill-points.ts'
import { type ManualChain, sentBy, startManualChain } from './manual-chain.ts'
import { mark } from './marks.ts'

const script = fileURLToPath(new URL('../fixtures/killed-sender.ts', import.meta.url))
const labels = ['one', 'two', 'three']

/** Runs the process to its end. @returns what it said, and the signal that ended it */
async function run({ anvil }: ManualChain, key: string, file: string, point: string, nth: number) {
  const args = [anvil.ipc, anvil.chainId, key, file, point, nth].map(String)
  const child = spawn(process.execPath, ['--conditions=source', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', chunk => {
    said += String(chunk)
  })
  const [code, signal] = await once(child, 'close')
  return { code, signal, said: said.split('\n').filter(line => line !== '') }
}

async function tempFile(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'haca-kill-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return join(directory, 'transactions.db')
}

it('sends everything exactly once, wherever it is killed', { timeout: 120_000 }, async () => {
  const test = await startManualChain()
  await test.rpc('evm_setAutomine', true)
  const accounts = [...test.anvil.accounts]
  const killAt = async (point: KillPoint, nth: number) => {
    const { privateKey, address } = accounts.shift() ?? {}
    if (privateKey === undefined || address === undefined)
      throw new Error('there is an account for each kill')
    const file = await tempFile()
    const where = `${point}, time ${nth}`
    expect((await run(test, privateKey, file, point, nth)).signal, where).toBe('SIGKILL')
    const second = await run(test, privateKey, file, 'never', 1)
    expect(second, where).toMatchObject({ code: 0, signal: null })
    expect(second.said.toSorted(), where).toEqual(labels.toSorted())
    expect((await sentBy(test.chain, address)).toSorted(), where).toEqual(labels.map(mark).toSorted())
  }
  for (const point of killPoints) await Promise.all([killAt(point, 1), killAt(point, 2)])
})

it('goes on with what waited in the pool, and asks for no second of it', async () => {
  const test = await startManualChain()
  const file = await tempFile()
  expect((await run(test, test.key, file, 'sent', 2)).signal).toBe('SIGKILL')
  await test.waiting(2)
  const second = run(test, test.key, file, 'never', 1)
  await test.waiting(3)
  await test.mine()
  expect(await second).toMatchObject({ code: 0 })
  expect((await test.sent()).toSorted()).toEqual(labels.map(mark).toSorted())
})
