import { type LineVerdict, verdicts } from '@haca/core'
import {
  hashStruct,
  Receipt,
  type SettledWork,
  silentLogger,
  type VerdictRevealMessage
} from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { createTrapLooks } from '../src/checks/trap-looks.ts'
import { hashOf, LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { domain } = deployment
const seats = [1, 2, 3].map((n, seat) => ({ seat, workKey: testKey(n).address }))
const work = new LaneWriter(deployment).work({ claim: { to: 8 } })
const { job } = work.receipt.receipt
const receipt = hashStruct(Receipt, work.receipt.receipt)
const lineWith = (...given: number[]) => ({
  receipt,
  job,
  verdicts: given.map((seat): LineVerdict => ({ seat, verdict: 1, evidence: hashOf('') }))
})

/** A verifier with some work, and what it tells the others. */
function looksOf(n: number, store = openStore({ path: ':memory:' }), has: SettledWork[] = [work]) {
  const told: VerdictRevealMessage[] = []
  const check = vi.fn(async () => ({
    verdict: verdicts.fail,
    findings: Array.from({ length: 9 }, () => ({ code: 'token-differs', detail: 'at 5' }))
  }))
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const looks = createTrapLooks({
    ...{ key: testKey(n), domain, store, parties: { everySeat: seats }, signal: stopping.signal },
    book: { work: epoch => has.filter(({ voucher: { line } }) => Number(line.epoch) === epoch) },
    checker: { check },
    publish: look => void told.push(look),
    logger: silentLogger
  })
  return { looks, told, check, store }
}

it('checks all of a line, once, also over a restart, and tells what it found', async () => {
  const { looks, told, check, store } = looksOf(1)
  await looks.lookAt([{ epoch: 0, line: lineWith(1) }])
  await looks.lookAt([{ epoch: 0, line: lineWith(1) }])
  const again = looksOf(1, store)
  await again.looks.lookAt([{ epoch: 0, line: lineWith(1) }])
  expect(check.mock.calls).toEqual([[work]])
  expect(again.check).not.toHaveBeenCalled()
  expect(told).toMatchObject([{ epoch: 0, job, receipt, verdict: verdicts.fail }])
  expect(again.looks.of(0, 0)).toEqual(told)
  expect(again.looks.of(1, 2)).toEqual([])
})

it('does not look at what it has a verdict on, nor at work that it does not have', async () => {
  const { looks, check } = looksOf(1)
  await looks.lookAt([{ epoch: 0, line: lineWith(0) }])
  await looks.lookAt([{ epoch: 1, line: lineWith(1) }])
  expect(check).not.toHaveBeenCalled()
})

it('says nothing when it fails itself, and looks again', async () => {
  const { looks, check, told } = looksOf(1)
  check.mockRejectedValueOnce(new Error('engine'))
  await looks.lookAt([{ epoch: 0, line: lineWith(1) }])
  expect(told).toEqual([])
  await looks.lookAt([{ epoch: 0, line: lineWith(1) }])
  expect(told).toHaveLength(1)
})

it('keeps and counts what other verifiers found, if they signed it and it is about this work', async () => {
  const other = looksOf(2)
  await other.looks.lookAt([{ epoch: 0, line: lineWith(0) }])
  const stranger = looksOf(3)
  await stranger.looks.lookAt([{ epoch: 0, line: lineWith(0) }])
  const [look, third] = [...other.told, ...stranger.told]
  if (look === undefined || third === undefined) throw new Error('both looked')
  const { looks } = looksOf(1)
  const forged = [
    { ...look, verdict: verdicts.pass },
    { ...look, verifier: testKey(3).address },
    { ...look, verifier: testKey(9).address },
    { ...look, receipt: hashOf('other') },
    { ...look, epoch: 1 }
  ]
  for (const each of [...forged, look, look]) looks.hear(each)
  expect(looks.of(0, 1)).toEqual([look])
  const lines = [lineWith(0)]
  expect(looks.read([...forged, look, look, third], lines)).toEqual([
    { job, seat: 1, verdict: verdicts.fail },
    { job, seat: 2, verdict: verdicts.fail }
  ])
  expect(looks.read([look], [])).toEqual([])
  looks.forget(1)
  expect(looks.of(0, 1)).toEqual([])
})
