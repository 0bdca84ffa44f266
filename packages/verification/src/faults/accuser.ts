import { type FailedLine, openPart, type SettledEpoch, verdicts, worstLines } from '@haca/core'
import { type Hex, isHacaError, keccakHex } from '@haca/protocol'
import type { FaultCase } from '@haca/settlement'
import { activeSeat, turnOf } from '../epochs/seats.ts'
import type { FaultParts } from './fault-parts.ts'

/** Accuses nodes of what this verifier found wrong itself. */
export interface Accuser {
  /** An epoch is final, or something of a final epoch was found since. */
  take(epoch: number): void
  /**
   * Accuses what is due: the worst line of each node, once, unless a case about a line that failed here is open already. Whose
   * turn it is goes first. Throws what reading an epoch throws; it is tried again at the next look.
   *
   * @param cases all that are known
   * @param now chain time, Unix seconds
   */
  look(cases: readonly FaultCase[], now: number): Promise<void>
}

interface Place {
  readonly index: number
  /** Hash of the leaf: it names the case. */
  readonly line: Hex
}
type Suspect = FailedLine & Place

/** After a restart models are heard of within seconds; until then nobody knows how their work is judged. */
const modelSeconds = 5

/** Lines of an epoch that failed here and whose model is known. */
function suspectsOf({ found, book, tierOf }: FaultParts, epoch: SettledEpoch): Suspect[] {
  const failed = new Set(found.failed(epoch.header.epoch))
  const models = new Map(
    book
      .work(epoch.header.epoch)
      .map(({ voucher, receipt }) => [voucher.line.receipt as Hex, receipt.receipt.model as Hex])
  )
  return epoch.lines.flatMap(({ receipt, node, amount, verdicts: given }, index) => {
    const model = models.get(receipt)
    const tier = model === undefined ? undefined : tierOf(model)
    if (!failed.has(receipt) || tier === undefined) return []
    const fails = given.filter(({ verdict }) => verdict === verdicts.fail).length
    return [{ receipt, node, amount, fails, tier, index, line: keccakHex(epoch.byNode.leaf(index)) }]
  })
}

/** @param turnSeconds that each verifier before this one has */
export function createAccuser(parts: FaultParts, turnSeconds: number): Accuser {
  const { key, settlement, found, signal, logger } = parts
  /** Epochs to look through, with the chain time at which that began. */
  const pending = new Map<number, number | undefined>()

  const accuse = async (epoch: SettledEpoch, { index, node }: Suspect, seat: number) => {
    const { header } = epoch
    const opening = openPart(epoch, 'nodeLeaf', index)
    try {
      await settlement.accuse({ header, opening, seat, workKey: key }, { signal })
    } catch (error) {
      // The contract has its reasons: the node is of the same owner, has left, or is accused of this already.
      if (!isHacaError(error) || error.code !== 'CHAIN_REVERTED') throw error
      logger.info({ node, epoch: header.epoch, error: String(error) }, 'the contract took no accusation')
    }
  }

  /** @returns false where a model that failed has not been heard of yet */
  const lookThrough = async (number: number, cases: readonly FaultCase[]): Promise<boolean> => {
    const own = activeSeat(parts.seats(), key.address)
    if (own === undefined) return true
    const epoch = await parts.settled(number)
    const suspects = suspectsOf(parts, epoch)
    const failed = new Set(suspects.map(({ line }) => line))
    const isOpen = ({ node }: Suspect) =>
      cases.some(
        each =>
          each.node === node && each.epoch === number && (failed.has(each.line) || each.accuser === own.seat)
      )
    for (const worst of worstLines(suspects)) if (!isOpen(worst)) await accuse(epoch, worst, own.seat)
    const receipts = new Set(found.failed(number))
    return parts.book.work(number).every(({ voucher, receipt }) => {
      const failedHere = receipts.has(voucher.line.receipt as Hex)
      return !failedHere || parts.tierOf(receipt.receipt.model as Hex) !== undefined
    })
  }

  return {
    take: epoch => void pending.set(epoch, undefined),
    async look(cases, now) {
      for (const [epoch, since = now] of pending) {
        pending.set(epoch, since)
        const turn = turnOf(parts.seats(), key.address, epoch)
        const idle = found.failed(epoch).length === 0
        if (!idle && now < since + turn * turnSeconds) continue
        if (idle || (await lookThrough(epoch, cases))) pending.delete(epoch)
        else pending.set(epoch, now + modelSeconds)
      }
    }
  }
}
