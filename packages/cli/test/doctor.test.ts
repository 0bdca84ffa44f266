import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Finding } from '../src/doctor/finding.ts'
import { exitCodes } from '../src/index.ts'
import { runCommand, temporaryFolder, withoutDevnets } from './support/run-command.ts'

beforeEach(withoutDevnets)
afterEach(() => {
  expect(process.exitCode).toBeUndefined()
})

/** What the doctor says with `--json`; a hosting node needs no engine, which takes a while. */
async function examine(...args: readonly string[]) {
  const { code, stdout } = await runCommand('doctor', 'hosting', ...args, '--json')
  expect(stdout.split('\n')).toHaveLength(2)
  const { healthy, findings }: { healthy: boolean; findings: Finding[] } = JSON.parse(stdout)
  return { code, healthy, of: (check: string) => findings.find(finding => finding.check === check) }
}

async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

test('without a network it checks the machine, and says how to name one', async () => {
  const { code, healthy, of } = await examine('--directory', await temporaryFolder())
  expect([code, healthy]).toEqual([exitCodes.success, true])
  expect(of('runtime')).toMatchObject({ state: 'ok', found: expect.stringContaining(process.versions.node) })
  expect(of('engine')).toBeUndefined()
  expect(of('disk')).toMatchObject({ state: expect.stringMatching(/ok|warning/) })
  expect(of('network')).toMatchObject({ state: 'skipped', advice: expect.stringContaining('--join') })
})

test('a person reads a line for each check, with what to do below', async () => {
  const { stdout } = await runCommand('doctor', 'inference', '--directory', await temporaryFolder())
  expect(stdout).toMatch(/^ok {4}engine {8}haca\/digits at \d+ rows a second, onnxruntime/m)
  expect(stdout).toMatch(/^warn {2}reachability .*127\.0\.0\.1.*\n {20}→ /m)
})

test.each([
  [
    'a port that is taken',
    async () => ['--listen', `/ip4/127.0.0.1/tcp/${await takenPort()}`],
    'port',
    'is taken'
  ],
  [
    'an address of another machine',
    async () => ['--listen', '/ip4/203.0.113.9/tcp/0'],
    'port',
    'cannot listen'
  ],
  [
    'a name that nobody knows',
    async () => ['--announce', '/dns4/no.invalid/tcp/1'],
    'reachability',
    'no.invalid'
  ],
  ['a directory that is a file', fileAsDirectory, 'disk', 'is no folder']
])('%s fails, by exit code too', async (_what, args, check, found) => {
  const { code, healthy, of } = await examine(...(await args()))
  expect([code, healthy]).toEqual([exitCodes.environment, false])
  expect(of(check)).toMatchObject({ state: 'failed', found: expect.stringContaining(found) })
  expect(of(check)?.advice).toMatch(/\w/)
})

async function fileAsDirectory() {
  const file = path.join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  return ['--directory', file]
}

test.each([
  ['/ip4/127.0.0.1/tcp/0', 'warning', 'only this machine'],
  ['/dns4/localhost/tcp/0', 'warning', 'only this machine'],
  ['/ip4/0.0.0.0/tcp/0', expect.stringMatching(/ok|warning/), 'address']
])('tells who reaches %s', async (listen, state, found) => {
  const { of } = await examine('--announce', listen, '--directory', await temporaryFolder())
  expect(of('reachability')).toMatchObject({ state, found: expect.stringContaining(found) })
})

test('a join file that is none is the caller’s fault', async () => {
  const { code } = await runCommand('doctor', '--join', '/nowhere/network.json')
  expect(code).toBe(exitCodes.notFound)
})
