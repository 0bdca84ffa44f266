import { verdicts } from '@haca/core'
import type { Hex } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { testDeployment } from '../../../test/support/deployment.ts'
import { epochsKept } from '../src/epochs/posted/follow-epochs.ts'
import { createFoundBook } from '../src/faults/found-book.ts'
import { LaneWriter } from './support/work.ts'

const { pass, fail, unavailable } = verdicts

function scene() {
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  const lane = new LaneWriter(testDeployment())
  const work = (epoch: number) => lane.work({ epoch })
  return { store, work, receiptOf: (of: ReturnType<typeof work>) => of.voucher.line.receipt as Hex }
}

it('keeps failures over a restart, and asks again about what had passed', () => {
  const { store, work, receiptOf } = scene()
  const [good, bad, gone] = [work(3), work(3), work(3)]
  const book = createFoundBook(store)
  book.note(good, pass)
  book.note(bad, fail)
  book.note(gone, unavailable)
  expect([good, bad, gone].map(each => book.verdict(receiptOf(each)))).toEqual([pass, fail, undefined])
  const again = createFoundBook(store)
  expect([good, bad, gone].map(each => again.verdict(receiptOf(each)))).toEqual([undefined, fail, undefined])
  expect(again.failed(3)).toEqual([receiptOf(bad)])
  expect(again.failed(4)).toEqual([])
})

it('takes no failure back, whatever the node shows later', () => {
  const { store, work, receiptOf } = scene()
  const line = work(3)
  const book = createFoundBook(store)
  book.note(line, pass)
  book.note(line, fail)
  book.note(line, pass)
  expect(book.verdict(receiptOf(line))).toBe(fail)
})

it('forgets epochs that nobody asks about any more', () => {
  const { store, work, receiptOf } = scene()
  const [old, kept] = [work(1), work(2)]
  const book = createFoundBook(store)
  for (const line of [old, kept]) book.note(line, fail)
  book.forget(1 + epochsKept)
  expect([old, kept].map(each => book.verdict(receiptOf(each)))).toEqual([undefined, fail])
  expect(createFoundBook(store).failed(1)).toEqual([])
})
