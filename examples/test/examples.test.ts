import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { attachDevnet, type DevnetConnection } from '@haca/devnet'
import { exampleModels } from '@haca/example-models'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { blocksOf, isRun, pages } from '../../test/support/pages.ts'
import { runPage, shapeOf } from './page-runner.ts'
import { type Program, startProgram } from './program.ts'

const examples = new URL('../', import.meta.url)
const programs = readdirSync(examples).filter(name => name.endsWith('.ts'))

/** Long enough for a page of thirty commands on a machine that is five times slower. */
const pageMs = 600_000

test.each(programs)('%s is short', name => {
  const lines = readFileSync(new URL(name, examples), 'utf8').trimEnd().split('\n')
  expect(lines.length).toBeLessThan(60)
})

test('what a page shows may differ in numbers, and in nothing else', () => {
  const shape = shapeOf('inference-0  did 11 jobs: 1.5 s, 0x12ab… (…)')
  expect('inference-2 did 9 jobs: 20 s, 0x99 (whatever)').toMatch(shape)
  expect('inference-2 did 9 jobs: 20 s, 0x1234…5678 ()').toMatch(shape)
  for (const other of [
    'inference-2 did no jobs: 20 s, 0x99 ()',
    'and inference-2 did 9 jobs: 20 s, 0x99 ()'
  ]) {
    expect(other).not.toMatch(shape)
  }
})

test('all-in-one runs, checks and settles a job in one process', async () => {
  const { code, output } = await startProgram('all-in-one.ts').ended()
  // A job's id begins with the epoch that it was given in, a low one: the second where the start took its time.
  expect(output).toMatch(/receipt \{[\s\S]*job: '0x0{6}[0-9a-f]{58}'/)
  expect(output).toMatch(/verdict pass/)
  expect(output).toMatch(/settled in epoch \d+: \{[\s\S]*conserved: true/)
  expect(code).toBe(0)
})

test('watch-a-cheat shows a cheat that is paid nothing', async () => {
  const { code, output } = await startProgram('watch-a-cheat.ts').ended()
  const all = output.match(/^24 jobs, (\d+) checked, [1-9]\d* refuted, \d+ paid$/m)
  const cheat = output.match(/^inference-0 did [1-9]\d* jobs: [1-9]\d* refuted, (\d+) paid$/m)
  // One job of a hundred is not drawn; alone of its model in its epoch, nothing voids it.
  expect(Number(cheat?.[1]), output).toBeLessThanOrEqual(24 - Number(all?.[1]))
  expect(output).toMatch(/conserved: true$/m)
  expect(code).toBe(0)
})

/** Ctrl-C ends it as its own end would. */
async function expectCleanEnd(program: Program): Promise<void> {
  const { code, output } = await program.interrupt()
  expect(code, output).toBe(0)
}

describe('a running devnet', () => {
  let network: Program
  let folder: string
  let devnet: DevnetConnection

  beforeAll(async () => {
    network = startProgram('test/fixtures/small-devnet.ts')
    folder = (await network.line(/up in (.+)/))[1] ?? ''
    devnet = await attachDevnet(folder)
  })
  afterAll(async () => {
    devnet.close()
    // From another terminal, as a person would who has closed the first.
    const command = fileURLToPath(new URL('../packages/cli/src/main.ts', examples))
    const down = ['--conditions=source', command, 'devnet', 'down', folder, '--json']
    const { stdout } = await promisify(execFile)(process.execPath, down)
    expect(JSON.parse(stdout)).toMatchObject({ directory: folder, pid: expect.any(Number) })
    expect((await network.ended()).code).toBe(0)
    expect(existsSync(folder)).toBe(false)
  })

  const join = (name: string) => {
    const program = startProgram(name, folder)
    onTestFinished(() => void program.interrupt())
    return program
  }
  const runJob = (model: string, example = model) => {
    const found = exampleModels().find(each => each.name === example)
    return devnet.call<{ job: string }>('job', { model, input: found?.jobs(1).next().value.input })
  }

  /** Runs jobs until a program says so. A newcomer with one slot may still be loading its next model while the first few run. */
  const jobsUntil = async (program: Program, pattern: RegExp) => {
    let said = false
    const line = program.line(pattern).finally(() => {
      said = true
    })
    do await Promise.all(Array.from({ length: 8 }, () => runJob('haca/tiny-lm')))
    while (!said)
    return line
  }

  test('is joined by a hosting node whose model can be used at once', async () => {
    const program = join('embed-hosting.ts')
    await program.line(/published example\/my-digits as baf\w+/)
    // The client hears of it by gossip; until then it knows no such model.
    const run = () => runJob('example/my-digits', 'haca/digits')
    const { job } = await vi.waitFor(run, { timeout: 10_000, interval: 100 })
    expect(job).toMatch(/^0x[0-9a-f]{64}$/)
    await expectCleanEnd(program)
  })

  test('is joined by an inference node that runs jobs and is paid by voucher', async () => {
    const program = join('embed-inference.ts')
    await program.line(/loaded haca\/tiny-lm/)
    await program.line(/loaded haca\/digits/)
    const done = await jobsUntil(program, /done (0x[0-9a-f]{64}): \d+ units for \d+/)
    await program.line(new RegExp(`vouchered ${done[1]}: \\d+ micro-tokens`))
    const { code, output } = await program.interrupt()
    expect(output).toMatch(/capacity \d+ ns, of it idle \d+ ns/)
    expect(code).toBe(0)
  })

  test('reads a folder of images in one job', async () => {
    const { code, output } = await startProgram('classify-images.ts', folder).ended()
    const told = [...output.matchAll(/^\d+-shows-(\d)\.pgm shows (\d) \([\d.]+ % sure\)$/gm)]
    expect(told).toHaveLength(20)
    expect(told.filter(([, drawn, read]) => drawn === read).length).toBeGreaterThanOrEqual(18)
    expect(output).toMatch(/^20 images for \d+ micro-tokens$/m)
    expect(code).toBe(0)
  })

  test('is joined by a node with an engine of its own', async () => {
    const program = join('own-engine.ts')
    await program.line(/loaded haca\/tiny-lm on metered onnxruntime-node/)
    await jobsUntil(program, /metered haca\/tiny-lm: \d+ units in [\d.]+ ms/)
    await expectCleanEnd(program)
  })

  test('is joined by a node with prices of its own, which its clients pay', async () => {
    const program = join('own-pricing.ts')
    const [, ask = ''] = await program.line(/asks (\d+) micro-tokens for a unit of haca\/tiny-lm/)
    // The network's own rule asks 91 for a unit of it at rest.
    expect(Number(ask)).toBeLessThan(91)
    await jobsUntil(program, /done: \d+ units for \d+ micro-tokens/)
    await expectCleanEnd(program)
  })

  test('is joined by a verification node that checks what it draws', async () => {
    const program = join('embed-verification.ts')
    await program.line(/verification node 0x[0-9a-f]{40} joined devnet-/)
    await jobsUntil(program, /checked 0x[0-9a-f]{64} in [\d.]+ ms: pass/)
    await expectCleanEnd(program)
  })

  const written = pages.filter(page => blocksOf(page).some(isRun))
  test.each(written)('does what %s says', page => runPage(page, folder), pageMs)
})
