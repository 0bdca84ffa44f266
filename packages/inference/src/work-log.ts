import {
  type EvidenceResponse,
  evidenceResponse,
  type Hex,
  outputText,
  type SettledWork,
  type SignedReceipt,
  type SignedVoucher,
  settledWork
} from '@haca/protocol'
import type { Store } from '@haca/store'

/**
 * What this node has done, on disk before anybody is told: receipts with the vouchers that pay them, and the
 * payloads and evidence that verifiers may ask for.
 */
export interface WorkLog {
  /** Records finished work; both rows are on disk when it returns. */
  record(receipt: SignedReceipt, evidence: EvidenceResponse, text: string): void
  /** The text of an output, so that a repeated request gets all of it. */
  text(job: Hex, segment: number): string
  find(job: Hex, segment: number): SettledWork | undefined
  evidence(job: Hex, segment: number): EvidenceResponse | undefined
  /** Records the voucher that pays a receipt. */
  pay(job: Hex, segment: number, voucher: SignedVoucher): void
  /** Highest voucher of a lane that this node holds. */
  lastVoucher(lane: number): { readonly seq: number; readonly cumulative: bigint } | undefined
  /** Micro-tokens vouchered on a lane and not known to be settled. */
  unsettled(lane: number): bigint
  /** The line is settled or void: it no longer counts as exposure. */
  settled(job: Hex, segment: number): void
  entries(): Iterable<SettledWork>
}

const keyOf = (job: Hex, segment: number) => `${job}/${segment}`

export function createWorkLog(store: Store): WorkLog {
  const work = store.table('work', settledWork)
  const evidence = store.table('evidence', evidenceResponse)
  const texts = store.table('texts', outputText)
  const lanes = new Map<number, { seq: number; cumulative: bigint }>()
  const open = new Map<string, { lane: number; amount: bigint }>()

  const note = (key: string, { voucher, line }: SignedVoucher) => {
    const lane = Number(voucher.lane)
    const seq = Number(voucher.seq)
    const last = lanes.get(lane)
    if (last === undefined || last.seq < seq) lanes.set(lane, { seq, cumulative: BigInt(voucher.cumulative) })
    open.set(key, { lane, amount: BigInt(line.amount) })
  }
  for (const [key, entry] of work.entries()) if (entry.voucher !== undefined) note(key, entry.voucher)

  return {
    record(receipt, proof, text) {
      const key = keyOf(receipt.receipt.job as Hex, Number(receipt.receipt.segment))
      store.transaction(() => {
        work.put(key, { receipt })
        evidence.put(key, proof)
        texts.put(key, text)
      })
    },
    find: (job, segment) => work.get(keyOf(job, segment)),
    text: (job, segment) => texts.get(keyOf(job, segment)) ?? '',
    evidence: (job, segment) => evidence.get(keyOf(job, segment)),
    pay(job, segment, voucher) {
      const key = keyOf(job, segment)
      const entry = work.get(key)
      if (entry === undefined) return
      work.put(key, { ...entry, voucher })
      note(key, voucher)
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
    *entries() {
      for (const [, entry] of work.entries()) yield entry
    }
  }
}
