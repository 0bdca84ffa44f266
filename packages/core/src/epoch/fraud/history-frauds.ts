import { type Keccak, zeroHash } from '@haca/protocol'
import { readNodeLeaf } from '../bytes/leaves.ts'
import { createUnitIndex } from '../lines/units.ts'
import { createVoucherHasher } from '../lines/voucher-hash.ts'
import type { SettledEpoch } from '../posted/open-epoch.ts'
import { isPayable } from '../types.ts'
import type { WatchFacts } from './facts.ts'
import { continuesLane, type ReadLine } from './line-frauds.ts'
import { type FraudProof, openLeaf } from './proof.ts'

/** Frauds against what was before: units or vouchers that are used twice, lanes that do not go on where they stood. */
export function* historyFrauds(
  epoch: SettledEpoch,
  lines: readonly ReadLine[],
  lanes: readonly ReadLine[],
  facts: WatchFacts,
  keccak: Keccak
): Generator<FraudProof> {
  const { header } = epoch
  yield* twice(epoch, lines, epoch)
  // A job is settled in its own epoch or in the next.
  const before = facts.earlier(header.epoch - 1)
  if (before !== undefined) yield* twice(epoch, lines, before)
  for (const [i, { line }] of lines.entries()) {
    if (isPayable(line.status) && facts.claimPaid(line.lane, line.seq))
      yield { fraud: 'ClaimPaid', leaf: openLeaf(epoch.byNode, i) }
  }
  const hasher = createVoucherHasher(keccak)
  for (const [i, { line }] of lanes.entries()) {
    const last = lanes[i - 1]
    if (last?.line.lane === line.lane) continue
    const proof = (earlier?: SettledEpoch, index?: number): FraudProof => ({
      fraud: 'Continuation',
      before: i === 0 ? undefined : openLeaf(epoch.byLane, i - 1),
      first: openLeaf(epoch.byLane, i),
      earlier: earlier?.header,
      last: earlier === undefined || index === undefined ? undefined : openLeaf(earlier.byLane, index)
    })
    if (line.earlier === undefined) {
      const start = { lane: line.lane, seq: 0, cumulative: 0n, voucher: zeroHash }
      if (!continuesLane(start, line, header.epoch, hasher)) yield proof()
      continue
    }
    const earlier = line.earlier.epoch < header.epoch ? facts.earlier(line.earlier.epoch) : undefined
    const { index } = line.earlier
    if (line.earlier.epoch >= header.epoch) yield proof()
    if (earlier === undefined) continue
    const end = index < earlier.byLane.count ? readNodeLeaf(earlier.byLane.leaf(index)) : undefined
    if (end === undefined || !continuesLane(end, line, header.epoch, hasher))
      yield proof(earlier, end === undefined ? undefined : index)
  }
}

function* twice(epoch: SettledEpoch, lines: readonly ReadLine[], other: SettledEpoch): Generator<FraudProof> {
  const same = other === epoch
  const proof = (a: number, b: number): FraudProof => ({
    fraud: 'Twice',
    a: openLeaf(epoch.byNode, a),
    other: other.header,
    b: openLeaf(other.byNode, b)
  })
  const vouchers = new Map<string, number>()
  for (const [i, line] of other.lines.entries()) vouchers.set(`${line.lane}/${line.seq}`, i)
  const paid = createUnitIndex(other.lines)
  for (const [i, { line }] of lines.entries()) {
    const voucher = vouchers.get(`${line.lane}/${line.seq}`)
    if (voucher !== undefined && !(same && voucher === i)) yield proof(i, voucher)
    if (!isPayable(line.status)) continue
    const rival = paid.find(line, same ? i : undefined)
    if (rival !== undefined) yield proof(i, rival)
  }
}
