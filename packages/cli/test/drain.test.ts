import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { exitCodes } from '../src/index.ts'
import { runCommand, temporaryFolder } from './support/run-command.ts'

const address = `0x${'ab'.repeat(20)}`
const slowNode = path.join(import.meta.dirname, 'fixtures/slow-node.ts')

/** A process that has a node's directory and leaves so long after it was asked; `undefined`: never. */
async function nodeIn(directory: string, leavesAfterMs?: number): Promise<ChildProcess> {
  const args = [slowNode, directory, address, String(leavesAfterMs ?? '')]
  const child = spawn(process.execPath, ['--conditions=source', ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout as NodeJS.ReadableStream, 'data')
  return child
}

/** Until the test ends, nodes are looked for here. */
async function homeFolder(): Promise<string> {
  const before = process.env.HOME
  const home = await temporaryFolder()
  process.env.HOME = home
  onTestFinished(() => {
    process.env.HOME = before
  })
  return home
}

test('waits until the node has left, and says who it was', async () => {
  const directory = await temporaryFolder()
  const node = await nodeIn(directory, 300)
  const exited = once(node, 'exit')
  const { code, stdout } = await runCommand('node', 'drain', '--directory', directory, '--json')
  expect(code).toBe(exitCodes.success)
  expect(JSON.parse(stdout)).toEqual({ address, pid: node.pid, directory })
  expect(await exited).toEqual([0, null])
})

test('finds the only node that runs in its usual place', async () => {
  const home = await homeFolder()
  const directory = path.join(home, '.haca/devnet-1/inference')
  await mkdir(directory, { recursive: true })
  await nodeIn(directory, 0)
  expect(await runCommand('node', 'drain')).toMatchObject({
    code: exitCodes.success,
    stdout: `${address} has left\n`
  })
})

test('lists the nodes when there are several', async () => {
  const home = await homeFolder()
  const folders = ['hosting', 'inference'].map(role => path.join(home, '.haca/devnet-1', role))
  for (const folder of folders) {
    await mkdir(folder, { recursive: true })
    await nodeIn(folder)
  }
  const { code, stderr } = await runCommand('node', 'drain')
  expect(code).toBe(exitCodes.caller)
  for (const folder of folders) expect(stderr).toContain(folder)
})

test('says so when there is none', async () => {
  await homeFolder()
  expect(await runCommand('node', 'drain')).toMatchObject({ code: exitCodes.notFound })
  const never = await temporaryFolder()
  expect(await runCommand('node', 'drain', '--directory', never)).toMatchObject({ code: exitCodes.notFound })
  // One that has left.
  const node = await nodeIn(never, 0)
  await runCommand('node', 'drain', '--directory', never)
  expect(node.pid).toBeDefined()
  expect(await runCommand('node', 'drain', '--directory', never)).toMatchObject({ code: exitCodes.notFound })
})

test('gives up waiting when told to, and the node goes on', async () => {
  const directory = await temporaryFolder()
  const node = await nodeIn(directory)
  const { code, stderr } = await runCommand('node', 'drain', '--directory', directory, '--timeout', '1')
  expect(code).toBe(exitCodes.peer)
  expect(stderr).toContain(`process ${node.pid} has not left after 1 s`)
  expect(node.exitCode).toBeNull()
})
