import { drawAudits, type LineStatus, lineStatus, type Verdict, verdicts } from '@haca/core'
import { type Hex, type SettledWork, silentLogger } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createAudits } from '../src/checks/audits.ts'
import type { CheckResult } from '../src/checks/check-claim.ts'
import { epochsKept } from '../src/epochs/posted/follow-epochs.ts'
import { createTrackBook } from '../src/records/track-book.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { params } = deployment
const seats = [0, 1, 2].map(seat => ({ seat, workKey: testKey(1 + seat).address }))
const beacon = hashOf('a block')
const share = 0.5

/** Forty lines of an epoch, as it became final. */
function epochOf(epoch: number, status: LineStatus = lineStatus.checked) {
  const lane = new LaneWriter(deployment)
  const work = Array.from({ length: 40 }, () => lane.work({ epoch }))
  const lines = work.map(each => ({ line: { receipt: each.voucher.line.receipt, status, amount: 1000n } }))
  return { epoch, work, lines }
}
type Final = ReturnType<typeof epochOf>

/** What anybody computes that one verifier has to audit. */
const dueOf = ({ work, lines }: Final, seat: number) => {
  const draw = { beacon, lines: lines.map(({ line }) => line), seats: [0, 1, 2], share }
  const due = new Set(drawAudits(draw).flatMap(audit => (audit.seat === seat ? [audit.line.receipt] : [])))
  return work.filter(each => due.has(each.voucher.line.receipt))
}

function openTestStore() {
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  return store
}

function scene(finals: readonly Final[], { seat = 0, store = openTestStore() } = {}) {
  const audited: [SettledWork, Verdict][] = []
  const stopping = new AbortController()
  const check = vi.fn(
    async (_work: SettledWork): Promise<CheckResult> => ({ verdict: verdicts.pass, findings: [] })
  )
  const settlement = { beacon: vi.fn(async (): Promise<Hex | undefined> => beacon) }
  const records = createTrackBook(store, params)
  const audits = createAudits({
    address: testKey(1 + seat).address,
    settlement,
    seats: () => seats,
    share,
    book: { work: epoch => finals.find(final => final.epoch === epoch)?.work ?? [] },
    store,
    checker: { check },
    records,
    signal: stopping.signal,
    onAudited: (work, verdict) => void audited.push([work, verdict]),
    logger: silentLogger
  })
  return { audits, audited, check, records, settlement, stopping, store }
}

it('checks in full what the beacon gives to this verifier, and nothing else', async () => {
  const final = epochOf(4)
  for (const seat of [0, 1, 2]) {
    const { audits, audited, check } = scene([final], { seat })
    audits.take(final.epoch, final.lines)
    await audits.stop()
    const due = dueOf(final, seat)
    expect(due.length).toBeGreaterThan(0)
    expect(audited.map(([work]) => work)).toEqual(due)
    expect(check.mock.calls).toEqual(due.map(work => [work]))
  }
})

it('checks nothing that was not paid', async () => {
  const final = epochOf(4, lineStatus.refuted)
  const { audits, check } = scene([final])
  audits.take(final.epoch, final.lines)
  await audits.stop()
  expect(check).not.toHaveBeenCalled()
})

it('has a node that fails two audits checked as a newcomer from then on', async () => {
  const final = epochOf(4)
  const { audits, check, records } = scene([final])
  const claim = final.work[0]?.receipt.receipt
  if (claim === undefined) throw new Error('no work')
  const { node, model } = claim
  const clean = final.lines.flatMap(({ line }) => Array.from({ length: 99 }, () => ({ node, model, line })))
  records.count(final.epoch, clean)
  expect(records.probability(node, model)).toBeLessThan(0.1)
  check.mockResolvedValue({ verdict: verdicts.fail, findings: [] })
  audits.take(final.epoch, final.lines)
  await audits.stop()
  expect(check.mock.calls.length).toBeGreaterThan(1)
  expect(records.probability(node, model)).toBe(params.newcomerCheckMilli / 1000)
  records.count(final.epoch + 1, clean)
  expect(records.probability(node, model)).toBe(params.newcomerCheckMilli / 1000)
})

it('audits a line once, also after a restart, and forgets it with its epoch', async () => {
  const [final, later] = [epochOf(4), epochOf(5 + epochsKept)]
  const first = scene([final])
  first.audits.take(final.epoch, final.lines)
  first.audits.take(final.epoch, final.lines)
  await first.audits.stop()
  expect(first.check).toHaveBeenCalledTimes(dueOf(final, 0).length)
  const second = scene([final, later], { store: first.store })
  second.audits.take(final.epoch, final.lines)
  await second.audits.stop()
  expect(second.check).not.toHaveBeenCalled()
  second.audits.take(later.epoch, later.lines)
  second.audits.take(final.epoch, final.lines)
  await second.audits.stop()
  expect(second.check).toHaveBeenCalledTimes(dueOf(later, 0).length + dueOf(final, 0).length)
})

it('goes on when a check or the chain fails', async () => {
  const [final, later] = [epochOf(4), epochOf(5)]
  const { audits, audited, check, settlement } = scene([final, later])
  settlement.beacon.mockRejectedValueOnce(new Error('the chain is away'))
  check.mockRejectedValueOnce(new Error('the engine failed'))
  audits.take(final.epoch, final.lines)
  audits.take(later.epoch, later.lines)
  await audits.stop()
  expect(audited.map(([work]) => work)).toEqual(dueOf(later, 0).slice(1))
})

it('ends with the node', async () => {
  const final = epochOf(4)
  const { audits, audited, check, stopping } = scene([final])
  check.mockImplementation(async () => {
    stopping.abort()
    throw stopping.signal.reason
  })
  audits.take(final.epoch, final.lines)
  await audits.stop()
  expect(check).toHaveBeenCalledOnce()
  expect(audited).toEqual([])
})
