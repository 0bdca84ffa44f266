import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ControlServer, type Devnet, serveControl } from '@haca/devnet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, leftovers } from './support/devnet.ts'
import { type GatewayCommand, startGatewayCommand } from './support/gateway-command.ts'
import { type HacaNode, haca, hacaNode } from './support/haca.ts'

/** The gateway of the network is the OpenAI-compatible server: what it serves is published and served a second time. */
describe('a model on a server that is reached by URL', () => {
  let devnet: Devnet
  let control: ControlServer
  let gateway: GatewayCommand
  let scratch: string
  let node: HacaNode | undefined

  const run = (...args: readonly string[]) => haca(...args, '--devnet', devnet.directory, '--json')

  beforeAll(async () => {
    devnet = await launch({ size: { hosting: 1, inference: 1, verification: 2 } })
    control = await serveControl(devnet)
    scratch = await mkdtemp(path.join(tmpdir(), 'e2e-url-'))
    gateway = await startGatewayCommand(devnet.directory, scratch)
  })
  afterAll(async () => {
    node?.interrupt()
    await node?.ended()
    await gateway.interrupt()
    await control.stop()
    await devnet.stop()
    await rm(scratch, { recursive: true, force: true })
    expect(leftovers(devnet)).toEqual([])
  })

  it('is tried, published, loaded by a node that has the server, and answers', async () => {
    const { url } = gateway.started
    const named = ['--engine-model', 'haca/tiny-lm', '--name', 'me/borrowed']
    const added = await run('model', 'add', '--engine-url', url, ...named)
    expect(added.code, added.stderr).toBe(0)
    // The gateway begins answers and continues none, and gives as many likely tokens as there is evidence of.
    expect(JSON.parse(added.stdout)).toMatchObject({
      name: 'me/borrowed',
      abilities: { streams: true, continues: false, seeds: true, topLogprobs: 8, tools: false, features: [] }
    })

    const directory = path.join(scratch, 'inference')
    const where = ['--devnet', devnet.directory, '--directory', directory]
    node = hacaNode('inference', ...where, '--engine-url', url, '--models', 'me/borrowed')
    await node.event('model:loaded', ({ name }) => name === 'me/borrowed')
    const { address } = await node.event('node:started')

    const ran = await run('job', 'run', '--model', 'me/borrowed', '--prompt', 'What is 3 plus 4?')
    expect(ran.code, ran.stderr).toBe(0)
    const { text, units, output, segments } = JSON.parse(ran.stdout)
    expect(text).toContain('7')
    expect(units).toBe(Math.ceil(Buffer.byteLength(text) / 4))
    expect(Buffer.from(output, 'base64').toString()).toBe(text.padEnd(4 * units, '\0'))
    expect(segments).toMatchObject([{ node: address }])
  })
})
