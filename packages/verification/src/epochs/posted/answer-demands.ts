import { openPart, type SettledEpoch, voucherAt } from '@haca/core'
import { type Hex, hashStruct, isHacaError, Voucher } from '@haca/protocol'
import type { Demand } from '@haca/settlement'
import type { SettlerParts } from '../settler-parts.ts'

/** Another verifier has shown it, or the epoch is void. */
const overtaken = new Set(['DemandUnknown', 'EpochNotPosted'])

/**
 * Shows what is demanded of posted epochs that are known here: who signed an epoch loses its stake when nobody does in time.
 * Every verifier tries at once; the first has the demand's bond. Throws what the chain throws, after all were tried.
 */
export async function answerDemands(
  parts: SettlerParts,
  pending: readonly SettledEpoch[],
  signal: AbortSignal
): Promise<void> {
  const { settlement, logger } = parts.init
  let failure: unknown
  for (const epoch of pending) {
    const number = epoch.header.epoch
    for (const demand of await settlement.openDemands(number, { signal })) {
      try {
        if (await answer(parts, epoch, demand, signal))
          logger.info({ epoch: number, part: demand.part, index: demand.index }, 'showed what was demanded')
      } catch (error) {
        if (isHacaError(error) && overtaken.has(String(error.data.error))) continue
        logger.warn(
          { epoch: number, part: demand.part, index: demand.index, error: String(error) },
          'could not show what is demanded'
        )
        failure = error
      }
    }
  }
  if (failure !== undefined) throw failure
}

async function answer(
  { init }: SettlerParts,
  epoch: SettledEpoch,
  { part, index }: Demand,
  signal: AbortSignal
): Promise<boolean> {
  const signature =
    part === 'signature' ? signatureAt(init.book.work(epoch.header.epoch), epoch, index) : '0x'
  if (signature === undefined) return false
  await init.settlement.show(epoch.header, part, openPart(epoch, part, index), signature, { signal })
  return true
}

/** Every signer keeps the vouchers of what it has signed; who only watches an epoch may have none. */
function signatureAt(
  work: ReturnType<SettlerParts['init']['book']['work']>,
  epoch: SettledEpoch,
  index: number
): Hex | undefined {
  const hash = voucherAt(epoch, index)
  return work.find(({ voucher }) => hashStruct(Voucher, voucher.voucher) === hash)?.voucher.signature
}
