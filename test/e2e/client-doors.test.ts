import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ControlServer, type Devnet, serveControl } from '@haca/devnet'
import type { Hex } from '@haca/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, leftovers } from './support/devnet.ts'
import { haca } from './support/haca.ts'
import { until } from './support/until.ts'

/** With it the story of Mia and a fox is 197 tokens long, at a temperature of 3. */
const longSeed = 2

describe('what a client can ask of its jobs', () => {
  let devnet: Devnet
  let control: ControlServer
  let scratch: string
  const run = (...args: readonly string[]) => haca(...args, '--devnet', devnet.directory)
  const chat = ['job', 'run', '--model', 'tiny-lm', '--prompt', 'What is 3 plus 4?']

  beforeAll(async () => {
    devnet = await launch({ size: { hosting: 1, inference: 1, verification: 2 } })
    control = await serveControl(devnet)
    scratch = await mkdtemp(path.join(tmpdir(), 'e2e-client-'))
  })
  afterAll(async () => {
    await control.stop()
    await devnet.stop()
    await rm(scratch, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  it('a quote that holds: price, nodes, and who may read the prompt', async () => {
    const ask = ['--model', 'tiny-lm', '--prompt', 'What is 3 plus 4?', '--max-tokens', '40']
    const quoted = await until('a slot stands ready and both verifiers are known', async () => {
      const { code, stdout, stderr } = await run('quote', ...ask, '--json')
      expect(code, stderr).toBe(0)
      const quote = JSON.parse(stdout)
      return quote.slots.length > 0 && quote.readers.verifiers.length === 2 && quote
    })
    const addressOf = (role: string) =>
      devnet.nodes.filter(node => node.role === role).map(({ key }) => key.address)
    expect(quoted.slots[0].node).toBe(addressOf('inference')[0])
    expect(quoted.readers.nodes).toEqual(addressOf('inference'))
    expect(quoted.readers.verifiers.sort()).toEqual(addressOf('verification').sort())
    expect(quoted.market).toBe(addressOf('hosting')[0])
    expect(BigInt(quoted.most)).toBe(40n * BigInt(quoted.ceiling))
    expect(BigInt(quoted.atLowestAsk)).toBe(40n * BigInt(quoted.slots[0].ask))
    const ran = JSON.parse((await run('job', 'run', ...ask, '--json')).stdout)
    expect(BigInt(ran.price)).toBeLessThanOrEqual(BigInt(quoted.most))
    await until('the slot is back, and asks more than a ceiling of 1', async () => {
      const dear = JSON.parse((await run('quote', ...ask, '--ceiling', '1', '--json')).stdout)
      expect(dear.slots).toEqual([])
      return dear.tooDear === 1
    })
    expect((await run('quote', ...ask)).stdout).toMatch(
      /for a check, any of verification-\d, verification-\d may draw/
    )
    const unknown = await run('quote', '--model', 'nothing', '--prompt', 'hi', '--json')
    expect(unknown.code).toBe(10)
  })

  it('a receipt file that holds off-line, evidence included, and not when it was changed', async () => {
    const file = path.join(scratch, 'receipt.json')
    const ran = await run(...chat, '--receipt', file, '--json')
    expect(ran.code, ran.stderr).toBe(0)
    const { job, price, units } = JSON.parse(ran.stdout)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const network = ['--network', path.join(devnet.directory, 'network.json')]
    const verified = await haca('receipt', 'verify', file, ...network, '--json')
    expect(verified.code, verified.stderr).toBe(0)
    expect(JSON.parse(verified.stdout)).toMatchObject({
      job,
      price,
      units,
      segments: [{ from: 0, to: units, amount: price, evidence: 'opened' }]
    })
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('3 plus 4', '3 plus 5'))
    const tampered = await haca('receipt', 'verify', file, '--json')
    expect(tampered.code).toBe(4)
    expect(JSON.parse(tampered.stdout).error.data).toMatchObject({ field: 'input' })
  })

  it('the receipt of a job that ran before, of an array as well', async () => {
    const ran = await run('job', 'run', '--model', 'digits', '--example', '--json')
    const { job } = JSON.parse(ran.stdout)
    const file = path.join(scratch, 'digits.json')
    expect((await run('receipt', 'save', job, file)).code).toBe(0)
    const verified = await haca('receipt', 'verify', file)
    expect(verified.code, verified.stderr).toBe(0)
    expect(verified.stdout).toContain('every signature, hash and sum holds')
    const status = await run('job', 'status', job)
    expect(status.stdout).toMatch(/\ndone; submitted .*, ended .*\n\d+ units receipted for 0\.\d{6} tokens\n/)
  })

  it('a long stream that is paid for in parts, each settled by itself', async () => {
    // Hot, so that it goes on and on; the first seed does so here, and where numbers differ another one will.
    let seed = longSeed
    const long = await until('a story of more than one part', async () => {
      const story = [
        ...['--prompt', 'Tell me a story about Mia and a fox.', '--max-tokens', '220'],
        ...['--temperature', '3', '--seed', `0x${String(seed++).padStart(64, '0')}`]
      ]
      const ran = await run('job', 'run', '--model', 'tiny-lm', ...story, '--json')
      expect(ran.code, ran.stderr).toBe(0)
      const result: { job: Hex; units: number; price: string; segments: object[] } = JSON.parse(ran.stdout)
      return result.segments.length > 1 && result
    })
    const { partUnits } = devnet.deployment.params
    const parts = long.segments as { segment: number; from: number; to: number }[]
    expect(parts.map(({ segment }) => segment)).toEqual(parts.map((_, i) => i))
    expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)])
    expect(parts.at(-1)?.to).toBe(long.units)
    for (const { from, to } of parts) expect(to - from).toBeLessThanOrEqual(partUnits)
    const file = path.join(scratch, 'long.json')
    expect((await run('receipt', 'save', long.job, file)).code).toBe(0)
    expect((await haca('receipt', 'verify', file)).code).toBe(0)
    const settled = await until('every part is settled', async () => {
      const { stdout } = await run('job', 'status', long.job, '--json')
      const { outcomes }: { outcomes: { status: number }[] } = JSON.parse(stdout)
      return outcomes.length === parts.length && outcomes
    })
    // Paid, whether a check was drawn for it or not.
    expect(settled.every(({ status }) => status <= 1)).toBe(true)
  })

  it('a proof that the job stands in an epoch, which the contract checks for anybody', async () => {
    const ran = await run(...chat, '--json')
    const { job, price } = JSON.parse(ran.stdout)
    const early = await run('job', 'prove', job, '--json')
    expect(early.code).toBe(15)
    const out = path.join(scratch, 'proof.json')
    const proven = await until('its epoch is posted', async () => {
      const asked = await run('job', 'prove', job, '--out', out, '--json')
      return asked.code === 0 ? asked : undefined
    })
    const { lines } = JSON.parse(proven.stdout)
    expect(lines).toMatchObject([{ state: /posted|final/, line: { job, amount: price, from: 0 } }])
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(JSON.parse(proven.stdout))
    // As whoever has nothing but the proof and a node of the chain.
    const { from, to, data } = lines[0].call
    const ask = (changed: string) => devnet.chain.settlement.chain.provider.call({ from, to, data: changed })
    expect(BigInt(await ask(data))).toBe(0n)
    const amount = BigInt(price).toString(16).padStart(16, '0')
    await expect(ask(data.replaceAll(amount, '0'.repeat(16)))).rejects.toThrow()
    expect((await run('job', 'prove', job)).stdout).toMatch(/the contract opened both/)
    const priced = await until('an epoch is final, so that its gas is known', async () => {
      const { stdout } = await run('quote', '--model', 'tiny-lm', '--prompt', 'Hello.', '--json')
      return JSON.parse(stdout).gas
    })
    expect(priced.gasPerLine).toBeGreaterThan(0)
    expect(priced.lines).toBeGreaterThan(0)
  })

  it('the way of a job through the logs of all who had to do with it', async () => {
    expect((await run(...chat, '--json')).code).toBe(0)
    const logged = async (name: string): Promise<{ job?: Hex; msg: string }[]> =>
      (await readFile(path.join(devnet.directory, `${name}.log`), 'utf8'))
        .split('\n')
        .flatMap(line => (line.startsWith('{') ? [JSON.parse(line)] : []))
    // Which jobs are drawn is chance; of all that ran before some are, as nearly all of a newcomer's.
    let checked: Hex | undefined
    await until('a verifier tells that it checked', async () => {
      const lines = [...(await logged('verification-0')), ...(await logged('verification-1'))]
      checked = lines.find(({ msg, job }) => msg === 'checked' && job !== undefined)?.job
      return checked !== undefined
    })
    const told = async (name: string) =>
      (await logged(name)).flatMap(({ job, msg }) => (job === checked ? [msg] : []))
    expect(await told('client')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^submitted for model /), 'done'])
    )
    expect(await told('hosting-0')).toContain('offered a node')
    expect(await told('inference-0')).toContain('a job is done')
  })

  it('how a job stands that waits, and its end', async () => {
    await devnet.node('inference-0').kill()
    let submitted: (job: Hex) => void = () => undefined
    const id = new Promise<Hex>(resolve => {
      submitted = resolve
    })
    const waiting = devnet
      .run(
        {
          model: 'tiny-lm',
          input: {
            kind: 'chat',
            messages: [{ role: 'user', content: 'Hello.' }],
            maxTokens: 8,
            temperatureMilli: 0,
            seed: `0x${'11'.repeat(32)}`
          }
        },
        { onPart: part => submitted((part as { job: Hex }).job) }
      )
      .catch((error: { code: string }) => error.code)
    const job = await id
    const before = await run('job', 'status', job, '--json')
    expect(JSON.parse(before.stdout)).toMatchObject({ job, state: 'running', units: 0, price: '0' })
    expect((await run('job', 'cancel', job)).code).toBe(0)
    expect(await waiting).toBe('CANCELLED')
    const after = await run('job', 'status', job, '--json')
    expect(JSON.parse(after.stdout)).toMatchObject({ state: 'failed', code: 'CANCELLED', price: '0' })
    const again = await run('job', 'cancel', job, '--json')
    expect(again.code).toBe(15)
    const none = await run('receipt', 'save', job, path.join(scratch, 'none.json'), '--json')
    expect(none.code).toBe(15)
    expect(JSON.parse(none.stdout).error.message).toContain('nothing of it was paid')
  })

  it('that a model is gone when it is taken off, for all who were there before', async () => {
    const { id } = JSON.parse((await run('model', 'rm', 'tiny-lm', '--json')).stdout)
    await until('nobody lists it', async () => {
      const listed: { id: string }[] = JSON.parse((await run('model', 'ls', '--json')).stdout)
      return listed.every(model => model.id !== id)
    })
    expect((await run(...chat, '--json')).code).toBe(10)
  })
})
