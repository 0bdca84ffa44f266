import path from 'node:path'
import { type LineStatus, lineStatus } from '@haca/core'
import { openStore } from '@haca/store'
import { expect, it } from 'vitest'
import { testDeployment, testKey } from '../../../test/support/deployment.ts'
import { tempFolder } from '../../../test/support/temp.ts'
import { createTrackBook, type OwnedLine } from '../src/records/track-book.ts'
import { hashOf } from './support/work.ts'

const { params } = testDeployment()
const newcomer = params.newcomerCheckMilli / 1000
const [node, other] = [testKey(100).address, testKey(101).address]
const model = hashOf('model')

/** As many lines of one node with one status, each dear enough to count as a whole check. */
function lines(count: number, status: LineStatus, owner = node): OwnedLine[] {
  const amount = BigInt(params.streakFeeMicro) * 1000n
  return Array.from({ length: count }, () => ({ node: owner, model, line: { status, amount } }))
}

async function openBook(folder: string) {
  const store = openStore({ path: path.join(folder, 'verification.db') })
  return { store, book: createTrackBook(store, params) }
}

it('lets the probability fall with clean checks, for each node by itself', async () => {
  const { store, book } = await openBook(await tempFolder())
  book.count(0, [...lines(9, lineStatus.checked), ...lines(1, lineStatus.checked, other)])
  expect([node, other].map(each => book.probability(each, model))).toEqual([0.1, 0.5])
  expect(book.probability(node, hashOf('another model'))).toBe(newcomer)
  store.close()
})

it('keeps records over a restart and counts no epoch twice', async () => {
  const folder = await tempFolder()
  const first = await openBook(folder)
  first.book.count(3, lines(4, lineStatus.checked))
  first.book.count(4, lines(2, lineStatus.refuted, other))
  first.store.close()
  const { store, book } = await openBook(folder)
  book.count(3, lines(4, lineStatus.checked))
  expect(book.probability(node, model)).toBe(0.2)
  expect(book.describe(other)).toEqual([
    `model ${model.slice(0, 10)}…: 2 checks, 2 refuted, 0 clean in a row; suspicion 13.8 of 8; alarm since epoch 4; ` +
      `the next job is checked with probability ${newcomer}`
  ])
  const named = book.describe(other, digest => (digest === model ? 'haca/tiny-lm' : undefined))
  expect(named[0]).toMatch(/^haca\/tiny-lm: 2 checks/)
  store.close()
})

it('treats whom a quorum refuted as a newcomer at once, until that epoch is counted', async () => {
  const { store, book } = await openBook(await tempFolder())
  book.count(0, lines(99, lineStatus.checked))
  book.suspect(node, model, 2)
  expect(book.probability(node, model)).toBe(newcomer)
  book.count(1, lines(1, lineStatus.checked))
  expect(book.probability(node, model)).toBe(newcomer)
  // The refuted line itself may never be settled: its client need not pay it.
  book.count(2, lines(1, lineStatus.checked))
  expect(book.probability(node, model)).toBe(params.floorCheckMilli / 1000)
  store.close()
})

it('has nothing to say of a node that it never checked', async () => {
  const { store, book } = await openBook(await tempFolder())
  expect(book.describe(node)).toEqual([])
  store.close()
})
