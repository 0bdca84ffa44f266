import { epochEndMs, HacaError, type SettledWork, silentLogger } from '@haca/protocol'
import { openStore } from '@haca/store'
import { describe, expect, it, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import type { Parties } from '../src/parties.ts'
import { checkPayment, checkReceipt, createIntake } from '../src/work/intake.ts'
import { createWorkBook } from '../src/work/work-book.ts'
import { hashOf, LaneWriter, newJob, nodeKey, type WorkChange } from './support/work.ts'

const deployment = testDeployment()
const lane = new LaneWriter(deployment)
const { genesisMs, params } = deployment
const closesMs = epochEndMs(deployment, 3) + params.revealMs
const facts = (unixMs = genesisMs + 3 * params.epochMs) => ({
  deployment,
  unixMs,
  laneOwner: lane.key.address,
  nodeKey: nodeKey(0).address,
  marketKey: testKey(90).address
})
const epoch = 3
const checkWork = (work: SettledWork, known: ReturnType<typeof facts>) => {
  checkReceipt(work, known)
  checkPayment(work, known)
}

it('takes what node and client have signed', () => {
  expect(() => checkWork(lane.work({ epoch }), facts())).not.toThrow()
})

describe('refuses', () => {
  it.each<[string, string, WorkChange]>([
    ['a node that is registered with another key', 'BAD_RECEIPT', { claim: { node: testKey(1).address } }],
    ['a receipt that another signed', 'BAD_SIGNATURE', { nodeSigner: testKey(1) }],
    ['a voucher that another signed', 'BAD_SIGNATURE', { clientSigner: testKey(1) }],
    [
      'a market that is registered with another key',
      'BAD_VOUCHER',
      { claim: { market: testKey(1).address } }
    ],
    ['a line for another receipt', 'BAD_VOUCHER', { line: { receipt: hashOf('other') } }],
    ['a line for another job', 'BAD_VOUCHER', { line: { job: newJob(epoch) } }],
    ['a line from another unit', 'BAD_VOUCHER', { line: { from: 1 } }],
    ['a line to another unit', 'BAD_VOUCHER', { line: { to: 3 } }],
    ['a line of another amount', 'BAD_VOUCHER', { line: { amount: 11n } }],
    ['a voucher for another line', 'BAD_VOUCHER', { voucher: { line: hashOf('other') } }]
  ])('%s: %s', (_, code, change) => {
    expect(() => checkWork(lane.work({ epoch, ...change }), facts())).toThrow(
      expect.objectContaining({ code })
    )
  })

  it('a node that is not registered', () => {
    const work = lane.work({ epoch })
    expect(() => checkReceipt(work, { ...facts(), nodeKey: undefined })).toThrow(
      expect.objectContaining({ code: 'BAD_RECEIPT' })
    )
  })

  it('a segment beyond those that a job can have', () => {
    const { segmentsMax } = params
    const work = (segment: number) => lane.work({ epoch, claim: { segment } })
    expect(() => checkWork(work(segmentsMax - 1), facts())).not.toThrow()
    expect(() => checkWork(work(segmentsMax), facts())).toThrow(
      expect.objectContaining({
        code: 'BAD_RECEIPT',
        data: { field: 'segment', limit: segmentsMax, actual: segmentsMax }
      })
    )
  })

  it('what comes after its epoch has closed, to the millisecond', () => {
    const work = lane.work({ epoch })
    expect(() => checkWork(work, facts(closesMs - 1))).not.toThrow()
    expect(() => checkWork(work, facts(closesMs))).toThrow(
      expect.objectContaining({ code: 'BAD_VOUCHER', data: { field: 'line.epoch' } })
    )
  })

  it('what is dated in an epoch that has not begun, but for the next one', () => {
    expect(() => checkWork(lane.work({ epoch: 4 }), facts())).not.toThrow()
    expect(() => checkWork(lane.work({ epoch: 5 }), facts())).toThrow(
      expect.objectContaining({ code: 'BAD_VOUCHER', data: { field: 'line.epoch' } })
    )
  })
})

it('stores no work of a sealed epoch, which nobody could draw, but signs what another took in time', async () => {
  const refused: SettledWork[] = []
  const parties: Pick<Parties, 'lane' | 'nodeKey'> = {
    lane: async () => ({ owner: lane.key.address }) as Awaited<ReturnType<Parties['lane']>>,
    nodeKey: async (_, role) => (role === 'inference' ? nodeKey(0).address : testKey(90).address)
  }
  const book = createWorkBook(openStore({ path: ':memory:' }))
  const intake = createIntake({
    deployment,
    clock: { unixMs: () => genesisMs + 4 * params.epochMs, monotonicMs: () => 0, nanos: () => 0n },
    parties: parties as Parties,
    book,
    isSealed: sealed => sealed <= 3,
    onTaken: () => undefined,
    onRefused: work => void refused.push(work),
    logger: silentLogger
  })
  const sealed = lane.work({ epoch: 3 })
  const open = lane.work({ epoch: 4 })
  expect(await intake.takeIn([sealed, open])).toBe(1)
  expect(refused).toEqual([sealed])
  expect(book.work(3)).toEqual([])
  expect(book.work(4)).toEqual([open])
  await expect(intake.check(sealed)).resolves.toBeUndefined()
})

it('asks the chain of no lane for what no registered node has signed', async () => {
  const asked = vi.fn<Parties['lane']>(async () => {
    throw new HacaError('NOT_FOUND', 'no such lane')
  })
  const parties: Pick<Parties, 'lane' | 'nodeKey'> = {
    lane: asked,
    nodeKey: async (_, role) => (role === 'inference' ? nodeKey(0).address : testKey(90).address)
  }
  const intake = createIntake({
    deployment,
    clock: { unixMs: () => genesisMs + epoch * params.epochMs, monotonicMs: () => 0, nanos: () => 0n },
    parties: parties as Parties,
    book: createWorkBook(openStore({ path: ':memory:' })),
    isSealed: () => false,
    onTaken: () => undefined,
    onRefused: () => undefined,
    logger: silentLogger
  })
  expect(await intake.takeIn([lane.work({ epoch, nodeSigner: testKey(1) })])).toBe(0)
  expect(asked).not.toHaveBeenCalled()
  expect(await intake.takeIn([lane.work({ epoch })])).toBe(0)
  expect(asked).toHaveBeenCalledOnce()
})
