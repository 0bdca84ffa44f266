import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ControlServer, type Devnet, serveControl } from '@haca/devnet'
import type { Hex } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownBy, launch, leftovers, models } from './support/devnet.ts'
import { type HacaNode, haca, hacaNode, type NodeEvent } from './support/haca.ts'
import { stillRunning } from './support/processes.ts'
import { until } from './support/until.ts'

const seed = `0x${'11'.repeat(32)}`
/** A devnet whose quorum of two stays reachable while a fourth verifier comes and goes. */
const size = { hosting: 1, inference: 1, verification: 3 }

describe('haca against a running devnet', () => {
  let devnet: Devnet
  let control: ControlServer
  let scratch: string
  const nodes = new Map<string, HacaNode>()

  /** A command with `--devnet`, so that other devnets of this machine do not matter. */
  const run = (...args: readonly string[]) => haca(...args, '--devnet', devnet.directory)
  const startNode = (role: string, ...args: readonly string[]) => {
    const directory = path.join(scratch, role)
    const node = hacaNode(role, '--devnet', devnet.directory, '--directory', directory, ...args)
    nodes.set(role, node)
    return node
  }
  const nodeOf = (role: string): HacaNode => {
    const node = nodes.get(role)
    if (node === undefined) throw new Error(`no ${role} node was started`)
    return node
  }

  beforeAll(async () => {
    devnet = await launch({ size })
    control = await serveControl(devnet)
    scratch = await mkdtemp(path.join(tmpdir(), 'e2e-cli-'))
    startNode('hosting', '--publish', 'tickets')
    startNode('verification')
    // Cheaper than the devnet's own, so that its token is the first to go.
    startNode('inference', '--ask', '1')
    const started = [...nodes.values()].map(node => node.event('node:started'))
    await Promise.all([
      ...started,
      nodeOf('inference').event('model:loaded', event => event.name === 'haca/tiny-lm')
    ])
  })
  afterAll(async () => {
    for (const node of nodes.values()) node.interrupt()
    await Promise.all([...nodes.values()].map(node => node.ended()))
    await control.stop()
    await devnet.stop()
    await rm(scratch, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  it('lists the devnet and its models, also what a hosting node brought along', async () => {
    const { code, stdout } = await haca('devnet', 'ls', '--json')
    expect(code).toBe(0)
    const listed: { directory: string; nodes: unknown[] }[] = JSON.parse(stdout)
    expect(listed.find(({ directory }) => directory === devnet.directory)?.nodes).toHaveLength(6)

    const added = await nodeOf('hosting').event('model:added')
    expect(added.name).toBe('haca/tickets')
    const ls = await run('model', 'ls', '--json')
    const offered: { id: string }[] = JSON.parse(ls.stdout)
    const published = [...devnet.models.map(({ id }) => id), String(added.model)]
    expect(offered.map(({ id }) => id).sort()).toEqual(published.sort())
    expect((await run('model', 'ls')).stdout).toMatch(/^name +task +tier +size +id\n/)
  })

  it('streams a job, and gives the same text for the same seed', async () => {
    const args = ['job', 'run', '--model', 'tiny-lm', '--prompt', 'What is 3 plus 4?', '--seed', seed]
    const told = await run(...args)
    expect(told.code, told.stderr).toBe(0)
    expect(told.stdout).toMatch(/^.+\n\njob 0x[0-9a-f]{64}\n\d+ tokens of text from .+ for 0\.\d{6} tokens; /)
    const { code, stdout } = await run(...args, '--json')
    expect(code).toBe(0)
    const result = JSON.parse(stdout)
    expect(told.stdout.startsWith(`${result.text}\n`)).toBe(true)
    expect(result).toMatchObject({
      stopReason: 'stop',
      segments: [{ segment: 0, from: 0, to: result.units }]
    })
    expect(Buffer.from(result.output, 'base64')).toHaveLength(4 * result.units)
  })

  it('runs a job on the node that joined, and tells who did it', async () => {
    const { address } = await nodeOf('inference').event('node:started')
    const { code, stdout } = await run('job', 'run', '--model', 'digits', '--example', '--json')
    expect(code).toBe(0)
    const result: { job: Hex; units: number; segments: { node: Hex }[] } = JSON.parse(stdout)
    expect(result.segments.map(({ node }) => node)).toEqual([address])
    const ofJob = (event: NodeEvent) => event.job === result.job
    const done = await nodeOf('inference').event('job:done', ofJob)
    expect(done).toMatchObject({ units: result.units, amount: expect.stringMatching(/^\d+$/) })
    await nodeOf('inference').event('job:vouchered', ofJob)

    const why = await run('why', 'job', result.job)
    expect(why.code).toBe(0)
    expect(why.stdout).toMatch(/client: submitted for model haca\/digits/)
    expect(why.stdout).toMatch(/segment 0 came: up to \d+ units/)
    expect(why.stdout).toMatch(/segment 0 was offered /)
    expect(why.stdout).toContain(`${String(address).slice(0, 6)}…${String(address).slice(-4)}`)
    expect((await run('why', 'node', 'inference-0')).stdout).toMatch(/of \d+\.\d\d slot-seconds: .*idle/)
  })

  it('publishes a model, fetches it back block by block, and runs it', async () => {
    const out = path.join(scratch, 'digits')
    const got = await run('model', 'get', 'digits', '--out', out, '--json')
    expect(got.code, got.stderr).toBe(0)
    expect((await readdir(out)).sort()).toEqual(['manifest.json', 'model.onnx'])
    const [file] = models.find(({ name }) => name === 'haca/digits')?.files ?? []
    expect(await readFile(path.join(out, 'model.onnx'))).toEqual(Buffer.from(file?.bytes() ?? []))

    const manifest = path.join(scratch, 'manifest.json')
    const known = JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8'))
    await writeFile(manifest, JSON.stringify({ ...known, name: 'me/numbers' }))
    const added = await run('model', 'add', path.join(out, 'model.onnx'), '--manifest', manifest, '--json')
    expect(added.code, added.stderr).toBe(0)
    const { id } = JSON.parse(added.stdout)
    await nodeOf('inference').event('model:loaded', event => event.model === id)
    await nodeOf('hosting').event('model:replicated', event => event.model === id)

    const rows = path.join(scratch, 'rows.json')
    await writeFile(
      rows,
      JSON.stringify({ kind: 'tensor', rows: [new Array(256).fill(0), new Array(256).fill(1)] })
    )
    const ran = await run('job', 'run', '--model', 'me/numbers', '--input', rows)
    expect(ran.code, ran.stderr).toBe(0)
    expect(ran.stdout).toMatch(/^row 0: (\d\.\d{3} ?){10}\nrow 1: (\d\.\d{3} ?){10}\n\njob 0x/)

    const removed = await run('model', 'rm', 'me/numbers', '--json')
    expect(removed.code, removed.stderr).toBe(0)
    expect(JSON.parse(removed.stdout)).toEqual({ id, removedFrom: expect.arrayContaining(['hosting-0']) })
    const twice = await run('model', 'rm', 'me/numbers', '--json')
    expect(JSON.parse(twice.stdout || twice.stderr)).toMatchObject({ error: { code: 'NOT_FOUND' } })
  })

  const chat = ['job', 'run', '--model', 'tiny-lm', '--prompt']
  it.each<[string, readonly string[], number, object]>([
    [
      'an unknown model',
      ['job', 'run', '--model', 'nothing', '--prompt', 'hi'],
      10,
      { code: 'UNKNOWN_MODEL' }
    ],
    [
      'a prompt for images',
      ['job', 'run', '--model', 'digits', '--prompt', 'hi'],
      3,
      { code: 'INVALID_INPUT', data: { field: 'input.kind' } }
    ],
    [
      'an oversized prompt',
      [...chat, 'x'.repeat(5000)],
      11,
      { code: 'INPUT_TOO_LARGE', data: { field: 'input.messages', actual: 5000 } }
    ],
    [
      'too many tokens',
      [...chat, 'hi', '--max-tokens', '100000'],
      11,
      { code: 'INPUT_TOO_LARGE', data: { field: 'input.maxTokens' } }
    ],
    ['a ceiling below every ask', [...chat, 'hi', '--ceiling', '0'], 12, { code: 'PRICE_TOO_LOW' }],
    [
      'a ceiling above the escrow',
      [...chat, 'hi', '--ceiling', '99999999999999'],
      13,
      { code: 'ESCROW_EMPTY' }
    ],
    ['a deadline in the past', [...chat, 'hi', '--deadline', '-1'], 14, { code: 'DEADLINE_PASSED' }],
    ['a model to get that is not there', ['model', 'get', 'nothing'], 10, { code: 'UNKNOWN_MODEL' }],
    ['a node that is not there', ['why', 'node', 'inference-7'], 15, { code: 'NOT_FOUND' }],
    ['a job that nobody knows', ['why', 'job', `0x${'ab'.repeat(32)}`], 15, { code: 'NOT_FOUND' }]
  ])('%s: an exit code of its own, and only JSON on stdout', async (_what, args, code, error) => {
    const ran = await run(...args, '--json')
    expect(ran.code, ran.stderr).toBe(code)
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
    const printed = JSON.parse(ran.stdout)
    expect(printed.error).toMatchObject(error)
    expect(ran.stderr).toContain(printed.error.advice)
  })

  it('refuses a second node of one directory, of one key, on one port, and one without a chain', async () => {
    const { addresses } = await nodeOf('inference').event('node:started')
    const own = path.join(scratch, 'inference')
    const other = ['--directory', path.join(scratch, 'other')]
    const [port] = /\/tcp\/\d+/.exec(String(addresses)) ?? []
    const cases: readonly [readonly string[], number, string][] = [
      [['--directory', own], 5, 'ALREADY_RUNNING'],
      [[...other, '--key', path.join(own, 'work.key')], 5, 'ALREADY_RUNNING'],
      [['--directory', path.join(scratch, 'third'), '--listen', `/ip4/127.0.0.1${port}`], 6, 'PORT_TAKEN'],
      [['--directory', path.join(scratch, 'third'), '--rpc', 'http://127.0.0.1:1'], 7, 'CHAIN_UNREACHABLE']
    ]
    for (const [args, code, name] of cases) {
      const ran = await run('node', 'inference', ...args, '--json')
      expect(ran.code, ran.stderr).toBe(code)
      expect(JSON.parse(ran.stdout).error.code).toBe(name)
      expect(ran.stderr).toContain(name)
    }
    // The first of them has noticed nothing.
    expect(stillRunning([nodeOf('inference').pid])).toHaveLength(1)
    expect((await run('job', 'run', '--model', 'digits', '--example')).code).toBe(0)
  })

  it('accounts for every node, also for those that joined', async () => {
    const { code, stdout } = await run('ledger', '--json')
    expect(code).toBe(0)
    const ledger: { exact: boolean; nodes: { node: Hex }[] } = JSON.parse(stdout)
    expect(ledger.exact).toBe(true)
    const accounted = ledger.nodes.map(({ node }) => node)
    for (const node of nodes.values()) expect(accounted).toContain((await node.event('node:started')).address)
    const table = await run('ledger')
    expect(table.stdout).toMatch(/^node +slot-s +useful /)
    expect(table.stdout).toContain('The columns sum to the capacity, to the nanosecond.')
  })

  it('tells what a node earned, as the chain credits it', async () => {
    const { address } = await nodeOf('inference').event('node:started')
    type Report = {
      node: { earned: string }
      credited: string
      work: { taken: number }
      jobs: { fate: string; share: string }[]
    }
    const report = await until('all that it ran is paid', async () => {
      const { code, stdout, stderr } = await run('earnings', String(address), '--json')
      expect(code, stderr).toBe(0)
      const read: Report = JSON.parse(stdout)
      const isPaid = read.jobs.length > 0 && read.jobs.every(({ fate }) => fate === 'paid')
      // An epoch may have become final between the two questions.
      return isPaid && read.node.earned === read.credited && read
    })
    expect(report.jobs.reduce((sum, { share }) => sum + BigInt(share), 0n)).toBe(BigInt(report.credited))
    expect(report.work.taken).toBeGreaterThanOrEqual(report.jobs.length)
    const told = await run('earnings', String(address), '--jobs')
    expect(told.stdout).toContain(`${report.jobs.length} paid: `)
    const unknown = await run('earnings', 'nobody', '--json')
    expect(unknown.code).toBe(15)
  })

  it('advises on one more node and on another model by what was asked for', async () => {
    const { code, stdout, stderr } = await run('advise', '--json')
    expect(code, stderr).toBe(0)
    const advice: {
      jobs: number
      options: { kind: string; model: string; outlook: string; usefulShare: number }[]
    } = JSON.parse(stdout)
    expect(advice.jobs).toBeGreaterThanOrEqual(4)
    const known = new Set(devnet.models.map(({ id }) => id))
    expect(advice.options.filter(({ model }) => known.has(model))).toHaveLength(known.size)
    // A handful of jobs among two nodes: whatever one more of them did, another would have done it.
    for (const { kind, outlook, usefulShare } of advice.options) {
      expect(kind).toBe('one-more')
      expect(outlook).not.toBe('serves')
      expect(usefulShare).toBeLessThan(0.5)
    }
    const told = await run('advise', 'inference-0')
    expect(told.stdout).toMatch(/^By the \d+ jobs of the last \d+ (s|min):\ninference-0 as it is: /)
    const why = await run('why', 'node', 'inference-0')
    expect(why.stdout).toMatch(/auditor: .*(no other model|with another model)/)
    const unknown = await run('advise', 'verification-0', '--json')
    expect(unknown.code).toBe(15)
    expect(JSON.parse(unknown.stdout).error).toMatchObject({ code: 'NOT_FOUND', data: { field: 'node' } })
  })

  it('has its work checked and settled by the verifier that joined', async () => {
    const verifier = nodeOf('verification')
    // It is one of four, and draws in secret: of a few jobs it may get none.
    const checked = await until('the verifier that joined draws work', async () => {
      const [first] = verifier.events.filter(({ event }) => event === 'work:checked')
      if (first === undefined) await run('job', 'run', '--model', 'digits', '--example')
      return first
    })
    expect(checked).toMatchObject({ verdict: 1 })
    await verifier.event('epoch:finalised')
  })

  it('takes leave at Ctrl-C: nothing runs on, and the same node comes back as itself', async () => {
    const first = nodeOf('inference')
    const { address, index } = await first.event('node:started')
    first.interrupt()
    const { code, stderr } = await first.ended()
    expect(code, stderr).toBe(0)
    expect(first.events.at(-1)?.event).toBe('node:stopped')
    expect(stillRunning([first.pid])).toEqual([])
    await until(
      'everybody has forgotten it',
      async () => !(await knownBy(devnet, 'hosting-0')).includes(address as Hex)
    )
    const key = await stat(path.join(scratch, 'inference/work.key'))
    expect(key.mode & 0o777).toBe(0o600)

    const again = startNode('inference')
    expect(await again.event('node:started')).toMatchObject({ address, index })
  })

  it('finds a network in order, and a key that is registered for another role', async () => {
    const directory = path.join(scratch, 'hosting')
    const well = await run('doctor', 'hosting', '--directory', directory, '--json')
    expect(well.code, well.stderr).toBe(0)
    const { findings } = JSON.parse(well.stdout)
    const states = Object.fromEntries(findings.map(({ check, state }: NodeEvent) => [check, state]))
    expect(states).toMatchObject({ chain: 'ok', clock: 'ok', network: 'ok', key: 'ok' })
    const wrong = await run('doctor', 'verification', '--directory', directory)
    expect(wrong.code, wrong.stderr).toBe(5)
    expect(wrong.stdout).toMatch(/^FAIL {2}key .*not for verification$/m)
  })

  it('leaves when it is drained', async () => {
    const node = nodeOf('inference')
    const { address } = await node.event('node:started')
    const { code, stdout, stderr } = await haca(
      'node',
      'drain',
      '--directory',
      path.join(scratch, 'inference')
    )
    expect(code, stderr).toBe(0)
    expect(stdout).toBe(`${address} has left\n`)
    expect((await node.ended()).code).toBe(0)
    expect(node.events.map(({ event }) => event)).toContain('node:draining')
  })
})
