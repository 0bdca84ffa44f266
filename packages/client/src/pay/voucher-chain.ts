import {
  type Deployment,
  HacaError,
  type Hex,
  hash,
  hashStruct,
  PaymentLine,
  Receipt,
  type SignedReceipt,
  type SignedVoucher,
  signedVoucher,
  typedDigest,
  u48,
  u64,
  Voucher,
  type WorkKey,
  zeroHash
} from '@haca/protocol'
import type { Store } from '@haca/store'
import { z } from 'zod'
import { clientLimits } from '../limits.ts'

/** Chain indexes of the parties of a line. */
export interface LineParties {
  readonly node: number
  readonly market: number
}

/**
 * A lane's hash chain of vouchers. Each is on disk before it is handed out, so that a crash never leads to two
 * different vouchers with one number, which would forfeit the bond.
 */
export interface VoucherChain {
  /** Signs the next voucher for a receipt; a receipt that was paid already gets the same one again. */
  pay(receipt: SignedReceipt, parties: LineParties, epoch: number): SignedVoucher
  /** Micro-tokens signed so far. */
  readonly cumulative: bigint
  entries(): Iterable<SignedVoucher>
}

export interface VoucherChainInit {
  readonly store: Store
  readonly key: WorkKey
  readonly deployment: Deployment
  readonly lane: number
  /** Default `clientLimits.vouchersKeptMax`. */
  readonly keptMax?: number
}

/** Dropped at once, so that not every payment has a second thing to write. */
const droppedAtOnce = 256

/** Where the chain stands after the last voucher that is not kept any more. */
const chainHead = z.object({ seq: u48, hash, cumulative: u64 })

const baseKey = 'base'
const keyOf = (seq: number) => String(seq).padStart(15, '0')

/** Throws `CORRUPT_STATE` when the chain on disk is of another lane or has a gap. */
export function createVoucherChain(init: VoucherChainInit): VoucherChain {
  const { store, key, deployment, lane, keptMax = clientLimits.vouchersKeptMax } = init
  const table = store.table('vouchers', signedVoucher)
  const bases = store.table('voucher_base', chainHead)
  /** Oldest first. */
  const paid = new Map<Hex, SignedVoucher>()
  let head = bases.get(baseKey) ?? { seq: 0, hash: zeroHash, cumulative: 0n }

  const advance = (signed: SignedVoucher) => {
    const { voucher, line } = signed
    if (
      Number(voucher.lane) !== lane ||
      Number(voucher.seq) !== head.seq + 1 ||
      voucher.previous !== head.hash
    ) {
      throw new HacaError(
        'CORRUPT_STATE',
        `voucher ${voucher.seq} of lane ${voucher.lane} does not continue lane ${lane}`
      )
    }
    head = {
      seq: Number(voucher.seq),
      hash: hashStruct(Voucher, voucher),
      cumulative: BigInt(voucher.cumulative)
    }
    paid.set(line.receipt, signed)
  }
  for (const [, signed] of table.entries()) advance(signed)

  /** Lets the oldest go, and notes where the chain stood after them. */
  const prune = () => {
    if (paid.size < keptMax + droppedAtOnce) return
    const gone = [...paid.values()].slice(0, paid.size - keptMax)
    const last = gone.at(-1)
    if (last === undefined) return
    const { seq, cumulative } = last.voucher
    store.transaction(() => {
      bases.put(baseKey, { seq: Number(seq), hash: hashStruct(Voucher, last.voucher), cumulative })
      for (const { voucher } of gone) table.delete(keyOf(voucher.seq))
    })
    for (const { line } of gone) paid.delete(line.receipt)
  }

  return {
    pay(receipt, parties, epoch) {
      const claim = receipt.receipt
      const receiptHash = hashStruct(Receipt, claim)
      const known = paid.get(receiptHash)
      if (known !== undefined) return known
      const { job, from, to, amount } = claim
      const line = { epoch, job, from, to, ...parties, amount, receipt: receiptHash }
      const voucher = {
        lane,
        seq: head.seq + 1,
        previous: head.hash,
        cumulative: head.cumulative + BigInt(amount),
        line: hashStruct(PaymentLine, line)
      }
      const signed = { voucher, line, signature: key.sign(typedDigest(deployment.domain, Voucher, voucher)) }
      table.put(keyOf(voucher.seq), signed)
      advance(signed)
      prune()
      return signed
    },
    get cumulative() {
      return head.cumulative
    },
    entries: () => paid.values()
  }
}
