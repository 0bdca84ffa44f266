import { createTally, type Verdict, verdicts } from '@haca/core'
import { passRevealMs, zeroHash } from '@haca/protocol'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import type { CheckResult } from '../src/checks/check-claim.ts'
import { type VerifierCheat, withVerifierCheat } from '../src/verifier-cheat.ts'
import { lineName } from '../src/work/work-book.ts'
import { LaneWriter } from './support/work.ts'

const deployment = testDeployment()
const { params } = deployment
const { pass, fail } = verdicts

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A verifier with honest parts that would fail the work, and what the others said of it. */
function cheatScene(cheat?: VerifierCheat) {
  const work = new LaneWriter(deployment).work()
  const { job, segment, node, model } = work.receipt.receipt
  const line = lineName(job, segment)
  const tally = createTally({ quorum: 2 })
  tally.add(line, node, model)
  const honest = vi.fn(async (): Promise<CheckResult> => ({ verdict: fail, findings: [] }))
  const init = { cheat, tally, params, signal: new AbortController().signal }
  const parts = { check: honest, knows: () => true, onModel: () => () => undefined, warm: () => undefined }
  const checker = withVerifierCheat(parts, init)
  const say = (verdict: Verdict) => {
    tally.commit(line, testKey(7).address, zeroHash)
    tally.reveal(line, testKey(7).address, zeroHash, verdict)
  }
  return { work, checker, honest, say }
}

it('an honest verifier stays as it is', async () => {
  const { checker, work, honest } = cheatScene()
  expect((await checker.check(work)).verdict).toBe(fail)
  expect(honest).toHaveBeenCalledOnce()
})

it.each([
  ['lazy', pass],
  ['always-fail', fail]
] as const)('%s does not look', async (cheat, verdict) => {
  const { checker, work, honest } = cheatScene(cheat)
  expect((await checker.check(work)).verdict).toBe(verdict)
  expect(honest).not.toHaveBeenCalled()
})

it.each([pass, fail])('copy says what another revealed: %i', async verdict => {
  const { checker, work, honest, say } = cheatScene('copy')
  const result = checker.check(work)
  say(verdict)
  await vi.advanceTimersByTimeAsync(params.epochMs)
  expect((await result).verdict).toBe(verdict)
  expect(honest).not.toHaveBeenCalled()
})

it('copy waits until verdicts are revealed, and passes what nobody spoke of', async () => {
  const { checker, work } = cheatScene('copy')
  const done = vi.fn()
  const result = checker.check(work).then(done)
  await vi.advanceTimersByTimeAsync(passRevealMs(params))
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(params.epochMs)
  await result
  expect(done).toHaveBeenCalledWith({ verdict: pass, findings: [] })
})

it('slow checks when the epoch is over', async () => {
  const { checker, work, honest } = cheatScene('slow')
  const result = checker.check(work)
  await vi.advanceTimersByTimeAsync(params.epochMs - 1)
  expect(honest).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect((await result).verdict).toBe(fail)
})
