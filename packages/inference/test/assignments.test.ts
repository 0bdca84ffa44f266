import { inputCommitment, type JobRequest, toHex } from '@haca/protocol'
import { describe, expect, it } from 'vitest'
import { testKey } from '../../../test/support/deployment.ts'
import { drain, inferenceScene } from './support/node.ts'
import { chatInput, newJob } from './support/requests.ts'

const ask = 1_000_000n

describe('an assignment is refused', () => {
  it.each<[string, string, Parameters<Awaited<ReturnType<typeof inferenceScene>>['request']>[0]]>([
    ['for another node', 'INVALID_INPUT', { assignment: { node: testKey(77).address } }],
    ['of another model than is named', 'BOUNCED', { assignment: { model: toHex(new Uint8Array(32)) } }],
    ['on a lane that is not there', 'ESCROW_EMPTY', { assignment: { lane: 5 } }],
    ['signed by another than the owner of the lane', 'BAD_SIGNATURE', { signer: testKey(77) }],
    ['of an epoch that is long over', 'DEADLINE_PASSED', { assignment: { job: newJob(7) } }],
    ['past its deadline', 'DEADLINE_PASSED', { assignment: { deadline: 1n } }],
    [
      'for another input',
      'INVALID_INPUT',
      { assignment: { inputCommitment: inputCommitment(toHex(new Uint8Array(32)), chatInput()) } }
    ],
    ['under the ask', 'PRICE_TOO_LOW', { assignment: { ask: 1n } }],
    ['for fewer units than the input may take', 'INVALID_INPUT', { assignment: { maxUnits: 5 } }],
    ['beyond the model', 'INPUT_TOO_LARGE', { input: { ...chatInput(), messages: [long()] } }],
    [
      'for another task',
      'INVALID_INPUT',
      { input: { kind: 'tensor', rows: 1, columns: 1, data: new Uint8Array(4) } }
    ],
    ['that starts where nothing was delivered', 'INVALID_INPUT', { assignment: { from: 2, maxUnits: 4 } }],
    ['with more delivered than it says', 'INVALID_INPUT', { delivered: new Uint8Array(4) }]
  ])('%s: %s', async (_, code, change) => {
    const scene = await inferenceScene()
    await expect(drain(scene.open(await scene.request(change)))).rejects.toMatchObject({ code })
    expect(scene.node.account()).toMatchObject({ pending: [], counters: { [`refused:${code}`]: 1 } })
    // Nothing has changed: the same token is still good.
    await drain(scene.open(await scene.request()))
  })
})

it('names the lowest ask it would have taken', async () => {
  const scene = await inferenceScene({ ask: () => 7n })
  const refused = drain(scene.open(await scene.request({ assignment: { ask: 6n } })))
  await expect(refused).rejects.toMatchObject({ code: 'PRICE_TOO_LOW', data: { field: 'ask', limit: '7' } })
  await drain(scene.open(await scene.request({ assignment: { ask: 7n } })))
})

it('takes a job up to what the lane has free, and no more', async () => {
  const scene = await inferenceScene()
  const units = BigInt(chatInput().maxTokens)
  scene.lane.deposited = 10n * ask * units
  scene.lane.spent = 9n * ask * units + 1n
  await expect(drain(scene.open(await scene.request()))).rejects.toMatchObject({
    code: 'ESCROW_EMPTY',
    data: { field: 'lane', limit: String(ask * units - 1n), actual: String(ask * units) }
  })
  scene.lane.spent--
  await drain(scene.open(await scene.request()))
})

it('takes nothing from a lane that is being left', async () => {
  const scene = await inferenceScene()
  scene.lane.exiting = true
  await expect(drain(scene.open(await scene.request()))).rejects.toMatchObject({ code: 'ESCROW_EMPTY' })
})

it('takes nothing that was changed after it was signed', async () => {
  const scene = await inferenceScene()
  const request = await scene.request()
  const dearer: JobRequest = { ...request, assignment: { ...request.assignment, ask: 2n * ask } }
  await expect(drain(scene.open(dearer))).rejects.toMatchObject({ code: 'BAD_SIGNATURE' })
})

function long() {
  return { role: 'user' as const, content: 'x'.repeat(1025) }
}
