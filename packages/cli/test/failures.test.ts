import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../src/index.ts'
import { runCommand, temporaryFolder, withoutDevnets } from './support/run-command.ts'

/** Fails as expected: one JSON object on stdout, the same words and the advice on stderr. */
async function expectFailure(args: readonly string[], code: number, error: object) {
  const ran = await runCommand(...args, '--json')
  expect(ran.stdout.split('\n')).toHaveLength(2)
  const printed = JSON.parse(ran.stdout).error
  expect(printed).toMatchObject(error)
  expect(ran.stderr).toContain(printed.message)
  expect(ran.stderr).toContain(printed.advice)
  expect(ran.code).toBe(code)
}

async function fileWith(content: unknown): Promise<string> {
  const file = path.join(await temporaryFolder(), 'file.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('no devnet to attach to', () => {
  test.each([
    'ledger',
    'model ls',
    'model get digits',
    'why node inference-0',
    'node inference',
    'job run --model tiny-lm --prompt hi'
  ])('haca %s says how to start one', async line => {
    await withoutDevnets()
    await expectFailure(line.split(' '), exitCodes.notFound, {
      code: 'NOT_FOUND',
      message: 'no devnet runs here; start one with `haca devnet up`'
    })
  })

  test('a folder without a devnet is named', async () => {
    const folder = await temporaryFolder()
    await expectFailure(['ledger', '--devnet', folder], exitCodes.notFound, {
      message: `${folder} is no running devnet`
    })
  })

  test('several devnets are listed', async () => {
    await withoutDevnets()
    const folders = ['haca-1', 'haca-2'].map(name => path.join(String(process.env.TMPDIR), name))
    const { mkdir } = await import('node:fs/promises')
    for (const folder of folders) {
      await mkdir(folder)
      const state = { pid: process.pid, socket: path.join(folder, 'control.sock'), network: 'n' }
      await writeFile(path.join(folder, 'devnet.json'), JSON.stringify(state))
    }
    await expectFailure(['ledger'], exitCodes.caller, {
      code: 'INVALID_INPUT',
      message: `several devnets run; name one with --devnet: ${folders.join(', ')}`,
      data: { field: 'devnet' }
    })
    // It looks alive and nothing answers.
    await expectFailure(['ledger', '--devnet', String(folders[0])], exitCodes.environment, {
      code: 'UNREACHABLE'
    })
  })
})

describe('inputs of jobs', () => {
  const run = (file: string) => ['job', 'run', '--model', 'm', '--input', file]

  test.each<[string, unknown, string]>([
    ['no JSON', '{"kind":', 'input'],
    ['no kind', {}, 'kind'],
    ['an unknown role', { kind: 'chat', messages: [{ role: 'king', content: '' }] }, 'messages.0.role'],
    ['no messages', { kind: 'chat', messages: [] }, 'messages'],
    [
      'a hot temperature',
      { kind: 'chat', messages: [{ role: 'user', content: '' }], temperature: 9 },
      'temperature'
    ],
    ['a short seed', { kind: 'chat', messages: [{ role: 'user', content: '' }], seed: '0x1' }, 'seed'],
    ['ragged rows', { kind: 'tensor', rows: [[1, 2], [3]] }, 'rows.1'],
    ['text in a row', { kind: 'tensor', rows: [['x']] }, 'rows.0.0'],
    [
      'half a surrogate',
      { kind: 'chat', messages: [{ role: 'user', content: '\ud800' }] },
      'input.messages.0.content'
    ]
  ])('%s: names the field', async (_what, content, field) => {
    await expectFailure(run(await fileWith(content)), exitCodes.caller, {
      code: 'INVALID_INPUT',
      data: { field }
    })
  })

  test('a prompt that no node takes', async () => {
    const content = 'x'.repeat(256 * 1024 + 1)
    const file = await fileWith({ kind: 'chat', messages: [{ role: 'user', content }] })
    await expectFailure(run(file), exitCodes.inputTooLarge, {
      code: 'INPUT_TOO_LARGE',
      data: { field: 'input.messages.0.content', limit: 256 * 1024 }
    })
  })

  test('a file that is far too large is not read', async () => {
    await expectFailure(run(await fileWith(' '.repeat(16 * 1024 * 1024 + 1))), exitCodes.inputTooLarge, {
      code: 'INPUT_TOO_LARGE',
      data: { field: 'input', limit: 16 * 1024 * 1024 }
    })
  })

  test('no file, a folder, no input at all, no example', async () => {
    const folder = await temporaryFolder()
    const missing = path.join(folder, 'none.json')
    await expectFailure(run(missing), exitCodes.notFound, {
      code: 'NOT_FOUND',
      data: { field: 'input', path: missing }
    })
    await expectFailure(run(folder), exitCodes.caller, { code: 'INVALID_INPUT', data: { field: 'input' } })
    await expectFailure(['job', 'run', '--model', 'm'], exitCodes.caller, {
      code: 'INVALID_INPUT',
      data: { field: 'prompt' }
    })
    await expectFailure(['job', 'run', '--model', 'm', '--example'], exitCodes.unknownModel, {
      code: 'UNKNOWN_MODEL'
    })
  })
})

describe('manifests of models', () => {
  const manifest = {
    name: 'me/net',
    task: 'tensor',
    format: 'onnx',
    input: { kind: 'tensor', dtype: 'float32', columns: 4, maxRows: 8 },
    output: { kind: 'tensor', columns: 2 },
    tier: 'exact',
    workPerUnit: 1,
    memoryBytes: 1000,
    licence: 'MIT'
  }

  test.each<[string, unknown, string]>([
    ['no publisher in the name', { ...manifest, name: 'net' }, 'name'],
    ['an unknown task', { ...manifest, task: 'paint' }, 'task'],
    ['words for a number', { ...manifest, input: { ...manifest.input, columns: 'four' } }, 'input.columns'],
    ['no licence', { ...manifest, licence: undefined }, 'licence'],
    ['no work', { ...manifest, workPerUnit: 0 }, 'workPerUnit']
  ])('%s: names the field', async (_what, content, field) => {
    const model = await fileWith('bytes')
    await expectFailure(['model', 'add', model, '--manifest', await fileWith(content)], exitCodes.caller, {
      code: 'INVALID_INPUT',
      data: { field }
    })
  })

  test('a file that is missing, or a folder', async () => {
    const file = await fileWith(manifest)
    const folder = await temporaryFolder()
    const missing = path.join(folder, 'none.onnx')
    await expectFailure(['model', 'add', missing, '--manifest', file], exitCodes.notFound, {
      code: 'NOT_FOUND',
      data: { field: 'file', path: missing }
    })
    await expectFailure(['model', 'add', folder, '--manifest', file], exitCodes.caller, {
      code: 'INVALID_INPUT',
      data: { field: 'file', path: folder }
    })
  })
})

describe('join files of nodes', () => {
  const join = {
    deployment: {
      network: 'devnet-1',
      domain: { chainId: 31337, verifyingContract: `0x${'1'.repeat(40)}` },
      genesisMs: 0,
      params: {}
    },
    bootstrap: ['/ip4/127.0.0.1/tcp/1'],
    rpc: 'http://127.0.0.1:1'
  }

  test.each<[string, unknown, string]>([
    ['no deployment', {}, 'deployment'],
    ['a missing parameter', join, 'deployment.params.epochMs'],
    ['nobody to join by', { ...join, bootstrap: [] }, 'deployment.params.epochMs'],
    [
      'no address',
      { ...join, deployment: { ...join.deployment, domain: { chainId: 1, verifyingContract: 'x' } } },
      'deployment.domain.verifyingContract'
    ]
  ])('%s: names the field', async (_what, content, field) => {
    await expectFailure(['node', 'hosting', '--join', await fileWith(content)], exitCodes.caller, {
      code: 'INVALID_INPUT',
      data: { field }
    })
  })
})

test('a job id that is none', async () => {
  await expectFailure(['why', 'job', '0x12'], exitCodes.caller, {
    code: 'INVALID_INPUT',
    data: { field: 'id' }
  })
})

test('devnet down ends nothing where no devnet runs', async () => {
  const folder = await temporaryFolder()
  // A file that a devnet left behind names a process that may be anybody's by now: this very one.
  const state = { pid: process.pid, socket: path.join(folder, 'control.sock'), network: 'devnet-x' }
  await writeFile(path.join(folder, 'devnet.json'), JSON.stringify(state))
  const { code, stdout } = await runCommand('devnet', 'down', folder, '--json')
  expect(code).toBe(exitCodes.notFound)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'NOT_FOUND', data: { field: 'devnet' } } })
})
