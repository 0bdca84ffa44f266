import { type OutcomeResponse, protocols, slotStates } from '@haca/protocol'
import { expect, it } from 'vitest'
import { eventually } from '../../../test/support/eventually.ts'
import { quickEngine } from './support/engine.ts'
import { drain, inferenceScene, jobOf, type Scene } from './support/node.ts'
import { chatInput, voucherFor } from './support/requests.ts'

/** The account, after checking that every slot was in exactly one state at every instant. */
function account(scene: Scene) {
  const read = scene.node.account()
  for (const { capacity, columns } of read.slots) {
    expect(slotStates.reduce((sum, state) => sum + columns[state], 0n)).toBe(capacity)
  }
  const columns = read.slots[0]?.columns
  if (columns === undefined) throw new Error('no slot')
  const idle = read.idle.reduce((sum, { from, to }) => sum + (to - from), 0n)
  const allIdle = read.slots.reduce((sum, slot) => sum + slot.columns.idle, 0n)
  // What the auditor splits is what the slots say they were idle.
  expect(idle).toBe(allIdle)
  return { ...read, columns }
}

it('keeps the identity through loading, a job, a refusal and a lost client', async () => {
  const scene = await inferenceScene({ engine: quickEngine({ unitMs: 2 }) })
  expect(account(scene).columns.loading).toBeGreaterThan(0n)
  await drain(scene.open(await scene.request()))
  const afterJob = account(scene)
  expect(afterJob.columns.pending).toBeGreaterThan(0n)
  expect(afterJob.pending).toHaveLength(1)

  await expect(drain(scene.open(await scene.request({ slot: 0, sequence: 1 })))).rejects.toThrow()
  expect(account(scene).columns.wasted).toBe(0n)

  const token = await eventually(async () => {
    const bid = await scene.bid()
    expect(bid.sequence).toBe(2)
    return bid
  })
  const gone = new AbortController()
  const failed = new Promise(resolve => void scene.node.on('job:failed', resolve))
  const events = scene.open(await scene.request({ ...token, input: chatInput(100) }), gone.signal)
  const iterator = events[Symbol.asyncIterator]()
  await iterator.next()
  await iterator.next()
  expect(account(scene).columns.pending).toBeGreaterThan(afterJob.columns.pending)
  gone.abort()
  await expect(iterator.next()).rejects.toThrow()
  await failed
  const { columns, pending } = account(scene)
  expect(columns.wasted).toBeGreaterThan(0n)
  expect(columns.pending).toBe(afterJob.columns.pending)
  expect(pending).toEqual(afterJob.pending)
})

it('says what an idle slot could have done, and hands each stretch out once', async () => {
  const scene = await inferenceScene()
  await drain(scene.open(await scene.request()))
  const { descriptions, idle, idleCursor } = await eventually(() => {
    const read = account(scene)
    expect(read.idle.at(-1)).toMatchObject({ slot: 0 })
    return read
  })
  const [last] = idle.slice(-1)
  expect(descriptions[last?.can ?? -1]).toEqual({
    warm: [{ model: scene.host.chat.id, ask: expect.any(BigInt), rate: expect.any(Number) }],
    // Its operator chose one of two models; its engine could hold the other.
    loadable: [{ model: scene.host.tensor.id, loadMs: expect.any(Number) }]
  })
  const { idle: later } = await scene.client.call(protocols.account, scene.node.address, {
    part: 0,
    idleCursor,
    waitingCursor: 0,
    arrivalCursor: 0
  })
  expect(later.every(({ from }) => from >= (idle.at(-1)?.to ?? 0n))).toBe(true)
})

it('moves pending time when the epoch is final: to useful what is paid, to wasted what is not', async () => {
  const scene = await inferenceScene({ params: { epochMs: 400, revealMs: 10 } })
  const [paid, refuted, forgotten] = [
    await scene.request(),
    await scene.request({ sequence: 2, slot: 0 }),
    await scene.request({ sequence: 3, slot: 0 })
  ]
  const lines: OutcomeResponse['lines'] = []
  for (const request of [paid, refuted, forgotten]) {
    const { end } = await drain(scene.open(request))
    if (request === forgotten) break
    const status = request === paid ? 1 : 2
    lines.push({ job: jobOf(request), from: 0, to: 6, node: 3, status, amount: 6n, checks: 2 })
    const voucher = voucherFor(end.receipt, scene.deployment, {
      line: { epoch: scene.epoch() },
      voucher: { seq: lines.length, cumulative: 10n ** 8n * BigInt(lines.length) }
    })
    await scene.client.call(protocols.voucher, scene.node.address, voucher)
  }
  const before = account(scene)
  expect(before.pending.length).toBe(3)
  const spent = (job: string) => before.pending.find(each => each.job === job)?.spent
  await scene.place.join(50, 'verification', network =>
    network.handle(protocols.outcome, async ({ party }) => {
      expect(party).toBe(scene.node.address)
      return { state: 'final' as const, lines }
    })
  )
  await eventually(() => expect(scene.node.account().pending).toEqual([]))
  const { columns } = account(scene)
  expect(columns.pending).toBe(0n)
  expect(columns.useful).toBe(spent(jobOf(paid)))
  expect(columns.wasted).toBe((spent(jobOf(refuted)) ?? 0n) + (spent(jobOf(forgotten)) ?? 0n))
})

it.each([
  ['counts what was refuted', undefined, 0.99],
  ['but not its own operator’s traps', 'trap', 0.5]
] as const)('%s in the check probability that it states', async (_, trap, stated) => {
  const trapped = new Set<string>()
  const isTrap = (job: string) => trap !== undefined && trapped.has(job)
  const scene = await inferenceScene({ params: { epochMs: 400, revealMs: 10 }, isTrap })
  const lines: OutcomeResponse['lines'] = []
  const pay = async (status: number) => {
    const request = await scene.request({ sequence: 1 + lines.length, slot: 0 })
    const { end } = await drain(scene.open(request))
    const seq = lines.length + 1
    lines.push({ job: jobOf(request), from: 0, to: 6, node: 3, status, amount: 600n, checks: 2 })
    const voucher = voucherFor(end.receipt, scene.deployment, {
      line: { epoch: scene.epoch() },
      voucher: { seq, cumulative: 10n ** 8n * BigInt(seq) }
    })
    await scene.client.call(protocols.voucher, scene.node.address, voucher)
    return jobOf(request)
  }
  await pay(1)
  trapped.add(await pay(2))
  await scene.place.join(50, 'verification', network =>
    network.handle(protocols.outcome, async () => ({ state: 'final' as const, lines }))
  )
  await eventually(() => expect(scene.node.account().pending).toEqual([]))
  const { end } = await drain(scene.open(await scene.request({ sequence: 3, slot: 0 })))
  expect(Number(end.receipt.receipt.p) / 0xffff_ffff).toBeCloseTo(stated)
})
