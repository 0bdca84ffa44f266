import type { Clock } from '@haca/core'
import {
  type Deployment,
  epochAt,
  epochEndMs,
  HacaError,
  type Hex,
  hashStruct,
  type Logger,
  PaymentLine,
  Receipt,
  requireSignature,
  type SettledWork,
  typedDigest,
  Voucher
} from '@haca/protocol'
import type { Parties } from './parties.ts'
import { lineName, type WorkBook } from './work-book.ts'

export interface IntakeInit {
  readonly deployment: Deployment
  readonly clock: Clock
  readonly parties: Parties
  readonly book: WorkBook
  /** New work is on disk. */
  readonly onTaken: (work: SettledWork) => void
  readonly onRefused: (work: SettledWork) => void
  readonly logger: Logger
}

/** The door for receipts: what is new and good is stored, and one bad item keeps no other out. */
export interface Intake {
  /** @returns how many items were new; they are on disk */
  takeIn(items: readonly SettledWork[]): Promise<number>
  /** Throws what is wrong with an item; one that was taken in before is good. */
  check(work: SettledWork): Promise<void>
}

export function createIntake(init: IntakeInit): Intake {
  const { deployment, clock, parties, book, logger } = init
  const isKnown = ({ receipt: { receipt } }: SettledWork) =>
    book.find(lineName(receipt.job, receipt.segment)) !== undefined

  const check = async (work: SettledWork) => {
    if (isKnown(work)) return
    const lane = await parties.lane(Number(work.voucher.voucher.lane))
    const nodeKey = await parties.nodeKey(Number(work.voucher.line.node))
    checkWork(work, { deployment, unixMs: clock.unixMs(), laneOwner: lane.owner, nodeKey })
  }

  return {
    check,
    async takeIn(items) {
      let stored = 0
      for (const work of items) {
        if (isKnown(work)) continue
        try {
          await check(work)
        } catch (error) {
          logger.info({ job: work.receipt.receipt.job, error: String(error) }, 'refused work')
          init.onRefused(work)
          continue
        }
        if (!book.addWork(work)) continue
        stored++
        init.onTaken(work)
      }
      return stored
    }
  }
}

export interface IntakeFacts {
  readonly deployment: Deployment
  readonly unixMs: number
  readonly laneOwner: Hex
  /** Work key of the registered node with this index; undefined when there is none. */
  readonly nodeKey: Hex | undefined
}

/**
 * Checks vouchered work as it comes in: receipt and line belong together, the node and the lane's owner signed, and
 * the epoch is still open to it. Throws `BAD_RECEIPT`, `BAD_VOUCHER` or `BAD_SIGNATURE`.
 */
export function checkWork({ receipt, voucher }: SettledWork, facts: IntakeFacts): void {
  const { deployment, unixMs } = facts
  const { line } = voucher
  const lineRule = (holds: boolean, field: string, message: string) => {
    if (!holds) throw new HacaError('BAD_VOUCHER', message, { data: { field } })
  }
  const claim = receipt.receipt
  if (facts.nodeKey !== claim.node) {
    throw new HacaError(
      'BAD_RECEIPT',
      `node ${line.node} is registered with key ${facts.nodeKey}, not ${claim.node}`
    )
  }
  requireSignature(
    'receipt',
    typedDigest(deployment.domain, Receipt, claim),
    receipt.signature,
    claim.node as Hex
  )
  lineRule(line.receipt === hashStruct(Receipt, claim), 'line.receipt', 'the line pays another receipt')
  lineRule(line.job === claim.job, 'line.job', 'the line pays another job')
  lineRule(line.from === claim.from && line.to === claim.to, 'line.from', 'the line pays another segment')
  lineRule(
    line.amount === claim.amount,
    'line.amount',
    `the line pays ${line.amount}, the receipt says ${claim.amount}`
  )
  lineRule(
    voucher.voucher.line === hashStruct(PaymentLine, line),
    'line',
    'the voucher commits to another line'
  )
  requireSignature(
    'voucher',
    typedDigest(deployment.domain, Voucher, voucher.voucher),
    voucher.signature,
    facts.laneOwner
  )
  const epoch = Number(line.epoch)
  const closesMs = epochEndMs(deployment, epoch) + deployment.params.revealMs
  lineRule(unixMs < closesMs, 'line.epoch', `epoch ${epoch} is closed`)
  lineRule(epoch <= epochAt(deployment, unixMs) + 1, 'line.epoch', `epoch ${epoch} has not begun`)
}
