import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { exitCodes } from '../src/index.ts'
import type { Setting } from '../src/settings/apply-settings.ts'
import { runCommand, temporaryFolder } from './support/run-command.ts'

async function configOf(content: unknown): Promise<string> {
  const file = path.join(await temporaryFolder(), 'config.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

/** Until the test ends. */
function environment(variables: Readonly<Record<string, string>>): void {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  onTestFinished(() => {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  })
}

/** What `haca config` says of one option. */
async function settingOf(option: string, ...args: readonly string[]): Promise<Setting | undefined> {
  const { code, stdout, stderr } = await runCommand('config', ...args, '--json')
  expect(code, stderr).toBe(exitCodes.success)
  const { settings }: { settings: Setting[] } = JSON.parse(stdout)
  return settings.find(setting => setting.option === option)
}

const slots = (...args: readonly string[]) => settingOf('slots', ...args)

test('a flag goes before the environment, that before the config file, that before the default', async () => {
  const node = ['node', 'inference']
  expect(await slots(...node)).toEqual({ option: 'slots', value: 1, origin: 'default' })
  const config = await configOf({ node: { inference: { slots: 2 } } })
  const file = ['--config', config]
  const inFile = { option: 'slots', value: 2, origin: 'config', where: `node.inference.slots in ${config}` }
  expect(await slots(...node, ...file)).toEqual(inFile)
  environment({ HACA_NODE_INFERENCE_SLOTS: '3' })
  const where = 'HACA_NODE_INFERENCE_SLOTS'
  expect(await slots(...node, ...file)).toEqual({ option: 'slots', value: 3, origin: 'environment', where })
  expect(await slots(...node, ...file, '--slots', '4')).toEqual({ option: 'slots', value: 4, origin: 'flag' })
})

test('what is said for one command goes before what is said for its group', async () => {
  const config = await configOf({
    'log-level': 'debug',
    node: { 'log-level': 'info', hosting: { 'log-level': 'warn' } }
  })
  const level = async (...args: string[]) =>
    (await settingOf('log-level', ...args, '--config', config))?.value
  expect(await level('node', 'hosting')).toBe('warn')
  expect(await level('node', 'inference')).toBe('info')
  expect(await level('gateway')).toBe('debug')
  environment({ HACA_NODE_LOG_LEVEL: 'silent' })
  expect(await level('node', 'hosting')).toBe('silent')
})

test('values are read as their flags read them', async () => {
  const addresses = ['/ip4/127.0.0.1/tcp/4001', '/ip6/::1/tcp/4001']
  const config = await configOf({
    node: { listen: addresses, inference: { models: ['a', 'b,c'] } },
    devnet: { up: { once: true } },
    gateway: { deposit: '12' }
  })
  const value = async (option: string, ...args: string[]) =>
    (await settingOf(option, ...args, '--config', config))?.value
  expect(await value('listen', 'node', 'inference')).toEqual(addresses)
  expect(await value('models', 'node', 'inference')).toEqual(['a', 'b', 'c'])
  expect(await value('once', 'devnet', 'up')).toBe(true)
  expect(await value('deposit', 'gateway')).toBe('12')
})

test('of two options that exclude each other the stronger source decides', async () => {
  const config = await configOf({ node: { join: 'network.json' } })
  const join = async (...args: string[]) =>
    (await settingOf('join', 'node', 'hosting', '--config', config, ...args))?.value
  expect(await join()).toBe('network.json')
  expect(await join('--devnet', 'folder')).toBeUndefined()
})

test('the usual place and HACA_CONFIG are read without being asked for', async () => {
  const home = await temporaryFolder()
  environment({ HOME: home })
  await mkdir(path.join(home, '.haca'))
  await writeFile(path.join(home, '.haca/config.json'), JSON.stringify({ gateway: { port: 9001 } }))
  expect(await settingOf('port', 'gateway')).toMatchObject({ value: 9001, origin: 'config' })
  environment({ HACA_CONFIG: await configOf({ gateway: { port: 9002 } }) })
  expect(await settingOf('port', 'gateway')).toMatchObject({ value: 9002, origin: 'config' })
})

test('the command itself runs with them', async () => {
  const directory = path.join(await configOf({}), 'in-a-file')
  const config = await configOf({ doctor: { directory } })
  const { code, stdout } = await runCommand('doctor', 'hosting', '--config', config)
  expect(code).toBe(exitCodes.environment)
  expect(stdout).toContain(`${path.dirname(directory)} is no folder`)
})

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'is no JSON'],
  ['a list', [], 'the file must be an object'],
  ['an unknown command', { nod: { slots: 1 } }, 'nod is no command and no option of one'],
  ['an unknown option', { node: { inference: { slts: 1 } } }, 'node.inference.slts is no command'],
  ['an option of another command', { gateway: { slots: 1 } }, 'gateway.slots is no command'],
  [
    'an object for a value',
    { node: { inference: { slots: {} } } },
    'node.inference.slots must be text, a number'
  ],
  ['a value out of bounds', { node: { inference: { slots: 0 } } }, 'must be a whole number from 1 to 256'],
  ['a list where one is meant', { node: { inference: { slots: [1, 2] } } }, 'one value is meant'],
  ['a flag of one call', { node: { json: true } }, 'node.json is no command']
])('a config file with %s is refused, and says where', async (_what, content, message) => {
  const config = await configOf(content)
  const { code, stderr } = await runCommand('config', 'node', 'inference', '--config', config)
  expect(code).toBe(exitCodes.caller)
  expect(stderr).toContain(message)
  expect(stderr).toContain(config)
})

test('what is neither true nor false is refused for a flag that is one of them', async () => {
  const config = await configOf({ devnet: { up: { once: 'perhaps' } } })
  const { stderr } = await runCommand('config', 'devnet', 'up', '--config', config)
  expect(stderr).toContain('"perhaps" is neither true nor false')
})

test('a variable with a wrong value is refused by name', async () => {
  environment({ HACA_NODE_SLOTS: 'many' })
  const { code, stderr } = await runCommand('config', 'node', 'inference')
  expect(code).toBe(exitCodes.caller)
  expect(stderr).toContain('HACA_NODE_SLOTS: "many" must be a whole number')
})

test('a config file that is named and not there is the caller’s fault', async () => {
  expect(await runCommand('config', 'gateway', '--config', '/nowhere.json')).toMatchObject({
    code: exitCodes.notFound
  })
})
