import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { HacaError, type Hex } from '@haca/protocol'
import { expect, onTestFinished, test } from 'vitest'
import { attachDevnet, findDevnets } from '../src/control/control-client.ts'
import { controlLimits } from '../src/control/control-protocol.ts'
import { serveControl } from '../src/control/control-server.ts'
import { readJoinFile } from '../src/control/join-file.ts'
import { type FakeDevnet, fakeDevnet } from './support/fake-devnet.ts'

/** Opens the door of a fake devnet and attaches to it. */
async function attached(init?: Parameters<typeof fakeDevnet>[0]) {
  const devnet = await fakeDevnet(init)
  const control = await serveControl(devnet)
  onTestFinished(() => control.stop())
  const connection = await attachDevnet(devnet.directory)
  onTestFinished(() => connection.close())
  return { devnet, control, connection }
}

/** Says something to the door as no client of ours would; gives back all it says until it closes, or `lines` lines. */
async function say(
  devnet: FakeDevnet,
  text: string | Buffer,
  lines = Number.POSITIVE_INFINITY
): Promise<string[]> {
  const socket = connect(path.join(devnet.directory, 'control.sock'))
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  socket.on('error', () => socket.destroy())
  socket.write(text)
  let heard = ''
  for await (const chunk of socket) {
    heard += chunk
    if (heard.split('\n').length > lines) break
  }
  return heard.trimEnd().split('\n')
}

const input = { kind: 'tensor', rows: 1, columns: 1, data: new Uint8Array(4) } as const

test('status says who is there and who is gone', async () => {
  const { devnet, connection } = await attached({ dead: ['inference-0'] })
  expect(await connection.call('status')).toMatchObject({
    dashboard: 'http://127.0.0.1:1/',
    directory: devnet.directory,
    network: 'devnet-1',
    chain: { rpc: 'http://127.0.0.1:8545' },
    nodes: devnet.nodes.map(({ name, role, key }) => ({
      name,
      role,
      address: key.address,
      alive: name !== 'inference-0'
    })),
    models: [{ id: 'bafy', name: 'haca/digits' }]
  })
})

test('a job’s parts come before its result, bytes and bigints as they were', async () => {
  const { connection } = await attached({
    async run(request, { onPart } = {}) {
      onPart?.({ kind: 'submitted' })
      onPart?.({ kind: 'chunk', text: 'hi' })
      return { request, price: 2n ** 60n }
    }
  })
  const parts: unknown[] = []
  const request = { model: 'digits', input, ceiling: 7n, deadlineMs: 100 }
  expect(await connection.call('job', request, { onPart: part => parts.push(part) })).toEqual({
    request,
    price: 2n ** 60n
  })
  expect(parts).toEqual([{ kind: 'submitted' }, { kind: 'chunk', text: 'hi' }])
})

test('an error keeps its code, its data and its words', async () => {
  const { connection } = await attached({
    run: async () => {
      throw new HacaError('PRICE_TOO_LOW', 'too low', { data: { field: 'ceiling', limit: 9 } })
    }
  })
  await expect(connection.call('job', { model: 'm', input })).rejects.toMatchObject({
    code: 'PRICE_TOO_LOW',
    message: 'too low',
    data: { field: 'ceiling', limit: 9 }
  })
  await expect(connection.call('ledger')).rejects.toMatchObject({ code: 'TIMEOUT' })
})

test.each<[string, unknown, string]>([
  ['job', { input }, 'model'],
  ['job', { model: 'm' }, 'input'],
  ['job', { model: 'm', input, ceiling: 5 }, 'ceiling'],
  ['job', { model: 'm', input, ceiling: -5n }, 'ceiling'],
  ['job', { model: 'm', input, deadlineMs: 'soon' }, 'deadlineMs'],
  ['why', { job: '0x12' }, 'job'],
  ['why', { node: 5 }, 'node'],
  ['model-add', { manifest: {}, files: [] }, 'manifest.name']
])('%s with wrong params names the field', async (method, params, field) => {
  const { connection } = await attached()
  await expect(connection.call(method, params)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field }
  })
})

test('a question about a node goes by name or address', async () => {
  const { devnet, connection } = await attached({ answers: { why: () => [] } })
  const address = devnet.nodes.find(({ name }) => name === 'inference-0')?.key.address
  const stranger: Hex = `0x${'ab'.repeat(20)}`
  await connection.call('why', { node: 'inference-0' })
  await connection.call('why', { node: stranger })
  const asked = devnet.asked.filter(({ method }) => method === 'why').map(({ params }) => params)
  expect(asked).toEqual([{ node: address }, { node: stranger }])
  await expect(connection.call('why', { node: 'inference-9' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: expect.stringContaining('there are hosting-0, hosting-1')
  })
})

test('a model is read here and handed to a hosting node that lives', async () => {
  const { devnet, connection } = await attached({
    dead: ['hosting-0'],
    answers: { 'model-add': () => ({ id: 'bafy', name: 'me/net' }) }
  })
  const file = path.join(devnet.directory, 'net.onnx')
  await writeFile(file, 'bytes')
  const manifest = {
    name: 'me/net',
    task: 'tensor',
    format: 'onnx',
    input: { kind: 'tensor', dtype: 'float32', columns: 1, maxRows: 1 },
    output: { kind: 'tensor', columns: 1 },
    tier: 'exact',
    workPerUnit: 1,
    memoryBytes: 1,
    licence: 'MIT'
  }
  const files = [{ name: 'net.onnx', path: file }]
  expect(await connection.call('model-add', { manifest, files })).toEqual({ id: 'bafy', name: 'me/net' })
  const contents = new Map([['net.onnx', Buffer.from('bytes')]])
  expect(devnet.asked.at(-1)).toEqual({
    node: 'hosting-1',
    method: 'model-add',
    params: { manifest, files: contents }
  })

  const twice = connection.call('model-add', { manifest, files: [...files, ...files] })
  await expect(twice).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'files' } })
  const missing = connection.call('model-add', { manifest, files: [{ name: 'a', path: `${file}.none` }] })
  await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND', data: { field: 'files' } })
})

test('an unknown method is an error of its own, and the door stays open', async () => {
  const { connection } = await attached()
  await expect(connection.call('explode')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(connection.call('status')).resolves.toBeDefined()
})

test.each<[string, string, object]>([
  ['no JSON', '{"id":', { id: 0, error: { code: 'MALFORMED_FRAME' } }],
  ['no object', '[]', { id: 0, error: { code: 'MALFORMED_FRAME' } }],
  ['no method', '{"id":5}', { id: 5, error: { code: 'MALFORMED_FRAME', data: { field: 'method' } } }],
  ['a name of another object', '{"id":5,"method":"constructor"}', { id: 5, error: { code: 'NOT_FOUND' } }]
])('%s is answered, the next line too, and others notice nothing', async (_what, line, expected) => {
  const { devnet, connection } = await attached()
  const heard = await say(devnet, `${line}\n{"id":7,"method":"status"}\n`, 2)
  expect(heard.map(text => JSON.parse(text))).toEqual([
    expect.objectContaining({ id: (expected as { id: number }).id }),
    expect.objectContaining({ id: 7, result: expect.anything() })
  ])
  expect(JSON.parse(String(heard[0]))).toMatchObject(expected)
  await expect(connection.call('status')).resolves.toBeDefined()
})

test('a line without end is cut off with the limit named, and others notice nothing', async () => {
  const { devnet, connection } = await attached()
  const heard = await say(devnet, Buffer.alloc(controlLimits.lineBytesMax + 1, 'x'))
  expect(heard).toHaveLength(1)
  expect(JSON.parse(String(heard[0]))).toMatchObject({
    id: 0,
    error: { code: 'INPUT_TOO_LARGE', data: { limit: controlLimits.lineBytesMax } }
  })
  await expect(connection.call('status')).resolves.toBeDefined()
})

test('too many calls at once are cut off', async () => {
  const { devnet } = await attached({ run: () => new Promise(() => undefined) })
  const line = '{"id":1,"method":"job","params":{"model":"m","input":{"kind":"chat"}}}\n'
  const heard = await say(devnet, line.repeat(controlLimits.callsMax + 1))
  expect(JSON.parse(String(heard.at(-1)))).toMatchObject({ id: 0, error: { code: 'RATE_LIMITED' } })
})

test('a request that is too long is not sent', async () => {
  const { connection } = await attached()
  const call = connection.call('job', {
    model: 'm',
    input: { kind: 'chat', text: 'x'.repeat(controlLimits.lineBytesMax) }
  })
  await expect(call).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE', data: { field: 'input' } })
})

test('a caller that goes away cancels its job', async () => {
  const cancelled = Promise.withResolvers<unknown>()
  const started = Promise.withResolvers<void>()
  const { connection } = await attached({
    run: (_request, { signal } = {}) => {
      signal?.addEventListener('abort', () => cancelled.resolve(signal.reason))
      started.resolve()
      return new Promise(() => undefined)
    }
  })
  const call = connection.call('job', { model: 'm', input })
  await started.promise
  connection.close()
  await expect(call).rejects.toMatchObject({ code: 'DISCONNECTED' })
  expect(await cancelled.promise).toMatchObject({ code: 'CANCELLED' })
})

test('a devnet that goes away ends every call, and can’t be found any more', async () => {
  const started = Promise.withResolvers<void>()
  const { devnet, control, connection } = await attached({
    run: () => {
      started.resolve()
      return new Promise(() => undefined)
    }
  })
  const call = connection.call('job', { model: 'm', input })
  const failed = expect(call).rejects.toMatchObject({ code: 'DISCONNECTED' })
  await started.promise
  await control.stop()
  await failed
  await expect(connection.call('status')).rejects.toMatchObject({ code: 'DISCONNECTED' })
  await expect(attachDevnet(devnet.directory)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the folder tells how to join', async () => {
  const { devnet } = await attached()
  expect(await readJoinFile(path.join(devnet.directory, 'network.json'))).toEqual({
    deployment: devnet.deployment,
    bootstrap: ['/ip4/127.0.0.1/tcp/1'],
    rpc: 'http://127.0.0.1:8545'
  })
})

/** Devnets are looked for in the folder for temporary files: until the test ends, this one. */
async function emptyTmp(): Promise<string> {
  const before = process.env.TMPDIR
  const folder = await mkdtemp(path.join(tmpdir(), 'tmp-'))
  process.env.TMPDIR = folder
  onTestFinished(async () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

test('one devnet is found by itself, two have to be named', async () => {
  await emptyTmp()
  await expect(attachDevnet()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const first = await attached()
  const found = await attachDevnet()
  expect(found.directory).toBe(first.devnet.directory)
  found.close()
  const second = await attached()
  await expect(attachDevnet()).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining(second.devnet.directory),
    data: { field: 'devnet' }
  })
})

test('folders that are no devnet of a living process are passed over', async () => {
  const tmp = await emptyTmp()
  const contents: Record<string, string | undefined> = {
    'haca-empty': undefined,
    'haca-half': '{"pid":',
    'haca-odd': '{"pid":"me"}',
    // Linux gives no process a number beyond 2^22.
    'haca-dead': JSON.stringify({ pid: 2 ** 22 + 1, socket: '/none', network: 'n' })
  }
  for (const [name, content] of Object.entries(contents)) {
    await mkdir(path.join(tmp, name))
    if (content !== undefined) await writeFile(path.join(tmp, name, 'devnet.json'), content)
  }
  await writeFile(path.join(tmp, 'haca-file'), '')
  expect(await findDevnets()).toEqual([])
  expect(existsSync(path.join(tmp, 'haca-dead'))).toBe(true)
})
