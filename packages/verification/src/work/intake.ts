import { type Clock, noIndex } from '@haca/core'
import {
  type Deployment,
  encodeMessage,
  epochAt,
  epochEndMs,
  equalBytes,
  HacaError,
  type Hex,
  hashStruct,
  type Logger,
  PaymentLine,
  Receipt,
  requireSignature,
  type SettledWork,
  settledWork,
  typedDigest,
  Voucher
} from '@haca/protocol'
import type { Parties } from '../parties.ts'
import { lineName, type WorkBook } from './work-book.ts'

export interface IntakeInit {
  readonly deployment: Deployment
  readonly clock: Clock
  readonly parties: Parties
  readonly book: WorkBook
  /** This verifier gives no verdicts in the epoch any more. */
  readonly isSealed: (epoch: number) => boolean
  /** New work is on disk. */
  readonly onTaken: (work: SettledWork) => void
  readonly onRefused: (work: SettledWork) => void
  readonly logger: Logger
}

/** The door for receipts: what is new and good is stored, and one bad item keeps no other out. */
export interface Intake {
  /** @returns how many items were new; they are on disk */
  takeIn(items: readonly SettledWork[]): Promise<number>
  /** Throws what is wrong with an item of another verifier's proposal; the same bytes as taken in before are good. */
  check(work: SettledWork): Promise<void>
}

export function createIntake(init: IntakeInit): Intake {
  const { deployment, clock, parties, book, logger } = init
  const known = ({ receipt: { receipt } }: SettledWork) => book.find(lineName(receipt.job, receipt.segment))

  const check = async (work: SettledWork, unixMs: number) => {
    const { line, voucher } = work.voucher
    const market = Number(line.market)
    checkReceipt(work, {
      deployment,
      nodeKey: await parties.nodeKey(Number(line.node), 'inference'),
      marketKey: market === noIndex ? undefined : await parties.nodeKey(market, 'hosting')
    })
    // Asked of the chain only for what a registered node has signed: anybody may send work, and name any lane.
    const { owner } = await parties.lane(Number(voucher.lane))
    checkPayment(work, { deployment, unixMs, laneOwner: owner })
  }

  /** Work that nobody can draw any more would be paid unseen. */
  const requireOpen = (epoch: number) => {
    if (!init.isSealed(epoch)) return
    throw new HacaError('BAD_VOUCHER', `epoch ${epoch} is sealed`, { data: { field: 'line.epoch' } })
  }

  return {
    async check(work) {
      const stored = known(work)
      if (stored !== undefined && isSame(stored, work)) return
      // A proposal comes after the epoch has closed; what it holds may have reached its settler just in time.
      await check(work, epochEndMs(deployment, Number(work.voucher.line.epoch)))
    },
    async takeIn(items) {
      let stored = 0
      for (const work of items) {
        if (known(work) !== undefined) continue
        try {
          requireOpen(Number(work.voucher.line.epoch))
          await check(work, clock.unixMs())
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

function isSame(a: SettledWork, b: SettledWork): boolean {
  return equalBytes(encodeMessage(settledWork, a), encodeMessage(settledWork, b))
}

export interface ReceiptFacts {
  readonly deployment: Deployment
  /** Work key of the registered node with this index; undefined when there is none. */
  readonly nodeKey: Hex | undefined
  /** Work key of the registered hosting node with this index; undefined when the line names no market. */
  readonly marketKey: Hex | undefined
}

export interface PaymentFacts {
  readonly deployment: Deployment
  readonly unixMs: number
  readonly laneOwner: Hex
}

function lineRule(holds: boolean, field: string, message: string): void {
  if (!holds) throw new HacaError('BAD_VOUCHER', message, { data: { field } })
}

/**
 * Checks the node's side of vouchered work: the receipt is signed by the registered node and market that the line names, and the
 * line pays this receipt. Throws `BAD_RECEIPT`, `BAD_VOUCHER` or `BAD_SIGNATURE`.
 */
export function checkReceipt({ receipt, voucher: { line } }: SettledWork, facts: ReceiptFacts): void {
  const { deployment } = facts
  const claim = receipt.receipt
  if (facts.nodeKey !== claim.node) {
    throw new HacaError(
      'BAD_RECEIPT',
      `node ${line.node} is registered with key ${facts.nodeKey}, not ${claim.node}`
    )
  }
  lineRule(
    Number(line.market) === noIndex || facts.marketKey === claim.market,
    'line.market',
    `market ${line.market} is registered with key ${facts.marketKey}, not ${claim.market}`
  )
  requireSignature(
    'receipt',
    typedDigest(deployment.domain, Receipt, claim),
    receipt.signature,
    claim.node as Hex
  )
  lineRule(line.receipt === hashStruct(Receipt, claim), 'line.receipt', 'the line pays another receipt')
  lineRule(line.job === claim.job, 'line.job', 'the line pays another job')
  const { segmentsMax } = deployment.params
  if (Number(claim.segment) >= segmentsMax) {
    throw new HacaError('BAD_RECEIPT', `segment ${claim.segment} of a job that has ${segmentsMax} at most`, {
      data: { field: 'segment', limit: segmentsMax, actual: Number(claim.segment) }
    })
  }
  lineRule(line.from === claim.from && line.to === claim.to, 'line.from', 'the line pays another segment')
  lineRule(
    line.amount === claim.amount,
    'line.amount',
    `the line pays ${line.amount}, the receipt says ${claim.amount}`
  )
}

/**
 * Checks the client's side: the lane's owner signed for this line, and its epoch is still open to it. Throws `BAD_VOUCHER` or
 * `BAD_SIGNATURE`.
 */
export function checkPayment({ voucher }: SettledWork, facts: PaymentFacts): void {
  const { deployment, unixMs } = facts
  const { line } = voucher
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
