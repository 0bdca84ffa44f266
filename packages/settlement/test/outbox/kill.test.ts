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

interface Account {
  readonly key: string
  readonly file: string
}

/** Runs the process to its end. @returns what it said, and the signal that ended it */
async function run({ anvil }: ManualChain, accounts: readonly Account[], point: string, nth: number) {
  const files = accounts.flatMap(({ key, file }) => [key, file])
  const args = [anvil.ipc, anvil.chainId, point, nth, ...files].map(String)
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
    const { privateKey: key, address } = accounts.shift() ?? {}
    if (key === undefined || address === undefined) throw new Error('there is an account for each kill')
    const killed = { key, address, file: await tempFile(), where: `${point}, time ${nth}` }
    expect((await run(test, [killed], point, nth)).signal, killed.where).toBe('SIGKILL')
    return killed
  }
  const killed = []
  for (const point of killPoints) killed.push(...(await Promise.all([killAt(point, 1), killAt(point, 2)])))
  // One process goes on where all of them were: starting it takes longer than what it does.
  const after = await run(test, killed, 'never', 1)
  expect(after).toMatchObject({ code: 0, signal: null })
  for (const [place, { address, where }] of killed.entries()) {
    const said = after.said.filter(line => line.startsWith(`${place} `))
    expect(said.toSorted(), where).toEqual(labels.map(label => `${place} ${label}`).toSorted())
    expect((await sentBy(test.chain, address)).toSorted(), where).toEqual(labels.map(mark).toSorted())
  }
})

it('goes on with what waited in the pool, and asks for no second of it', async () => {
  const test = await startManualChain()
  const account = { key: test.key, file: await tempFile() }
  expect((await run(test, [account], 'sent', 2)).signal).toBe('SIGKILL')
  await test.waiting(2)
  const second = run(test, [account], 'never', 1)
  await test.waiting(3)
  await test.mine()
  expect(await second).toMatchObject({ code: 0 })
  expect((await test.sent()).toSorted()).toEqual(labels.map(mark).toSorted())
})
