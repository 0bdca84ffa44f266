import { buildEpoch, type Epoch } from '@haca/core'
import { keccak, zeroHash } from '@haca/protocol'
import { openStore } from '@haca/store'
import { expect, it, onTestFinished } from 'vitest'
import { LaneWriter } from '../../core/test/epoch/lines.ts'
import { createLaneHeads } from '../src/epochs/deriving/lane-heads.ts'

const epochs = [10, 11, 12]

function scene() {
  const store = openStore({ path: ':memory:' })
  onTestFinished(() => store.close())
  const shares = { marketShareBp: 500, verificationShareBp: 1000 }
  const lane = new LaneWriter(0)
  const other = new LaneWriter(1)
  const build = (epoch: number, lines: Parameters<typeof buildEpoch>[0]['lines']) =>
    buildEpoch({ epoch, lines, reveals: [], seats: [], shares, previous: zeroHash, keccak })
  const line = (writer: LaneWriter, epoch: number) => writer.line(epoch, { node: 1, market: 2, amount: 10n })
  const built = epochs.map(epoch => build(epoch, [line(lane, epoch)]))
  const heads = createLaneHeads(store)
  for (const epoch of built) heads.advance(epoch)
  const chain = new Map(built.map((epoch): [number, Epoch] => [epoch.header.epoch, epoch]))
  const reconciled = async () => {
    const after = createLaneHeads(store)
    await after.reconcile(async epoch => chain.get(epoch)?.headerHash)
    return after
  }
  /** The epoch's lines are posted again, with one of another lane before them. */
  const repost = (epoch: number) => {
    const again = build(epoch, [...(chain.get(epoch) as Epoch).lines, line(other, epoch)])
    chain.set(epoch, again)
    return again
  }
  return { heads, chain, reconciled, repost }
}

it('keeps what the chain still has', async () => {
  const { reconciled } = scene()
  expect((await reconciled()).heads.get(0)).toMatchObject({ seq: 3, earlier: { epoch: 12 } })
})

it('drops an epoch that was voided and posted anew while nobody watched, and what came after it', async () => {
  const { reconciled, repost } = scene()
  repost(11)
  expect((await reconciled()).heads.get(0)).toMatchObject({ seq: 1, earlier: { epoch: 10 } })
  // On disk, too.
  expect((await reconciled()).heads.get(0)).toMatchObject({ seq: 1 })
})

it('drops an epoch that the chain does not have', async () => {
  const { chain, reconciled } = scene()
  chain.delete(12)
  expect((await reconciled()).heads.get(0)).toMatchObject({ seq: 2, earlier: { epoch: 11 } })
})

it('does not ask again for what is final', async () => {
  const { heads, chain, reconciled } = scene()
  heads.settle(12)
  chain.clear()
  expect((await reconciled()).heads.get(0)).toMatchObject({ seq: 3 })
})

it('takes the newer word on where a voucher was settled', () => {
  const { heads, repost } = scene()
  const before = heads.heads.get(0)
  const again = repost(12)
  heads.advance(again)
  expect(heads.heads.get(0)).toEqual({
    ...before,
    header: again.headerHash,
    earlier: again.lastOfLane.get(0)
  })
})

it('stands where it stood before a voucher that was settled a second time and voided again', () => {
  const { heads, chain } = scene()
  const { headerHash, lines } = chain.get(12) as Epoch
  heads.advance({ headerHash, lines, lastOfLane: new Map([[0, { epoch: 13, index: 0 }]]) })
  heads.retreat(13)
  expect(heads.heads.get(0)).toMatchObject({ seq: 2, earlier: { epoch: 11 } })
})
