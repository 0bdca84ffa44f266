import {
  type EvidenceResponse,
  evidenceResponse,
  type Hex,
  outputText,
  type SignedReceipt,
  type SignedVoucher,
  signedReceipt,
  signedVoucher
} from '@haca/protocol'
import type { Store } from '@haca/store'

/** Work with the voucher that pays it, once it came. */
export interface LoggedWork {
  readonly receipt: SignedReceipt
  readonly voucher: SignedVoucher | undefined
}

/**
 * What this node has done, on disk before anybody is told: receipts with the vouchers that pay them, and the
 * payloads and evidence that verifiers may ask for.
 */
export interface WorkLog {
  /** Records finished work; both rows are on disk when it returns. */
  record(receipt: SignedReceipt, evidence: EvidenceResponse, text: string): void
  /** The text of an output, so that a repeated request gets all of it. */
  text(job: Hex, segment: number): string
  find(job: Hex, segment: number): LoggedWork | undefined
  evidence(job: Hex, segment: number): EvidenceResponse | undefined
  /** Records the voucher that pays a receipt. */
  pay(job: Hex, segment: number, voucher: SignedVoucher): void
  /** Highest voucher of a lane that this node holds. */
  lastVoucher(lane: number): { readonly seq: number; readonly cumulative: bigint } | undefined
  /** Micro-tokens vouchered on a lane and not known to be settled. */
  unsettled(lane: number): bigint
  /** The line is settled or void: it no longer counts as exposure. */
  settled(job: Hex, segment: number): void
  entries(): Iterable<LoggedWork>
  /** Deletes a receipt with its voucher, payload and evidence; the lane's last voucher stays known. */
  forget(job: Hex, segment: number): void
}

const keyOf = (job: Hex, segment: number) => `${job}/${segment}`

export function createWorkLog(store: Store): WorkLog {
  const receipts = store.table('receipts', signedReceipt)
  const vouchers = store.table('vouchers', signedVoucher)
  const evidence = store.table('evidence', evidenceResponse)
  const texts = store.table('texts', outputText)
  /** The highest of each lane, because those that they pay are forgotten one day and what they sum to must not be. */
  const lastVouchers = store.table('last_vouchers', signedVoucher)
  const lanes = new Map<number, { seq: number; cumulative: bigint }>()
  const open = new Map<string, { lane: number; amount: bigint }>()

  const note = (key: string, { voucher, line }: SignedVoucher) => {
    const lane = Number(voucher.lane)
    const seq = Number(voucher.seq)
    const last = lanes.get(lane)
    if (last === undefined || last.seq < seq) lanes.set(lane, { seq, cumulative: BigInt(voucher.cumulative) })
    open.set(key, { lane, amount: BigInt(line.amount) })
    return last === undefined || last.seq < seq
  }
  for (const [lane, { voucher }] of lastVouchers.entries()) {
    lanes.set(Number(lane), { seq: Number(voucher.seq), cumulative: BigInt(voucher.cumulative) })
  }
  for (const [key, voucher] of vouchers.entries()) note(key, voucher)

  return {
    record(receipt, proof, text) {
      const key = keyOf(receipt.receipt.job as Hex, Number(receipt.receipt.segment))
      store.transaction(() => {
        receipts.put(key, receipt)
        evidence.put(key, proof)
        texts.put(key, text)
      })
    },
    find(job, segment) {
      const key = keyOf(job, segment)
      const receipt = receipts.get(key)
      return receipt === undefined ? undefined : { receipt, voucher: vouchers.get(key) }
    },
    text: (job, segment) => texts.get(keyOf(job, segment)) ?? '',
    evidence: (job, segment) => evidence.get(keyOf(job, segment)),
    pay(job, segment, voucher) {
      const key = keyOf(job, segment)
      store.transaction(() => {
        vouchers.put(key, voucher)
        if (note(key, voucher)) lastVouchers.put(String(voucher.voucher.lane), voucher)
      })
    },
    lastVoucher: lane => lanes.get(lane),
    unsettled(lane) {
      let sum = 0n
      for (const entry of open.values()) if (entry.lane === lane) sum += entry.amount
      return sum
    },
    settled(job, segment) {
      open.delete(keyOf(job, segment))
    },
    forget(job, segment) {
      const key = keyOf(job, segment)
      open.delete(key)
      store.transaction(() => {
        for (const table of [receipts, vouchers, evidence, texts]) table.delete(key)
      })
    },
    *entries() {
      for (const [key, receipt] of receipts.entries()) yield { receipt, voucher: vouchers.get(key) }
    }
  }
}
