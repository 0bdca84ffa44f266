import { createClient } from '@haca/client'
import { exampleModels } from '@haca/example-models'
import { createHostingNode } from '@haca/hosting'
import { createInferenceNode, type InferenceNode } from '@haca/inference'
import type { Network } from '@haca/network'
import { slotStates } from '@haca/protocol'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment, testKey } from '../support/deployment.ts'
import { eventually } from '../support/eventually.ts'
import { meetingPlace } from '../support/meet.ts'
import { tempFolder } from '../support/temp.ts'

/** Longer than a report takes to come round twice, milliseconds. */
const patience = { timeout: 60_000, interval: 50 }
const [first, second] = ['haca/digits', 'haca/projectile']

/** A hosting node with two models, inference nodes with memory for one each on the real engine, and a client. */
async function scene(nodes: number, slots = 1) {
  const place = meetingPlace()
  // A job's time ends with the next epoch at the latest, and a busy machine is slow.
  const deployment = testDeployment({ epochMs: 300_000 })
  const lane = { owner: testKey(100).address, deposited: 10n ** 12n, spent: 0n, exiting: false }
  const common = async (n: number) => ({ key: testKey(n), deployment, directory: await tempFolder() })
  const stopping: (() => Promise<void>)[] = []
  onTestFinished(async () => {
    await Promise.all(stopping.map(stop => stop()))
  })
  const join = async <T>(
    n: number,
    role: 'hosting' | 'inference',
    make: (network: Network) => Promise<T>
  ): Promise<T> => {
    let made: T | undefined
    await place.join(
      n,
      role,
      async network => {
        made = await make(network)
      },
      n
    )
    if (made === undefined) throw new Error('nothing was made')
    return made
  }
  const host = await join(1, 'hosting', async network =>
    createHostingNode({ ...(await common(1)), network, seed: 1 })
  )
  await host.start()
  stopping.push(() => host.stop())
  for (const { name, manifest, files } of exampleModels()) {
    if (name !== first && name !== second) continue
    await host.addModel({ manifest, files: new Map(files.map(file => [file.name, file.bytes()])) })
  }
  const lanes = { lane: async () => lane }
  const inference: { node: InferenceNode; loads: string[] }[] = []
  for (let n = 0; n < nodes; n++) {
    const node = await join(2 + n, 'inference', async network =>
      createInferenceNode({ ...(await common(2 + n)), lanes, network, slots, modelsInMemory: 1 })
    )
    const loads: string[] = []
    node.on('model:loaded', ({ name }) => void loads.push(name))
    inference.push({ node, loads })
    await node.start()
    stopping.push(() => node.stop())
  }
  const network = await place.join(100, 'client')
  const client = await createClient({ ...(await common(100)), lanes, lane: 0, network })
  await client.start()
  stopping.push(() => client.stop())
  await Promise.all([first, second].map(name => client.models.waitFor(name, AbortSignal.timeout(10_000))))
  const inputs = new Map(exampleModels().map(model => [model.name, model.jobs(1)]))
  const submit = (model: string) => {
    const job = inputs.get(model)?.next().value
    if (job === undefined) throw new Error(`no jobs of ${model}`)
    return client.submit({ model, input: job.input, deadlineMs: 100_000 })
  }
  const run = (model: string) => submit(model).result
  await eventually(() => {
    for (const { loads } of inference) expect(loads).toHaveLength(1)
  }, patience)
  return { inference, run, submit }
}

function expectExact(node: InferenceNode) {
  const account = node.account()
  for (const { capacity, columns } of account.slots) {
    expect(slotStates.reduce((sum, state) => sum + columns[state], 0n)).toBe(capacity)
  }
  return account
}

it('a node with memory for one model switches to the one that is asked for, and stays', async () => {
  const { inference, run, submit } = await scene(1)
  const [{ node, loads }] = inference as [(typeof inference)[0]]
  const [held = first] = loads
  const other = held === first ? second : first
  const loadedBefore = expectExact(node).slots[0]?.columns.loading ?? 0n
  // Nobody has the model: the ticket waits until the node does.
  const result = await run(other)
  expect(result.segments).toHaveLength(1)
  expect(loads).toEqual([held, other])
  const { slots, descriptions } = expectExact(node)
  expect(slots[0]?.columns.loading).toBeGreaterThan(loadedBefore)
  expect(descriptions.at(-1)?.warm).toHaveLength(1)
  // One job is not enough to bring the first model back, while the second is asked for: nothing swings.
  const stray = submit(held)
  for (let i = 0; i < 20; i++) await run(other)
  stray.cancel()
  await expect(stray.result).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(loads).toEqual([held, other])
  expectExact(node)
})

it('two nodes share two models out, and no job of either is lost while they do', async () => {
  const { inference, run } = await scene(2, 2)
  const jobs: Promise<unknown>[] = []
  for (let i = 0; i < 60; i++) {
    jobs.push(run(first), run(second))
    await Promise.race(jobs.slice(-8))
  }
  // A job that fails would reject.
  await Promise.all(jobs)
  for (const { node, loads } of inference) {
    expectExact(node)
    expect(loads.length).toBeLessThanOrEqual(2)
  }
  const held = new Set(inference.map(({ loads }) => loads.at(-1)))
  expect(held).toEqual(new Set([first, second]))
})
