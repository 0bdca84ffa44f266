import type { SettledLine } from '@haca/core'
import type { Hex, SettledWork } from '@haca/protocol'
import type { Parties } from '../parties.ts'
import type { LineParties } from '../records/outcome-book.ts'

/**
 * Who stands behind the lines of an epoch, by receipt: from the receipts that are here, else from the registry and the
 * lanes, as after a time in which this verifier was away.
 */
export async function identifyLines(
  lines: readonly SettledLine[],
  work: readonly SettledWork[],
  parties: Pick<Parties, 'nodeKey' | 'lane'>
): Promise<Map<Hex, LineParties>> {
  const known = new Map<Hex, LineParties>()
  for (const { receipt, voucher } of work) {
    const { node, client, model } = receipt.receipt
    known.set(voucher.line.receipt, { node, client, model })
  }
  for (const { receipt, node: index, lane } of lines) {
    if (known.has(receipt)) continue
    const node = await parties.nodeKey(index, 'inference')
    if (node === undefined) continue
    known.set(receipt, { node, client: (await parties.lane(lane)).owner, model: undefined })
  }
  return known
}
